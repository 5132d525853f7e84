// A database for measuring the public pages: some thousand whole lives from the generator, and then many more problems
// like them, in words of their own and spread over three years and the whole county. Those have no events, letters or
// decisions, which the public pages do not read in their lists: so a million of them takes minutes.
import { makeReference, referenceAlphabet } from "../../app/domain/problem/reference.ts";
import { indexAllPublic } from "../../app/domain/problem/index-public.server.ts";
import { readPublicCounty } from "../../app/domain/problem/read-public-places.server.ts";
import type { AreaId } from "../../app/domain/shared/ids.ts";
import { DAY_MS, instantFromMs } from "../../app/domain/shared/instant.ts";
import type { BaseLanguage } from "../../app/domain/shared/language.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Database, Queries } from "../../db/handle.ts";
import { openDatabase } from "../../db/open.ts";
import { insertPacked } from "../../db/repositories/bulk-insert.ts";
import type { Tables } from "../../db/tables/tables.ts";
import { load } from "../admin/generate/load.ts";
import { between, pick, seededDraw } from "../demo/random.ts";
import type { Draw } from "../demo/random.ts";
import type { Figures } from "./report.ts";
import { startMixer } from "./similar-texts.ts";
import { setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const LIVES = 3_000;
const SEED = 3;
const HISTORY_DAYS = 3 * 365;
const TOGETHER = 2_000;
/** How far from the middle of its village a problem lies, in degrees. */
const SPREAD_DEGREES = 0.02;

export interface PublicStage extends Stage {
  /** How many problems are published. */
  readonly published: number;
  readonly listedPerSecond: number;
}

/** Sets the stage, measures on it, clears it, and gives the figures with those of the stage itself. */
export async function onPublicStage(
  problems: number,
  say: (line: string) => void,
  measure: (stage: PublicStage) => Promise<Figures>,
): Promise<Figures> {
  const stage = await setPublicStage(problems, say);
  try {
    const measured = await measure(stage);
    const { published, listedPerSecond } = stage;
    const note = `${String(LIVES)} have whole lives; the others have no events, which lists don't read`;
    return { problems, published, listedPerSecond, note, ...measured };
  } finally {
    await stage.clear();
  }
}

/** Sets the stage with at least `problems` problems. */
async function setPublicStage(problems: number, say: (line: string) => void): Promise<PublicStage> {
  const stage = await setStage();
  const db = openDatabase(`file:${stage.folder}/portal.db`, "loading");
  const loading = { ...stage.context, db };
  try {
    say(`making ${String(LIVES)} whole lives`);
    // The thread that makes the lives opens the portal of its environment.
    process.env.DATA_DIR = stage.folder;
    const presentMs = Date.now();
    const span = { beginMs: presentMs - HISTORY_DAYS * DAY_MS, presentMs };
    const lives = Math.min(LIVES, problems);
    await load(loading, { count: lives, seed: SEED, span }, () => undefined);
    await multiply(loading, problems - lives, span.beginMs, presentMs, say);
    say("listing what is published");
    const startedMs = performance.now();
    const published = await indexAllPublic(loading);
    const seconds = (performance.now() - startedMs) / 1_000;
    say(`listed ${String(published)} in ${seconds.toFixed(0)} s`);
    return { ...stage, published, listedPerSecond: Math.round(published / seconds) };
  } catch (error) {
    await stage.clear();
    throw error;
  } finally {
    await db.close();
  }
}

type Row = Readonly<Record<string, string | number | null>>;

interface Model {
  readonly problem: Row;
  /** Its public words; null where it isn't published. */
  readonly text: Row | null;
}

async function multiply(
  { db }: Pick<Context, "db">,
  count: number,
  beginMs: number,
  presentMs: number,
  say: (line: string) => void,
): Promise<void> {
  const models = await readModels(db);
  const draw = seededDraw(SEED);
  const { mix } = startMixer(draw);
  const { places } = await readPublicCounty(db, db.read);
  for (let from = 0; from < count; from += TOGETHER) {
    const many = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, at) => {
      const number = from + at;
      const { problem, text } = pick(draw, models);
      const atMs = beginMs + ((presentMs - beginMs) * number) / count;
      return {
        problem: { ...problem, ...own(problem, number, atMs, draw, places.areaPoint) },
        text: text && {
          ...text,
          problem_id: idOf(number),
          description: mix(String(text.description), problem.language as BaseLanguage),
        },
      };
    });
    await db.transact(async (queries) => {
      await insertRows(
        queries,
        "problem",
        many.map(({ problem }) => problem),
      );
      await insertRows(
        queries,
        "public_text",
        many.flatMap(({ text }) => text ?? []),
      );
    });
    if (from % 100_000 === 0) say(`${String(from)} of ${String(count)} problems without lives`);
  }
}

async function readModels({ read }: Database): Promise<Model[]> {
  const problems = await read.selectFrom("problem").selectAll().execute();
  const texts = await read.selectFrom("public_text").selectAll().execute();
  const textOf = new Map(texts.map((text) => [text.problem_id, text]));
  return problems.map((problem) => ({
    problem: problem,
    text: (textOf.get(problem.id) as unknown as Row | undefined) ?? null,
  }));
}

const ID_DIGITS = 12;
const idOf = (number: number): string => `bench-${String(number).padStart(ID_DIGITS, "0")}`;

function own(
  model: Row,
  number: number,
  atMs: number,
  draw: Draw,
  areaPoint: (id: AreaId | null) => { latitude: number; longitude: number } | null,
): Row {
  const middle = areaPoint(model.area_id as AreaId | null);
  const near = (degrees: number) => degrees + between(draw, -SPREAD_DEGREES, SPREAD_DEGREES);
  return {
    id: idOf(number),
    reference: makeReference(digitsOf(number)),
    tracking_key_hash: idOf(number),
    draft_id: null,
    merged_into_id: null,
    joins_id: null,
    latitude: middle && near(middle.latitude),
    longitude: middle && near(middle.longitude),
    submitted_at: instantFromMs(Math.round(atMs - DAY_MS)),
    published_at: model.published_at === null ? null : instantFromMs(Math.round(atMs)),
  };
}

/** Gives another reference for every number: its digits, in place of chance. */
function digitsOf(number: number): () => number {
  let [left, position] = [number, 0];
  return () => {
    const size = position % 3 === 2 ? 8 : referenceAlphabet.length;
    position += 1;
    const digit = left % size;
    left = Math.floor(left / size);
    return (digit + 0.5) / size;
  };
}

async function insertRows(queries: Queries, table: keyof Tables, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const values = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
  await insertPacked(queries, { table, columns, values });
}
