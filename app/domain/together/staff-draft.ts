// What may be kept of a form that a member of staff has not sent: which fields, and how much. Pure.

export const STAFF_DRAFT_KEPT_DAYS = 30;

const FORM = /^[a-z][a-z0-9_-]{0,63}$/i;
const FIELD = /^[a-z][a-z0-9_.:-]{0,63}$/i;
const FIELDS_MAX = 40;
/** Four fields of the longest words there are, with room. */
const DRAFT_MAX_CHARACTERS = 20_000;
/** What a form sends besides what was typed into it. */
const machinery: readonly string[] = ["seen", "move", "act", "form", "as"];

/** A draft as a page is shown it. */
export interface DraftView {
  readonly form: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly savedAt: string;
}

/** The name of a form, or null for what no page of ours has. */
export function draftForm(value: unknown): string | null {
  return typeof value === "string" && FORM.test(value) ? value : null;
}

/** What is worth keeping of a form's fields; null when it is more than any form takes. */
export function draftFields(
  fields: Iterable<readonly [string, unknown]>,
): Readonly<Record<string, string>> | null {
  const kept = [...fields].filter(
    (entry): entry is readonly [string, string] =>
      typeof entry[1] === "string" && FIELD.test(entry[0]) && !machinery.includes(entry[0]),
  );
  const characters = kept.reduce((sum, [, value]) => sum + value.length, 0);
  if (kept.length > FIELDS_MAX || characters > DRAFT_MAX_CHARACTERS) return null;
  return Object.fromEntries(kept);
}

/** Nothing was typed, or it was taken out again. */
export function isEmptyDraft(fields: Readonly<Record<string, string>>): boolean {
  return Object.values(fields).every((value) => value.trim() === "");
}
