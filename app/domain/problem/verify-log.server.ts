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

/** Reads the whole log in constant memory, with what is appended meanwhile. Changes nothing. */
export async function verifyLog(context: Pick<Context, "db">): Promise<LogVerified> {
  const queries = context.db.read;
  const end = await readHead(queries);
  let last = { sequence: 0, hash: genesisHash };
  let endFound = end.sequence === 0 && end.hash === genesisHash;
  for (;;) {
    const batch = await eventsAfter(queries, last.sequence, BATCH);
    for (const event of batch) {
      const because = faultOf(event, last);
      if (because) {
        const broken = { sequence: event.sequence, because };
        return { events: last.sequence, head: last.hash, broken };
      }
      endFound ||= event.sequence === end.sequence && event.hash === end.hash;
      last = event;
    }
    if (batch.length < BATCH) break;
  }
  // More may have come since, but nothing lies beyond where the log says now that it ends.
  const whole = endFound && last.sequence <= (await readHead(queries)).sequence;
  const broken = whole ? null : { sequence: last.sequence + 1, because: "end" as const };
  return { events: last.sequence, head: last.hash, broken };
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
