// How a resident can be reached. Never joined to anything that is listed or published.
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

export interface Contact {
  readonly email: string | null;
  readonly name: string | null;
  readonly lettersStoppedAt: Instant | null;
}

export async function insertContact(
  queries: Queries,
  id: ProblemId,
  contact: Pick<Contact, "email" | "name">,
): Promise<void> {
  await queries
    .insertInto("contact")
    .values({
      problem_id: id,
      email: contact.email,
      name: contact.name,
      letters_stopped_at: null,
    })
    .execute();
}

/** The contact, or null when there is none or it was erased. */
export async function findContact(queries: Queries, id: ProblemId): Promise<Contact | null> {
  const row = await queries
    .selectFrom("contact")
    .selectAll()
    .where("problem_id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    email: row.email,
    name: row.name,
    lettersStoppedAt: row.letters_stopped_at as Instant | null,
  };
}

/** Stops letters about this problem. Returns false when they were stopped before. */
export async function stopLetters(queries: Queries, id: ProblemId, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("contact")
    .set({ letters_stopped_at: at })
    .where("problem_id", "=", id)
    .where("letters_stopped_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Lets letters about this problem go out again. Returns false when they were not stopped. */
export async function startLetters(queries: Queries, id: ProblemId): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("contact")
    .set({ letters_stopped_at: null })
    .where("problem_id", "=", id)
    .where("letters_stopped_at", "is not", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
