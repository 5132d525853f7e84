// People who work here, their grants and their sessions.
import type { Grant, StaffRole } from "../../app/domain/shared/actor.ts";
import type { BranchId, PersonId, SessionId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import type { Queries } from "../handle.ts";

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
  return row
    ? ({
        id: row.id,
        email: row.email,
        name: row.name,
        passwordHash: row.password_hash,
        language: row.language,
        closedAt: row.closed_at,
      } as Person)
    : null;
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

/** Everybody with an open account and one of those roles, once for each grant. */
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
    .execute();
  return rows.map((row) => ({
    id: row.id as PersonId,
    name: row.name,
    role: row.role as StaffRole,
    branchId: row.branch_id as BranchId,
    branchPath: row.path,
  }));
}

export interface Session {
  readonly id: SessionId;
  readonly personId: PersonId;
  readonly name: string;
  readonly language: Language;
  readonly lastSeenAt: Instant;
}

export async function insertSession(
  queries: Queries,
  session: {
    id: SessionId;
    secretHash: string;
    personId: PersonId;
    at: Instant;
    expiresAt: Instant;
  },
): Promise<void> {
  await queries
    .insertInto("session")
    .values({
      id: session.id,
      secret_hash: session.secretHash,
      person_id: session.personId,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
      revoked_at: null,
    })
    .execute();
}

/** The session that is open at `now`, of a person whose account is open; else null. */
export async function findOpenSession(
  queries: Queries,
  secretHash: string,
  now: Instant,
): Promise<Session | null> {
  const row = await queries
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.person_id")
    .select([
      "session.id",
      "session.person_id",
      "session.last_seen_at",
      "person.name",
      "person.language",
    ])
    .where("session.secret_hash", "=", secretHash)
    .where("session.revoked_at", "is", null)
    .where("session.expires_at", ">", now)
    .where("person.closed_at", "is", null)
    .executeTakeFirst();
  return row
    ? ({
        id: row.id,
        personId: row.person_id,
        name: row.name,
        language: row.language,
        lastSeenAt: row.last_seen_at,
      } as Session)
    : null;
}

export async function revokeSession(
  queries: Queries,
  secretHash: string,
  at: Instant,
): Promise<void> {
  await queries
    .updateTable("session")
    .set({ revoked_at: at })
    .where("secret_hash", "=", secretHash)
    .where("revoked_at", "is", null)
    .execute();
}

/** Ends every session of that person, such as after a new password. */
export async function revokeSessionsOf(
  queries: Queries,
  personId: PersonId,
  at: Instant,
): Promise<void> {
  await queries
    .updateTable("session")
    .set({ revoked_at: at })
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .execute();
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
