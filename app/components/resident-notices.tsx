// What is said above the heading of one's own problem: that something was done, or why it was not.
import { Focused } from "./focused.tsx";
import type { ReactNode } from "react";
import type { OwnProblemView } from "../domain/resident/own-problem-view.ts";
import { textFieldOf } from "../domain/resident/own-form.ts";
import { isFormOpen } from "./resident-form-open.ts";
import { Timeline } from "./parts.tsx";
import type { Posted } from "./resident-posted.ts";
import { useSpeech } from "./speech.tsx";

/** What a form leads to; in the address after it. */
const doneWords = [
  "answered",
  "confirmed",
  "reopened",
  "withdrawn",
  "retracted",
  "letters_stopped",
  "letters_started",
  "added",
] as const;
export type Done = (typeof doneWords)[number];

export function isDone(value: unknown): value is Done {
  return doneWords.includes(value as Done);
}

export function DoneNotice({ done }: { readonly done: Done }) {
  const { t } = useSpeech();
  const words =
    done === "added" || done === "letters_started"
      ? t(`own.done.${done}`)
      : t(`resident.done.${done}`);
  return (
    <div className="notice good" role="status">
      <p>{words}</p>
    </div>
  );
}

/** Why a form that was filled in well was not done: what is there now, and what was typed. */
export function RefusedNotice({ view, posted }: { view: OwnProblemView; posted: Posted }) {
  const { t } = useSpeech();
  if (!posted.refused) return null;
  const { code, facts } = posted.refused;
  if (code !== "changed_meanwhile") {
    return (
      <FocusedNotice title={t("resident.changed.notPossible")}>
        <p>{t(`refusals.${code}`, facts as Record<string, string | number>)}</p>
        <TypedText view={view} posted={posted} />
      </FocusedNotice>
    );
  }
  const seenAt = posted.typed.seenAt ?? "";
  const news = view.timeline.filter(({ at }) => at > seenAt);
  return (
    <FocusedNotice title={t("resident.changed.title")}>
      <p>{t("resident.changed.text")}</p>
      {news.length > 0 && <p>{t("resident.changed.news")}</p>}
      {news.length > 0 && <Timeline entries={news} />}
      <TypedText view={view} posted={posted} />
    </FocusedNotice>
  );
}

/** The text stands in its form again; where that form is gone, it stands here. */
function TypedText({ view, posted }: { view: OwnProblemView; posted: Posted }) {
  const { t } = useSpeech();
  const field = textFieldOf[posted.move];
  const text = field === null ? "" : (posted.typed[field] ?? "");
  if (text.trim() === "" || isFormOpen(view, posted.move)) return null;
  return (
    <>
      <p>{t("resident.changed.notPossible")}</p>
      <p>{t("resident.changed.typed")}</p>
      <div className="as-typed quoted">{text}</div>
    </>
  );
}

function FocusedNotice({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Focused id="errors" className="error-summary changed">
      <div role="alert">
        <h2>{title}</h2>
        {children}
      </div>
    </Focused>
  );
}
