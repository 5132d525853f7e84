// What residents do with their problem in its life, one verb each. False: the life ends where it is.
import { between, pick } from "../../demo/random.ts";
import { lastWords, notSolved, withdrawals } from "../../demo/texts/resident-words.ts";
import type { Life } from "./life.ts";
import { say } from "./say.ts";
import { byResident } from "./waits.ts";

export function confirm(life: Life): boolean {
  const { draw } = life.world;
  const [satisfaction, words] = pick(draw, lastWords[life.drawn.opening.language]);
  const facts = words === null ? { satisfaction } : { satisfaction, reason: words };
  return byResident(life, between(draw, 0.05, 6), "confirm", facts);
}

/** "Not solved", within the follow-up period; or after silence had closed it. */
export function reopen(life: Life, name: "reopen" | "reopen_closed"): boolean {
  const { draw } = life.world;
  const reason = say(life, pick(draw, notSolved[life.drawn.opening.language]));
  const days = name === "reopen" ? between(draw, 0.2, 5) : between(draw, 8, 20);
  return byResident(life, days, name, { reason });
}

export function withdraw(life: Life): boolean {
  const { draw } = life.world;
  const reason = pick(draw, withdrawals[life.drawn.opening.language]);
  return byResident(life, between(draw, 0.02, 0.8), "withdraw", { reason });
}
