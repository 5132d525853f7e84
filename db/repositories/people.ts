// People who work here as administrators list them: accounts with their grants and when they were last here.
import type { PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import type { StaffRole } from "../../app/domain/shared/actor.ts";
import type { BranchId } from "../../app/domain/shared/ids.ts";
import { NO_PASSWORD } from "../../app/domain/staff/password.ts";
import type { Queries } from "../handle.ts";

export interface ListedPerson {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly closedAt: Instant | null;
  /** Was invited and has set no password yet. */
  readonly isAwaited: boolean;
}

/** Every account, by name; a town's are some hundreds. */
export async function listPeople(queries: Queries): Promise<ListedPerson[]> {
  const rows = await queries
    .selectFrom("person")
    .select(["id", "email", "name", "language", "closed_at"])
    .select((eb) => eb("password_hash", "=", NO_PASSWORD).as("awaited"))
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id as PersonId,
    email: row.email,
    name: row.name,
    language: row.language as Language,
    closedAt: row.closed_at as Instant | null,
    isAwaited: Boolean(row.awaited),
  }));
}

export interface ListedGrant {
  readonly personId: PersonId;
  readonly role: StaffRole;
  readonly branchId: BranchId;
}

/** Every grant of everybody, or of one person. */
export async function listGrants(queries: Queries, id: PersonId | null): Promise<ListedGrant[]> {
  let query = queries.selectFrom("staff_grant").select(["person_id", "role", "branch_id"]);
  if (id !== null) query = query.where("person_id", "=", id);
  const rows = await query.orderBy("role").orderBy("branch_id").execute();
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    role: row.role as StaffRole,
    branchId: row.branch_id as BranchId,
  }));
}

/** Takes a grant away; a second time does nothing. */
export async function deleteGrant(queries: Queries, grant: ListedGrant): Promise<void> {
  await queries
    .deleteFrom("staff_grant")
    .where("person_id", "=", grant.personId)
    .where("role", "=", grant.role)
    .where("branch_id", "=", grant.branchId)
    .execute();
}

/** When each person signed in last, by id. */
export async function lastSignIns(queries: Queries): Promise<Map<PersonId, Instant>> {
  const rows = await queries
    .selectFrom("session")
    .select(["person_id"])
    .select(({ fn }) => fn.max("created_at").as("at"))
    .groupBy("person_id")
    .execute();
  return new Map(rows.map(({ person_id, at }) => [person_id as PersonId, at as Instant]));
}

/** Closes an account at `at`, or with null opens it again. */
export async function setPersonClosed(
  queries: Queries,
  id: PersonId,
  at: Instant | null,
): Promise<void> {
  await queries.updateTable("person").set({ closed_at: at }).where("id", "=", id).execute();
}

/** How many sessions each person has open, by id. */
export async function openSessionCounts(
  queries: Queries,
  now: Instant,
): Promise<Map<PersonId, number>> {
  const rows = await queries
    .selectFrom("session")
    .select("person_id")
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .groupBy("person_id")
    .execute();
  return new Map(rows.map(({ person_id, count }) => [person_id as PersonId, Number(count)]));
}
