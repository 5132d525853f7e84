// Texts kept ready, as a form offers them: choose one, put it in, go on writing. Works without any script.
import type { TextChoice } from "../domain/triage/text-choice.ts";
import { Select } from "./choices.tsx";
import { SubmitButton } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

export function TextInsert(props: {
  /** The select's name; the list of what was put in is named `usedName`. */
  readonly name: string;
  readonly usedName: string;
  readonly used: string | undefined;
  readonly texts: readonly TextChoice[];
  readonly error?: string | undefined;
  /** Name and value of the button that puts it in. */
  readonly button: { readonly name: string; readonly value: string };
}) {
  const { t } = useSpeech();
  const used = <input type="hidden" name={props.usedName} value={props.used ?? ""} />;
  if (props.texts.length === 0) return used;
  const none = { value: "", label: t("words.insert.choose") };
  const choices = [none, ...props.texts.map(({ id, title }) => ({ value: id, label: title }))];
  return (
    <div className="text-insert">
      {used}
      <Select
        name={props.name}
        label={t("words.insert.label")}
        value=""
        error={props.error}
        groups={[{ title: null, choices }]}
      />
      <SubmitButton kind="quiet" {...props.button}>
        {t("words.insert.button")}
      </SubmitButton>
    </div>
  );
}
