// The puzzle: solved by a browser's own means it excuses one draft, and nothing else does.
import { solveChallenge } from "altcha-lib";
import type { Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { DraftId } from "../../app/domain/shared/ids.ts";
import { instantFromMs } from "../../app/domain/shared/instant.ts";
import { isPuzzleSolved, makePuzzle } from "../../app/http/puzzle.server.ts";

const HOUR_MS = 60 * 60 * 1_000;
const draft = "draft-one" as DraftId;
const context = (secret: string, nowMs = Date.now()) =>
  ({ secrets: [secret], now: () => instantFromMs(nowMs) }) as Partial<Context> as Context;
const here = context("a secret of the tests, long enough for all");

async function answerTo(challenge: Challenge): Promise<string> {
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

describe("the puzzle of a crowded network", () => {
  let answer = "";
  beforeAll(async () => {
    answer = await answerTo(await makePuzzle(here, draft));
  });

  it("is solved by working on it", async () => {
    expect(await isPuzzleSolved(here, draft, answer)).toBe(true);
  });

  it("excuses no other draft", async () => {
    expect(await isPuzzleSolved(here, "draft-two" as DraftId, answer)).toBe(false);
  });

  it("of another portal is worth nothing", async () => {
    const foreign = await answerTo(await makePuzzle(context("another secret"), draft));
    expect(await isPuzzleSolved(here, draft, foreign)).toBe(false);
  });

  it("is over after four hours", async () => {
    const old = await answerTo(
      await makePuzzle(context(here.secrets[0] ?? "", Date.now() - 5 * HOUR_MS), draft),
    );
    expect(await isPuzzleSolved(here, draft, old)).toBe(false);
  });

  it("made easier by its solver is worth nothing", async () => {
    const given = JSON.parse(answer) as { challenge: { parameters: Record<string, unknown> } };
    const change = (parameters: Record<string, unknown>) =>
      JSON.stringify({
        ...given,
        challenge: {
          ...given.challenge,
          parameters: { ...given.challenge.parameters, ...parameters },
        },
      });
    for (const easier of [{ cost: 1 }, { keyPrefix: "0" }, { expiresAt: 9_999_999_999 }]) {
      expect(await isPuzzleSolved(here, draft, change(easier))).toBe(false);
    }
  });

  it.each([undefined, "", "{}", "nonsense", "null", "[]", '{"challenge":{},"solution":{}}'])(
    "is not solved by %s",
    async (typed) => {
      expect(await isPuzzleSolved(here, draft, typed)).toBe(false);
    },
  );
});
