// `verify-log`: is the log of everything that happened still what was written?
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import type { LogFault, LogVerified } from "../../../app/domain/problem/verify-log.server.ts";
import { CommandFault } from "../command.ts";
import type { Command } from "../command.ts";
import { withPortal } from "../portal.ts";

export const verifyLogCommand: Command = {
  name: "verify-log",
  operands: [],
  options: {},
  does: "Walks the whole chain of events, and says whether anything in it was changed.",
  details: [
    "Prints how many events there are and the hash of the last. Kept elsewhere, that hash proves the log up to here.",
  ],
  examples: ["verify-log"],
  run: async () => {
    const verified = await withPortal("before", ({ context }) => verifyLog(context));
    process.stdout.write(`${whole(verified)}\n`);
  },
};

const faults: Record<LogFault, string> = {
  sequence: "an event is missing before it, or was put in",
  link: "it is not linked to the event before it",
  content: "its content is not what was written",
  end: "the end of the log is not where it was written to be",
};

/** The line about a log that is whole. Fails with the place where it is broken. */
export function whole({ events, head, broken }: LogVerified): string {
  if (broken) {
    const where = `The log is broken at event ${String(broken.sequence)}: ${faults[broken.because]}`;
    throw new CommandFault(`${where}. The ${String(events)} before it are whole.`);
  }
  return `The log is whole: ${String(events)} events, head ${head}`;
}
