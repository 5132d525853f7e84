// Time limits on one's own problem, in words: what each means, that it was missed and by how much, that the clock waits and why.
import { isOpen } from "../domain/problem/handling.ts";
import type { Lateness } from "../domain/resident/lateness.ts";
import type { OwnLimit, OwnProblemView } from "../domain/resident/own-problem-view.ts";
import { useSpeech } from "./speech.tsx";

/** Nothing when no limit runs; a missed one is said as it is. */
export function Limits({ view }: { readonly view: OwnProblemView }) {
  const { t, moment } = useSpeech();
  if (!isOpen(view.handling)) return null;
  const running = view.limits.filter(({ metAt }) => metAt === null);
  const due = running.filter(({ dueAt }) => dueAt !== null);
  const waits = due.length < running.length;
  return (
    <>
      {due.map((limit) => (
        <LimitLine key={limit.kind} limit={limit} view={view} />
      ))}
      {waits && <p className="limit">{t("resident.limit.waiting")}</p>}
      {waits && view.pausedSince && (
        <p className="hint">{t("own.limit.pausedSince", { date: moment(view.pausedSince) })}</p>
      )}
      {due.length > 0 && (
        <p className="hint">
          {t(view.urgency === "emergency" ? "own.limit.countedPlain" : "own.limit.counted")}
        </p>
      )}
    </>
  );
}

function LimitLine(props: { readonly limit: OwnLimit; readonly view: OwnProblemView }) {
  const { t, local, moment } = useSpeech();
  const { limit, view } = props;
  const late = useLateness(limit.late);
  if (limit.dueAt === null) return null;
  if (late === null) {
    return (
      <p className="limit">
        {t(`resident.limit.${limit.kind}`, { date: moment(limit.dueAt) })}{" "}
        {t(`own.limit.means.${limit.kind}`)}
      </p>
    );
  }
  const branch = local(view.answerableBranch) || t("resident.theBranch");
  return (
    <p className="limit overdue">
      {t(`resident.limit.${limit.kind}Overdue`, { date: moment(limit.dueAt) })}{" "}
      {t("own.limit.late", { late })}{" "}
      {limit.recordedAt
        ? t("own.limit.recorded", { date: moment(limit.recordedAt), branch })
        : t("own.limit.notRecordedYet")}
    </p>
  );
}

function useLateness(late: Lateness | null): string | null {
  const { t } = useSpeech();
  if (late === null) return null;
  if (late.count === 0) return t("own.limit.lessThanHour");
  const unit = late.working ? `working_${late.unit}` : late.unit;
  const number = late.count === 1 ? "one" : "many";
  return t(`own.limit.by.${unit as "days"}.${number}`, { count: late.count });
}
