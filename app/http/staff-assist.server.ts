// Forms about assistance: asking another branch, and its answers. What was typed is never lost.
import { data } from "@remix-run/node";
import type { Portal } from "../db.server.ts";
import { answerAssistance } from "../domain/assistance/answer-assistance.server.ts";
import { askAssistance } from "../domain/assistance/ask-assistance.server.ts";
import { assistAnswers, assistVerbs, fieldsOfAssist } from "../domain/assistance/assist-form.ts";
import type { AssistAnswers, AssistVerb } from "../domain/assistance/assist-form.ts";
import type { Problem } from "../domain/problem/problem.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import type { BranchId } from "../domain/shared/ids.ts";
import type { Refusal, RefusalCode } from "../domain/shared/refusal.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { refusalAnswer, statusOf } from "./answer.server.ts";
import { checkFields } from "./form.server.ts";
import type { FieldErrors, Typed } from "./form.server.ts";

/** What was asked for and not done, and everything that was typed for it. */
export interface NotAssisted {
  readonly assist: AssistVerb;
  /** Null when another branch was to be asked. */
  readonly assistanceId: string | null;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refusal: RefusalCode | null;
}

/** Is it one of these forms that was posted? */
export function isAssistForm(fields: FormData): boolean {
  return fields.has("assist");
}

/**
 * Does what `fields` ask for, and returns the problem and the verb. Otherwise throws an answer (404, 403, 422 for a form
 * that no page of ours sent), or returns one with the form's contents: 422, or 409 when somebody was faster.
 */
export async function makeAssist(
  portal: Portal,
  actor: StaffActor,
  { reference, fields }: { readonly reference: string; readonly fields: FormData },
): Promise<
  | { readonly problem: Problem; readonly assisted: AssistVerb }
  | ReturnType<typeof data<NotAssisted>>
> {
  const asked = readAsked(fields);
  const { assist } = asked;
  const notDone = (status: number, changes: Partial<NotAssisted> = {}) =>
    data<NotAssisted>({ ...asked.form, ...changes }, { status });
  try {
    const { problem, assistance } = await readProblem(portal.context, actor, reference);
    if (asked.answers === null) return notDone(422);
    if (assist === "ask") {
      await askAssistance(portal.context, actor, {
        problemId: problem.id,
        ...asking(asked.answers),
      });
      return { problem, assisted: assist };
    }
    const task = assistance.find(({ id }) => id === asked.form.assistanceId);
    if (!task) throw refusalAnswer("not_found");
    await answerAssistance(portal.context, actor, {
      assistanceId: task.id,
      answer: assist,
      words: asked.answers.result ?? asked.answers.reason ?? "",
      seenVersion: asked.seenVersion,
    });
    return { problem, assisted: assist };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const errors = fieldFault(error);
    if (errors !== null) return notDone(422, { errors });
    const status = statusOf(error.code);
    if (status !== 409 && status !== 422) throw refusalAnswer(error.code, error.facts);
    return notDone(status, { refusal: error.code });
  }
}

function asking({ branchId, task, dueOn }: AssistAnswers) {
  const onDay = dueOn === undefined || dueOn === "" ? null : dueOn;
  return { branchId: (branchId ?? "") as BranchId, task: task ?? "", dueOn: onDay };
}

/** What the page can say beside a field. */
function fieldFault({ code, facts }: Refusal): FieldErrors | null {
  if (code === "unknown_branch" || code === "branch_closed") return { branchId: "empty" };
  if (code === "already_done") return { branchId: "open" };
  if (code !== "invalid_input") return null;
  if (facts.field === "dueOn") return { dueOn: "invalid" };
  return facts.field === "branchId" ? { branchId: "own" } : null;
}

interface Asked {
  readonly assist: AssistVerb;
  readonly seenVersion: number;
  readonly answers: AssistAnswers | null;
  readonly form: NotAssisted;
}

/** Fields are named `verb-field`, or `verb-task-field`, since one page holds many forms. */
function readAsked(fields: FormData): Asked {
  const assist = assistVerbs.find((one) => one === fields.get("assist"));
  const given = fields.get("assistance");
  const id = typeof given === "string" ? given : "";
  const seenVersion = Number(fields.get("version"));
  const answering = id !== "" && Number.isSafeInteger(seenVersion);
  if (!assist || (assist !== "ask" && !answering)) throw refusalAnswer("invalid_input");
  const prefix = assist === "ask" ? assist : `${assist}-${id}`;
  const own = new FormData();
  for (const name of fieldsOfAssist(assist)) {
    const value = fields.get(`${prefix}-${name}`);
    if (typeof value === "string") own.set(name, value);
  }
  const read = checkFields(own, assistAnswers(assist));
  return {
    assist,
    seenVersion,
    answers: read.ok ? read.value : null,
    form: {
      assist,
      assistanceId: assist === "ask" ? null : id,
      typed: read.typed,
      errors: read.ok ? {} : read.errors,
      refusal: null,
    },
  };
}
