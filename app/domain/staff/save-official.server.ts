// What making an account and inviting somebody have in common: the checks, and the rows. Hashes nothing, opens no transaction.
import { z } from "zod";
import { listBranches } from "../../../db/repositories/county.ts";
import { setPersonClosed } from "../../../db/repositories/people.ts";
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
import { NO_PASSWORD, PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from "./password.ts";

export interface OfficialInput {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly branchCode: string;
  readonly language: Language;
  /** Null: an account that is new gets a password made for it; one that is there keeps its own. */
  readonly password: string | null;
}

export interface OfficialSaved {
  readonly personId: PersonId;
  readonly email: string;
  readonly account: "added" | "changed" | "unchanged";
  /** False when the person held that role over that branch before. */
  readonly grantAdded: boolean;
}

const shape = z.object({
  email: contactAnswer.shape.email,
  name: z.string().trim().min(1).max(NAME_MAX_CHARACTERS),
  role: z.enum(staffRoles),
  branchCode: z.string(),
  language: z.enum(languages),
  password: z.string().min(PASSWORD_MIN_CHARACTERS).max(PASSWORD_MAX_CHARACTERS).nullable(),
});

/** The input in its house form. Refuses with `not_allowed`, and with `invalid_input` and the field. */
export function checkedOfficial(actor: Actor, input: OfficialInput): OfficialInput {
  if (actor.kind !== "system" && grantsOf(actor, "administrator").length === 0)
    throw new Refusal("not_allowed");
  const checked = shape.safeParse(input);
  if (!checked.success || checked.data.email === undefined) {
    const field = String(checked.error?.issues[0]?.path[0] ?? "email");
    throw new Refusal("invalid_input", { field });
  }
  return { ...checked.data, email: checked.data.email.toLowerCase() };
}

interface Wanted extends Omit<OfficialInput, "password"> {
  /** Null: an account that is there keeps its password, a new one waits for whoever is invited to set one. */
  readonly passwordHash: string | null;
}

/**
 * Makes the account or extends it, and adds the grant. An account that was closed before anybody used it opens again.
 * Refuses with `unknown_branch`, `branch_closed`, `account_closed`.
 */
export async function saveOfficial(
  context: Context,
  queries: Queries,
  wanted: Wanted,
): Promise<OfficialSaved> {
  const { role, branchCode, email } = wanted;
  const branch = (await listBranches(queries)).find(({ code }) => code === branchCode);
  if (!branch) throw new Refusal("unknown_branch", { branch: branchCode });
  if (branch.closed) throw new Refusal("branch_closed", { branch: branchCode });
  const known = await findPersonByEmail(queries, email);
  if (known && known.closedAt !== null) {
    if (known.passwordHash !== NO_PASSWORD) throw new Refusal("account_closed");
    await setPersonClosed(queries, known.id, null);
  }
  const { personId, account } = await savePerson(context, queries, wanted, known);
  const held = await grantsOfPerson(queries, personId);
  const grantAdded = !held.some((grant) => grant.role === role && grant.branchId === branch.id);
  if (grantAdded) await insertGrant(queries, personId, role, branch.id);
  return { personId, email, account, grantAdded };
}

async function savePerson(
  context: Context,
  queries: Queries,
  { email, name, language, passwordHash }: Wanted,
  known: Person | null,
): Promise<Pick<OfficialSaved, "personId" | "account">> {
  if (!known) {
    const id = context.makeId<"person">();
    const added = { id, email, name, language, closedAt: null };
    await insertPerson(queries, { ...added, passwordHash: passwordHash ?? NO_PASSWORD });
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
