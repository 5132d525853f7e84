// `reset-codes`: for who has lost both the phone and the recovery codes.
import { resetCodes } from "../../../app/domain/staff/codes.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { isRefusal } from "../../../app/domain/shared/refusal.ts";
import { CommandFault, operandOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { withPortal } from "../portal.ts";

export const resetCodesCommand: Command = {
  name: "reset-codes",
  operands: ["EMAIL"],
  options: {},
  does: "Switches one-time codes off for an account whose person has lost phone and recovery codes.",
  details: ["Make sure that it is them who ask. All their sessions end; the password stays."],
  examples: ["reset-codes li@county.example"],
  run,
};

async function run(call: Call): Promise<void> {
  const email = operandOf(call);
  const hadCodes = await withPortal("now", ({ context }) =>
    resetCodes(context, system("reset-codes"), email).catch((error: unknown) => {
      throw isRefusal(error) ? new CommandFault("There is no account with that address.") : error;
    }),
  );
  const codes = hadCodes ? "Signing in asks for no code any more" : "Signing in asked for no code";
  process.stdout.write(`${codes}; all sessions of ${email} have ended.\n`);
}
