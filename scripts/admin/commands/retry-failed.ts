// `retry-failed`: sets going again what ran out of attempts.
import { retryFailed } from "../../../app/domain/outbox/retry-failed.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import type { Command } from "../command.ts";
import { withPortal } from "../portal.ts";

export const retryFailedCommand: Command = {
  name: "retry-failed",
  operands: [],
  options: {},
  does: "Sets jobs and letters going again that ran out of attempts.",
  details: ["The running workers take them up by themselves. What is not given up is left alone."],
  examples: ["retry-failed"],
  run: async () => {
    const count = await withPortal("before", ({ context }) =>
      retryFailed(context, system("retry-failed"), null),
    );
    const nothing = "Nothing has failed: there was nothing to set going again.";
    const told = count === 0 ? nothing : `Set going again: ${String(count)}`;
    process.stdout.write(`${told}\n`);
  },
};
