// Why something about assistance was not done, in sentences, each under the id of the field or form that it leads to.
import { ASSIST_WORDS_MAX_CHARACTERS } from "../domain/assistance/assist-form.ts";
import type { AssistField, AssistVerb } from "../domain/assistance/assist-form.ts";
import type { RefusalCode } from "../domain/shared/refusal.ts";
import type { Speech } from "../i18n/translate.ts";
import type { FieldMessages } from "./form.tsx";

/** What was asked for and not done. */
export interface TypedAssist {
  readonly assist: AssistVerb;
  readonly assistanceId: string | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: RefusalCode | null;
}

/** The id and name of a field, or the id of the form: a page holds several. */
export function assistFieldId(
  verb: AssistVerb,
  assistanceId: string | null,
  name: AssistField | "form",
): string {
  return assistanceId === null ? `${verb}-${name}` : `${verb}-${assistanceId}-${name}`;
}

/** Everything that is wrong, by field; what was refused as a whole leads to the task, or to the form. */
export function assistMessages(tried: TypedAssist | null, { t }: Speech): FieldMessages {
  if (tried === null) return {};
  const { assist, assistanceId, errors, refusal } = tried;
  const place =
    assistanceId === null ? assistFieldId(assist, null, "form") : `task-${assistanceId}`;
  const wrong = Object.entries(errors).map(([name, code]) => [
    assistFieldId(assist, assistanceId, name as AssistField),
    sentence(name as AssistField, code, t),
  ]);
  return {
    ...(refusal !== null && { [place]: t(`refusals.${refusal}`) }),
    ...(Object.fromEntries(wrong) as FieldMessages),
  };
}

function sentence(name: AssistField, code: string, t: Speech["t"]): string {
  const label = t(`together.assist.field.${name}.label`);
  if (code === "too_long") {
    return t("staff.answer.tooLong", { label, max: ASSIST_WORDS_MAX_CHARACTERS });
  }
  if (code === "open") return t("together.assist.open");
  if (code === "own") return t("together.assist.own");
  return code === "invalid"
    ? t("together.assist.field.dueOn.invalid")
    : t(`together.assist.field.${name}.empty`);
}
