// Finds what identifies a person in a text, so that a moderator can cover it before it is published.

export const personalDataKinds = ["email", "phone", "identity_number"] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

export interface PersonalDataFound {
  readonly kind: PersonalDataKind;
  /** Position in the text, UTF-16 units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const patterns: Record<PersonalDataKind, RegExp> = {
  email: /[^\s@<>()（），,;；:：]+[@＠][^\s@<>()（），,;；:：]+[.．。][a-zA-Z]{2,}/gu,
  identity_number: /(?<![\d０-９])[\d０-９]{17}[\dXxＸｘ０-９](?![\d０-９])/gu,
  phone:
    /(?<![\d０-９])(?:[+＋][\d０-９]{1,3}[\s\-－]?)?(?:[\d０-９][\s\-－().]?){7,14}[\d０-９](?![\d０-９])/gu,
};

/** `2026-11-23`: digits and dashes, but nobody's number. */
const calendarDay = /^(19|20)\d\d[-. ](0?[1-9]|1[0-2])[-. ](0?[1-9]|[12]\d|3[01])$/;

/** `116.50000`: degrees on a map. */
const decimalDegrees = /^\d{1,3}\.\d{3,}$/;

/** Every e-mail address, identity number and phone number, in order of place, without overlaps. */
export function findPersonalData(text: string): PersonalDataFound[] {
  const found: PersonalDataFound[] = [];
  for (const kind of ["email", "identity_number", "phone"] as const) {
    for (const match of text.matchAll(patterns[kind])) {
      const span = {
        kind,
        start: match.index,
        end: match.index + match[0].length,
      };
      const written = match[0].normalize("NFKC").trim();
      if (kind === "phone" && (calendarDay.test(written) || decimalDegrees.test(written))) continue;
      if (!found.some((other) => span.start < other.end && other.start < span.end))
        found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

export interface PersonalDataQuoted<Field extends string> {
  readonly field: Field;
  readonly kind: PersonalDataKind;
  /** As it was typed. */
  readonly quote: string;
}

/** What is found in each of the texts, in their order and in words: for telling the one who typed it. */
export function quotePersonalData<Field extends string>(
  texts: readonly (readonly [field: Field, text: string])[],
): PersonalDataQuoted<Field>[] {
  return texts.flatMap(([field, text]) =>
    findPersonalData(text).map(({ kind, start, end }) => ({
      field,
      kind,
      quote: text.slice(start, end).trim(),
    })),
  );
}

/** The text with every finding covered by a black bar: what a moderator is offered as the public version. */
export function coverPersonalData(text: string): string {
  let covered = "";
  let at = 0;
  for (const { start, end } of findPersonalData(text)) {
    covered += `${text.slice(at, start)}█████`;
    at = end;
  }
  return covered + text.slice(at);
}
