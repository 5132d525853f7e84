// Walks the chain of events and says whether anything in it was changed, removed or added.
import { eventsAfter, hashOf, readHead } from "../../../db/repositories/event.ts";
import type { Context } from "../shared/context.server.ts";
import { genesisHash } from "./event.ts";
import type { ProblemEvent } from "./event.ts";

export interface LogVerified {
  readonly events: number;
  /** Null when the chain is whole. */
  readonly broken: {
    readonly sequence: number;
    readonly because: LogFault;
  } | null;
  /** The hash of the last event: printed, it proves the log up to here. */
  readonly head: string;
}

export type LogFault = "sequence" | "link" | "content" | "end";

const BATCH = 1_000;

/** Reads the whole log in constant memory. Changes nothing. */
export async function verifyLog(context: Pick<Context, "db">): Promise<LogVerified> {
  const queries = context.db.read;
  const head = await readHead(queries);
  let previous = { sequence: 0, hash: genesisHash };
  for (;;) {
    const batch = await eventsAfter(queries, previous.sequence, BATCH);
    for (const event of batch) {
      if (event.sequence > head.sequence) break;
      const because = faultOf(event, previous);
      if (because) {
        return {
          events: previous.sequence,
          head: head.hash,
          broken: { sequence: event.sequence, because },
        };
      }
      previous = event;
    }
    if (batch.length < BATCH) break;
  }
  const whole = previous.sequence === head.sequence && previous.hash === head.hash;
  const broken = whole ? null : { sequence: previous.sequence + 1, because: "end" as const };
  return { events: previous.sequence, head: head.hash, broken };
}

function faultOf(
  event: ProblemEvent,
  previous: { sequence: number; hash: string },
): LogFault | null {
  if (event.sequence !== previous.sequence + 1) return "sequence";
  if (event.previousHash !== previous.hash) return "link";
  const { hash, ...content } = event;
  return hash === hashOf(content) ? null : "content";
}
