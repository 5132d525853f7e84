// Texts kept ready as a list, each with its words folded away, and what narrows the list.
import type { Handling } from "../domain/problem/handling.ts";
import { languages } from "../domain/shared/language.ts";
import type { Language, LocalText } from "../domain/shared/language.ts";
import { textStates } from "../domain/triage/text-keeping.ts";
import { languageName } from "../i18n/translate.ts";
import type { Speech } from "../i18n/translate.ts";
import { dayInWords } from "./text-form.tsx";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";
import { EmptyList } from "./staff-views.tsx";

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: Language;
  readonly handling: Handling | null;
  readonly below: boolean;
  readonly branch: LocalText | null;
  readonly kind: LocalText | null;
  readonly keeper: string | null;
  readonly reviewOn: string | null;
  readonly overdue: boolean;
  readonly uses: number;
  readonly mayChange: boolean;
}

export function TextList({ texts }: { readonly texts: readonly Listed[] }) {
  const speech = useSpeech();
  const { t } = speech;
  if (texts.length === 0) return <EmptyList text={t("words.texts.none")} />;
  const columns = ["title", "for", "keeper", "uses"] as const;
  const label = (name: (typeof columns)[number]) => t(`words.texts.column.${name}`);
  return (
    <StaffTable
      name="texts-table"
      caption={t("words.texts.caption")}
      columns={columns.map((name) => ({ name, text: label(name) }))}
    >
      {texts.map((text) => (
        <tr role="row" key={text.id}>
          <Cell name="title">
            {text.mayChange ? (
              <a href={`/inbox/texts/${text.id}`} lang={text.language}>
                {text.title}
              </a>
            ) : (
              <span lang={text.language}>{text.title}</span>
            )}
            <details>
              <summary>{t("words.texts.read")}</summary>
              <div className="as-typed" lang={text.language}>
                {text.text}
              </div>
            </details>
          </Cell>
          <Cell name="for" label={label("for")}>
            {forWhat(text, speech)}
          </Cell>
          <Cell name="keeper" label={label("keeper")}>
            {text.keeper ?? t("words.texts.nobody")}
            {text.reviewOn && (
              <>
                <br />
                <span className={text.overdue ? "to-mind" : "staff-meta"}>
                  {t(text.overdue ? "words.texts.overdue" : "words.texts.review", {
                    date: dayInWords(text.reviewOn, speech),
                  })}
                </span>
              </>
            )}
          </Cell>
          <Cell name="uses" label={label("uses")}>
            {text.uses}
          </Cell>
        </tr>
      ))}
    </StaffTable>
  );
}

function forWhat(text: Listed, { t, local, language }: Speech): string {
  const branch = local(text.branch);
  return [
    text.below ? t("words.texts.below", { branch }) : branch,
    languageName(text.language, language),
    text.handling ? t(`states.handling.${text.handling}`) : t("words.texts.anyState"),
    text.kind ? local(text.kind) : t("words.texts.anyKind"),
  ].join(" · ");
}

export function TextFilterForm(props: {
  readonly filter: {
    readonly handling: Handling | null;
    readonly categoryId: string | null;
    readonly language: Language | null;
  };
  readonly kinds: readonly { readonly id: string; readonly name: LocalText }[];
}) {
  const { t, local, language } = useSpeech();
  const { filter, kinds } = props;
  return (
    <form method="get" className="inbox-filter-form text-filter">
      <Narrow
        name="handling"
        label={t("words.texts.field.state")}
        value={filter.handling}
        any={t("words.texts.anyState")}
        choices={textStates.map((one) => [one, t(`states.handling.${one}`)])}
      />
      <Narrow
        name="category"
        label={t("words.texts.field.kind")}
        value={filter.categoryId}
        any={t("words.texts.anyKind")}
        choices={kinds.map(({ id, name }) => [id, local(name)])}
      />
      <Narrow
        name="language"
        label={t("words.texts.field.language")}
        value={filter.language}
        any={t("words.texts.anyLanguage")}
        choices={languages.map((one) => [one, languageName(one, language)])}
      />
      <p>
        <button className="button secondary" type="submit">
          {t("words.texts.show")}
        </button>
      </p>
    </form>
  );
}

function Narrow(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly any: string;
  readonly choices: readonly (readonly [string, string])[];
}) {
  return (
    <div className="inbox-filter-choice">
      <label htmlFor={`filter-${props.name}`}>{props.label}</label>
      <select id={`filter-${props.name}`} name={props.name} defaultValue={props.value ?? ""}>
        <option value="">{props.any}</option>
        {props.choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
