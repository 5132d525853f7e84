// Puts lives into the database, a large transaction at a time, so that memory stays as it is however many they are.
import { createHash } from "node:crypto";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import { makeReference } from "../../../app/domain/problem/reference.ts";
import type { Reference } from "../../../app/domain/problem/reference.ts";
import type { Queries } from "../../../db/handle.ts";
import { readHead } from "../../../db/repositories/event.ts";
import { loadWhole, takenReferences } from "../../../db/repositories/bulk-load.ts";
import type { WholeProblem } from "../../../db/repositories/bulk-load.ts";
import { asWhole } from "./life.ts";
import { lives } from "./lives.ts";
import type { Part } from "./lives.ts";
import { readWorld } from "./world.ts";
import type { Span, World } from "./world.ts";

/** Few enough that other writers get their turn within seconds. */
const PROBLEMS_A_TRANSACTION = 4_000;
/** Few enough that their memory is given back at once. */
const PROBLEMS_AT_ONCE = 50;

export interface Loaded {
  readonly problems: number;
  readonly events: number;
  readonly head: string;
}

export interface Wanted {
  readonly count: number;
  readonly seed: number;
  readonly span: Span;
}

/**
 * Adds `count` problems of the demo county to the database. The same seed on the same database, for the same span, gives
 * the same problems; on a database that has grown since, it gives others. Ended in the middle, what was told is there.
 */
export async function load(
  context: Context,
  { count, seed, span }: Wanted,
  onLoaded: (problems: number) => void,
): Promise<Loaded> {
  const chances = await readWorld(context, context.db.read, span);
  const before = await readHead(context.db.read);
  let head = before;
  for (let from = 0; from < count; from += PROBLEMS_A_TRANSACTION) {
    const part = { from, to: Math.min(from + PROBLEMS_A_TRANSACTION, count), of: count };
    // Each transaction has its own chances: where an engine runs one again, it comes out the same.
    const world = () => chances(mixed([seed, before.sequence, from]));
    head = await context.db.transact((queries) => loadPart(context, queries, world(), part));
    onLoaded(part.to);
  }
  return { problems: count, events: head.sequence - before.sequence, head: head.hash };
}

type Head = Awaited<ReturnType<typeof readHead>>;

async function loadPart(
  { calendar }: Context,
  queries: Queries,
  world: World,
  part: Part,
): Promise<Head> {
  let batch: WholeProblem[] = [];
  let head: Head = { sequence: 0, hash: "" };
  const save = async () => {
    head = await loadWhole(queries, await withFreeReferences(queries, world, batch));
    batch = [];
  };
  for (const life of lives(world, calendar, part)) {
    batch.push(asWhole(life));
    if (batch.length === PROBLEMS_AT_ONCE) await save();
  }
  if (batch.length > 0) await save();
  return head;
}

function mixed(numbers: readonly number[]): number {
  return createHash("sha256").update(numbers.join(":")).digest().readUInt32BE(0);
}

/** References that are taken, here or in the database, are drawn again. */
async function withFreeReferences(
  queries: Queries,
  { draw }: World,
  batch: readonly WholeProblem[],
): Promise<WholeProblem[]> {
  const drawn = batch.map(({ problem }) => problem.reference);
  const taken: Set<string> = await takenReferences(queries, drawn);
  return batch.map((whole) => {
    let { reference } = whole.problem;
    while (taken.has(reference)) reference = makeReference(draw) satisfies Reference;
    taken.add(reference);
    return { ...whole, problem: { ...whole.problem, reference } };
  });
}
