// How one's own problem stands: what that means, what happens next, and by when. Says it when a limit was missed.
import { FOLLOW_UP_MS } from "../domain/clock/policy.ts";
import { REOPEN_PERIOD_DAYS } from "../domain/problem/lifecycle.ts";
import { isOpen } from "../domain/problem/handling.ts";
import type { OwnProblemView } from "../domain/resident/own-problem-view.ts";
import { DAY_MS, addMs } from "../domain/shared/instant.ts";
import { Limits } from "./resident-limits.tsx";
import { WhyHere } from "./resident-why.tsx";
import { useSpeech } from "./speech.tsx";

type View = OwnProblemView;

export function StatePanel({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  const { title, means, next } = useWords(view);
  return (
    <section className={`state-panel ${toneOf(view)}`} aria-labelledby="state">
      <h2 id="state">{title}</h2>
      <p>{means}</p>
      <WhyHere why={view.why} />
      <Limits view={view} />
      <h3>{t("resident.nextLabel")}</h3>
      <p>{next}</p>
      <AfterTheBranch view={view} />
      <MergedInto view={view} />
    </section>
  );
}

function useWords(view: View): { title: string; means: string; next: string } {
  const { t, local } = useSpeech();
  const { handling, closedBy } = view;
  if (handling === "closed") {
    const by = closedBy ?? "silence";
    return {
      title: t(`resident.closed.${by}.title`),
      means: t(`resident.closed.${by}.means`),
      next: t(`resident.closed.${by}.next`),
    };
  }
  const branch = local(view.branch) || t("resident.theBranch");
  return {
    title: t(`resident.now.${handling}.title`),
    means: t(`resident.now.${handling}.means`, { branch }),
    next: t(`resident.now.${handling}.next`),
  };
}

function toneOf({ handling, closedBy, limits }: View): string {
  if (limits.some(({ overdue }) => overdue)) return "alert";
  if (handling === "awaiting_resident" || handling === "resolved") return "asks";
  if (closedBy === "resident") return "good";
  return isOpen(handling) ? "plain" : "quiet";
}

/** By when an answer counts, while it is the resident's turn. */
function AfterTheBranch({ view }: { readonly view: View }) {
  const { t, moment } = useSpeech();
  if (view.handling === "resolved" && view.resolution) {
    const date = moment(addMs(view.resolution.at, FOLLOW_UP_MS));
    return <p>{t("resident.answerBy", { date, days: REOPEN_PERIOD_DAYS })}</p>;
  }
  const silence = view.timeline.find(({ type }) => type === "close_in_silence");
  if (!silence || !view.moves.includes("reopen_closed")) return null;
  const date = moment(addMs(silence.at, REOPEN_PERIOD_DAYS * DAY_MS));
  return <p>{t("resident.closed.silence.reopenUntil", { date })}</p>;
}

function MergedInto({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  if (!view.mergedInto) return null;
  const { reference, isPublic } = view.mergedInto;
  const words = t("resident.mergedInto", { reference });
  return <p>{isPublic ? <a href={`/problems/${reference}`}>{words}</a> : words}</p>;
}
