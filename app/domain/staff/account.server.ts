// One's own account: name and language, and another password.
import { z } from "zod";
import { findPerson, updatePerson } from "../../../db/repositories/staff.ts";
import type { Person } from "../../../db/repositories/staff.ts";
import { NAME_MAX_CHARACTERS } from "../problem/submission.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { languages } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { passwordFault } from "./password.ts";
import { renewSession } from "./session.server.ts";
import type { Origin } from "./session.server.ts";
import { hashPassword, isPasswordOf } from "./sign-in.server.ts";

/** What a person may say of themselves. */
export const accountDetails = z.object({
  name: z
    .string({ error: "empty" })
    .trim()
    .min(1, { error: "empty" })
    .max(NAME_MAX_CHARACTERS, { error: "long" }),
  language: z.enum(languages, { error: "empty" }),
});

export type AccountView = Pick<Person, "email" | "name" | "language">;

/** One's own account, as its page shows it. */
export async function readAccount(context: Context, actor: StaffActor): Promise<AccountView> {
  const { email, name, language } = await own(context, actor);
  return { email, name, language };
}

/** Changes one's own name and the language of one's letters. */
export async function changeDetails(
  context: Context,
  actor: StaffActor,
  details: { readonly name: string; readonly language: Language },
): Promise<void> {
  const person = await own(context, actor);
  await context.db.transact((queries) => updatePerson(queries, { ...person, ...details }));
}

/**
 * Another password for oneself. All sessions end but a new one, whose secret is returned. Refuses with `wrong_credentials`
 * when the old one is wrong, and `invalid_input` with the fact `because` (a PasswordFault) for a new one that won't do.
 */
export async function changePassword(
  context: Context,
  actor: StaffActor,
  typed: { readonly old: string; readonly password: string },
  origin: Origin,
): Promise<string> {
  const person = await own(context, actor);
  if (!(await isPasswordOf(person, typed.old))) throw new Refusal("wrong_credentials");
  const passwordHash = await newPassword(person, typed.password);
  return context.db.transact(async (queries) => {
    await updatePerson(queries, { ...person, passwordHash });
    return renewSession(context, queries, person.id, origin);
  });
}

/** The hash of a password that may be used for that account. Refuses like changePassword. */
export async function newPassword(
  { email }: Pick<Person, "email">,
  password: string,
): Promise<string> {
  const fault = passwordFault(password, email);
  if (fault) throw new Refusal("invalid_input", { field: "password", because: fault });
  return hashPassword(password);
}

async function own(context: Context, { personId }: StaffActor): Promise<Person> {
  const person = await findPerson(context.db.read, personId);
  if (!person) throw new Refusal("not_found");
  return person;
}
