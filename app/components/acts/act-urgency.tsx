// A person says how pressing a problem is, and why.
import { urgencies } from "../../domain/problem/urgency.ts";
import type { TriedAct, UrgencyView } from "../../domain/triage/act-views.ts";
import type { Speech } from "../../i18n/translate.ts";
import { Select } from "../choices.tsx";
import { SubmitButton } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { useSpeech } from "../speech.tsx";
import { ActFold, ActForm, actField } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";
import { ReasonField, reasonMessages } from "./act-reason.tsx";

const toField = actField("urgency", "to");

/** What is wrong with what was typed, by field. */
export function urgencyMessages(tried: TriedAct, speech: Speech): FieldMessages {
  return {
    ...(tried.errors.to && { [toField]: speech.t("acts.urgency.empty") }),
    ...reasonMessages(tried, speech),
  };
}

/** What was done, in a sentence. */
export function urgencyDone(_verb: string, { t }: Speech): string {
  return t("acts.urgency.done");
}

export function UrgencyPanel({ view, seen, tried }: PanelFrame & { readonly view: UrgencyView }) {
  const speech = useSpeech();
  const { t } = speech;
  const choices = [
    { value: "", label: t("acts.urgency.choose") },
    ...urgencies
      .filter((one) => one !== view.current)
      .map((value) => ({ value, label: t(`states.urgency.${value}`) })),
  ];
  return (
    <ActFold act="urgency" title={t("acts.urgency.title")} open={tried !== null}>
      <p className="hint">{t("acts.urgency.hint")}</p>
      <ActForm act="urgency" seen={seen}>
        <Select
          name={toField}
          label={t("acts.urgency.label")}
          value={tried?.typed.to ?? ""}
          error={tried ? urgencyMessages(tried, speech)[toField] : undefined}
          groups={[{ title: null, choices }]}
        />
        <ReasonField act="urgency" hint="forResident" tried={tried} />
        <SubmitButton kind="quiet" name="act" value="urgency">
          {t("acts.urgency.button")}
        </SubmitButton>
      </ActForm>
    </ActFold>
  );
}
