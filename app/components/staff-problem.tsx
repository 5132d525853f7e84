// One problem as staff read it: the words, the facts, what was said, how it was resolved. No contact data.
import type { AnswerInWords } from "../domain/problem/extra-question.ts";
import type { FocusGroup } from "../domain/problem/focus-group.ts";
import type { Handling } from "../domain/problem/handling.ts";
import type { Resolution } from "../domain/problem/lifecycle.ts";
import type { Publication } from "../domain/problem/publication.ts";
import type { Urgency } from "../domain/problem/urgency.ts";
import type { Hazard } from "../domain/screening/hazard.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { formatTag } from "../domain/shared/language.ts";
import type { Language, LocalText } from "../domain/shared/language.ts";
import { languageName } from "../i18n/translate.ts";
import { Moment, StateTag, screeningReasons } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** "a, b and c", as the language does it. */
export function listInWords(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(formatTag(language)).format(parts);
}

interface Words {
  readonly description: string;
  readonly place: string;
}

/** What was typed, or what was published, in its own language. */
export function TypedWords(props: { readonly text: Words | null; readonly language: Language }) {
  const { t } = useSpeech();
  const { text, language } = props;
  if (text === null) return <p>{t("staff.problem.erased")}</p>;
  return (
    <div className="staff-words">
      <div className="as-typed" lang={language}>
        {text.description}
      </div>
      <p>
        {t("staff.problem.place")}
        <span lang={language}>{text.place || t("site.notGiven")}</span>
      </p>
    </div>
  );
}

/** What was answered besides the words: danger, the questions of the kind, whom it concerns. Nothing when nothing was. */
export function GivenAnswers(props: {
  readonly answers: readonly AnswerInWords[];
  readonly danger: { readonly said: boolean; readonly hazards: readonly Hazard[] } | null;
  readonly focusGroups: readonly FocusGroup[];
  readonly privateHome: boolean;
}) {
  const { t, local, language } = useSpeech();
  const { danger } = props;
  const said = danger && [
    t(danger.said ? "danger.yes" : "danger.no"),
    ...danger.hazards.map((hazard) => t(`danger.hazards.${hazard}`)),
  ];
  const groups = props.focusGroups.map((group) => t(`rules.group.${group}`));
  const rows: readonly (readonly [string, string | null])[] = [
    [t("danger.check.label"), said && said.join(" · ")],
    ...props.answers.map(
      ({ question, answer }) =>
        [local(question), local(answer) || t("report.extra.unknown")] as const,
    ),
    [t("staff.problem.concerns"), listInWords(groups, language) || null],
    [t("staff.problem.home"), props.privateHome ? t("staff.problem.privateHome") : null],
  ];
  const given = rows.filter(([, value]) => value !== null);
  if (given.length === 0) return null;
  return (
    <>
      <h2>{t("staff.problem.answers")}</h2>
      <dl className="staff-facts">
        {given.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface Known {
  readonly language: Language;
  readonly urgency: Urgency;
  readonly publication: Publication;
  readonly submittedAt: Instant;
  readonly affectedCount: number;
}

export function ProblemFacts(props: {
  readonly problem: Known;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly answerableBranch: LocalText | null;
  readonly screening: { readonly reasons: readonly string[] } | null;
  readonly joins: { readonly reference: string; readonly handling: Handling } | null;
}) {
  const { t, local, language } = useSpeech();
  const { problem, branch, answerableBranch } = props;
  const reasons = listInWords(screeningReasons(props.screening?.reasons ?? [], t), language);
  const known = (text: LocalText | null) => local(text) || t("staff.inbox.unknown");
  const facts: readonly (readonly [string, string | null])[] = [
    [t("staff.problem.kind"), known(props.category)],
    [t("staff.problem.area"), known(props.area)],
    [t("staff.problem.urgency"), t(`states.urgency.${problem.urgency}`)],
    [t("staff.problem.screening"), reasons || null],
    [t("follow.staff.affected"), affectedWords(problem.affectedCount, t)],
    [t("staff.problem.branch"), local(branch) || t("staff.problem.noBranch")],
    [
      t("staff.problem.answerable"),
      local(answerableBranch) === local(branch) ? null : local(answerableBranch),
    ],
    [t("staff.problem.language"), languageName(problem.language, language)],
    [t("staff.problem.publication"), t(`states.publication.${problem.publication}`)],
  ];
  return (
    <dl className="staff-facts">
      <div>
        <dt>{t("staff.problem.submitted")}</dt>
        <dd>
          <Moment at={problem.submittedAt} />
        </dd>
      </div>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {props.joins && (
        <div>
          <dt>{t("follow.staff.took")}</dt>
          <dd>
            <a href={`/problems/${props.joins.reference}`}>{props.joins.reference}</a>{" "}
            <StateTag handling={props.joins.handling} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function affectedWords(number: number, t: ReturnType<typeof useSpeech>["t"]): string | null {
  return number === 0 ? null : t("follow.staff.besides", { number });
}

/** The three things that others can check, and the evidence. */
export function ResolutionWords(props: {
  readonly resolution: Resolution & { readonly at: Instant };
}) {
  const { t } = useSpeech();
  const { resolution } = props;
  return (
    <dl className="staff-facts">
      {(["verified", "measure", "result", "evidence"] as const).map((name) => (
        <div key={name}>
          <dt>{t(`staff.answer.${name}.label`)}</dt>
          <dd className="as-typed">{resolution[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** To the page that asks why before it shows name and address; it refuses those who may not. */
export function ContactLink({ at }: { readonly at: string }) {
  const { t } = useSpeech();
  return (
    <p>
      <a href={`${at}/contact`}>{t("account.contact.link")}</a>
    </p>
  );
}
