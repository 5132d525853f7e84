// One cue as a plain form: names and lists as text, a line each. Pure; the pages show it, nothing is lost by a mistake.
import { furtherLanguages, givenIn, languages } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { CUE_LINES_MAX, cueShape } from "./cue.ts";
import type { Cue } from "./cue.ts";

export const cueLists = ["phrases", "except", "mustMatch", "mustNotMatch"] as const;
export type CueList = (typeof cueLists)[number];

/** The name of the field that holds a cue's name or list in a language. */
export type CueField = `${"name" | CueList}-${Language}`;
export type CueForm = Readonly<Record<CueField | "code" | "active", string>>;

/** What the form shows for a cue, or for a new one. */
export function formOfCue(cue: Cue | null): CueForm {
  const entries = languages.flatMap((language) => [
    [`name-${language}`, cue ? (givenIn(cue.name, language) ?? "") : ""],
    ...cueLists.map((list) => [
      `${list}-${language}`,
      cue ? (givenIn(cue[list], language) ?? []).join("\n") : "",
    ]),
  ]);
  return {
    code: cue?.code ?? "",
    active: cue?.active === false ? "" : "on",
    ...(Object.fromEntries(entries) as Record<CueField, string>),
  };
}

export type CueRead =
  | { readonly ok: true; readonly cue: Cue }
  /** Field name to a code: `empty`, `too_long`, `too_many`, `not_a_code`. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** The cue that a posted form holds. Empty lines don't count. */
export function cueOfForm(typed: Readonly<Record<string, string>>): CueRead {
  const local = <T>(read: (text: string) => T, name: string) =>
    Object.fromEntries(languages.map((one) => [one, read(typed[`${name}-${one}`] ?? "")]));
  const lists = cueLists.map((list) => [list, local(linesOf, list)]);
  const read = cueShape.safeParse({
    code: (typed.code ?? "").trim(),
    name: withoutGaps(local((text) => text.trim(), "name")),
    active: typed.active === "on",
    ...Object.fromEntries(lists),
  });
  if (read.success) return { ok: true, cue: read.data };
  const errors = read.error.issues.map(({ path: [name, language], message }) => [
    language === undefined ? String(name) : `${String(name)}-${String(language)}`,
    message,
  ]);
  return { ok: false, errors: Object.fromEntries(errors.reverse()) as Record<string, string> };
}

/** A name need not be given in a language beyond the base ones. */
const withoutGaps = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(names).filter(
      ([language, name]) => name !== "" || !furtherLanguages.some((one) => one === language),
    ),
  );

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/, CUE_LINES_MAX * 4)
    .map((line) => line.trim())
    .filter((line) => line !== "");
