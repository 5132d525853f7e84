// One decision of a moderator: the words as typed beside the words for the public. After it comes the next.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, StateTag, Timeline } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { ChangedMeanwhile, lateMove } from "../components/staff-changed.tsx";
import { Together } from "../components/together/together-panel.tsx";
import { UrgencyTag } from "../components/staff-inbox.tsx";
import { KindForm, kindMessages } from "../components/staff-kind.tsx";
import { CoveredNote, Decisions, reasonsInWords } from "../components/staff-moderation.tsx";
import { triedMessages } from "../components/staff-move-messages.ts";
import { ContactLink, ProblemFacts, TypedWords } from "../components/staff-problem.tsx";
import { PhotosToModerate } from "../components/staff-photo.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import type { Portal } from "../db.server.ts";
import { listPhotos } from "../domain/attachment/read-photo.server.ts";
import { isModerationView, listQueue } from "../domain/moderation/list-queue.server.ts";
import type { Problem } from "../domain/problem/problem.ts";
import { parseReference } from "../domain/problem/reference.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { coverPersonalData, findPersonalData } from "../domain/screening/personal-data.ts";
import type { Context } from "../domain/shared/context.server.ts";
import { moderatorMoves } from "../domain/triage/move-answers.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { keepingTyped } from "../http/keeping-typed.server.ts";
import { keepingDraft } from "../http/live/kept-draft.server.ts";
import { markOf, togetherOnPage } from "../http/live/together.server.ts";
import { makeMove, requirePageForForm } from "../http/staff-form.server.ts";
import { correctKindOf, isKindForm } from "../http/staff-kind.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: (_speech, { problem }: { problem: { reference: string } }) => problem.reference,
  width: "staff",
  keys: "moderation",
};

/** The list that the moderator came from; without one, the list in which the problem is. */
function viewOf(request: Request, problem: Pick<Problem, "handling" | "publication">) {
  const asked = new URL(request.url).searchParams.get("view");
  if (isModerationView(asked)) return asked;
  if (problem.handling === "held") return "held";
  return isModerationView(problem.publication) ? problem.publication : "pending";
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "moderation");
  const mark = await markOf(portal);
  const read = await orRefuse(readProblem(portal.context, staff, params.reference ?? ""));
  const query = new URL(request.url).searchParams;
  const done = moderatorMoves.find((move) => move === query.get("done"));
  const of = parseReference(query.get("of") ?? "");
  const { description = "", place = "" } = read.original ?? {};
  return {
    ...read,
    photos: await orRefuse(listPhotos(portal.context, staff, read.problem.id)),
    view: viewOf(request, read.problem),
    done: done && of ? { move: done, reference: of } : null,
    corrected: query.get("done") === "kind",
    together: await togetherOnPage(portal, staff, read.problem, mark),
    found: [...findPersonalData(description), ...findPersonalData(place)].map(({ kind }) => kind),
    offered: read.publicText ?? {
      description: coverPersonalData(description),
      place: read.problem.privateHome ? "" : coverPersonalData(place),
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "moderation");
  const fields = await readFields(request);
  const reference = params.reference ?? "";
  return keepingTyped(fields, () =>
    keepingDraft(portal, staff, { reference, fields }, () =>
      answerForm(portal, staff, request, { reference, fields }),
    ),
  );
}

async function answerForm(
  portal: Portal,
  staff: StaffActor,
  request: Request,
  { reference, fields }: { readonly reference: string; readonly fields: FormData },
) {
  if (isKindForm(fields)) {
    const made = await correctKindOf(portal, staff, { reference, fields });
    if (!("corrected" in made)) return made;
    const view = viewOf(request, made.corrected);
    return redirect(`/moderation/${made.corrected.reference}?view=${view}&done=kind`, 303);
  }
  const made = await makeMove(portal, staff, { reference, fields, moves: moderatorMoves });
  if (!("moved" in made)) return made;
  return redirect(await nextAddress(portal.context, staff, request, made), 303);
}

type Made = Extract<Awaited<ReturnType<typeof makeMove>>, { readonly moved: unknown }>;

/** The one after this in the same list, or its first, or the empty list. */
async function nextAddress(
  context: Context,
  staff: StaffActor,
  request: Request,
  { moved, move, seen }: Made,
): Promise<string> {
  const view = viewOf(request, seen);
  const later = await listQueue(context, staff, { view, after: moved.id });
  const { rows } =
    later.rows.length > 0 ? later : await listQueue(context, staff, { view, after: null });
  const next = rows.find((row) => row.reference !== moved.reference);
  const query = `view=${view}&done=${move}&of=${moved.reference}`;
  return next ? `/moderation/${next.reference}?${query}` : `/moderation?${query}`;
}

export default function ModerationProblem() {
  const view = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() ?? null;
  const tried = answered !== null && "move" in answered ? answered : null;
  const triedKind = answered !== null && "correct" in answered ? answered : null;
  const speech = useSpeech();
  const { t } = speech;
  const { problem, done, original } = view;
  const late =
    tried !== null && tried.seen.version !== problem.version ? lateMove(tried, speech) : null;
  const said = done && t(`staff.move.${done.move}.done`, { reference: done.reference });
  return (
    <main id="main" className="staff-page">
      <BackLink to={`/moderation?view=${view.view}`} />
      {late ? (
        <ChangedMeanwhile
          late={late}
          now={problem}
          timeline={view.timeline}
          possible={tried !== null && view.moves.includes(tried.move)}
        >
          {view.publicText && (
            <>
              <h3>{t("staff.changed.publicNow")}</h3>
              <TypedWords text={view.publicText} language={problem.language} />
            </>
          )}
        </ChangedMeanwhile>
      ) : (
        <ErrorSummary
          messages={{ ...triedMessages(tried, speech), ...kindMessages(triedKind, speech) }}
        />
      )}
      <DoneMessage text={said && !tried ? t("staff.moderation.next", { done: said }) : null} />
      <DoneMessage text={view.corrected && !triedKind ? t("routing.kind.done") : null} />
      <h1 data-reference={problem.reference}>{problem.reference}</h1>
      <p className="staff-standing">
        <UrgencyTag urgency={problem.urgency} />
        <StateTag handling={problem.handling} closedBy={problem.closedBy} />{" "}
        {t(`states.publication.${problem.publication}`)}
        {problem.wantsPublication ? "" : ` · ${t("staff.moderation.notPublic")}`}
      </p>
      <p>
        {t("staff.moderation.why", {
          reasons: reasonsInWords(view.screening?.reasons ?? [], speech),
        })}
      </p>
      <Together
        view={view.together}
        problem={problem}
        back={`/moderation/${problem.reference}?view=${view.view}`}
      >
        <div className="staff-columns even">
          <section aria-labelledby="original-title">
            <h2 id="original-title">{t("staff.moderation.original")}</h2>
            <TypedWords text={original} language={problem.language} />
            <CoveredNote kinds={view.found} />
            {problem.privateHome && <p>{t("staff.problem.privateHome")}</p>}
          </section>
          <section id="moves" className="staff-moves" aria-labelledby="moves-title">
            <h2 id="moves-title">{t("staff.moderation.decide")}</h2>
            <Decisions
              moves={moderatorMoves.filter((move) => view.moves.includes(move))}
              seen={problem}
              language={problem.language}
              offered={view.offered}
              published={view.publicText}
              tried={tried}
            />
            <KindForm
              may={view.mayCorrectKind}
              kinds={view.kinds}
              current={problem.categoryId}
              seen={problem}
              tried={triedKind}
            />
          </section>
        </div>
      </Together>
      <h2>{t("photos.moderation.heading")}</h2>
      <PhotosToModerate reference={problem.reference} photos={view.photos} />
      <h2>{t("staff.problem.facts")}</h2>
      <ProblemFacts {...view} />
      {view.mayReadContact && <ContactLink at={`/moderation/${problem.reference}`} />}
      <h2>{t("timeline.title")}</h2>
      <Timeline entries={view.timeline} />
    </main>
  );
}
