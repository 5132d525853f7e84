// `verify-log`: is the log of everything that happened still what was written?
import { verifyChanges } from "../../../app/domain/administration/verify-changes.server.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import type { LogFault, LogVerified } from "../../../app/domain/problem/verify-log.server.ts";
import { CommandFault } from "../command.ts";
import type { Command } from "../command.ts";
import { withPortal } from "../portal.ts";

export const verifyLogCommand: Command = {
  name: "verify-log",
  operands: [],
  options: {},
  does: "Walks the whole chains of events and of administrators' changes, and says whether anything in them was changed.",
  details: [
    "Prints how many events there are and the hash of the last. Kept elsewhere, that hash proves the log up to here.",
  ],
  examples: ["verify-log"],
  run: async () => {
    const verified = await withPortal("before", ({ context }) => verifyLog(context));
    process.stdout.write(`${whole(verified)}\n`);
    const changes = await withPortal("before", ({ context }) => verifyChanges(context));
    process.stdout.write(`${wholeChanges(changes)}\n`);
  },
};

const faults: Record<LogFault, string> = {
  sequence: "an event is missing before it, or was put in",
  link: "it is not linked to the event before it",
  content: "its content is not what was written",
  end: "the end of the log is not where it was written to be",
};

/** The line about the log of the configuration, when it is whole. Fails with the place where it is broken. */
function wholeChanges({ events, head, broken }: LogVerified): string {
  if (broken) {
    const where = `The log of administrators' changes is broken at line ${String(broken.sequence)}`;
    throw new CommandFault(`${where}: ${faults[broken.because].replaceAll("event", "line")}.`);
  }
  return `The log of administrators' changes is whole: ${String(events)} lines, head ${head}`;
}

/** The line about a log that is whole. Fails with the place where it is broken. */
export function whole({ events, head, broken }: LogVerified): string {
  if (broken) {
    const where = `The log is broken at event ${String(broken.sequence)}: ${faults[broken.because]}`;
    throw new CommandFault(`${where}. The ${String(events)} before it are whole.`);
  }
  return `The log is whole: ${String(events)} events, head ${head}`;
}
