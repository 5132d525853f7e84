// Forms of staff that make a move: what was asked and typed, on what was seen, and the answer that loses none of it.
import { data, redirect } from "@remix-run/node";
import type { Portal } from "../db.server.ts";
import type { Handling } from "../domain/problem/handling.ts";
import { handlingStates } from "../domain/problem/handling.ts";
import { moveProblem, previewMove } from "../domain/problem/move-problem.server.ts";
import type { Problem } from "../domain/problem/problem.ts";
import type { Publication } from "../domain/problem/publication.ts";
import { publicationStates } from "../domain/problem/publication.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import type { NewsEntry } from "../domain/together/together-view.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { parseInstant } from "../domain/shared/instant.ts";
import type { CategoryId } from "../domain/shared/ids.ts";
import type { RefusalCode, RefusalFacts } from "../domain/shared/refusal.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { mayOpenPage } from "../domain/staff/permissions.ts";
import type { PagePermission } from "../domain/staff/permissions.ts";
import { findMergeTarget } from "../domain/triage/find-merge-target.server.ts";
import { giveAs } from "../domain/triage/give-as.server.ts";
import { answersOfMove, factsOfAnswers, moveAnswers } from "../domain/triage/move-answers.ts";
import type { MoveAnswers, StaffMove } from "../domain/triage/move-answers.ts";
import { countTextUses } from "../domain/triage/insert-text.server.ts";
import type { ShownLetter } from "../domain/triage/shown-letter.ts";
import { textTarget, usedTexts } from "../domain/triage/text-choice.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { refusalAnswer, statusOf } from "./answer.server.ts";
import { checkFields, readFields } from "./form.server.ts";
import { lateFor } from "./live/late.server.ts";
import type { FieldErrors, Typed } from "./form.server.ts";
import { keepingTyped } from "./keeping-typed.server.ts";
import { insertText, shownLetter } from "./staff-words.server.ts";
import { openTo, readStaff } from "./staff.server.ts";

/** Without files. */
const PLAIN_FORM = "application/x-www-form-urlencoded";

/** The problem as the page showed it when the form was opened. */
export interface Seen {
  readonly version: number;
  readonly handling: Handling;
  readonly publication: Publication;
  readonly changedAt: Instant;
}

/** A move that was not made, and everything that was typed for it. */
export interface NotMoved {
  readonly move: StaffMove;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refusal: { readonly code: RefusalCode; readonly facts: RefusalFacts } | null;
  readonly seen: Seen;
  /** What has happened since that, when that is why. */
  readonly news: readonly NewsEntry[];
  /** The letter that it would send, when that was asked for. */
  readonly letter: ShownLetter | null;
  /** Which ready texts were put in, by id, with commas. */
  readonly used: string;
}

interface Asked {
  readonly move: StaffMove;
  readonly typed: Typed;
  readonly seen: Seen;
  readonly answers: MoveAnswers | null;
  readonly errors: FieldErrors;
  readonly letter: ShownLetter | null;
  readonly used: string;
  /** The ready text that is to be put in. */
  readonly canned: string;
}

/**
 * Like requireStaff, for a form that was posted: whoever is no longer signed in is sent to sign in together with what was
 * posted (307), and the sign-in page sends it on.
 */
export async function requireStaffForForm(request: Request, portal: Portal): Promise<StaffActor> {
  const actor = await readStaff(request, portal);
  if (actor) return actor;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 307);
}

/** The same for a page that not every role may open: the others are refused with 403, and given back what they typed. */
export async function requirePageForForm(
  request: Request,
  portal: Portal,
  page: PagePermission,
): Promise<StaffActor> {
  const actor = await requireStaffForForm(request, portal);
  if (mayOpenPage(actor, page)) return actor;
  const isPlain = request.headers.get("content-type")?.startsWith(PLAIN_FORM) === true;
  const fields = isPlain ? await readFields(request.clone()) : new FormData();
  return keepingTyped(fields, () => Promise.resolve(openTo(actor, page)));
}

/**
 * Makes the move that `fields` ask for, one of `moves`, and returns the problem after it. Otherwise throws an answer (404,
 * 403), or returns one with the form's contents: 422 for what can be typed again, 409 when the problem changed meanwhile.
 */
export async function makeMove(
  portal: Portal,
  actor: StaffActor,
  input: { reference: string; fields: FormData; moves: readonly StaffMove[] },
): Promise<
  | { readonly moved: Problem; readonly move: StaffMove; readonly seen: Seen }
  | ReturnType<typeof data<NotMoved>>
> {
  const asked = readAsked(input.fields, input.moves);
  try {
    const view = await readProblem(portal.context, actor, input.reference);
    const { problem } = view;
    if (input.fields.has("insert")) return await inserted(portal, actor, view, asked);
    if (asked.answers === null) return notMoved(asked, null, 422);
    const { target } = asked.answers;
    const targetId = target === undefined ? null : await mergeTarget(portal, actor, target);
    if (targetId === undefined) {
      return notMoved({ ...asked, errors: { target: "unknown" } }, null, 422);
    }
    const { move, seen } = asked;
    const request = {
      problemId: problem.id,
      facts: factsOfAnswers(asked.answers, targetId),
      seenVersion: seen.version,
    };
    if (input.fields.has("preview")) {
      const preview = await previewMove(portal.context, actor, { ...request, move });
      return notMoved({ ...asked, letter: preview && shownLetter(portal, preview) }, null, 422);
    }
    const kind = input.fields.get("as");
    const moved =
      (move === "dispatch" || move === "assign") && typeof kind === "string" && kind !== ""
        ? await giveAs(portal.context, actor, { ...request, move, categoryId: kind as CategoryId })
        : (await moveProblem(portal.context, actor, { ...request, move })).problem;
    await countTextUses(portal.context, usedTexts(asked.used));
    return { moved, move, seen };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (asked.move === "merge" && error.code === "move_not_possible") {
      return notMoved({ ...asked, errors: { target: "not_possible" } }, null, 422);
    }
    const status = statusOf(error.code);
    if (status !== 409 && status !== 422) throw refusalAnswer(error.code, error.facts);
    const { news } = await lateFor(portal, actor, input.reference, asked.seen);
    return notMoved(asked, { code: error.code, facts: error.facts }, status, news);
  }
}

function notMoved(
  asked: Asked,
  refusal: NotMoved["refusal"],
  status: 409 | 422,
  news: NotMoved["news"] = [],
) {
  const { move, typed, errors, seen, letter, used } = asked;
  return data<NotMoved>({ move, typed, errors, refusal, seen, letter, used, news }, { status });
}

/** The form again, with the ready text that was chosen in it; nothing is checked yet. */
async function inserted(
  portal: Portal,
  actor: StaffActor,
  view: Awaited<ReturnType<typeof readProblem>>,
  asked: Asked,
) {
  const into = textTarget[asked.move];
  if (into === undefined) throw refusalAnswer("invalid_input");
  const form = { id: asked.canned, typed: asked.typed[into], used: asked.used };
  try {
    const { text, used } = await insertText(portal, actor, view, form);
    const typed = { ...asked.typed, [into]: text };
    return notMoved({ ...asked, typed, used, errors: {} }, null, 422);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return notMoved({ ...asked, errors: { canned: "unknown" } }, null, 422);
  }
}

/** Undefined when there is no such problem, or none that this person may know of. */
async function mergeTarget(portal: Portal, actor: StaffActor, typed: string) {
  try {
    return await findMergeTarget(portal.context, actor, typed);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Fields are named `move-answer`, since one page holds many forms. Answers 422 for a form that no page of ours sent. */
function readAsked(fields: FormData, moves: readonly StaffMove[]): Asked {
  const asked = fields.get("move") ?? fields.get("preview") ?? fields.get("insert");
  const move = moves.find((one) => one === asked);
  const seen = readSeen(fields);
  if (!move || !seen) throw refusalAnswer("invalid_input");
  const own = new FormData();
  for (const name of answersOfMove(move)) {
    const value = fields.get(`${move}-${name}`);
    if (typeof value === "string") own.set(name, value);
  }
  const read = checkFields(own, moveAnswers(move));
  return {
    move,
    seen,
    typed: read.typed,
    answers: read.ok ? read.value : null,
    errors: read.ok ? {} : read.errors,
    letter: null,
    used: textIn(fields, `${move}-used`),
    canned: textIn(fields, `${move}-canned`),
  };
}

function textIn(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}

/** The version that a form says its page showed; null for what no page of ours sent. */
export function readSeen(fields: FormData): Seen | null {
  const shownAs = fields.get("seen");
  if (typeof shownAs !== "string") return null;
  const [version, handling, publication, changedAt] = shownAs.split("~");
  const state = handlingStates.find((one) => one === handling);
  const shown = publicationStates.find((one) => one === publication);
  const number = Number(version);
  if (!state || !shown || !Number.isSafeInteger(number) || !changedAt) return null;
  try {
    return {
      version: number,
      handling: state,
      publication: shown,
      changedAt: parseInstant(changedAt),
    };
  } catch {
    return null;
  }
}
