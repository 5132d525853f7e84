// From the portal's own history and the kinds' own sentences to labelled texts. Pure.
import type { Category } from "../branch/branch.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { CategoryId } from "../shared/ids.ts";
import type { LabelledText } from "./classifier/corpus.ts";
import { USUAL_RELIABILITY } from "./kinds.ts";

export interface Taught {
  readonly id: string;
  readonly text: string;
  readonly categoryId: CategoryId;
  readonly chosenId: CategoryId | null;
  readonly urgency: Urgency;
}

/** A kind with the sentences that its administrators wrote for it, by language. */
export interface TeachingKind extends Pick<
  Category,
  "id" | "code" | "parentId" | "name" | "description" | "defaultUrgency"
> {
  readonly examples: Readonly<Record<string, readonly string[]>>;
}

export interface Lessons {
  /** Labelled with the codes of kinds. */
  readonly kinds: readonly LabelledText[];
  /** Labelled with urgencies. */
  readonly urgencies: readonly LabelledText[];
}

const HELD_OUT_OF = 5;

/**
 * True for the one problem in five that no model ever learns from, so that old and new models can be compared on it. It
 * depends on the id alone: a problem that was held out once always is.
 */
export function isHeldOut(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 13)) % HELD_OUT_OF === 0;
}

/** What problems teach; those of kinds that are gone teach nothing. */
export function lessonsOf(
  problems: readonly Taught[],
  kinds: ReadonlyMap<CategoryId, TeachingKind>,
): Lessons {
  const known = problems.flatMap(({ text, categoryId, urgency }) => {
    const kind = kinds.get(categoryId);
    return kind ? [{ text, code: kind.code, urgency }] : [];
  });
  return {
    kinds: known.map(({ text, code }) => ({ text, label: code })),
    urgencies: known.map(({ text, urgency }) => ({ text, label: urgency })),
  };
}

/**
 * What the kinds say of themselves: name, description and examples in every language. A kind that has kinds below it
 * teaches nothing: its words are theirs.
 */
export function sentencesOf(kinds: Iterable<TeachingKind>): Lessons {
  const all = [...kinds];
  const parents = new Set(all.map(({ parentId }) => parentId));
  const said = all
    .filter(({ id }) => !parents.has(id))
    .flatMap((kind) => {
      const { name, description, examples } = kind;
      const texts = [
        ...Object.values(name),
        ...Object.values(description),
        ...Object.values(examples).flat(),
      ];
      return [...new Set(texts)]
        .filter((text) => text.trim() !== "")
        .map((text) => ({ text, kind }));
    });
  return {
    kinds: said.map(({ text, kind }) => ({ text, label: kind.code })),
    urgencies: said.map(({ text, kind }) => ({ text, label: kind.defaultUrgency })),
  };
}

/** As many problems as the usual reliability counts for, while there are few. */
const PRIOR_PROBLEMS = 50;
/** Surer than this no choice is taken to be: the words must always be able to speak against it. */
const SUREST = 0.99;

/** How often residents who chose a kind chose rightly, 0 to 0.99; near the usual while there are few. */
export function reliabilityOf(problems: readonly Taught[]): number {
  const chosen = problems.filter(({ chosenId }) => chosenId !== null);
  const right = chosen.filter(({ chosenId, categoryId }) => chosenId === categoryId).length;
  const measured = (right + USUAL_RELIABILITY * PRIOR_PROBLEMS) / (chosen.length + PRIOR_PROBLEMS);
  return Math.min(SUREST, measured);
}
