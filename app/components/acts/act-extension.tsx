// More time for the limit to resolve: asking for it, and deciding one level up.
import type { ExtensionView } from "../../domain/clock/extension.ts";
import type { TriedAct } from "../../domain/triage/act-views.ts";
import type { Speech } from "../../i18n/translate.ts";
import { SubmitButton, TextField } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { useSpeech } from "../speech.tsx";
import { ActFold, ActForm, actField } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";
import { ReasonField, reasonMessages } from "./act-reason.tsx";

const dayField = actField("extension", "day");
const dayFaults = ["invalid", "earlier", "too_long", "met", "paused", "over"] as const;

/** What is wrong with what was typed, by field. */
export function extensionMessages(tried: TriedAct, speech: Speech): FieldMessages {
  const code = tried.errors.day;
  const known = dayFaults.find((one) => one === code) ?? "invalid";
  return {
    ...(code && { [dayField]: speech.t(`clock.extension.fault.${known}`) }),
    ...reasonMessages(tried, speech),
  };
}

/** What was done, in a sentence. */
export function extensionDone(verb: string, { t }: Speech): string {
  if (verb === "grant") return t("clock.extension.done.grant");
  return verb === "refuse" ? t("clock.extension.done.refuse") : t("clock.extension.done.ask");
}

export function ExtensionPanel(props: PanelFrame & { readonly view: ExtensionView }) {
  const { view, seen, tried } = props;
  const { t } = useSpeech();
  return (
    <ActFold
      act="extension"
      title={t("clock.extension.title")}
      open={tried !== null || view.mayDecide}
    >
      <Standing view={view} />
      {view.mayDecide && (
        <ActForm act="extension" seen={seen}>
          <p className="hint">{t("clock.extension.decideHint")}</p>
          <ReasonField act="extension" hint="forResident" tried={tried} />
          <SubmitButton kind="quiet" name="act" value="extension.grant">
            {t("clock.extension.grant")}
          </SubmitButton>
          <SubmitButton kind="quiet" name="act" value="extension.refuse">
            {t("clock.extension.refuse")}
          </SubmitButton>
        </ActForm>
      )}
      {view.notAsked === null && <AskForm {...props} />}
    </ActFold>
  );
}

/** What was asked for and became of it, or why nobody can ask. */
function Standing({ view }: { readonly view: ExtensionView }) {
  const { t, moment } = useSpeech();
  const { extension, notAsked } = view;
  if (extension === null) {
    return notAsked === null || notAsked === "not_mine" || notAsked === "once" ? null : (
      <p className="hint">{t(`clock.extension.fault.${notAsked}`)}</p>
    );
  }
  const { askedAt, dueAt, dueBefore, reason, decision, state } = extension;
  return (
    <>
      <p>
        {t("clock.extension.asked", {
          ...{ at: moment(askedAt), before: moment(dueBefore), until: moment(dueAt) },
        })}
      </p>
      {reason && <p>{t("timeline.reason", { reason })}</p>}
      <p>{t(`clock.extension.state.${state}`)}</p>
      {decision && <p>{t("timeline.reason", { reason: decision })}</p>}
    </>
  );
}

function AskForm({ view, seen, tried }: PanelFrame & { readonly view: ExtensionView }) {
  const speech = useSpeech();
  const { t, moment } = speech;
  return (
    <ActForm act="extension" seen={seen}>
      <p className="hint">
        {t("clock.extension.hint", { moment: view.dueAt ? moment(view.dueAt) : "" })}
      </p>
      <TextField
        name={dayField}
        label={t("clock.extension.day")}
        hint={t("clock.extension.dayHint")}
        value={tried?.typed.day}
        error={tried ? extensionMessages(tried, speech)[dayField] : undefined}
        autoComplete="off"
        short
      />
      <ReasonField act="extension" hint="forResident" tried={tried} />
      <SubmitButton kind="quiet" name="act" value="extension.ask">
        {t("clock.extension.ask")}
      </SubmitButton>
    </ActForm>
  );
}
