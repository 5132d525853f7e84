// Why a move was not made, in sentences, each under the id of the field or the form that it leads to.
import type { RefusalCode, RefusalFacts } from "../domain/shared/refusal.ts";
import { gapsIn } from "../domain/triage/canned-text.ts";
import type { ShownLetter } from "../domain/triage/shown-letter.ts";
import { maxCharacters } from "../domain/triage/move-answers.ts";
import type { AnswerName, StaffMove } from "../domain/triage/move-answers.ts";
import type { Speech } from "../i18n/translate.ts";
import type { FieldMessages } from "./form.tsx";

/** A move that was not made: its answers, what is wrong with them by name, or why it was refused as a whole. */
export interface TypedMove {
  readonly refusal: { readonly code: RefusalCode; readonly facts: RefusalFacts } | null;
  readonly move: StaffMove;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** The letter that it would send, when that was asked for. */
  readonly letter?: ShownLetter | null;
  /** Which ready texts were put in, by id, with commas. */
  readonly used?: string;
}

/** The id and name of an answer's field; a page holds several forms. */
export function fieldId(move: StaffMove, name: string): string {
  return `${move}-${name}`;
}

/** Everything that is wrong, for the summary. */
export function triedMessages(tried: TypedMove | null, speech: Speech): FieldMessages {
  if (tried === null) return {};
  const { refusal, move } = tried;
  const refused = refusal && {
    [`move-${move}`]: speech.t(`refusals.${refusal.code}`, shownFacts(refusal.facts)),
  };
  return { ...refused, ...moveMessages(tried, speech) };
}

function shownFacts(facts: RefusalFacts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === "number" ? fact : String(fact),
    ]),
  );
}

/** What is wrong with the answers, field by field. */
export function moveMessages(tried: TypedMove | null, { t }: Speech): FieldMessages {
  if (tried === null) return {};
  return Object.fromEntries(
    Object.entries(tried.errors).map(([name, code]) => [
      fieldId(tried.move, name),
      sentence(name as AnswerName, code, t, tried.typed[name]),
    ]),
  );
}

function sentence(
  name: AnswerName | "canned",
  code: string,
  t: Speech["t"],
  typed: string | undefined,
): string {
  if (name === "canned") return t("words.insert.unknown");
  if (code === "open_gaps") return t("words.gaps", { gaps: gapsIn(typed ?? "").join(" ") });
  if (code === "unknown") return t("staff.answer.target.unknown");
  if (code === "not_possible") return t("staff.answer.target.not_possible");
  const label = t(`staff.answer.${name}.label`);
  return code === "too_long"
    ? t("staff.answer.tooLong", { label, max: maxCharacters(name) })
    : t(`staff.answer.${name}.empty`);
}
