// What administrators do with the accounts of others: roles, closing and opening again, ending sessions. The last
// administrator stays one.
import { listBranches } from "../../../db/repositories/county.ts";
import {
  deleteGrant,
  listGrants,
  listPeople,
  setPersonClosed,
} from "../../../db/repositories/people.ts";
import { revokeSessionsOf } from "../../../db/repositories/session.ts";
import { insertGrant } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import { assertMayImport } from "../branch/save-changes.server.ts";
import type { Actor, StaffRole } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { oweRelease } from "../triage/release-owned.server.ts";
import type { ConfigRecord } from "./config-change.ts";
import { personInFile, roleWord } from "./people-in-file.server.ts";
import { recordChange } from "./record-change.server.ts";

export type PersonChange =
  | { readonly do: "grant" | "take"; readonly role: StaffRole; readonly branchCode: string }
  | { readonly do: "close" | "reopen" | "end_sessions" };

/**
 * Makes the change, and ends the sessions of whoever lost something. Refuses with `not_allowed`, `not_found`,
 * `unknown_branch`, `branch_closed`, and `last_administrator`. Twice: the second changes nothing.
 */
export async function changePerson(
  context: Context,
  actor: Actor,
  personId: PersonId,
  change: PersonChange,
  reason = "",
): Promise<void> {
  assertMayImport(actor);
  await context.db.transact(async (queries) => {
    const before = await recordOf(queries, personId);
    await make(context, queries, personId, change);
    if (!(await hasAdministrator(queries))) throw new Refusal("last_administrator");
    const after = await recordOf(queries, personId);
    const draft = { kind: "person", thingId: personId, before, after, reason } as const;
    await recordChange(context, queries, actor, draft);
  });
  context.wake();
}

async function make(
  context: Context,
  queries: Queries,
  personId: PersonId,
  change: PersonChange,
): Promise<void> {
  const at = context.now();
  if (change.do === "grant" || change.do === "take") {
    const branch = (await listBranches(queries)).find(({ code }) => code === change.branchCode);
    if (!branch) throw new Refusal("unknown_branch", { branch: change.branchCode });
    const { role } = change;
    if (change.do === "take") await deleteGrant(queries, { personId, role, branchId: branch.id });
    else if (branch.closed) throw new Refusal("branch_closed", { branch: change.branchCode });
    else await insertGrant(queries, personId, role, branch.id);
  }
  if (change.do === "close") await setPersonClosed(queries, personId, at);
  if (change.do === "reopen") await setPersonClosed(queries, personId, null);
  if (change.do === "close" || change.do === "end_sessions")
    await revokeSessionsOf(queries, personId, at);
  if (change.do === "close" || change.do === "take") await oweRelease(context, queries, personId);
}

async function hasAdministrator(queries: Queries): Promise<boolean> {
  const open = new Set(
    (await listPeople(queries))
      .filter(({ closedAt, isAwaited }) => closedAt === null && !isAwaited)
      .map(({ id }) => id),
  );
  const grants = await listGrants(queries, null);
  return grants.some(({ role, personId }) => role === "administrator" && open.has(personId));
}

/** The account as the log keeps it: roles by the codes of their branches, no password. Refuses with `not_found`. */
async function recordOf(queries: Queries, personId: PersonId): Promise<ConfigRecord> {
  const person = (await listPeople(queries)).find(({ id }) => id === personId);
  if (!person) throw new Refusal("not_found");
  const codes = new Map((await listBranches(queries)).map(({ id, code }) => [id, code]));
  const roles = (await listGrants(queries, personId)).map(({ role, branchId }) =>
    roleWord(role, codes.get(branchId) ?? ""),
  );
  return personInFile(person, roles);
}
