// `create-api-key`, `revoke-api-key`, `list-api-keys`: which machines may send problems over Open311.
import {
  createApiKey,
  readApiKeys,
  revokeApiKey,
} from "../../../app/domain/open311/manage-keys.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { isRefusal } from "../../../app/domain/shared/refusal.ts";
import { CommandFault, operandOf } from "../command.ts";
import type { Command } from "../command.ts";
import { withPortal } from "../portal.ts";

const sentences: Readonly<Record<string, string>> = {
  invalid_input: "NAME must not be empty, nor longer than 100 characters.",
  already_done: "There is a key of that name, or there was one: give another name.",
  not_found: "No key of that name is valid.",
};

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isRefusal(error) ? new CommandFault(sentences[error.code] ?? error.code) : error;
  }
}

export const createApiKeyCommand: Command = {
  name: "create-api-key",
  operands: ["NAME"],
  options: {},
  does: "Makes a key with which a machine sends problems over Open311.",
  details: [
    "The key is shown this once. NAME says whose it is, and is never used again for another.",
  ],
  examples: ['create-api-key "Street app"'],
  run: async (call) => {
    const name = operandOf(call);
    const key = await withPortal("now", ({ context }) =>
      told(createApiKey(context, system("create-api-key"), name)),
    );
    process.stdout.write(`Made the key of ${name}.\nKey (shown only now): ${key}\n`);
  },
};

export const revokeApiKeyCommand: Command = {
  name: "revoke-api-key",
  operands: ["NAME"],
  options: {},
  does: "Ends a machine's key at once.",
  details: ["What was sent with it stays."],
  examples: ['revoke-api-key "Street app"'],
  run: async (call) => {
    const name = operandOf(call);
    await withPortal("before", ({ context }) =>
      told(revokeApiKey(context, system("revoke-api-key"), name)),
    );
    process.stdout.write(`The key of ${name} is no longer valid.\n`);
  },
};

export const listApiKeysCommand: Command = {
  name: "list-api-keys",
  operands: [],
  options: {},
  does: "Lists the machines that have a key, or had one.",
  details: ["The keys themselves are not kept and can't be shown."],
  examples: ["list-api-keys"],
  run: async () => {
    const keys = await withPortal("before", ({ context }) =>
      readApiKeys(context, system("list-api-keys")),
    );
    const lines = keys.map(({ name, createdAt, revokedAt }) =>
      [`${createdAt}  ${name}`, ...(revokedAt ? [`  (ended ${revokedAt})`] : [])].join(""),
    );
    process.stdout.write(`${lines.length > 0 ? lines.join("\n") : "There are no keys."}\n`);
  },
};
