// Proof of work, stepped up only where many problems come from one network: the browser works on it while its person
// reads the check page. Solved, it takes the signal away; not solved, nothing is lost but a moderator looks first.
import { HmacAlgorithm, createChallenge, verifySolution } from "altcha-lib";
import type { Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import type { Context } from "../domain/shared/context.server.ts";
import type { DraftId } from "../domain/shared/ids.ts";
import { instantToMs } from "../domain/shared/instant.ts";
import { keyedHash } from "../domain/shared/secrets.server.ts";

/**
 * About 256 tries of 2,000 rounds each: half a second of a laptop, some seconds of an old phone. One solution opens one
 * draft, so that a thousand problems cost a thousand times as much.
 */
const ALGORITHM = "PBKDF2/SHA-256";
const ROUNDS = 2_000;
const KEY_PREFIX = "00";
/** Somebody may leave the check page open over lunch. */
const KEPT_SECONDS = 4 * 60 * 60;

const solved = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(ALGORITHM),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(ROUNDS),
      keyLength: z.number(),
      keyPrefix: z.literal(KEY_PREFIX),
      expiresAt: z.number(),
      data: z.object({ draft: z.string() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string(), time: z.number().optional() }),
});

const settings = (context: Context) => ({
  deriveKey,
  hmacAlgorithm: HmacAlgorithm.SHA_256,
  hmacSignatureSecret: keyedHash(context, "puzzle", "signature"),
});

/** A puzzle for that draft, to be given to the browser. Good for four hours. */
export function makePuzzle(context: Context, draftId: DraftId): Promise<Challenge> {
  return createChallenge({
    ...settings(context),
    algorithm: ALGORITHM,
    cost: ROUNDS,
    keyPrefix: KEY_PREFIX,
    expiresAt: Math.floor(instantToMs(context.now()) / 1_000) + KEPT_SECONDS,
    data: { draft: draftId },
  });
}

/** Whether `typed` is a solution of a puzzle that was made for that draft. False for anything else. */
export async function isPuzzleSolved(
  context: Context,
  draftId: DraftId,
  typed: string | undefined,
): Promise<boolean> {
  const given = solved.safeParse(parsed(typed));
  if (!given.success || given.data.challenge.parameters.data.draft !== draftId) return false;
  const { challenge, solution } = given.data;
  const { counter, derivedKey } = solution;
  const { verified } = await verifySolution({
    ...settings(context),
    challenge,
    solution: { counter, derivedKey },
  });
  return verified;
}

function parsed(typed: string | undefined): unknown {
  try {
    return JSON.parse(typed ?? "");
  } catch {
    return null;
  }
}
