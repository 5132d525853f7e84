// The form of a text that is kept ready: its fields, and how the text reads for an example problem.
import type { Portal } from "../db.server.ts";
import { DAY_MS, addMs } from "../domain/shared/instant.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import type { Language, LocalText } from "../domain/shared/language.ts";
import { isLanguage } from "../domain/shared/language.ts";
import { filled, gapsIn } from "../domain/triage/canned-text.ts";
import type { TextFilter } from "../domain/triage/read-texts.server.ts";
import { textStates } from "../domain/triage/text-keeping.ts";
import type { TypedText } from "../domain/triage/text-keeping.ts";
import { speech } from "../i18n/translate.ts";

const MORE_THAN_ANY_TEXT = 10_000;

export function textTyped(fields: FormData): TypedText {
  const typed = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value.slice(0, MORE_THAN_ANY_TEXT) : "";
  };
  return {
    title: typed("title"),
    text: typed("text"),
    branch: typed("branch"),
    below: fields.has("below"),
    language: typed("language"),
    handling: typed("handling"),
    category: typed("category"),
    reviewOn: typed("reviewOn"),
  };
}

/** What an address asks for; what it names and nobody knows is left out. */
export function textFilter(url: string): TextFilter {
  const { searchParams } = new URL(url);
  const language = searchParams.get("language");
  return {
    handling: textStates.find((state) => state === searchParams.get("handling")) ?? null,
    categoryId: searchParams.get("category") || null,
    language: isLanguage(language) ? language : null,
  };
}

export interface TextExample {
  readonly language: Language;
  readonly text: string;
  /** What its writer has to fill in. */
  readonly open: readonly string[];
}

const EXAMPLE_DAYS = 7;

/** The text as it would be put in for a problem of that branch, with an invented place and number. */
export function exampleOf(
  { context }: Portal,
  staff: StaffActor,
  text: { readonly text: string; readonly language: Language; readonly branch: LocalText | null },
): TextExample {
  const said = speech(text.language, context.calendar.timeZone);
  const filledIn = filled(text.text, {
    reference: "FB-2K7-M4Q",
    branch: said.local(text.branch) || null,
    limit: said.moment(addMs(context.now(), EXAMPLE_DAYS * DAY_MS)),
    place: said.t("words.texts.examplePlace"),
    official: staff.name,
  });
  return { language: text.language, text: filledIn, open: gapsIn(filledIn) };
}
