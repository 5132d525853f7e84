// The page of one's own problem, put together: the state first, then whatever waits for the resident.
import { sortedPhotos } from "../domain/attachment/photo.ts";
import { isOpen } from "../domain/problem/handling.ts";
import type { Solved } from "../domain/problem/contradictions.ts";
import type { OwnProblemView } from "../domain/resident/own-problem-view.ts";
import { WORDS_MAX_CHARACTERS } from "../domain/resident/own-form.ts";
import { ErrorSummary } from "./form.tsx";
import { Timeline } from "./parts.tsx";
import { OwnParts } from "./parts-of-problem.tsx";
import { BeforeAndAfter } from "./photo-evidence.tsx";
import { WithReference } from "./public-reference.tsx";
import { Resolution } from "./public-resolution.tsx";
import { EmergencyNotice } from "./report-danger.tsx";
import { useMessages } from "./report-step.tsx";
import type { Sentences } from "./report-step.tsx";
import { Letters, Publicity, StoredData, Withdraw } from "./resident-choices.tsx";
import { AdditionForm, AnswerForm, ReopenForm, VerdictForm } from "./resident-forms.tsx";
import { isFormOpen } from "./resident-form-open.ts";
import { DoneNotice, RefusedNotice } from "./resident-notices.tsx";
import type { Done } from "./resident-notices.tsx";
import type { Posted } from "./resident-posted.ts";
import { OwnPhotosSection } from "./resident-photos.tsx";
import { StatePanel } from "./resident-state.tsx";
import { Told, Words } from "./resident-told.tsx";
import { useSpeech } from "./speech.tsx";

const tooLong = ["resident.errors.tooLong", WORDS_MAX_CHARACTERS] as const;
const sentences: Sentences = {
  answer: { empty: "resident.errors.answerEmpty", too_long: tooLong },
  addition: { empty: "own.addition.empty", too_long: tooLong },
  solved: { not_chosen: "resident.errors.notChosen" },
  words: { empty: "resident.errors.wordsEmpty", too_long: tooLong },
  reopenReason: { empty: "resident.errors.reasonEmpty", too_long: tooLong },
  withdrawReason: { too_long: tooLong },
};

export function OwnProblemPage(props: {
  readonly view: OwnProblemView;
  readonly posted: Posted | undefined;
  readonly done: Done | null;
  /** Of the form for additions: the same one again is the same addition. */
  readonly formId: string;
  /** What a letter's link had in it. */
  readonly answer: Solved | null;
}) {
  const { t } = useSpeech();
  const { view, posted, done } = props;
  const messages = useMessages(posted, sentences);
  const { reference } = view;
  const form = { view, posted, messages };
  return (
    <main id="main" className="sections">
      <ErrorSummary messages={messages} />
      {posted && <RefusedNotice view={view} posted={posted} />}
      {done && <DoneNotice done={done} />}
      <h1>
        <WithReference text={t("resident.title", { reference })} reference={reference} />
      </h1>
      {props.answer && !done && !posted && !isFormOpen(view, "verdict") && (
        <p className="notice plain" role="status">
          {t("own.verdict.notNow")}
        </p>
      )}
      <StatePanel view={view} />
      <OwnParts view={view} />
      {view.urgency === "emergency" && isOpen(view.handling) && <EmergencyNotice />}
      {view.resolution && (
        <Resolution said={view.resolution} overtaken={isOpen(view.handling)}>
          <BeforeAndAfter
            photos={sortedPhotos(view.photos).evidence}
            place="sent"
            reference={reference}
          />
        </Resolution>
      )}
      {isFormOpen(view, "answer") && <AnswerForm {...form} />}
      {isFormOpen(view, "verdict") && <VerdictForm {...form} answer={props.answer} />}
      {isFormOpen(view, "reopen") && <ReopenForm {...form} />}
      <section aria-labelledby="happened">
        <h2 id="happened">{t("timeline.title")}</h2>
        <Timeline entries={view.timeline} />
      </section>
      <Words view={view} />
      <AdditionForm {...form} formId={props.formId} />
      <OwnPhotosSection
        reference={reference}
        photos={sortedPhotos(view.photos).residents}
        mayAdd={view.mayAddPhotos}
      />
      <Told view={view} />
      <Publicity view={view} />
      <Letters view={view} />
      <StoredData view={view} />
      <Withdraw {...form} />
    </main>
  );
}
