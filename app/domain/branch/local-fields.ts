// The columns of a file that hold one text for each language: `name_en`, `name_zh`, and for a further language, where
// somebody has written it, `name_` and its tag. Knows no kind of record.
import { z } from "zod";
import { baseLanguages, furtherLanguages, givenIn, languages } from "../shared/language.ts";
import type { BaseLanguage, ByLanguage, Language } from "../shared/language.ts";

type Column<Name extends string, Tag extends Language> = Tag extends "zh-CN"
  ? `${Name}_zh`
  : `${Name}_${Tag}`;

function columnOf(name: string, language: Language): string {
  return `${name}_${language === "zh-CN" ? "zh" : language}`;
}

/** How the columns of `name` are called, all languages after each other. */
export function columnNames(name: string): string[] {
  return languages.map((one) => columnOf(name, one));
}

/** The columns of `name`, as parts of a record's schema. Those of further languages may be absent or empty. */
export function columnsOf<Name extends string, Field extends z.ZodType>(name: Name, field: Field) {
  const base = baseLanguages.map((one) => [columnOf(name, one), field]);
  const further = furtherLanguages.map((one) => [
    columnOf(name, one),
    z.preprocess(emptyAsNothing, field.optional()),
  ]);
  return Object.fromEntries([...base, ...further]) as Readonly<
    Record<Column<Name, BaseLanguage>, Field>
  >;
}

const emptyAsNothing = (value: unknown): unknown => (value === "" ? undefined : value);

/** The columns of `name` with what was given in each language; languages without anything have no column. */
export function asColumns<T>(name: string, given: ByLanguage<T>): Record<string, T> {
  return Object.fromEntries(
    languages.flatMap((one) => {
      const value = givenIn(given, one);
      return value === undefined ? [] : [[columnOf(name, one), value] as const];
    }),
  );
}

/** What stands in the columns of `name`, by language; empty ones beyond the base languages are left out. */
export function inColumns<Name extends string, Row extends object>(
  row: Row,
  name: Name,
): ByLanguage<Row[Column<Name, BaseLanguage> & keyof Row]> {
  const cells = row as Readonly<Record<string, unknown>>;
  const entries = [...baseLanguages, ...furtherLanguages].flatMap((one) => {
    const cell = cells[columnOf(name, one)];
    const isGap = !cell && furtherLanguages.some((further) => further === one);
    return isGap ? [] : [[one, cell]];
  });
  return Object.fromEntries(entries) as ByLanguage<Row[Column<Name, BaseLanguage> & keyof Row]>;
}
