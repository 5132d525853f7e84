// The form of one thing that administrators set up, whatever it is; what is wrong with it; and what somebody else saved
// meanwhile.
import { Focused } from "./focused.tsx";
import { fieldInWords, valueInWords } from "./admin-words.ts";
import { importFaultInWords } from "./admin-import-words.ts";
import { Checkbox, Checkboxes, Select } from "./choices.tsx";
import type { ChoiceGroup } from "./choices.tsx";
import { SubmitButton, TextArea, TextField } from "./form.tsx";
import { Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";
import type { ConfigRecord } from "../domain/administration/config-change.ts";
import { fieldsOf, rowOfForm } from "../domain/administration/thing-form.ts";
import type { FormField, FormValues, ThingKind } from "../domain/administration/thing-form.ts";
import type { ImportFault } from "../domain/branch/import-fault.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { differingFields } from "../domain/administration/config-change.ts";

/** What the fields of a form offer, by the field's name. */
export type FormChoices = Readonly<Record<string, readonly ChoiceGroup[]>>;

export interface ThingFormProps {
  readonly kind: ThingKind;
  readonly isNew: boolean;
  readonly values: FormValues;
  readonly reason: string;
  readonly version: string;
  readonly choices: FormChoices;
  readonly faults: readonly ImportFault[];
}

export function ThingForm(props: ThingFormProps) {
  const { t } = useSpeech();
  return (
    <form method="post">
      <input type="hidden" name="seen" value={props.version} />
      {fieldsOf(props.kind, props.isNew).map((field) => (
        <ThingField key={field.name} {...props} field={field} />
      ))}
      {props.kind === "branch" && <OneMoreDuty {...props} />}
      <TextField
        name="reason"
        label={t("administration.reason")}
        hint={t("administration.reasonHint")}
        value={props.reason}
      />
      <SubmitButton>{t("administration.save")}</SubmitButton>
    </form>
  );
}

function ThingField(props: ThingFormProps & { readonly field: FormField }) {
  const speech = useSpeech();
  const { t } = speech;
  const { field, values, faults, choices } = props;
  const { name, input } = field;
  const value = values[name] ?? "";
  const text = typeof value === "string" ? value : "";
  const label = fieldInWords(name, speech);
  const fault = faults.find(({ facts }) => facts.field === name);
  const error = fault && importFaultInWords(fault, speech, () => label);
  const own = { name, label, error };
  if (input === "flag") return <Checkbox name={name} label={label} checked={text === "on"} />;
  if (input === "choice") return <Select {...own} groups={choices[name] ?? []} value={text} />;
  if (input === "many") {
    const all = (choices[name] ?? []).flatMap((group) => group.choices);
    if (all.length === 0) return null;
    return <Checkboxes {...own} choices={all} ticked={typeof value === "string" ? [] : value} />;
  }
  if (input === "text") {
    const hint = name === "code" ? t("administration.codeHint") : undefined;
    return <TextField {...own} hint={hint} value={text} />;
  }
  const hint = name === "questions" ? t("administration.questionsHint") : undefined;
  return <TextArea {...own} hint={hint} value={text} rows={input === "lines" ? 4 : 3} />;
}

function OneMoreDuty({ values, choices }: ThingFormProps) {
  const { t } = useSpeech();
  const typed = (name: string) => String(values[name] ?? "");
  return (
    <>
      <Select
        name="add-category"
        label={t("administration.addDuty")}
        groups={choices["add-category"] ?? []}
        value={typed("add-category")}
      />
      <Select
        name="add-area"
        label={t("administration.addDutyWhere")}
        groups={choices["add-area"] ?? []}
        value={typed("add-area")}
      />
    </>
  );
}

/** Everything that is wrong, as sentences; those about a field lead to it. */
export function ThingFaults({ faults }: { readonly faults: readonly ImportFault[] }) {
  const speech = useSpeech();
  if (faults.length === 0) return null;
  return (
    <Focused id="errors" className="error-summary">
      <div role="alert">
        <h2>{speech.t("administration.faultTitle")}</h2>
        <ul>
          {faults.map((fault, index) => {
            const { field } = fault.facts;
            const says = importFaultInWords(fault, speech, (name) => fieldInWords(name, speech));
            return (
              <li key={index}>
                {typeof field === "string" && !field.includes(".") ? (
                  <a href={`#${field}`}>{says}</a>
                ) : (
                  says
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Focused>
  );
}

/** Two administrators at once: what is saved now, beside what was typed. */
export function ThingChanged(props: {
  readonly kind: ThingKind;
  readonly now: ConfigRecord;
  readonly typed: FormValues;
  readonly lastChange: { readonly by: string | null; readonly at: Instant } | null;
}) {
  const speech = useSpeech();
  const { t, moment } = speech;
  const row = rowOfForm(props.kind, props.typed, props.now) as ConfigRecord;
  const known = Object.fromEntries(
    fieldsOf(props.kind, false)
      .filter(({ name }) => name !== "responsibilities")
      .map(({ name }) => [name, row[name] ?? null]),
  );
  const now = Object.fromEntries(Object.keys(known).map((name) => [name, props.now[name] ?? null]));
  const fields = differingFields(now, known);
  const { lastChange } = props;
  return (
    <Focused id="changed">
      <Notice tone="warning" title={t("administration.changed.title")}>
        <p role="alert">{t("administration.changed.lead")}</p>
        {lastChange && (
          <p>
            {t("administration.changed.by", {
              who: lastChange.by ?? t("administration.system"),
              moment: moment(lastChange.at),
            })}
          </p>
        )}
        {fields.length === 0 && <p>{t("administration.changed.same")}</p>}
        <ul>
          {fields.map(({ field, before, after }) => (
            <li key={field}>
              {t("administration.changed.field", {
                field: fieldInWords(field, speech),
                now: valueInWords(field, before, speech),
                typed: valueInWords(field, after, speech),
              })}
            </li>
          ))}
        </ul>
      </Notice>
    </Focused>
  );
}
