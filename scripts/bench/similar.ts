// How long it takes to find the problems that are perhaps the same, for the form and for officials; and how fast the
// index grows. Beside it, in the same run: one plain query that counts all postings of the same words, and one that
// reads every text, which is what there would be without an index.
import { anybody } from "../../app/domain/shared/actor.ts";
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type {
  AreaId,
  BranchId,
  CategoryId,
  PersonId,
  ProblemId,
} from "../../app/domain/shared/ids.ts";
import type { BaseLanguage } from "../../app/domain/shared/language.ts";
import { findSimilar } from "../../app/domain/similar/find-similar.server.ts";
import type { SimilarQuery } from "../../app/domain/similar/find-similar.server.ts";
import { indexAllMissing } from "../../app/domain/similar/index-problem.server.ts";
import { hashToken, tokenize } from "../../app/domain/similar/tokens.ts";
import { seededDraw } from "../demo/random.ts";
import { percentile, rounded } from "./report.ts";
import type { Bench } from "./report.ts";
import { setSimilarStage } from "./similar-stage.ts";
import { startMixer } from "./similar-texts.ts";

const STANDARD_PROBLEMS = 10_000;
const STANDARD_COUNT = 400;
const WARM_UP = 20;
const SCANS = 3;
const SEED = 2;

export const similar: Bench = async ({ problems, count, say }) => {
  const stage = await setSimilarStage(problems || STANDARD_PROBLEMS, say);
  try {
    const { context } = stage;
    const bytesBefore = stage.bytes();
    say("indexing");
    const startedMs = performance.now();
    const indexed = await indexAllMissing(context);
    const indexSeconds = (performance.now() - startedMs) / 1_000;
    const indexMb = (stage.bytes() - bytesBefore) / 1e6;
    const queries = await makeQueries(context, (count ?? STANDARD_COUNT) + WARM_UP);
    const supervisor = await supervisorOfAll(context);
    say(`${String(queries.length - WARM_UP)} queries`);
    const found = { public: 0, staff: 0 };
    const asPublic = await measure(queries, async (query) => {
      found.public += (await findSimilar(context, anybody, query)).length;
    });
    const asStaff = await measure(queries, async (query) => {
      found.staff += (await findSimilar(context, supervisor, query)).length;
    });
    const plain = await measure(queries, (query) => countPostings(context, query));
    const scan = await measure(queries.slice(0, SCANS + 1), () => readEveryText(context), 1);
    return {
      problems: indexed,
      indexedPerSecond: rounded(indexed / indexSeconds),
      indexMb: rounded(indexMb),
      publicP50Ms: rounded(percentile(asPublic, 0.5), 2),
      publicP95Ms: rounded(percentile(asPublic, 0.95), 2),
      publicFoundEach: rounded(found.public / queries.length, 2),
      staffP50Ms: rounded(percentile(asStaff, 0.5), 2),
      staffP95Ms: rounded(percentile(asStaff, 0.95), 2),
      staffFoundEach: rounded(found.staff / queries.length, 2),
      plainCountP50Ms: rounded(percentile(plain, 0.5), 2),
      plainCountP95Ms: rounded(percentile(plain, 0.95), 2),
      ratioToPlainCount: rounded(percentile(asStaff, 0.5) / percentile(plain, 0.5), 3),
      readEveryTextMs: rounded(percentile(scan, 0.5)),
    };
  } finally {
    await stage.clear();
  }
};

async function measure(
  queries: readonly SimilarQuery[],
  run: (query: SimilarQuery) => Promise<void>,
  warmUp = WARM_UP,
): Promise<number[]> {
  const tookMs: number[] = [];
  for (const query of queries) {
    const beganMs = performance.now();
    await run(query);
    tookMs.push(performance.now() - beganMs);
  }
  return tookMs.slice(warmUp);
}

/** What residents might write: texts that are there, in part, with other words between; a third know no village. */
async function makeQueries(context: Context, count: number): Promise<SimilarQuery[]> {
  const draw = seededDraw(SEED);
  const { mix } = startMixer(draw);
  const rows = await context.db.read
    .selectFrom("problem")
    .innerJoin("original_text", "original_text.problem_id", "problem.id")
    .select(["problem.language", "problem.category_id", "problem.area_id", "description", "place"])
    .orderBy("problem.reference")
    .limit(count)
    .execute();
  return rows.map((row) => ({
    text: `${row.place}\n${mix(row.description, row.language as BaseLanguage)}`,
    categoryId: row.category_id as CategoryId | null,
    areaId: draw() < 1 / 3 ? null : (row.area_id as AreaId | null),
    point: null,
    at: context.now(),
    exceptId: null as ProblemId | null,
    limit: 5,
  }));
}

async function supervisorOfAll({ db }: Context): Promise<StaffActor> {
  const office = await db.read
    .selectFrom("branch")
    .select(["id", "path"])
    .where("kind", "=", "coordinating")
    .executeTakeFirstOrThrow();
  const grant = {
    role: "supervisor",
    branchId: office.id as BranchId,
    branchPath: office.path,
  } as const;
  return { kind: "staff", personId: "bench" as PersonId, name: "bench", grants: [grant] };
}

async function countPostings({ db }: Context, { text }: SimilarQuery): Promise<void> {
  await db.read
    .selectFrom("problem_token")
    .select((eb) => ["number", eb.fn.countAll<number>().as("shared")])
    .where("token", "in", [...tokenize(text).keys()].map(hashToken))
    .groupBy("number")
    .orderBy("shared", "desc")
    .limit(100)
    .execute();
}

async function readEveryText({ db }: Context): Promise<void> {
  await db.read.selectFrom("original_text").select(["problem_id", "description"]).execute();
}
