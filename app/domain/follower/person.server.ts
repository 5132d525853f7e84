// Who somebody is when nobody has an account: the random id of a browser, and an address; both only as keyed hashes,
// another one for each problem, so that rows of two problems can't be put together.
import { randomBytes } from "node:crypto";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { keyedHash, keyedHashes, readToken, signToken } from "../shared/secrets.server.ts";

export const PERSON_KEPT_DAYS = 730;
const ID_BYTES = 16;

/** A new browser's id, signed: nobody can choose one. Holds nothing but chance. */
export function makePersonToken(context: Context): string {
  const id = randomBytes(ID_BYTES).toString("base64url");
  return signToken(context, "me-too", id, addMs(context.now(), PERSON_KEPT_DAYS * DAY_MS));
}

/** The id in a genuine token; else null. */
export function personOf(context: Context, token: string | null): string | null {
  return token === null ? null : readToken(context, "me-too", token, context.now());
}

/** The person's hashes at that problem, the newest secret's first. */
export function personHashes(context: Context, problemId: ProblemId, person: string): string[] {
  return keyedHashes(context, "me-too", `${problemId}:${person}`);
}

/** The address's hash at that problem. */
export function addressHash(context: Context, problemId: ProblemId, email: string): string {
  return keyedHash(context, "follower-address", `${problemId}:${email.toLowerCase()}`);
}

/** The address's hash for the limit on letters it did not ask for: the same for all problems. */
export function limitHash(context: Context, email: string): string {
  return keyedHash(context, "confirmation", email.toLowerCase());
}
