// A branch offers the problem to volunteers, records their work, or no longer looks for any.
import type { TriedAct, VolunteersView } from "../../domain/triage/act-views.ts";
import type { Speech } from "../../i18n/translate.ts";
import { SubmitButton, TextArea, TextField } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { useSpeech } from "../speech.tsx";
import { ActFold, ActForm, actField } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";

const fields = ["task", "when", "contact", "people", "hours", "result"] as const;
type Field = (typeof fields)[number];

/** What is wrong with what was typed, by field. */
export function volunteersMessages(tried: TriedAct, { t }: Speech): FieldMessages {
  const wrong = fields.filter((name) => tried.errors[name] !== undefined);
  return Object.fromEntries(
    wrong.map((name) => [
      actField("volunteers", name),
      tried.errors[name] === "too_long"
        ? t("acts.volunteers.tooLong")
        : t(`acts.volunteers.${name}.error`),
    ]),
  );
}

/** What was done, in a sentence. */
export function volunteersDone(verb: string, { t }: Speech): string {
  if (verb === "ask") return t("acts.volunteers.done.ask");
  return t(verb === "record" ? "acts.volunteers.done.record" : "acts.volunteers.done.end");
}

export function VolunteersPanel(props: PanelFrame & { readonly view: VolunteersView }) {
  const { t } = useSpeech();
  const { view, seen, tried } = props;
  const { call, mayAsk } = view;
  return (
    <ActFold act="volunteers" title={t("acts.volunteers.title")} open={tried !== null}>
      <p className="hint">{t("acts.volunteers.hint")}</p>
      {call && (
        <>
          <p>{t("acts.volunteers.asked", { task: call.task })}</p>
          <ActForm act="volunteers" id="act-volunteers-record" seen={seen}>
            <CallField name="people" tried={tried} short />
            <CallField name="hours" tried={tried} short />
            <CallField name="result" tried={tried} />
            <SubmitButton kind="quiet" name="act" value="volunteers.record">
              {t("acts.volunteers.record")}
            </SubmitButton>
          </ActForm>
        </>
      )}
      {call?.endedAt === null && (
        <ActForm act="volunteers" id="act-volunteers-end" seen={seen}>
          <SubmitButton kind="quiet" name="act" value="volunteers.end">
            {t("acts.volunteers.end")}
          </SubmitButton>
        </ActForm>
      )}
      {mayAsk && (
        <ActForm act="volunteers" id="act-volunteers-ask" seen={seen}>
          <CallField name="task" tried={tried} />
          <CallField name="when" tried={tried} short />
          <CallField name="contact" tried={tried} short />
          <SubmitButton kind="quiet" name="act" value="volunteers.ask">
            {t("acts.volunteers.ask")}
          </SubmitButton>
        </ActForm>
      )}
    </ActFold>
  );
}

function CallField(props: {
  readonly name: Field;
  readonly tried: TriedAct | null;
  readonly short?: boolean;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { name, tried, short } = props;
  const id = actField("volunteers", name);
  const shared = {
    name: id,
    label: t(`acts.volunteers.${name}.label`),
    hint: t(`acts.volunteers.${name}.hint`),
    value: tried?.typed[name],
    error: tried ? volunteersMessages(tried, speech)[id] : undefined,
  };
  return short ? <TextField {...shared} autoComplete="off" /> : <TextArea {...shared} rows={2} />;
}
