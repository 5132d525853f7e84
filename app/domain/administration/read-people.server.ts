// Everybody who works here, as administrators see them: roles, whether the account is open, when they were last here.
import { listBranches } from "../../../db/repositories/county.ts";
import {
  lastSignIns,
  listGrants,
  listPeople,
  openSessionCounts,
} from "../../../db/repositories/people.ts";
import { assertMayImport } from "../branch/save-changes.server.ts";
import type { Actor, StaffRole } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language, LocalText } from "../shared/language.ts";

export interface PersonView {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly closedAt: Instant | null;
  /** Was invited and has set no password yet. */
  readonly isAwaited: boolean;
  readonly lastSignInAt: Instant | null;
  readonly openSessions: number;
  readonly grants: readonly {
    readonly role: StaffRole;
    readonly branchCode: string;
    readonly branch: LocalText;
  }[];
}

/** Those whose name or address holds `search`; everybody for an empty one. Refuses with `not_allowed`. */
export async function readPeople(
  context: Context,
  actor: Actor,
  search: string,
): Promise<PersonView[]> {
  assertMayImport(actor);
  const queries = context.db.read;
  const branches = new Map((await listBranches(queries)).map((one) => [one.id, one]));
  const grants = await listGrants(queries, null);
  const [signIns, sessions] = [
    await lastSignIns(queries),
    await openSessionCounts(queries, context.now()),
  ];
  const wanted = search.trim().toLowerCase();
  return (await listPeople(queries))
    .filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))
    .map(({ id, name, email, language, closedAt, isAwaited }) => ({
      ...{ id, name, email, language, closedAt, isAwaited },
      lastSignInAt: signIns.get(id) ?? null,
      openSessions: sessions.get(id) ?? 0,
      grants: grants
        .filter(({ personId }) => personId === id)
        .flatMap(({ role, branchId }) => {
          const branch = branches.get(branchId);
          return branch ? [{ role, branchCode: branch.code, branch: branch.name }] : [];
        }),
    }));
}
