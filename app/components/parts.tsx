// Small parts that many pages share: state in words, answers as a list, the timeline, notices, page links.
import type { ReactNode } from "react";
import { RESIDENT_SAID_SO } from "../domain/follower/follower.ts";
import { GIVEN_AS_PART } from "../domain/problem/split.ts";
import type { Handling } from "../domain/problem/handling.ts";
import type { TimelineEntry } from "../domain/problem/timeline.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { TextKey } from "../i18n/texts.ts";
import { useSpeech } from "./speech.tsx";

/** A link one step back, above the heading. */
export function BackLink({ to }: { readonly to: string }) {
  const { t } = useSpeech();
  return (
    <p className="back">
      <a href={to}>{t("site.back")}</a>
    </p>
  );
}

const tones: Partial<Record<Handling, string>> = {
  resolved: "good",
  closed: "good",
  held: "wait",
  triage: "wait",
  awaiting_resident: "wait",
  returned: "wait",
  reopened: "alert",
  rejected: "quiet",
  merged: "quiet",
  withdrawn: "quiet",
};

/** The state in words; colour only repeats it. */
export function StateTag(props: {
  readonly handling: Handling;
  readonly closedBy?: "resident" | "silence" | null;
}) {
  const { t } = useSpeech();
  const text = props.closedBy
    ? t(`states.closedBy.${props.closedBy}`)
    : t(`states.handling.${props.handling}`);
  return <span className={`state ${tones[props.handling] ?? "plain"}`}>{text}</span>;
}

export function Moment({ at }: { readonly at: Instant }) {
  const { moment } = useSpeech();
  return <time dateTime={at}>{moment(at)}</time>;
}

export interface Answer {
  readonly label: string;
  readonly value: ReactNode;
  /** Where it can be changed. */
  readonly change?: string;
  /** The link to change it, for errors that lead there. */
  readonly changeId?: string;
}

/** Labels and values, with links to change them. */
export function AnswerList({ answers }: { readonly answers: readonly Answer[] }) {
  const { t } = useSpeech();
  return (
    <dl className="answers">
      {answers.map((answer) => (
        <div key={answer.label} className="answer">
          <dt>{answer.label}</dt>
          <dd>{answer.value}</dd>
          {answer.change && (
            <dd className="answer-change">
              <a
                id={answer.changeId}
                href={answer.change}
                aria-label={t("report.check.changeOf", { what: answer.label })}
              >
                {t("report.check.change")}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** What happened, newest first. */
export function Timeline(props: {
  readonly entries: readonly TimelineEntry[];
  /** What stands under an entry besides. */
  readonly below?: (entry: TimelineEntry) => ReactNode;
}) {
  const { t, local } = useSpeech();
  const { entries, below } = props;
  return (
    <ol className="timeline">
      {entries.map((entry, index) => (
        <li key={index}>
          <p className="timeline-what">
            {entry.takenBack ? (
              <s>{timelineSentence(entry, t, local)}</s>
            ) : (
              timelineSentence(entry, t, local)
            )}
            {entry.takenBack && ` (${t("undo.takenBack")})`}
          </p>
          {entry.reason && (
            <p className="timeline-reason">
              {t("timeline.reason", { reason: timelineReason(entry, t) })}
            </p>
          )}
          <p className="timeline-when">
            <Moment at={entry.at} /> · {t(`timeline.by.${entry.by}`)}
          </p>
          {below?.(entry)}
        </li>
      ))}
    </ol>
  );
}

type Translate = ReturnType<typeof useSpeech>["t"];

/** What happened, in a sentence. */
export function timelineSentence(
  entry: TimelineEntry,
  t: Translate,
  local: ReturnType<typeof useSpeech>["local"],
): string {
  if (entry.limit === "accept" || entry.limit === "first_answer" || entry.limit === "resolve") {
    return t(`timeline.limitMissed.${entry.limit}`);
  }
  const branch = entry.branch ? local(entry.branch) : t("timeline.by.branch");
  const { type } = entry;
  if (entry.urgency) return t(`timeline.urgencySet.${entry.urgency}`);
  if (entry.staysAtTop) return t("timeline.staysAtTop", { branch });
  if (
    entry.verdict === "partly" &&
    (type === "reopen" || type === "reopen_closed" || type === "escalate")
  )
    return t(`timeline.partly.${type}`, { branch });
  return t(`timeline.event.${entry.type}`, { branch });
}

/** The portal gives codes, people give sentences. */
export function timelineReason(entry: TimelineEntry, t: Translate): string {
  if (entry.type === "merge" && entry.reason === RESIDENT_SAID_SO) {
    return t("timeline.residentSaidSo");
  }
  if (entry.reason === GIVEN_AS_PART) return t("split.given");
  if (entry.type !== "hold" || !entry.reason) return entry.reason ?? "";
  return screeningReasons(entry.reason.split(" "), t).join(", ");
}

/** Codes of the screening in words. */
export function screeningReasons(codes: readonly string[], t: Translate): string[] {
  return codes.map((code) =>
    code.startsWith("danger:")
      ? t("timeline.screening.danger")
      : t(`timeline.screening.${code}` as TextKey),
  );
}

/** Something to notice, with a word as its heading. */
export function Notice(props: {
  readonly tone: "plain" | "good" | "warning" | "alert";
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={`notice ${props.tone}`} aria-label={props.title}>
      {props.title && <h2>{props.title}</h2>}
      {props.children}
    </section>
  );
}

/** The link to the next page of a list. */
export function NextPage(props: {
  readonly next: string | null;
  readonly query: URLSearchParams;
  /** Instead of "next". */
  readonly text?: string | undefined;
}) {
  const { t } = useSpeech();
  if (props.next === null) return null;
  const query = new URLSearchParams(props.query);
  query.set("after", props.next);
  return (
    <p className="next-page">
      <a rel="next" href={`?${query.toString()}`}>
        {props.text ?? t("site.next")}
      </a>
    </p>
  );
}
