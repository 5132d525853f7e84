// The limit that a letter names: until when it should be accepted, then until when it should be resolved.
import type { Queries } from "../../../db/handle.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import { readClock } from "./read-clock.server.ts";

/** Null when none of the two runs. The limit to the first answer is for the branch, and this letter may be that answer. */
export async function toldLimit(
  context: Context,
  queries: Queries,
  problem: Problem,
): Promise<{ readonly kind: "accept" | "resolve"; readonly dueAt: Instant } | null> {
  const { nextLimit } = problem;
  if (nextLimit === null) return null;
  const { kind, dueAt } = nextLimit;
  if (kind !== "first_answer") return { kind, dueAt };
  const { limits } = await readClock(context, queries, problem);
  const resolve = limits.find((limit) => limit.kind === "resolve" && limit.metAt === null);
  return resolve?.dueAt ? { kind: "resolve", dueAt: resolve.dueAt } : null;
}
