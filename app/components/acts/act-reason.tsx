// The field in which an act's reason is typed, and what can be wrong with it.
import type { ActName, TriedAct } from "../../domain/triage/act-views.ts";
import { ACT_WORDS_MAX_CHARACTERS } from "../../domain/triage/act-words.ts";
import type { Speech } from "../../i18n/translate.ts";
import { TextArea } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { useSpeech } from "../speech.tsx";
import { actField } from "./act-fold.tsx";

/** What is wrong with the reason, under its field. */
export function reasonMessages({ act, errors }: TriedAct, { t }: Speech): FieldMessages {
  const code = errors.reason;
  if (code === undefined) return {};
  const text =
    code === "too_long"
      ? t("acts.reason.tooLong", { max: ACT_WORDS_MAX_CHARACTERS })
      : t("acts.reason.empty");
  return { [actField(act, "reason")]: text };
}

export function ReasonField(props: {
  readonly act: ActName;
  readonly hint: "forResident" | "forStaff" | "forRemoving";
  readonly tried: TriedAct | null;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { act, hint, tried } = props;
  const name = actField(act, "reason");
  return (
    <TextArea
      name={name}
      label={t("acts.reason.label")}
      hint={t(`acts.reason.${hint}`)}
      rows={2}
      value={tried?.typed.reason}
      error={tried ? reasonMessages(tried, speech)[name] : undefined}
    />
  );
}
