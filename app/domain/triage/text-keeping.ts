// Keeping texts ready: who keeps those of which branch, what a text must be, and which of a list are asked for. Pure.
import { isPossibleDay } from "../clock/calendar.ts";
import type { Branch, Category } from "../branch/branch.ts";
import { handlingStates } from "../problem/handling.ts";
import type { Handling } from "../problem/handling.ts";
import type { StaffActor } from "../shared/actor.ts";
import { isLanguage } from "../shared/language.ts";
import { CANNED_TEXT_MAX_CHARACTERS, TITLE_MAX_CHARACTERS, unknownGaps } from "./canned-text.ts";
import type { CannedText } from "./canned-text.ts";
import { leadGrants } from "./saved-view.ts";

/** May this person add, change and remove texts of that branch? Leads those of theirs and below, supervisors likewise. */
export function mayKeepTextsOf(actor: StaffActor, branch: Pick<Branch, "path">): boolean {
  return leadGrants(actor).some(({ branchPath }) => branch.path.startsWith(branchPath));
}

/** States in which somebody writes to a resident. */
const unwritten: readonly Handling[] = ["submitted", "screening", "held", "routing", "merged"];
export const textStates = handlingStates.filter((state) => !unwritten.includes(state));

/** A form's answers as they were typed; empty where nothing was. */
export interface TypedText {
  readonly title: string;
  readonly text: string;
  readonly branch: string;
  readonly below: boolean;
  readonly language: string;
  readonly handling: string;
  readonly category: string;
  readonly reviewOn: string;
}

export type TextWords = Pick<
  CannedText,
  "title" | "text" | "branchId" | "below" | "language" | "handling" | "categoryId" | "reviewOn"
>;
type Faulty = Exclude<keyof TypedText, "below"> | "gaps";
export type TextFaults = Readonly<Partial<Record<Faulty, true>>>;

interface Offered {
  /** Branches whose texts this person keeps. */
  readonly branches: readonly Pick<Branch, "id">[];
  readonly kinds: readonly Pick<Category, "id">[];
}

/** What was typed as a text, or everything that is wrong with it. */
export function readTyped(
  typed: TypedText,
  { branches, kinds }: Offered,
): { readonly words: TextWords } | { readonly faults: TextFaults } {
  const title = typed.title.trim();
  const text = typed.text.replaceAll("\r\n", "\n").trim();
  const branch = branches.find(({ id }) => id === typed.branch);
  const kind = kinds.find(({ id }) => id === typed.category);
  const handling = textStates.find((state) => state === typed.handling) ?? null;
  const reviewOn = typed.reviewOn.trim();
  const wrong: Record<Faulty, boolean> = {
    title: !isBetween(title, TITLE_MAX_CHARACTERS),
    text: !isBetween(text, CANNED_TEXT_MAX_CHARACTERS),
    gaps: unknownGaps(text).length > 0,
    branch: branch === undefined,
    language: !isLanguage(typed.language),
    handling: handling === null && typed.handling !== "",
    category: kind === undefined && typed.category !== "",
    reviewOn: reviewOn !== "" && !isPossibleDay(reviewOn),
  };
  const { language } = typed;
  if (!branch || !isLanguage(language) || Object.values(wrong).includes(true)) {
    const names = (Object.keys(wrong) as Faulty[]).filter((name) => wrong[name]);
    return { faults: Object.fromEntries(names.map((name) => [name, true])) };
  }
  const { below } = typed;
  return {
    words: {
      ...{ title, text, below, language, handling },
      branchId: branch.id,
      categoryId: kind?.id ?? null,
      reviewOn: reviewOn || null,
    },
  };
}

function isBetween(text: string, max: number): boolean {
  return text !== "" && [...text].length <= max;
}
