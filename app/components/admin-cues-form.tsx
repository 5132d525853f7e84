// One sign of danger as a plain form: phrases and examples a line each, in every language.
import type { CueForm } from "../domain/screening/cue-form.ts";
import { cueLists } from "../domain/screening/cue-form.ts";
import { languages } from "../domain/shared/language.ts";
import { languageName } from "../i18n/translate.ts";
import { Checkbox } from "./choices.tsx";
import { SubmitButton, TextArea, TextField } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

export function CueFields(props: {
  readonly form: CueForm;
  readonly isNew: boolean;
  /** The version that the page shows. */
  readonly seen: number;
  readonly note: string;
  readonly messages: FieldMessages;
}) {
  const { t, language: reader } = useSpeech();
  const { form, messages } = props;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="seen" value={props.seen} />
      {props.isNew && (
        <TextField
          name="code"
          label={t("cues.form.code")}
          hint={t("cues.form.codeHint")}
          error={messages.code}
          value={form.code}
          spellCheck={false}
          short
        />
      )}
      {languages.map((language) => (
        <TextField
          key={language}
          name={`name-${language}`}
          label={t("cues.form.name", { language: languageName(language, reader) })}
          error={messages[`name-${language}`]}
          value={form[`name-${language}`]}
        />
      ))}
      {cueLists.flatMap((list) =>
        languages.map((language) => (
          <TextArea
            key={`${list}-${language}`}
            name={`${list}-${language}`}
            label={t(`cues.form.${list}`, { language: languageName(language, reader) })}
            hint={t(list === "phrases" ? "cues.form.phrasesHint" : "cues.form.lines")}
            error={messages[`${list}-${language}`]}
            value={form[`${list}-${language}`]}
            rows={list === "phrases" ? 10 : 5}
          />
        )),
      )}
      <Checkbox
        name="active"
        label={t("cues.form.active")}
        hint={t("cues.form.activeHint")}
        checked={form.active === "on"}
      />
      <TextField name="note" label={t("cues.form.note")} error={messages.note} value={props.note} />
      <SubmitButton>{t("cues.form.button")}</SubmitButton>
    </form>
  );
}
