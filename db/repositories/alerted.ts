// Who is told of an emergency: people by the roles they hold.
import type { StaffRole } from "../../app/domain/shared/actor.ts";
import type { BranchId, PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import { NO_PASSWORD } from "../../app/domain/staff/password.ts";
import type { Queries } from "../handle.ts";

export interface HeldRole {
  readonly personId: PersonId;
  readonly role: StaffRole;
  readonly branchId: BranchId;
  /** When the account was closed; null while it is open. */
  readonly closedAt: Instant | null;
}

/**
 * Everybody who holds one of `roles` over one of `branchIds`, a line for each grant, closed accounts too; not who was
 * invited and never came.
 */
export async function rolesHeldOver(
  queries: Queries,
  roles: readonly StaffRole[],
  branchIds: readonly BranchId[],
): Promise<HeldRole[]> {
  if (branchIds.length === 0) return [];
  const rows = await queries
    .selectFrom("staff_grant")
    .innerJoin("person", "person.id", "staff_grant.person_id")
    .select(["person.id", "staff_grant.role", "staff_grant.branch_id", "person.closed_at"])
    .where("staff_grant.role", "in", [...roles])
    .where("staff_grant.branch_id", "in", [...branchIds])
    .where("person.password_hash", "!=", NO_PASSWORD)
    .orderBy("person.id")
    .execute();
  return rows.map((row) => ({
    personId: row.id as PersonId,
    role: row.role as StaffRole,
    branchId: row.branch_id as BranchId,
    closedAt: row.closed_at as Instant | null,
  }));
}

export interface StaffAddress {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly closedAt: Instant | null;
}

/** How that person is written to; null when there is no such person. */
export async function findStaffAddress(
  queries: Queries,
  id: PersonId,
): Promise<StaffAddress | null> {
  const row = await queries
    .selectFrom("person")
    .select(["email", "name", "language", "closed_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    email: row.email,
    name: row.name,
    language: row.language as Language,
    closedAt: row.closed_at as Instant | null,
  };
}
