// Walks the chain of the administrators' changes and says whether anything in it was changed, removed or added.
import {
  configChangesAfter,
  hashOfChange,
  readConfigHead,
} from "../../../db/repositories/config-change.ts";
import type { LogFault, LogVerified } from "../problem/verify-log.server.ts";
import { genesisHash } from "../problem/event.ts";
import type { Context } from "../shared/context.server.ts";
import type { ConfigChange } from "./config-change.ts";

const BATCH = 500;

/** Reads the whole log in constant memory. Changes nothing. `events` counts the sound lines. */
export async function verifyChanges(context: Pick<Context, "db">): Promise<LogVerified> {
  const queries = context.db.read;
  const end = await readConfigHead(queries);
  let last = { sequence: 0, hash: genesisHash };
  let endFound = end.sequence === 0 && end.hash === genesisHash;
  for (;;) {
    const batch = await configChangesAfter(queries, last.sequence, BATCH);
    for (const change of batch) {
      const because = faultOf(change, last);
      if (because !== null) {
        const broken = { sequence: change.sequence, because };
        return { events: last.sequence, head: last.hash, broken };
      }
      endFound ||= change.sequence === end.sequence && change.hash === end.hash;
      last = change;
    }
    if (batch.length < BATCH) break;
  }
  const whole = endFound && last.sequence <= (await readConfigHead(queries)).sequence;
  const broken = whole ? null : { sequence: last.sequence + 1, because: "end" as const };
  return { events: last.sequence, head: last.hash, broken };
}

function faultOf(
  change: ConfigChange,
  previous: { readonly sequence: number; readonly hash: string },
): LogFault | null {
  if (change.sequence !== previous.sequence + 1) return "sequence";
  if (change.previousHash !== previous.hash) return "link";
  const { hash, ...content } = change;
  return hash === hashOfChange(content) ? null : "content";
}
