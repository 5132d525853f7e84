// How a resident comes to their own problem: by a signed link from a letter, or by reference and tracking key.
import { findByReference, findKeyHash, findProblem } from "../../../db/repositories/problem.ts";
import type { Handling } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import type { Reference } from "../problem/reference.ts";
import { parseReference } from "../problem/reference.ts";
import { parseTrackingKey } from "../problem/tracking-key.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { keyedHash, matchesKeyedHash, readToken, signToken } from "../shared/secrets.server.ts";

/** A link in a letter works this long; each new letter brings a new one. */
const LINK_KEPT_DAYS = 365;

/**
 * The resident of the problem with that reference, if the key is right. Refuses with `wrong_key` alike for an unknown
 * reference and a wrong key, so that nobody can learn which references exist.
 */
export async function openWithKey(
  context: Context,
  typed: { readonly reference: string; readonly trackingKey: string },
): Promise<ResidentActor> {
  const reference = parseReference(typed.reference);
  const key = parseTrackingKey(typed.trackingKey);
  // One look-up and one comparison, whether there is such a problem or not: nobody learns from the time that it takes.
  const kept = await findKeyHash(context.db.read, reference ?? "");
  const hash = kept?.trackingKeyHash ?? keyedHash(context, "tracking-key", "no problem");
  const right = matchesKeyedHash(context, "tracking-key", key ?? "", hash);
  if (!kept || !key || !right) throw new Refusal("wrong_key");
  return { kind: "resident", problemId: kept.id };
}

/** The resident that a link's token belongs to; null for a forged, foreign or expired one. */
export function openWithToken(context: Context, token: string): ResidentActor | null {
  const subject = readToken(context, "open-problem", token, context.now());
  return subject ? { kind: "resident", problemId: subject as ProblemId } : null;
}

/**
 * Which of `residents` (those that a browser remembers) is the one of the problem with that reference; else null. What was
 * split off a problem is opened by whoever may open that one.
 */
export async function openRemembered(
  context: Context,
  residents: readonly ResidentActor[],
  typed: string,
): Promise<ResidentActor | null> {
  const reference = parseReference(typed);
  const problem = reference && (await findByReference(context.db.read, reference));
  if (!problem) return null;
  const own = residents.find(({ problemId }) => problemId === problem.id);
  const ofWhole = residents.some(({ problemId }) => problemId === problem.splitFromId);
  return own ?? (ofWhole ? { kind: "resident", problemId: problem.id } : null);
}

/** The problems of those residents, as a browser lists them; those that are gone are left out. */
export async function rememberedProblems(
  context: Context,
  residents: readonly ResidentActor[],
): Promise<
  {
    readonly reference: Reference;
    readonly handling: Handling;
    readonly closedBy: Problem["closedBy"];
    readonly submittedAt: Instant;
  }[]
> {
  const found = await Promise.all(
    residents.map(({ problemId }) => findProblem(context.db.read, problemId)),
  );
  return found
    .filter((problem) => problem !== null)
    .map(({ reference, handling, closedBy, submittedAt }) => ({
      reference,
      handling,
      closedBy,
      submittedAt,
    }));
}

/** The token for a link to that problem, good for `LINK_KEPT_DAYS`. */
export function linkToken(context: Context, problemId: ProblemId): string {
  return signToken(
    context,
    "open-problem",
    problemId,
    addMs(context.now(), LINK_KEPT_DAYS * DAY_MS),
  );
}
