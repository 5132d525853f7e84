// What the pages of the form share: whose draft it is, which page comes next, and saving what was typed.
import { data, redirect } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import type { z } from "zod";
import { beginDraft, readDraft, saveAnswers } from "../domain/problem/draft.server.ts";
import type { DraftKey } from "../domain/problem/draft.server.ts";
import { readReceipt } from "../domain/problem/read-receipt.server.ts";
import type { DraftAnswers } from "../domain/problem/submission.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { orRefuse } from "./answer.server.ts";
import { readDraftKey, setDraftKey } from "./cookies.server.ts";
import { checkFields, readFields } from "./form.server.ts";
import type { FieldErrors, Typed } from "./form.server.ts";

/** The pages in their order, each with the answers that it must have given before the next one opens. */
const steps = [
  // Asked first, but no gate: who goes past it has answered nothing.
  { page: "danger", needs: [] },
  { page: "what", needs: ["description"] },
  { page: "kind", needs: ["category"] },
  { page: "where", needs: ["place", "area"] },
  // Nobody has to have any; each is saved at once, apart from the answers.
  { page: "photos", needs: [] },
  // Passed over when nothing similar is published; it asks for nothing.
  { page: "similar", needs: [] },
  // Nobody has to say.
  { page: "concerns", needs: [] },
  { page: "you", needs: ["visited"] },
  { page: "check", needs: [] },
] as const;
export type Step = (typeof steps)[number]["page"];

export interface OpenDraft {
  readonly key: DraftKey;
  readonly answers: DraftAnswers;
  readonly createdAt: Instant;
}

/** The draft of this browser, or null when there is none, it was sent, or its seven days are over. */
export async function openDraft(
  request: Request,
  { portal }: AppLoadContext,
): Promise<OpenDraft | null> {
  const key = await readDraftKey(request);
  const draft = key && (await readDraft(portal.context, key));
  return key && draft && Object.keys(draft.answers).length > 0
    ? { key, answers: draft.answers, createdAt: draft.createdAt }
    : null;
}

/** Where somebody with these answers has to go on. */
export function firstUnanswered(answers: DraftAnswers): Step {
  const open = steps.find(({ needs }) => needs.some((name) => answers[name] === undefined));
  return open?.page ?? "check";
}

/** The draft, if all pages before `step` are answered; otherwise off to the first that isn't. */
export async function requireDraftAt(
  step: Step,
  request: Request,
  context: AppLoadContext,
): Promise<OpenDraft> {
  const draft = await openDraft(request, context);
  if (!draft) throw redirect(await insteadOfDraft(request, context), 303);
  const first = firstUnanswered(draft.answers);
  const order = steps.map(({ page }) => page);
  if (order.indexOf(first) < order.indexOf(step)) throw redirect(`/report/${first}`, 303);
  return draft;
}

/** Where to go when there is no draft to fill in: it was sent, its seven days are over, or this browser keeps none. */
export async function insteadOfDraft(
  request: Request,
  { portal }: AppLoadContext,
): Promise<string> {
  const key = await readDraftKey(request);
  if (!key) return "/report?none=1";
  const receipt = await readReceipt(portal.context, key);
  return receipt ? `/report/sent/${receipt.reference}?already=1` : "/report?expired=1";
}

/** With these a draft may begin; a later page that is posted without one comes from an old tab. */
const beginnings: readonly Step[] = ["danger", "what"];

export interface StepErrors {
  readonly errors: FieldErrors;
  readonly typed: Typed;
}

/**
 * Takes the posted page: right answers are saved and lead to the next page (or back to the check page, when they were
 * being changed), wrong ones come back with 422 and what was typed. `detour` may name a page to show in between; it is told
 * whether the answer is one that is being changed. `given` are the fields, where the page has read them already.
 */
export async function takeStep(
  step: Step,
  schema: z.ZodType,
  request: Request,
  context: AppLoadContext,
  detour?: (
    answers: Readonly<Record<string, string>>,
    change: boolean,
  ) => string | null | Promise<string | null>,
  given?: FormData,
) {
  const fields = given ?? (await readFields(request));
  const read = checkFields(fields, schema);
  if (!read.ok) {
    return data<StepErrors>({ errors: read.errors, typed: read.typed }, { status: 422 });
  }
  const answers = answersOf(step, read.value as Record<string, unknown>);
  const draft = await openDraft(request, context);
  const instead =
    draft || beginnings.includes(step) ? null : await insteadOfDraft(request, context);
  // After sending, a page from an old tab must not begin a new problem.
  if (instead?.startsWith("/report/sent/")) return redirect(instead, 303);
  const headers = await save(answers, draft, context);
  if (instead !== null) return redirect(instead, { status: 303, headers });
  const change = read.typed.change === "1";
  const between = (await detour?.(answers, change)) ?? null;
  if (between !== null) {
    return redirect(`/report/${between}${change ? "?change=1" : ""}`, { status: 303, headers });
  }
  const next = steps[steps.findIndex(({ page }) => page === step) + 1]?.page ?? "check";
  const to = change ? "check" : next;
  return redirect(`/report/${to}`, { status: 303, headers });
}

/** The page of an extra question by its number; null stays null. */
export function extraPage(number: number | null): string | null {
  return number === null ? null : `extra/${String(number)}`;
}

function answersOf(step: Step, value: Record<string, unknown>): Record<string, string> {
  const answers: Record<string, string> = step === "you" ? { visited: "1" } : {};
  for (const [name, answer] of Object.entries(value)) answers[name] = answerText(answer);
  return answers;
}

/** Drafts keep text; a box that is not ticked is the empty text. */
function answerText(answer: unknown): string {
  if (typeof answer === "boolean") return answer ? "on" : "";
  return typeof answer === "string" ? answer : "";
}

async function save(
  answers: DraftAnswers,
  draft: OpenDraft | null,
  { portal }: AppLoadContext,
): Promise<Headers> {
  const key = draft?.key ?? (await beginDraft(portal.context, answers));
  if (draft) await orRefuse(saveAnswers(portal.context, key, answers));
  return new Headers({ "Set-Cookie": await setDraftKey(portal, key) });
}
