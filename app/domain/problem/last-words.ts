// What a resident has said of each resolution: how far it is solved, how satisfied they are, and in which words.
import { contradicts, isSolved } from "./contradictions.ts";
import type { Solved } from "./contradictions.ts";
import type { Instant } from "../shared/instant.ts";
import type { ProblemEvent } from "./event.ts";

export interface LastWord {
  readonly at: Instant;
  readonly solved: Solved;
  /** 1 (very dissatisfied) to 5 (very satisfied); null: not said. */
  readonly satisfaction: number | null;
  /** Null: none were written, or they were erased. */
  readonly words: string | null;
  /** It went one level up because of this. */
  readonly wentUp: boolean;
}

/** Newest first. Words from before verdicts were kept count as "no" when they reopened it. */
export function lastWordsOf(
  events: readonly ProblemEvent[],
  messages: readonly { readonly id: string; readonly text: string }[],
): LastWord[] {
  return events
    .filter(({ type }) => type === "confirm" || contradicts(type))
    .map(
      ({ at, type, facts }) =>
        ({
          at,
          solved: isSolved(facts.verdict) ? facts.verdict : type === "confirm" ? "yes" : "no",
          satisfaction: typeof facts.satisfaction === "number" ? facts.satisfaction : null,
          words: messages.find(({ id }) => id === facts.messageId)?.text ?? null,
          wentUp: type === "escalate",
        }) as const,
    )
    .reverse();
}
