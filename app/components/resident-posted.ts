// What came back with a form on the page of one's own problem that could not be done.
import type { PageForm } from "../domain/resident/own-form.ts";
import type { RefusalCode, RefusalFacts } from "../domain/shared/refusal.ts";

export interface Posted {
  readonly move: PageForm;
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
  /** Why it was not done though it was filled in well; null when it was not. */
  readonly refused: { readonly code: RefusalCode; readonly facts: RefusalFacts } | null;
}
