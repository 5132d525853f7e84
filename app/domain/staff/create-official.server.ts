// An account for a member of staff, or one more role for an account that is there.
import { verify } from "@node-rs/argon2";
import { z } from "zod";
import { listBranches } from "../../../db/repositories/county.ts";
import {
  findPersonByEmail,
  grantsOfPerson,
  insertGrant,
  insertPerson,
  updatePerson,
} from "../../../db/repositories/staff.ts";
import type { Person } from "../../../db/repositories/staff.ts";
import { revokeSessionsOf } from "../../../db/repositories/session.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor, StaffRole } from "../shared/actor.ts";
import { grantsOf, staffRoles } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId } from "../shared/ids.ts";
import { languages } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { contactAnswer, NAME_MAX_CHARACTERS } from "../problem/submission.ts";
import { makeTrackingKey } from "../problem/tracking-key.ts";
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from "./password.ts";
import { hashPassword } from "./sign-in.server.ts";

export interface OfficialInput {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly branchCode: string;
  readonly language: Language;
  /** Null: an account that is new gets a password made for it; one that is there keeps its own. */
  readonly password: string | null;
}

export interface OfficialCreated {
  readonly personId: PersonId;
  readonly email: string;
  readonly account: "added" | "changed" | "unchanged";
  /** False when the person held that role over that branch before. */
  readonly grantAdded: boolean;
  /** The password that was made, to be shown this once; null when none was made. */
  readonly madePassword: string | null;
}

const shape = z.object({
  email: contactAnswer.shape.email,
  name: z.string().trim().min(1).max(NAME_MAX_CHARACTERS),
  role: z.enum(staffRoles),
  language: z.enum(languages),
  password: z.string().min(PASSWORD_MIN_CHARACTERS).max(PASSWORD_MAX_CHARACTERS).nullable(),
});

/**
 * Makes the account, or extends the one of that address: name, language and (if given) password become the given
 * ones, and the grant is added. A new password ends the sessions. Again: nothing changes. Refuses with
 * `invalid_input` (and the field), `unknown_branch`, `branch_closed`, `account_closed`, and with `not_allowed` for
 * anybody but administrators and the portal itself.
 */
export async function createOfficial(
  context: Context,
  actor: Actor,
  input: OfficialInput,
): Promise<OfficialCreated> {
  if (actor.kind !== "system" && grantsOf(actor, "administrator").length === 0)
    throw new Refusal("not_allowed");
  const checked = shape.safeParse(input);
  if (!checked.success || checked.data.email === undefined) {
    const field = String(checked.error?.issues[0]?.path[0] ?? "email");
    throw new Refusal("invalid_input", { field });
  }
  const { password, ...details } = { ...checked.data, email: checked.data.email.toLowerCase() };
  // Before the transaction: hashing takes its time, and the database would wait.
  const known = await findPersonByEmail(context.db.read, details.email);
  const madePassword = known || password !== null ? null : makePassword(context);
  const passwordHash = await hashOf(password ?? madePassword, known);
  const saved = await context.db.transact((queries) =>
    save(context, queries, { ...details, branchCode: input.branchCode, passwordHash }),
  );
  return { ...saved, email: details.email, madePassword };
}

/** Null when the account keeps the one it has. */
async function hashOf(password: string | null, known: Person | null): Promise<string | null> {
  if (password === null) return null;
  if (known && (await verify(known.passwordHash, password))) return null;
  return hashPassword(password);
}

/** 24 characters of the alphabet that can be read aloud: about 116 bits. */
function makePassword(context: Context): string {
  return `${makeTrackingKey(context.draw)}-${makeTrackingKey(context.draw)}`;
}

interface Wanted {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly language: Language;
  readonly branchCode: string;
  readonly passwordHash: string | null;
}

async function save(
  context: Context,
  queries: Queries,
  wanted: Wanted,
): Promise<Pick<OfficialCreated, "personId" | "account" | "grantAdded">> {
  const { role, branchCode } = wanted;
  const branch = (await listBranches(queries)).find(({ code }) => code === branchCode);
  if (!branch) throw new Refusal("unknown_branch", { branch: branchCode });
  if (branch.closed) throw new Refusal("branch_closed", { branch: branchCode });
  const known = await findPersonByEmail(queries, wanted.email);
  if (known && known.closedAt !== null) throw new Refusal("account_closed");
  const { personId, account } = await savePerson(context, queries, wanted, known);
  const held = await grantsOfPerson(queries, personId);
  const grantAdded = !held.some((grant) => grant.role === role && grant.branchId === branch.id);
  if (grantAdded) await insertGrant(queries, personId, role, branch.id);
  return { personId, account, grantAdded };
}

async function savePerson(
  context: Context,
  queries: Queries,
  { email, name, language, passwordHash }: Wanted,
  known: Person | null,
): Promise<Pick<OfficialCreated, "personId" | "account">> {
  if (!known) {
    const id = context.makeId<"person">();
    if (passwordHash === null) throw new Error(`the account of ${id} went while it was extended`);
    await insertPerson(queries, { id, email, name, passwordHash, language, closedAt: null });
    return { personId: id, account: "added" };
  }
  if (known.name === name && known.language === language && passwordHash === null)
    return { personId: known.id, account: "unchanged" };
  const changed = { ...known, name, language, passwordHash: passwordHash ?? known.passwordHash };
  await updatePerson(queries, changed);
  // Whoever came in with the old password goes.
  if (passwordHash !== null) await revokeSessionsOf(queries, known.id, context.now());
  return { personId: known.id, account: "changed" };
}
