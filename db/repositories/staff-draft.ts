// What staff have typed and not sent, per person, problem and form.
import type { PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export interface StaffDraft {
  readonly personId: PersonId;
  readonly problemId: ProblemId;
  readonly form: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly savedAt: Instant;
}

type Whose = Pick<StaffDraft, "personId" | "problemId">;

/** Keeps the newest of each form; returns how often it was saved. Twice the same is one draft. */
export async function saveStaffDraft(queries: Queries, draft: StaffDraft): Promise<number> {
  const changing = { fields: toJson(draft.fields), saved_at: draft.savedAt };
  const { version } = await queries
    .insertInto("staff_draft")
    .values({
      person_id: draft.personId,
      problem_id: draft.problemId,
      form: draft.form,
      version: 1,
      ...changing,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["problem_id", "person_id", "form"])
        .doUpdateSet((eb) => ({ ...changing, version: eb("staff_draft.version", "+", 1) })),
    )
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** All that this person has begun on this problem and saved after `since`, by form. */
export async function staffDraftsOf(
  queries: Queries,
  { personId, problemId }: Whose,
  since: Instant,
): Promise<StaffDraft[]> {
  const rows = await queries
    .selectFrom("staff_draft")
    .select(["form", "fields", "saved_at"])
    .where("problem_id", "=", problemId)
    .where("person_id", "=", personId)
    .where("saved_at", ">", since)
    .orderBy("form")
    .execute();
  return rows.map((row) => ({
    personId,
    problemId,
    form: row.form,
    fields: fromJson(row.fields),
    savedAt: row.saved_at as Instant,
  }));
}

/** Deletes one form's draft. A second time does nothing. */
export async function deleteStaffDraft(
  queries: Queries,
  { personId, problemId }: Whose,
  form: string,
): Promise<void> {
  await queries
    .deleteFrom("staff_draft")
    .where("problem_id", "=", problemId)
    .where("person_id", "=", personId)
    .where("form", "=", form)
    .execute();
}

/** Deletes what was last saved at `before` or earlier; returns how many. */
export async function deleteOldStaffDrafts(queries: Queries, before: Instant): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom("staff_draft")
    .where("saved_at", "<=", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
