// What a branch has said to a resident so far: not what may still be taken back, and not what was. Pure.
import { instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import type { ProblemEvent } from "./event.ts";

interface Written {
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  readonly takenBackAt?: Instant | null;
}

/** A message can be taken back as long as its letter waits, with `holdMs` after it was written. */
export function mayTakeBack(message: Written, now: Instant, holdMs: number): boolean {
  const { kind, at, takenBackAt } = message;
  const waits = instantToMs(now) < instantToMs(at) + holdMs;
  return kind === "message" && !takenBackAt && waits;
}

function isSaid(message: Written, now: Instant, holdMs: number): boolean {
  if (message.kind !== "message") return true;
  return !message.takenBackAt && !mayTakeBack(message, now, holdMs);
}

/**
 * Words without those messages that the resident can't read yet or was never to read, and the log without a trace of them.
 * What came with a step (a question) goes with the step, and is not judged here.
 */
export function said<Message extends Written>(
  messages: readonly Message[],
  events: readonly ProblemEvent[],
  now: Instant,
  holdMs: number,
): { readonly messages: readonly Message[]; readonly events: readonly ProblemEvent[] } {
  const unsaid = new Set<unknown>(
    messages.filter((one) => !isSaid(one, now, holdMs)).map(({ id }) => id),
  );
  if (unsaid.size === 0) return { messages, events };
  const silent = new Set<unknown>(
    events.filter(({ facts }) => unsaid.has(facts.messageId)).map(({ id }) => id),
  );
  return {
    messages: messages.filter(({ id }) => !unsaid.has(id)),
    events: events.filter(({ id, facts }) => !silent.has(id) && !silent.has(facts.undoes)),
  };
}
