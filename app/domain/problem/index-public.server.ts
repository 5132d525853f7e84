// Keeps the index of published problems as the problems are: with every move and every new kind, and in passing what
// came another way (loaded, imported, older than the index).
import { insertEntries, removeEntry } from "../../../db/repositories/public-entry.ts";
import { listUnlisted } from "../../../db/repositories/public-list.ts";
import type { PublishedPlace } from "../../../db/repositories/public-list.ts";
import { findPublicText } from "../../../db/repositories/text.ts";
import { callsOfProblems } from "../../../db/repositories/volunteers.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Context } from "../shared/context.server.ts";
import { wantsVolunteers } from "../volunteer/volunteer-call.ts";
import type { Problem } from "./problem.ts";
import { publicEntry } from "./public-entry.ts";
import { publicState } from "./public-marks.ts";
import { readPublicCounty } from "./read-public-places.server.ts";

/** Large enough to be quick, small enough that other writers wait for half a second at most. */
const LOOKED_AT_TOGETHER = 2_000;

/**
 * Lists, lists anew or takes out what changed from `before` to `after`, within the caller's transaction. Its public text
 * is saved already. Nothing happens when the public sees no difference.
 */
export async function indexPublic(
  { db }: Pick<Context, "db">,
  queries: Queries,
  before: Problem,
  after: Problem,
): Promise<void> {
  const was = before.publication === "published";
  const is = after.publication === "published";
  if ((!was && !is) || (was && is && !looksDifferent(before, after))) return;
  const number = await removeEntry(db, queries, after.id);
  if (!is) return;
  const same = before.publishedAt === after.publishedAt;
  await insertAnew(db, queries, after, same ? number : null);
}

/** Lists a published problem anew in its place: something beside it has changed, such as that volunteers are wanted. */
export async function relistPublic(
  { db }: Pick<Context, "db">,
  queries: Queries,
  problem: Problem,
): Promise<void> {
  if (problem.publication !== "published") return;
  await insertAnew(db, queries, problem, await removeEntry(db, queries, problem.id));
}

async function insertAnew(
  db: Context["db"],
  queries: Queries,
  problem: Problem,
  number: number | null,
): Promise<void> {
  const text = await findPublicText(queries, problem.id);
  if (!text) return;
  const { places } = await readPublicCounty(db, queries);
  const wants = wantsVolunteers(problem, await callsOfProblems(queries, [problem.id]));
  await insertEntries(db, queries, [publicEntry(problem, text, places, wants)], number);
}

function looksDifferent(before: Problem, after: Problem): boolean {
  return (
    publicState(before.handling) !== publicState(after.handling) ||
    before.categoryId !== after.categoryId ||
    before.areaId !== after.areaId ||
    before.privateHome !== after.privateHome ||
    before.point?.latitude !== after.point?.latitude ||
    before.point?.longitude !== after.point?.longitude
  );
}

/**
 * Lists all published problems that are missing, and returns how many were. Ends early when `stopped` says so. Safe to
 * run in several processes at once; `onLooked` is told how many were looked at so far.
 */
export async function indexAllPublic(
  { db }: Pick<Context, "db">,
  stopped: () => boolean = () => false,
  onLooked: (count: number) => void = () => undefined,
): Promise<number> {
  let [count, looked, after]: [number, number, PublishedPlace | null] = [0, 0, null];
  do {
    const read = await listUnlisted(db.read, after, LOOKED_AT_TOGETHER);
    if (read.missing.length > 0) {
      const from: PublishedPlace | null = after;
      count += await db.transact(async (queries) => {
        // Once more, now that nobody else can change them.
        const { missing } = await listUnlisted(queries, from, LOOKED_AT_TOGETHER, db.claim);
        const { places } = await readPublicCounty(db, queries);
        const ids = missing.map(({ problem }) => problem.id);
        const calls = await callsOfProblems(queries, ids);
        const entries = missing.map(({ problem, text }) => {
          const own = calls.filter(({ problemId }) => problemId === problem.id);
          return publicEntry(problem, text, places, wantsVolunteers(problem, own));
        });
        return insertEntries(db, queries, entries);
      });
    }
    looked += LOOKED_AT_TOGETHER;
    onLooked(looked);
    after = read.next;
  } while (after !== null && !stopped());
  return count;
}
