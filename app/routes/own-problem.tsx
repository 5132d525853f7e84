// A resident's own problem: how it stands, what was said and done, and what the resident may do about it.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  useActionData,
  useLoaderData,
  useRouteError,
} from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { ExpiredLink, ForgottenBrowser } from "../components/resident-no-access.tsx";
import { isDone } from "../components/resident-notices.tsx";
import type { Done } from "../components/resident-notices.tsx";
import { OwnProblemPage } from "../components/resident-page.tsx";
import type { Posted } from "../components/resident-posted.ts";
import { isSolved } from "../domain/problem/contradictions.ts";
import type { MoveName } from "../domain/problem/lifecycle.ts";
import type { Portal } from "../db.server.ts";
import { addInformation } from "../domain/resident/add-information.server.ts";
import { makeOwnMove } from "../domain/resident/make-own-move.server.ts";
import { additionForm, isOwnForm, ownMoveOf } from "../domain/resident/own-form.ts";
import type { OwnProblemView } from "../domain/resident/own-problem-view.ts";
import { readOwnProblem } from "../domain/resident/read-own-problem.server.ts";
import { startOwnLetters, stopOwnLetters } from "../domain/resident/stop-letters.server.ts";
import type { ResidentActor } from "../domain/shared/actor.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import type { Refusal } from "../domain/shared/refusal.ts";
import { orRefuse, refusalAnswer, statusOf } from "../http/answer.server.ts";
import { checkFields, readFields } from "../http/form.server.ts";
import type { Typed } from "../http/form.server.ts";
import { followLink, requireResident, requireResidentOfForm } from "../http/resident.server.ts";
import type { LostAccess } from "../http/resident.server.ts";
import { ErrorBoundary as AnyFault } from "../root.tsx";

type Loaded = { readonly view: OwnProblemView | null } | undefined;

export const handle: PageHandle = {
  title: ({ t }, loaded: Loaded) =>
    loaded?.view
      ? t("resident.title", { reference: loaded.view.reference })
      : t("resident.expired.title"),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const reference = params.reference ?? "";
  const query = new URL(request.url).searchParams;
  const token = query.get("t");
  if (token !== null) {
    const followed = await followLink(request, portal, reference, token);
    if (followed) throw followed;
    return data({ view: null, reference, done: null, answer: null, formId: "" }, { status: 410 });
  }
  const actor = await requireResident(request, portal, reference);
  const view = await orRefuse(readOwnProblem(portal.context, actor));
  const done = query.get("done");
  const answer = query.get("solved");
  return data({
    view,
    reference,
    done: isDone(done) ? done : null,
    answer: isSolved(answer) ? answer : null,
    formId: portal.context.makeId<"message">(),
  });
}

/** What the page says after the move. */
const doneAfter: Partial<Record<MoveName, Done>> = {
  answer: "answered",
  confirm: "confirmed",
  reopen: "reopened",
  reopen_closed: "reopened",
  withdraw: "withdrawn",
  retract: "retracted",
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const reference = params.reference ?? "";
  const fields = await readFields(request);
  const actor = await requireResidentOfForm(request, portal, reference, fields);
  const form = fields.get("move");
  if (form === "stop_letters") {
    await stopOwnLetters(portal.context, actor);
    return redirect(`/r/${encodeURIComponent(reference)}?done=letters_stopped`, 303);
  }
  if (form === "start_letters") {
    await startOwnLetters(portal.context, actor);
    return redirect(`/r/${encodeURIComponent(reference)}?done=letters_started`, 303);
  }
  if (form === "addition") return add(portal, actor, reference, fields);
  if (!isOwnForm(form)) throw refusalAnswer("invalid_input");
  const read = checkFields(fields, ownMoveOf[form]);
  const { typed } = read;
  if (!read.ok) {
    const posted = { move: form, errors: read.errors, typed, refused: null };
    return data<Posted>(posted, { status: 422 });
  }
  try {
    const seenVersion = Number(typed.seenVersion);
    await makeOwnMove(portal.context, actor, { ...read.value, seenVersion });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return refused(form, typed, error);
  }
  return redirect(
    `/r/${encodeURIComponent(reference)}?done=${doneAfter[read.value.move] ?? ""}`,
    303,
  );
}

async function add(portal: Portal, actor: ResidentActor, reference: string, fields: FormData) {
  const read = checkFields(fields, additionForm);
  const { typed } = read;
  if (!read.ok) {
    const posted = { move: "addition", errors: read.errors, typed, refused: null } as const;
    return data<Posted>(posted, { status: 422 });
  }
  const { addition: text, formId } = read.value;
  try {
    const id = formId ?? portal.context.makeId<"message">();
    await addInformation(portal.context, actor, { text, formId: id });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return refused("addition", typed, error);
  }
  return redirect(`/r/${encodeURIComponent(reference)}?done=added`, 303);
}

function refused(move: Posted["move"], typed: Typed, { code, facts }: Refusal) {
  const posted = { move, errors: {}, typed, refused: { code, facts } };
  return data<Posted>(posted, { status: statusOf(code) });
}

export default function OwnProblem() {
  const { view, reference, done, answer, formId } = useLoaderData<typeof loader>();
  const posted = useActionData<Posted>();
  if (!view) return <ExpiredLink reference={reference} />;
  return (
    <OwnProblemPage
      view={view}
      posted={posted}
      done={posted ? null : done}
      answer={answer}
      formId={formId}
    />
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error)) {
    const { lost } = (error.data ?? {}) as Partial<LostAccess>;
    if (lost) return <ForgottenBrowser {...lost} />;
  }
  return <AnyFault />;
}
