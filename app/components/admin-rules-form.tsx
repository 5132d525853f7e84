// One rule as a plain form: a field for each kind of condition, and what follows.
import type { ReactNode } from "react";
import type { RuleNames } from "../domain/routing/rules/rule-names.ts";
import { nameField } from "../domain/routing/rules/rule-form.ts";
import type { RuleField, RuleForm } from "../domain/routing/rules/rule-form.ts";
import { raisedUrgencies } from "../domain/routing/rules/rule.ts";
import { focusGroups } from "../domain/problem/focus-group.ts";
import { urgencies } from "../domain/problem/urgency.ts";
import { languages } from "../domain/shared/language.ts";
import type { Language } from "../domain/shared/language.ts";
import type { TextKey } from "../i18n/texts.ts";
import { languageName } from "../i18n/translate.ts";
import { weekdayNames } from "./admin-rule-words.ts";
import { Select } from "./choices.tsx";
import type { Choice } from "./choices.tsx";
import { Explained, SubmitButton, TextArea, TextField, describedBy } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

interface Parts {
  readonly form: RuleForm;
  readonly names: RuleNames;
  readonly messages: FieldMessages;
}

export function RuleFields(props: Parts & { readonly seen: number }) {
  const { t, language } = useSpeech();
  const text = useText(props);
  return (
    <form method="post">
      <input type="hidden" name="seen" value={props.seen} />
      <p>{t("rules.form.lead")}</p>
      {languages.map((one) => (
        <TextField
          key={one}
          name={nameField(one)}
          label={t("rules.form.name", { language: languageName(one, language) })}
          hint={one === "en" ? undefined : t("rules.form.nameHint")}
          value={props.form[nameField(one)]}
          error={props.messages[nameField(one)]}
          spellCheck={false}
        />
      ))}
      {text("code", "rules.form.codeHint")}
      {text("position", "rules.form.positionHint")}
      <Boxes
        field="active"
        {...props}
        choices={[{ value: "on", label: t("rules.form.active") }]}
        legend={t("rules.form.active")}
      />
      <h2>{t("rules.form.when")}</h2>
      <Conditions {...props} />
      <h2>{t("rules.form.then")}</h2>
      <EffectFields {...props} />
      <SubmitButton>{t("rules.form.save")}</SubmitButton>
    </form>
  );
}

type TextName = Exclude<
  RuleField,
  `name-${Language}` | "urgencies" | "groups" | "weekdays" | "assisting" | "alsoGroups"
>;

/** One line of text for the field, with what was typed and what is wrong with it. */
function useText({ form, messages }: Parts): (name: TextName, hint?: TextKey) => ReactNode {
  const { t } = useSpeech();
  return (name, hint) => (
    <TextField
      name={name}
      label={t(`rules.form.${name}`)}
      hint={hint && t(hint)}
      value={String(form[name])}
      error={messages[name]}
      short
      spellCheck={false}
    />
  );
}

function Conditions(props: Parts) {
  const { form, names, messages } = props;
  const { t, local } = useSpeech();
  const text = useText(props);
  const named = (all: RuleNames["areas"]) =>
    all.map(({ code, name }) => ({ value: code, label: local(name) }));
  const area = (name: "words" | "answers" | "further", rows: number) => (
    <TextArea
      name={name}
      label={t(`rules.form.${name}`)}
      hint={t(`rules.form.${name}Hint`)}
      value={form[name]}
      error={messages[name]}
      rows={rows}
    />
  );
  return (
    <>
      <Picked
        {...props}
        field="together"
        choices={(["all", "any"] as const).map((value) => ({
          value,
          label: t(`rules.form.${value}`),
        }))}
      />
      <Picked {...props} field="category" none="anyValue" choices={named(names.categories)} />
      <Picked {...props} field="area" none="anyValue" choices={named(names.areas)} />
      <Boxes
        {...props}
        field="urgencies"
        choices={urgencies.map((value) => ({ value, label: t(`rules.urgency.${value}`) }))}
      />
      <Boxes {...props} field="groups" choices={useGroups()} />
      {area("words", 4)}
      <Picked
        {...props}
        field="question"
        none="noQuestion"
        choices={[
          { value: "danger", label: `${t("danger.check.label")} (yes, no)` },
          { value: "hazards", label: t("danger.hazardsLabel") },
          ...names.questions.map(({ code, name, answers: codes }) => ({
            value: code,
            label: `${local(name)} (${codes.join(", ")})`,
          })),
        ]}
      />
      {area("answers", 2)}
      <Boxes
        {...props}
        field="weekdays"
        choices={weekdayNames.map((day, index) => ({
          value: String(index + 1),
          label: t(`rules.weekday.${day}`),
        }))}
      />
      {text("fromHour", "rules.form.fromHourHint")}
      {text("toHour", "rules.form.toHourHint")}
      {text("fromDate", "rules.form.dateHint")}
      {text("toDate", "rules.form.dateHint")}
      <Picked
        {...props}
        field="inWorkingTime"
        none="anyValue"
        choices={(["yes", "no"] as const).map((value) => ({
          value,
          label: t(`rules.form.${value}`),
        }))}
      />
      {area("further", form.further === "" ? 3 : 10)}
    </>
  );
}

function useGroups(): Choice[] {
  const { t } = useSpeech();
  return focusGroups.map((value) => ({ value, label: t(`rules.group.${value}`) }));
}

function EffectFields(props: Parts) {
  const { form, names } = props;
  const { t, local } = useSpeech();
  const branches = names.branches.map(({ code, name }) => ({ value: code, label: local(name) }));
  return (
    <>
      <Picked {...props} field="branch" none="noBranch" choices={branches} />
      <Picked
        {...props}
        field="urgency"
        none="noUrgency"
        choices={raisedUrgencies.map((value) => ({ value, label: t(`rules.urgency.${value}`) }))}
      />
      <details className="move" open={form.assisting.length > 0}>
        <summary>{t("rules.form.assistingCount", { count: form.assisting.length })}</summary>
        <Boxes {...props} field="assisting" choices={branches} />
      </details>
      <Boxes {...props} field="alsoGroups" choices={useGroups()} />
    </>
  );
}

type PickedField =
  "question" | "together" | "category" | "area" | "inWorkingTime" | "branch" | "urgency";

/** One of a list. What is chosen and no longer there stays, so that saving changes nothing by itself. */
function Picked(
  props: Parts & {
    readonly field: PickedField;
    readonly choices: readonly Choice[];
    readonly none?: "anyValue" | "noBranch" | "noQuestion" | "noUrgency";
  },
) {
  const { t } = useSpeech();
  const { field, form, none } = props;
  const empty = none ? [{ value: "", label: t(`rules.form.${none}`) }] : [];
  const choices = [
    ...empty,
    ...withGone(props.choices, form[field] === "" ? [] : [form[field]], t),
  ];
  return (
    <Select
      name={field}
      label={t(`rules.form.${field}`)}
      error={props.messages[field]}
      value={form[field]}
      groups={[{ title: null, choices }]}
    />
  );
}

function withGone(
  choices: readonly Choice[],
  chosen: readonly string[],
  t: ReturnType<typeof useSpeech>["t"],
): Choice[] {
  const gone = chosen.filter((value) => !choices.some((choice) => choice.value === value));
  const label = (name: string) => t("rules.form.closed", { name });
  return [...choices, ...gone.map((value) => ({ value, label: label(value) }))];
}

type BoxField = "active" | "urgencies" | "groups" | "weekdays" | "assisting" | "alsoGroups";

/** Any number of a list. The first box has the field's id, so that a fault can lead there. */
function Boxes(
  props: Parts & {
    readonly field: BoxField;
    readonly choices: readonly Choice[];
    readonly legend?: string;
  },
) {
  const { t } = useSpeech();
  const { field, form } = props;
  const error = props.messages[field];
  const choices = withGone(props.choices, form[field], t);
  return (
    <fieldset
      className={error ? "field with-error" : "field"}
      aria-describedby={describedBy(field, { error })}
    >
      <legend className="label">{props.legend ?? t(`rules.form.${field}`)}</legend>
      <Explained name={field} error={error} />
      {choices.map(({ value, label }, index) => {
        const id = index === 0 ? field : `${field}-${value}`;
        return (
          <div key={value} className="choice">
            <input
              type="checkbox"
              id={id}
              name={field}
              value={value}
              defaultChecked={form[field].includes(value)}
            />
            <label htmlFor={id}>{label}</label>
          </div>
        );
      })}
    </fieldset>
  );
}
