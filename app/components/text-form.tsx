// The form of a text that is kept ready, what is wrong with it, and how it reads for an example problem.
import { directionOf, languages } from "../domain/shared/language.ts";
import type { Language, LocalText } from "../domain/shared/language.ts";
import type { Instant } from "../domain/shared/instant.ts";
import {
  CANNED_TEXT_MAX_CHARACTERS,
  TITLE_MAX_CHARACTERS,
  gapNames,
  unknownGaps,
} from "../domain/triage/canned-text.ts";
import { textStates } from "../domain/triage/text-keeping.ts";
import type { TextFaults, TypedText } from "../domain/triage/text-keeping.ts";
import { languageName } from "../i18n/translate.ts";
import type { Speech } from "../i18n/translate.ts";
import { Checkbox, Select } from "./choices.tsx";
import { SubmitButton, TextArea, TextField } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

/** A calendar day (`2026-05-31`) in the reader's words. */
export function dayInWords(plainDay: string, { day }: Speech): string {
  // Noon in Greenwich is that day nearly everywhere.
  return day(`${plainDay}T12:00:00.000Z` as Instant);
}

/** Everything that is wrong with what was typed, by field. */
export function textMessages(faults: TextFaults, typed: TypedText, { t }: Speech): FieldMessages {
  const gaps = unknownGaps(typed.text).join(", ");
  const says = {
    title: t("words.texts.error.title", { max: TITLE_MAX_CHARACTERS }),
    text: t("words.texts.error.text", { max: CANNED_TEXT_MAX_CHARACTERS }),
    gaps: t("words.texts.error.gaps", { gaps }),
    branch: t("words.texts.error.branch"),
    language: t("words.texts.error.language"),
    handling: t("words.texts.error.handling"),
    category: t("words.texts.error.category"),
    reviewOn: t("words.texts.error.reviewOn"),
  };
  const wrong = Object.keys(faults) as (keyof TextFaults)[];
  return Object.fromEntries(wrong.map((name) => [name === "gaps" ? "text" : name, says[name]]));
}

interface Named {
  readonly id: string;
  readonly name: LocalText;
}

export interface TextFormProps {
  readonly typed: TypedText;
  readonly messages: FieldMessages;
  /** Null for a new one. */
  readonly version: number | null;
  /** Whoever keeps it, if that is somebody else. */
  readonly keeper: string | null;
  readonly branches: readonly Named[];
  readonly kinds: readonly Named[];
}

export function TextForm(props: TextFormProps) {
  const { t } = useSpeech();
  const { typed, messages, version, keeper } = props;
  return (
    <form method="post" noValidate className="text-form">
      {version !== null && <input type="hidden" name="version" value={version} />}
      <TextField
        name="title"
        label={t("words.texts.field.title")}
        hint={t("words.texts.field.titleHint")}
        value={typed.title}
        error={messages.title}
      />
      <TextArea
        name="text"
        label={t("words.texts.field.text")}
        value={typed.text}
        error={messages.text}
        rows={8}
      />
      <GapList />
      <ForWhat {...props} />
      <TextField
        name="reviewOn"
        label={t("words.texts.field.reviewOn")}
        value={typed.reviewOn}
        error={messages.reviewOn}
        short
      />
      {keeper !== null && (
        <Checkbox
          name="takeOver"
          label={t("words.texts.field.takeOver")}
          hint={t("words.texts.keeper", { name: keeper })}
          checked={false}
        />
      )}
      <p className="actions">
        <SubmitButton name="do" value="save">
          {t("words.texts.save")}
        </SubmitButton>
        <SubmitButton kind="quiet" name="do" value="preview">
          {t("words.texts.preview")}
        </SubmitButton>
      </p>
    </form>
  );
}

function ForWhat({ typed, messages, branches, kinds }: TextFormProps) {
  const { t, local, language } = useSpeech();
  const named = ({ id, name }: Named) => ({ value: id, label: local(name) });
  const state = (one: (typeof textStates)[number]) => ({
    value: one,
    label: t(`states.handling.${one}`),
  });
  return (
    <>
      <Select
        name="branch"
        label={t("words.texts.field.branch")}
        value={typed.branch}
        error={messages.branch}
        groups={[{ title: null, choices: branches.map(named) }]}
      />
      <Checkbox name="below" label={t("words.texts.field.below")} checked={typed.below} />
      <Select
        name="language"
        label={t("words.texts.field.language")}
        hint={t("words.texts.field.languageHint")}
        value={typed.language}
        error={messages.language}
        groups={[
          {
            title: null,
            choices: languages.map((one) => ({ value: one, label: languageName(one, language) })),
          },
        ]}
      />
      <Select
        name="handling"
        label={t("words.texts.field.handling")}
        value={typed.handling}
        error={messages.handling}
        groups={[
          {
            title: null,
            choices: [{ value: "", label: t("words.texts.anyState") }, ...textStates.map(state)],
          },
        ]}
      />
      <Select
        name="category"
        label={t("words.texts.field.category")}
        value={typed.category}
        error={messages.category}
        groups={[
          {
            title: null,
            choices: [{ value: "", label: t("words.texts.anyKind") }, ...kinds.map(named)],
          },
        ]}
      />
    </>
  );
}

/** What can stand in a text and fills itself. */
function GapList() {
  const { t } = useSpeech();
  return (
    <details className="gap-list" open>
      <summary>{t("words.texts.gaps.title")}</summary>
      <p className="hint">{t("words.texts.gaps.lead")}</p>
      <dl>
        {gapNames.map((name) => (
          <div key={name}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd>{t(`words.texts.gap.${name}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <code>{`{{place|${t("words.texts.gaps.otherwise")}}}`}</code>
          </dt>
          <dd>{t("words.texts.gaps.otherwiseHint")}</dd>
        </div>
        <div>
          <dt>
            <code>{`###${t("words.texts.gaps.writer")}###`}</code>
          </dt>
          <dd>{t("words.texts.gaps.writerHint")}</dd>
        </div>
      </dl>
    </details>
  );
}

export function TextExample(props: {
  readonly language: Language;
  readonly text: string;
  readonly open: readonly string[];
}) {
  const { t } = useSpeech();
  const { language, text, open } = props;
  return (
    <section aria-labelledby="example">
      <h2 id="example">{t("words.texts.example")}</h2>
      <div className="as-typed quoted" lang={language} dir={directionOf(language)}>
        {text}
      </div>
      {open.length > 0 && <p className="hint">{t("words.texts.open", { gaps: open.join(" ") })}</p>}
    </section>
  );
}
