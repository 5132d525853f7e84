// Putting a problem aside, and waking it.
import type { TriedAct } from "../../domain/triage/act-views.ts";
import type { SnoozeView } from "../../domain/triage/snooze.ts";
import type { Speech } from "../../i18n/translate.ts";
import { Checkbox, Radios } from "../choices.tsx";
import { SubmitButton, TextField } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { useSpeech } from "../speech.tsx";
import { ActFold, ActForm, actField } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";
import { ReasonField, reasonMessages } from "./act-reason.tsx";

const whenField = actField("snooze", "when");
const dayField = actField("snooze", "day");
const timeField = actField("snooze", "time");

/** What is wrong with what was typed, by field. */
export function snoozeMessages(tried: TriedAct, speech: Speech): FieldMessages {
  const { t } = speech;
  const { when, day, time } = tried.errors;
  const dayCode = day === "past" || day === "too_far" ? day : "invalid";
  return {
    ...(when && { [whenField]: t("acts.snooze.when.empty") }),
    ...(day && { [dayField]: t(`acts.snooze.day.${dayCode}`) }),
    ...(time && { [timeField]: t("acts.snooze.time.invalid") }),
    ...reasonMessages(tried, speech),
  };
}

/** What was done, in a sentence. */
export function snoozeDone(verb: string, { t }: Speech): string {
  return t(verb === "wake" ? "acts.snooze.done.wake" : "acts.snooze.done.sleep");
}

export function SnoozePanel({ view, seen, tried }: PanelFrame & { readonly view: SnoozeView }) {
  const speech = useSpeech();
  const { t, moment } = speech;
  const { asleep } = view;
  const messages = tried ? snoozeMessages(tried, speech) : {};
  const typed = tried?.typed ?? {};
  const choices = [
    ...view.presets.map(({ name, until }) => ({
      value: name,
      label: t(`acts.snooze.when.${name}`, { moment: moment(until) }),
    })),
    { value: "date", label: t("acts.snooze.when.date") },
  ];
  return (
    <ActFold act="snooze" title={t("acts.snooze.title")} open={tried !== null}>
      <p className="hint">{t("acts.snooze.hint")}</p>
      {asleep && (
        <ActForm act="snooze" id="act-snooze-wake" seen={seen}>
          <p>{t("acts.snooze.asleep", { moment: moment(asleep.until) })}</p>
          <SubmitButton kind="quiet" name="act" value="snooze.wake">
            {t("acts.snooze.wake")}
          </SubmitButton>
        </ActForm>
      )}
      <ActForm act="snooze" seen={seen}>
        <Radios
          name={whenField}
          label={t("acts.snooze.when.label")}
          value={typed.when}
          error={messages[whenField]}
          groups={[{ title: null, choices }]}
        />
        <TextField
          name={dayField}
          label={t("acts.snooze.day.label")}
          hint={t("acts.snooze.day.hint")}
          value={typed.day}
          error={messages[dayField]}
          autoComplete="off"
          short
        />
        <TextField
          name={timeField}
          label={t("acts.snooze.time.label")}
          hint={t("acts.snooze.time.hint")}
          value={typed.time}
          error={messages[timeField]}
          autoComplete="off"
          short
        />
        <ReasonField act="snooze" hint="forStaff" tried={tried} />
        <Checkbox
          name={actField("snooze", "stays")}
          label={t("acts.snooze.stays")}
          checked={typed.stays !== undefined}
        />
        <SubmitButton kind="quiet" name="act" value="snooze">
          {t("acts.snooze.button")}
        </SubmitButton>
      </ActForm>
    </ActFold>
  );
}
