// People who work here, and their grants.
import type { Selectable } from "kysely";
import type { Grant, StaffRole } from "../../app/domain/shared/actor.ts";
import type { BranchId, PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import { NO_PASSWORD } from "../../app/domain/staff/password.ts";
import type { Queries } from "../handle.ts";
import type { PersonRow } from "../tables/staff.ts";

export interface Person {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly language: Language;
  readonly closedAt: Instant | null;
}

export async function insertPerson(queries: Queries, person: Person): Promise<void> {
  await queries
    .insertInto("person")
    .values({
      id: person.id,
      email: person.email,
      name: person.name,
      password_hash: person.passwordHash,
      language: person.language,
      closed_at: person.closedAt,
    })
    .execute();
}

/** Replaces name, language and password of the account; its address stays. */
export async function updatePerson(queries: Queries, person: Person): Promise<void> {
  await queries
    .updateTable("person")
    .set({ name: person.name, language: person.language, password_hash: person.passwordHash })
    .where("id", "=", person.id)
    .execute();
}

/** Adds a grant; a second time does nothing. */
export async function insertGrant(
  queries: Queries,
  personId: PersonId,
  role: StaffRole,
  branchId: BranchId,
): Promise<void> {
  await queries
    .insertInto("staff_grant")
    .values({ person_id: personId, role, branch_id: branchId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** By e-mail address, which is kept in lower case. */
export async function findPersonByEmail(queries: Queries, email: string): Promise<Person | null> {
  const row = await queries
    .selectFrom("person")
    .selectAll()
    .where("email", "=", email.toLowerCase())
    .executeTakeFirst();
  return row ? personOf(row) : null;
}

export async function findPerson(queries: Queries, id: PersonId): Promise<Person | null> {
  const row = await queries
    .selectFrom("person")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? personOf(row) : null;
}

function personOf(row: Selectable<PersonRow>): Person {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    passwordHash: row.password_hash,
    language: row.language,
    closedAt: row.closed_at,
  } as Person;
}

export async function grantsOfPerson(queries: Queries, id: PersonId): Promise<Grant[]> {
  const rows = await queries
    .selectFrom("staff_grant")
    .innerJoin("branch", "branch.id", "staff_grant.branch_id")
    .select(["staff_grant.role", "staff_grant.branch_id", "branch.path"])
    .where("staff_grant.person_id", "=", id)
    .orderBy("branch.path")
    .execute();
  return rows.map((row) => ({
    role: row.role as StaffRole,
    branchId: row.branch_id as BranchId,
    branchPath: row.path,
  }));
}

export interface GrantedPerson extends Grant {
  readonly id: PersonId;
  readonly name: string;
}

/** Everybody with an account that is open and in use and one of those roles, once for each grant. */
export async function peopleWithGrants(
  queries: Queries,
  roles: readonly StaffRole[],
): Promise<GrantedPerson[]> {
  const rows = await queries
    .selectFrom("staff_grant")
    .innerJoin("person", "person.id", "staff_grant.person_id")
    .innerJoin("branch", "branch.id", "staff_grant.branch_id")
    .select([
      "person.id",
      "person.name",
      "staff_grant.role",
      "staff_grant.branch_id",
      "branch.path",
    ])
    .where("staff_grant.role", "in", [...roles])
    .where("person.closed_at", "is", null)
    .where("person.password_hash", "!=", NO_PASSWORD)
    .execute();
  return rows.map((row) => ({
    id: row.id as PersonId,
    name: row.name,
    role: row.role as StaffRole,
    branchId: row.branch_id as BranchId,
    branchPath: row.path,
  }));
}

/** What those people are called, by id. */
export async function namesOfPeople(
  queries: Queries,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await queries
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }): [PersonId, string] => [id as PersonId, name]));
}

/** Those people with the paths of the branches where they hold a role; whose accounts are closed, too. */
export async function peopleInBranches(
  queries: Queries,
  ids: readonly PersonId[],
): Promise<
  { readonly id: PersonId; readonly name: string; readonly branchPaths: readonly string[] }[]
> {
  if (ids.length === 0) return [];
  const rows = await queries
    .selectFrom("person")
    .leftJoin("staff_grant", "staff_grant.person_id", "person.id")
    .leftJoin("branch", "branch.id", "staff_grant.branch_id")
    .select(["person.id", "person.name", "branch.path"])
    .where("person.id", "in", [...new Set(ids)])
    .execute();
  const found = new Map(
    rows.map(({ id, name }) => [id, { id: id as PersonId, name, branchPaths: [] as string[] }]),
  );
  for (const { id, path } of rows) if (path !== null) found.get(id)?.branchPaths.push(path);
  return [...found.values()];
}
