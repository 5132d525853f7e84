// `create-official`: an account for a member of staff, or one more role for an account that is there.
import { text } from "node:stream/consumers";
import { createOfficial } from "../../../app/domain/staff/create-official.server.ts";
import type { OfficialCreated } from "../../../app/domain/staff/create-official.server.ts";
import { invitePerson } from "../../../app/domain/staff/invite.server.ts";
import { PASSWORD_MIN_CHARACTERS } from "../../../app/domain/staff/password.ts";
import { staffRoles, system } from "../../../app/domain/shared/actor.ts";
import { defaultLanguage, languages } from "../../../app/domain/shared/language.ts";
import { isRefusal } from "../../../app/domain/shared/refusal.ts";
import { CommandFault, choiceOf, isSet, textOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { withPortal } from "../portal.ts";

export const createOfficialCommand: Command = {
  name: "create-official",
  operands: [],
  options: {
    email: { type: "string", value: "ADDRESS", does: "with which they sign in", required: true },
    name: {
      type: "string",
      value: "NAME",
      does: "as residents and colleagues see it",
      required: true,
    },
    role: { type: "string", value: "ROLE", does: staffRoles.join(", "), required: true },
    branch: {
      type: "string",
      value: "CODE",
      does: "over which they have the role",
      required: true,
    },
    language: {
      type: "string",
      value: "LANGUAGE",
      does: `${languages.join(" or ")}; ${defaultLanguage} when left out`,
    },
    invite: {
      type: "boolean",
      does: "sends them a link by which they set the password themselves",
    },
    "password-stdin": { type: "boolean", does: "reads the password from the input" },
  },
  does: "Makes an account for a member of staff, or adds a role to one that is there.",
  details: [
    "Without --password-stdin a new account gets a password that is shown this once. An account that is there keeps",
    `its password, unless one is given. Passwords have ${String(PASSWORD_MIN_CHARACTERS)} characters or more.`,
  ],
  examples: [
    'create-official --email li@county.example --name "Li Wen" --role official --branch water',
    'create-official --email li@county.example --name "Li Wen" --role lead --branch water --language zh-CN',
    "create-official ... --password-stdin < password.txt",
  ],
  run,
};

async function run(call: Call): Promise<void> {
  const input = {
    email: textOf(call, "email") ?? "",
    name: textOf(call, "name") ?? "",
    role: choiceOf(call, "role", staffRoles),
    branchCode: textOf(call, "branch") ?? "",
    language: choiceOf(call, "language", languages, defaultLanguage),
    password: isSet(call, "password-stdin") ? await readPassword() : null,
  };
  if (isSet(call, "invite")) {
    await invite(input);
    return;
  }
  const created = await withPortal("now", ({ context }) =>
    createOfficial(context, system("create-official"), input).catch((error: unknown) => {
      throw isRefusal(error) ? new CommandFault(sentenceOf(error.code, error.facts.field)) : error;
    }),
  );
  process.stdout.write(`${told(created, input).join("\n")}\n`);
}

async function invite(input: Parameters<typeof invitePerson>[2]): Promise<void> {
  const link = await withPortal("now", async ({ context, config }) => {
    const { path } = await invitePerson(context, system("create-official"), input).catch(
      (error: unknown) => {
        throw isRefusal(error)
          ? new CommandFault(sentenceOf(error.code, error.facts.field))
          : error;
      },
    );
    return path === null ? null : config.publicUrl + path;
  });
  process.stdout.write(
    link === null
      ? `${input.email} has an account in use: the role was added.\n`
      : `A letter to ${input.email} is on its way. The link in it (shown only now, works once, for seven days): ${link}\n`,
  );
}

/** The first line: an editor or `echo` puts a line end after it, which is no part of it. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write("Password (it will be seen): ");
  const [first = ""] = (await text(process.stdin)).split(/\r?\n/);
  return first;
}

function sentenceOf(code: string, field: unknown): string {
  if (code === "unknown_branch") return "There is no branch with that code.";
  if (code === "branch_closed") return "That branch is closed.";
  if (code === "account_closed") return "The account with that address is closed.";
  if (field === "email") return "--email must be an e-mail address.";
  if (field === "password")
    return `The password must have ${String(PASSWORD_MIN_CHARACTERS)} characters or more.`;
  return field === "name" ? "--name must not be empty, nor longer than 100 characters." : code;
}

const accountWords: Record<OfficialCreated["account"], string> = {
  added: "Made the account",
  changed: "Changed the account",
  unchanged: "There was the account",
};

function told(created: OfficialCreated, input: { role: string; branchCode: string }): string[] {
  const { account, email, grantAdded, madePassword } = created;
  const grant = `${input.role} of ${input.branchCode}`;
  return [
    `${accountWords[account]} ${email}; ${grantAdded ? "now" : "it was"} ${grant}${grantAdded ? "" : " before"}.`,
    ...(madePassword === null ? [] : [`Password (shown only now): ${madePassword}`]),
  ];
}
