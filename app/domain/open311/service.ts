// Kinds of problem as the services of GeoReport v2. A kind of the upper level is a group.
import type { Category } from "../branch/branch.ts";
import type { ExtraQuestion } from "../problem/extra-question.ts";
import type { CategoryId } from "../shared/ids.ts";
import type { LocalText } from "../shared/language.ts";

/** "I do not know": a service too, for machines whose residents can't say, and for problems whose kind is not known. */
export const UNKNOWN_SERVICE = "unknown";

export interface ServiceView {
  readonly code: string;
  /** Null for the kind that is not known: the door has words for it. */
  readonly name: LocalText | null;
  readonly description: LocalText | null;
  readonly group: LocalText | null;
  readonly questions: readonly ExtraQuestion[];
}

/** What residents can choose: kinds with a group above them, groups with nothing below, and "I do not know". */
export function servicesOf(categories: readonly Category[]): ServiceView[] {
  const parents = new Set(categories.map(({ parentId }) => parentId));
  const chosen = categories.filter(({ id }) => !parents.has(id));
  return [
    ...chosen.map((category) => serviceOf(category, categories)),
    { code: UNKNOWN_SERVICE, name: null, description: null, group: null, questions: [] },
  ];
}

function serviceOf(category: Category, categories: readonly Category[]): ServiceView {
  const { code, name, description, questions, parentId } = category;
  const group = categories.find(({ id }) => id === parentId) ?? category;
  return { code, name, description, group: group.name, questions };
}

/** The kinds that those codes mean, a group with everything below it; and the codes that mean nothing. */
export function kindsOfCodes(
  codes: readonly string[],
  categories: readonly Category[],
): { readonly kinds: (CategoryId | null)[]; readonly unknown: string[] } {
  const kinds: (CategoryId | null)[] = [];
  const unknown: string[] = [];
  for (const code of codes) {
    const found = categories.find((category) => category.code === code);
    if (code === UNKNOWN_SERVICE) kinds.push(null);
    else if (!found) unknown.push(code);
    else
      kinds.push(
        found.id,
        ...categories.filter(({ parentId }) => parentId === found.id).map(({ id }) => id),
      );
  }
  return { kinds, unknown };
}
