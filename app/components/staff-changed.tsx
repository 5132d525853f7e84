// Two people at once: what the problem was when the form was opened, what it is now, who changed it, and what was typed.
import { Focused } from "./focused.tsx";
import type { ReactNode } from "react";
import type { TimelineEntry } from "../domain/problem/timeline.ts";
import { choiceAnswers } from "../domain/triage/move-answers.ts";
import type { AnswerName, StaffMove } from "../domain/triage/move-answers.ts";
import { Notice, StateTag, Timeline } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";
import type { TypedMove } from "./staff-move-messages.ts";
import type { SeenProblem } from "./staff-moves.tsx";

/** What happened after the form was opened, newest first; at least the newest. */
function sinceThen(timeline: readonly TimelineEntry[], seen: SeenProblem): TimelineEntry[] {
  const since = timeline.filter((entry) => entry.at > seen.changedAt);
  return since.length > 0 ? since : timeline.slice(0, 1);
}

export function ChangedMeanwhile(props: {
  readonly seen: SeenProblem;
  readonly now: SeenProblem;
  readonly timeline: readonly TimelineEntry[];
  readonly tried: TypedMove;
  /** Whether the move still has a form on this page. */
  readonly possible: boolean;
  /** What else differs, where more than the state can. */
  readonly children?: ReactNode;
}) {
  const { t } = useSpeech();
  const { seen, now, tried, possible } = props;
  return (
    <Focused id="changed">
      <Notice tone="warning" title={t("staff.changed.title")}>
        <p role="alert">
          {t("staff.changed.lead")}{" "}
          {t("staff.changed.yourMove", { move: t(`staff.move.${tried.move}.title`) })}
        </p>
        <BothStates seen={seen} now={now} />
        {props.children}
        <h3>{t("staff.changed.since")}</h3>
        <Timeline entries={sinceThen(props.timeline, seen)} />
        <p>{t(possible ? "staff.changed.again" : "staff.changed.gone")}</p>
        {!possible && <Kept move={tried.move} typed={tried.typed} />}
      </Notice>
    </Focused>
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

/** What was typed into a form that is no longer there. */
function Kept(props: { readonly move: StaffMove; readonly typed: TypedMove["typed"] }) {
  const { t } = useSpeech();
  const words = Object.entries(props.typed).filter(
    ([name, value]) => !choiceAnswers.includes(name as AnswerName) && value.trim() !== "",
  );
  if (words.length === 0) return null;
  return (
    <dl className="staff-facts">
      {words.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`staff.answer.${name as AnswerName}.label`)}</dt>
          <dd className="as-typed">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
