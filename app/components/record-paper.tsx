// A problem's record as it is printed: what it is about, where it stands, how it was resolved, and everything that happened,
// oldest first. Nothing on it can be pressed but the way back, which paper leaves out.
import type { ComponentProps } from "react";
import type { PhotoView } from "../domain/attachment/photo.ts";
import type { AnswerInWords } from "../domain/problem/extra-question.ts";
import type { Problem } from "../domain/problem/problem.ts";
import type { Hazard } from "../domain/screening/hazard.ts";
import type { NoteView } from "../domain/triage/note.ts";
import type { RecordLine } from "../domain/triage/record.ts";
import { BackLink, StateTag } from "./parts.tsx";
import { PhotoList } from "./photo-list.tsx";
import { RecordLines } from "./record.tsx";
import { useSpeech } from "./speech.tsx";
import { HandsWords } from "./staff-hands.tsx";
import { LimitList } from "./staff-limit.tsx";
import { GivenAnswers, ProblemFacts, ResolutionWords, TypedWords } from "./staff-problem.tsx";
import { RoutingWords } from "./staff-routing.tsx";

interface Paper
  extends
    Omit<ComponentProps<typeof ProblemFacts>, "problem">,
    ComponentProps<typeof HandsWords>,
    ComponentProps<typeof LimitList>,
    ComponentProps<typeof RoutingWords> {
  readonly problem: Problem;
  readonly original: ComponentProps<typeof TypedWords>["text"];
  readonly answers: readonly AnswerInWords[];
  readonly danger: { readonly said: boolean; readonly hazards: readonly Hazard[] } | null;
  readonly resolution: ComponentProps<typeof ResolutionWords>["resolution"] | null;
  readonly record: readonly RecordLine[];
  readonly notes: readonly NoteView[] | null;
  readonly photos: readonly PhotoView[];
  readonly printedBy: string;
}

export function RecordOnPaper({ view }: { readonly view: Paper }) {
  const { t, moment } = useSpeech();
  const { problem, photos } = view;
  const { reference } = problem;
  const printed = { moment: moment(view.now), name: view.printedBy };
  return (
    <main id="main" className="staff-page paper">
      <BackLink to={`/inbox/${reference}`} />
      <h1>{t("record.print.title", { reference })}</h1>
      <p>
        {t("record.print.printed", printed)} {t("record.print.inside")}
      </p>
      <p>
        <StateTag handling={problem.handling} closedBy={problem.closedBy} />
      </p>
      <h2>{t("staff.problem.typed")}</h2>
      <TypedWords text={view.original} language={problem.language} />
      <GivenAnswers {...view} {...problem} />
      <h2>{t("staff.problem.facts")}</h2>
      <ProblemFacts {...view} />
      <HandsWords {...view} />
      <h2>{t("staff.problem.limits")}</h2>
      <LimitList limits={view.limits} now={view.now} />
      {view.resolution && (
        <>
          <h2>{t("staff.problem.resolution")}</h2>
          <ResolutionWords resolution={view.resolution} />
        </>
      )}
      {view.decisions.length > 0 && (
        <>
          <h2>{t("staff.problem.routing")}</h2>
          <RoutingWords decisions={view.decisions} />
        </>
      )}
      {photos.length > 0 && (
        <>
          <h2>{t("photos.moderation.heading")}</h2>
          <PhotoList photos={photos} place="sent" eager />
        </>
      )}
      <h2>{t("timeline.title")}</h2>
      <RecordLines language={problem.language} notes={view.notes} photos={[]} lines={view.record} />
    </main>
  );
}
