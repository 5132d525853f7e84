// Two people at once: what the problem was when the form was opened, what it is now, who changed it and what they wrote,
// and what was typed here. One page for moves and for acts.
import { Focused } from "./focused.tsx";
import type { ReactNode } from "react";
import type { TimelineEntry } from "../domain/problem/timeline.ts";
import type { NewsEntry } from "../domain/together/together-view.ts";
import { choiceAnswers } from "../domain/triage/move-answers.ts";
import type { AnswerName } from "../domain/triage/move-answers.ts";
import type { TriedAct } from "../domain/triage/act-views.ts";
import type { Speech } from "../i18n/translate.ts";
import { Notice, StateTag, Timeline } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";
import type { TypedMove } from "./staff-move-messages.ts";
import type { SeenProblem } from "./staff-moves.tsx";

/** Something typed that was not saved. */
interface Word {
  /** Of the answer, as whoever was faster may have written it, too. */
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** A form that came too late: what it wanted, and what was typed into it. */
export interface Late {
  readonly seen: SeenProblem;
  readonly news: readonly NewsEntry[];
  readonly wanted: string;
  readonly words: readonly Word[];
}

export function lateMove(
  tried: TypedMove & { readonly seen: SeenProblem; readonly news?: readonly NewsEntry[] },
  { t }: Speech,
): Late {
  const { seen, news = [], move, typed } = tried;
  const written = Object.entries(typed).filter(
    ([name, text]) => !choiceAnswers.includes(name as AnswerName) && text.trim() !== "",
  );
  return {
    seen,
    news,
    wanted: t("staff.changed.yourMove", { move: t(`staff.move.${move}.title`) }),
    words: written.map(([name, text]) => ({
      name,
      label: t(`staff.answer.${name as AnswerName}.label`),
      text,
    })),
  };
}

/** Null unless the act was refused because the problem had changed. */
export function lateAct(tried: TriedAct | null, { t }: Speech): Late | null {
  const { late } = tried ?? {};
  if (!tried?.changed || !late) return null;
  const written = Object.entries(tried.typed).filter(([, text]) => text.trim() !== "");
  const label = t("live.changed.yoursKept");
  return {
    ...late,
    wanted: t("live.changed.act"),
    words: written.map(([name, text]) => ({ name, label, text })),
  };
}

/** What happened after the form was opened, newest first; at least the newest. */
function sinceThen(timeline: readonly TimelineEntry[], seen: SeenProblem): TimelineEntry[] {
  const since = timeline.filter((entry) => entry.at > seen.changedAt);
  return since.length > 0 ? since : timeline.slice(0, 1);
}

export function ChangedMeanwhile(props: {
  readonly late: Late;
  readonly now: SeenProblem;
  readonly timeline: readonly TimelineEntry[];
  /** Whether the form is still on this page. */
  readonly possible: boolean;
  /** What else differs, where more than the state can. */
  readonly children?: ReactNode;
}) {
  const { t } = useSpeech();
  const { late, now, possible } = props;
  const names = new Set(late.news.flatMap(({ name }) => name ?? []));
  const both = bothWrote(late);
  const alone = late.words.filter(({ name }) => !both.some(({ mine }) => mine.name === name));
  return (
    <Focused id="changed">
      <Notice tone="warning" title={t("staff.changed.title")}>
        <p role="alert">
          {t("staff.changed.lead")} {late.wanted}
        </p>
        <BothStates seen={late.seen} now={now} />
        {props.children}
        <h3>{t("staff.changed.since")}</h3>
        {names.size > 0 && <p>{t("live.changed.who", { names: [...names].join(", ") })}</p>}
        <Timeline entries={sinceThen(props.timeline, late.seen)} />
        {both.length > 0 && <SideBySide both={both} />}
        <p>{t(possible ? "staff.changed.again" : "staff.changed.gone")}</p>
        {!possible && alone.length > 0 && (
          <dl className="staff-facts">
            {alone.map(({ name, label, text }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd className="as-typed">{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </Notice>
    </Focused>
  );
}

interface Both {
  readonly mine: Word;
  readonly theirs: { readonly by: string | null; readonly text: string };
}

/** Where somebody else wrote the same answer meanwhile: their newest beside mine. */
function bothWrote({ words, news }: Late): Both[] {
  return words.flatMap((mine) => {
    const entry = news.find(({ wrote }) => wrote[mine.name] !== undefined);
    const text = entry?.wrote[mine.name];
    return text === undefined ? [] : [{ mine, theirs: { by: entry?.name ?? null, text } }];
  });
}

function SideBySide({ both }: { readonly both: readonly Both[] }) {
  const { t } = useSpeech();
  return (
    <>
      <h3>{t("live.changed.both")}</h3>
      {both.map(({ mine, theirs }) => (
        <div key={mine.name} className="both-texts">
          <section aria-label={mine.label}>
            <h4>
              {mine.label}:{" "}
              {theirs.by === null
                ? t("live.changed.theirsNobody")
                : t("live.changed.theirs", { name: theirs.by })}
            </h4>
            <p className="as-typed">{theirs.text}</p>
          </section>
          <section aria-label={t("live.changed.yours")}>
            <h4>
              {mine.label}: {t("live.changed.yours")}
            </h4>
            <p className="as-typed">{mine.text}</p>
          </section>
        </div>
      ))}
    </>
  );
}

function BothStates(props: { readonly seen: SeenProblem; readonly now: SeenProblem }) {
  const { t, moment } = useSpeech();
  const { seen, now } = props;
  const line = (name: string, problem: SeenProblem) => (
    <div>
      <dt>{name}</dt>
      <dd>
        <StateTag handling={problem.handling} /> {t(`states.publication.${problem.publication}`)}
      </dd>
    </div>
  );
  return (
    <dl className="staff-facts">
      {line(t("staff.changed.when", { moment: moment(seen.changedAt) }), seen)}
      {line(t("staff.changed.now"), now)}
    </dl>
  );
}
