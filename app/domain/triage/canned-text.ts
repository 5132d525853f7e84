// Texts kept ready: which fit a problem, how their gaps are filled, and what is still open in any text that a resident is to
// get. A gap is `{{name}}`, or `{{name|what stands there otherwise}}`, or `###a word for whoever writes###`. Pure.
import type { Handling } from "../problem/handling.ts";
import type { BranchId, CannedTextId, CategoryId, PersonId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language } from "../shared/language.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";

export const TITLE_MAX_CHARACTERS = 80;
export const CANNED_TEXT_MAX_CHARACTERS = 2_000;

/** What a gap can be filled with. */
export const gapNames = ["reference", "branch", "limit", "place", "official"] as const;
export type GapName = (typeof gapNames)[number];
/** Null where this problem has nothing to say. */
export type GapValues = Readonly<Record<GapName, string | null>>;

export interface CannedText {
  readonly id: CannedTextId;
  readonly branchId: BranchId;
  /** Also for the branches below. */
  readonly below: boolean;
  /** Only for problems in that state; null: in any. */
  readonly handling: Handling | null;
  /** Only for problems of that kind or one within it; null: of any. */
  readonly categoryId: CategoryId | null;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** Who keeps it right. */
  readonly ownerId: PersonId;
  /** The day (`2026-05-31`) by which somebody should read it again. */
  readonly reviewOn: string | null;
  /** How often something was sent with it. */
  readonly uses: number;
  readonly changedAt: Instant;
  readonly version: number;
}

interface Fitting {
  readonly handling: Handling;
  readonly language: Language;
  readonly branch: { readonly id: BranchId } | null;
  /** Its kind and the one above that. */
  readonly categoryIds: readonly CategoryId[];
}

/** Whether the text is for this problem. The branches above its own are seen to by whoever loads the texts. */
export function fits(text: CannedText, problem: Fitting): boolean {
  return (
    text.language === problem.language &&
    (text.below || text.branchId === problem.branch?.id) &&
    (text.handling === null || text.handling === problem.handling) &&
    (text.categoryId === null || problem.categoryIds.includes(text.categoryId))
  );
}

const gap = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;
/** Whole gaps, and what was begun and not ended: nobody wants either in a letter. */
const open = /\{\{[^{}]*\}\}|#{3}[^#\n]+#{3}|\{\{|\}\}|#{3}/g;

/** Fills the gaps: with the value, else with what the text says stands there otherwise; else the gap stays as it is. */
export function filled(text: string, values: GapValues): string {
  return text.replace(gap, (whole, name: string, otherwise: string | undefined) => {
    const value = isGapName(name) ? values[name]?.trim() : undefined;
    return value || otherwise?.trim() || whole;
  });
}

/** What is still to be filled in, as it stands there, each once. */
export function gapsIn(text: string): string[] {
  return [...new Set(text.match(open) ?? [])];
}

/** Names in gaps that nothing will ever fill, so that whoever keeps the text learns of it at once. */
export function unknownGaps(text: string): string[] {
  return [...text.matchAll(gap)].map(([, name = ""]) => name).filter((name) => !isGapName(name));
}

/** Refuses with `open_gaps` while one of `texts` has a gap; the fact `field` names which. */
export function withoutGaps(texts: Readonly<Record<string, string | undefined>>): Verdict {
  const field = Object.keys(texts).find((name) => gapsIn(texts[name] ?? "").length > 0);
  return field === undefined ? allowed : refused("open_gaps", { field });
}

function isGapName(name: string): name is GapName {
  return (gapNames as readonly string[]).includes(name);
}
