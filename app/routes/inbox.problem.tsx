// One problem in the inbox: everything about it but contact data, and the moves that this person may make.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { ListSteps } from "../components/list-steps.tsx";
import { useSpeech } from "../components/speech.tsx";
import { AssistPanel } from "../components/staff-assist.tsx";
import { ProblemRecord } from "../components/record.tsx";
import { ActPanels, actDone, actMessages, hasAct } from "../components/acts/act-panels.tsx";
import { UndoNotice } from "../components/acts/act-undo.tsx";
import { assistMessages } from "../components/staff-assist-messages.ts";
import { CandidateButtons } from "../components/staff-candidates.tsx";
import { ChangedMeanwhile, lateAct, lateMove } from "../components/staff-changed.tsx";
import { Together } from "../components/together/together-panel.tsx";
import { HandsWords, RulingNotice } from "../components/staff-hands.tsx";
import { KindForm, kindMessages } from "../components/staff-kind.tsx";
import { LastWordNotices } from "../components/staff-last-words.tsx";
import { LimitList } from "../components/staff-limit.tsx";
import { triedMessages } from "../components/staff-move-messages.ts";
import type { TypedMove } from "../components/staff-move-messages.ts";
import { MoveForms } from "../components/staff-moves.tsx";
import {
  GivenAnswers,
  ContactLink,
  ProblemFacts,
  ResolutionWords,
  TypedWords,
} from "../components/staff-problem.tsx";
import { StaffPhotos } from "../components/staff-evidence.tsx";
import { Standing } from "../components/staff-standing.tsx";
import { Relatives } from "../components/staff-relatives.tsx";
import { StaffPoint } from "../components/staff-point.tsx";
import { RoutingWords } from "../components/staff-routing.tsx";
import { NewSinceLink } from "../components/new-since.tsx";
import { beforeWords } from "../components/staff-before.ts";
import { DoneMessage } from "../components/staff-views.tsx";
import { SimilarList } from "../components/similar-problems.tsx";
import { mayAddAs } from "../domain/attachment/photo-rights.ts";
import { listPhotos } from "../domain/attachment/read-photo.server.ts";
import { readCountyDrawing } from "../domain/map/read-county-map.server.ts";
import { parseReference } from "../domain/problem/reference.ts";
import { placeOfPoint } from "../domain/routing/jurisdiction/check-place.server.ts";
import { findSimilarForProblem } from "../domain/similar/find-similar-for.server.ts";
import { assistVerbs } from "../domain/assistance/assist-form.ts";
import { mayDo } from "../domain/staff/permissions.ts";
import { branchMoves, usualMove } from "../domain/triage/move-answers.ts";
import type { StaffMove } from "../domain/triage/move-answers.ts";
import { recordChoice } from "../domain/triage/record-choice.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { readRelatives } from "../domain/triage/read-relatives.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { doneAct, loadActs } from "../http/acts/acts.server.ts";
import { readFields } from "../http/form.server.ts";
import {
  backToList,
  besideInList,
  doneBefore,
  goingOn,
  lookFor,
} from "../http/inbox-asked.server.ts";
import { keepingTyped } from "../http/keeping-typed.server.ts";
import { keepingDraft } from "../http/live/kept-draft.server.ts";
import { markOf, togetherOnPage } from "../http/live/together.server.ts";
import { answerProblemForm } from "../http/problem-forms.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: (_speech, { problem }: { problem: { reference: string } }) => problem.reference,
  width: "staff",
  keys: "problem",
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "inbox");
  const { portal } = context;
  const mark = await markOf(portal);
  const view = await orRefuse(readProblem(portal.context, staff, params.reference ?? ""));
  const { point } = view.problem;
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("done");
  return {
    ...view,
    pointIn: point && ((await placeOfPoint(portal.context, point))?.name ?? null),
    drawing: point && (await readCountyDrawing(portal.context)),
    photos: await orRefuse(listPhotos(portal.context, staff, view.problem.id)),
    mayAddPhotos: mayAddAs(staff, "after", view.problem).allowed,
    similar: await findSimilarForProblem(portal.context, staff, view.problem, view.original),
    mergeInto: parseReference(searchParams.get("mergeInto") ?? ""),
    relatives: await readRelatives(portal.context, staff, view.problem),
    acts: await loadActs(portal, staff, view),
    acted: doneAct(asked),
    together: await togetherOnPage(portal, staff, view.problem, mark),
    done: branchMoves.find((move) => move === asked) ?? null,
    assisted: assistVerbs.find((verb) => `assist-${verb}` === asked) ?? null,
    corrected: asked === "kind",
    back: backToList(request.url),
    beside: await besideInList(portal.context, staff, request.url, view.problem),
    seenAt: await lookFor(portal.context, staff, request, view.problem),
    before: doneBefore(request.url),
    choice: recordChoice(searchParams),
    mayTakeOut: mayDo(staff, "take_out", view.problem).allowed,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "inbox");
  const fields = await readFields(request);
  const reference = params.reference ?? "";
  return goingOn(portal.context, staff, { url: request.url, reference }, () =>
    keepingTyped(fields, () =>
      keepingDraft(portal, staff, { reference, fields }, () =>
        answerProblemForm(portal, staff, reference, fields),
      ),
    ),
  );
}

export default function InboxProblem() {
  const view = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? null;
  const tried = answered !== null && "move" in answered ? answered : null;
  const triedAssist = answered !== null && "assist" in answered ? answered : null;
  const triedAct = answered !== null && "act" in answered ? answered : null;
  const triedKind = answered !== null && "correct" in answered ? answered : null;
  const speech = useSpeech();
  const { t } = speech;
  const { problem, done, assisted } = view;
  const moves: StaffMove[] = branchMoves.filter((move) => view.moves.includes(move));
  const isLate = tried !== null && tried.seen.version !== problem.version;
  const late = isLate ? lateMove(tried, speech) : lateAct(triedAct, speech);
  return (
    <main id="main" className="staff-page">
      <ListSteps back={view.back} {...view.beside} />
      {late ? (
        <ChangedMeanwhile
          late={late}
          now={problem}
          timeline={view.timeline}
          possible={tried ? moves.includes(tried.move) : hasAct(view.acts, triedAct)}
        />
      ) : (
        <ErrorSummary
          messages={{
            ...triedMessages(tried, speech),
            ...assistMessages(triedAssist, speech),
            ...kindMessages(triedKind, speech),
            ...actMessages(triedAct, speech),
          }}
        />
      )}
      <DoneMessage
        text={
          done && !tried ? t(`staff.move.${done}.done`, { reference: problem.reference }) : null
        }
      />
      <DoneMessage text={answered ? null : beforeWords(view.before, speech)} />
      <DoneMessage text={triedAct ? null : actDone(view.acted, speech)} />
      <DoneMessage text={view.corrected && !triedKind ? t("routing.kind.done") : null} />
      <DoneMessage text={assisted && !triedAssist ? t(`together.assist.${assisted}.done`) : null} />
      <UndoNotice view={view.acts.undo} seen={problem} />
      <h1 data-reference={problem.reference}>{problem.reference}</h1>
      <Standing problem={problem} held={view.held} />
      <NewSinceLink entries={view.timeline} seenAt={view.seenAt} />
      <LastWordNotices
        escalations={problem.contradictions.escalations}
        barred={view.barred}
        newWords={problem.newWordsAt !== null}
      />
      <RulingNotice
        awaitsRuling={problem.returns.awaitsRuling}
        answerableBranch={view.answerableBranch}
      />
      <Together view={view.together} problem={problem} back={`/inbox/${problem.reference}`}>
        <div className="staff-columns">
          <div>
            <About view={view} />
          </div>
          <section id="moves" className="staff-moves" aria-labelledby="moves-title">
            <h2>{t("staff.problem.limits")}</h2>
            <LimitList limits={view.limits} now={view.now} />
            <h2 id="moves-title">{t("staff.moves.title")}</h2>
            <CandidateButtons choices={view.choices} givenBy={view.givenBy} seen={problem} />
            <MoveForms
              moves={moves}
              usual={view.choices.length > 0 ? null : usualMove(problem.handling, moves)}
              seen={problem}
              branches={view.branches}
              holderId={problem.branch?.id}
              returnUntil={problem.returns.until}
              tried={tried ?? begunMerge(view.mergeInto)}
              texts={view.acts.message?.texts ?? []}
              photosAt={view.mayAddPhotos ? `/inbox/${problem.reference}/photos` : null}
            />
            <ActPanels acts={view.acts} seen={problem} tried={triedAct}>
              <KindForm
                may={view.mayCorrectKind}
                kinds={view.kinds}
                current={problem.categoryId}
                seen={problem}
                tried={triedKind}
              />
            </ActPanels>
            <AssistPanel
              tasks={view.assistance}
              mayAsk={view.mayAsk}
              branches={view.branches}
              holderId={problem.branch?.id}
              tried={triedAssist}
            />
          </section>
        </div>
      </Together>
    </main>
  );
}

/** The form for joining, open, with the other problem's reference in it. */
function begunMerge(reference: string | null): TypedMove | null {
  return reference === null
    ? null
    : { move: "merge", typed: { target: reference }, errors: {}, refusal: null };
}

function About({ view }: { readonly view: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { t } = useSpeech();
  const { problem } = view;
  return (
    <>
      <h2>{t("staff.problem.typed")}</h2>
      <TypedWords text={view.original} language={problem.language} />
      <StaffPoint point={problem.point} within={view.pointIn} drawing={view.drawing} />
      <GivenAnswers {...view} {...problem} />
      <StaffPhotos reference={problem.reference} photos={view.photos} mayAdd={view.mayAddPhotos} />
      {view.resolution && (
        <>
          <h2>{t("staff.problem.resolution")}</h2>
          <ResolutionWords resolution={view.resolution} />
        </>
      )}
      <h2>{t("staff.problem.facts")}</h2>
      <ProblemFacts {...view} />
      <Relatives view={view.relatives} />
      {view.mayReadContact && <ContactLink at={`/inbox/${problem.reference}`} />}
      <HandsWords {...view} />
      {view.decisions.length > 0 && (
        <>
          <h2>{t("staff.problem.routing")}</h2>
          <RoutingWords decisions={view.decisions} />
          <p>
            <a href={`/inbox/${problem.reference}/routing`}>{t("routing.explain.link")}</a>
          </p>
        </>
      )}
      <section id="similar" aria-labelledby="similar-title">
        <h2 id="similar-title">{t("similar.staff.title")}</h2>
        <SimilarList found={view.similar} mayMerge={view.moves.includes("merge")} />
      </section>
      <ProblemRecord
        {...view}
        reference={problem.reference}
        language={problem.language}
        notes={view.acts.note?.notes ?? null}
        undoableAt={view.acts.undo?.at}
        seenAt={view.seenAt}
      />
    </>
  );
}
