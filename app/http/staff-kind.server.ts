// The form that corrects the kind of a problem. What was typed is never lost.
import { data } from "@remix-run/node";
import { z } from "zod";
import type { Portal } from "../db.server.ts";
import type { Problem } from "../domain/problem/problem.ts";
import { cleanText } from "../domain/problem/submission.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import type { CategoryId } from "../domain/shared/ids.ts";
import type { RefusalCode } from "../domain/shared/refusal.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { correctKind } from "../domain/triage/correct-kind.server.ts";
import { CORRECTION_REASON_MAX_CHARACTERS } from "../domain/triage/kind-correction.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { refusalAnswer, statusOf } from "./answer.server.ts";
import { checkFields } from "./form.server.ts";
import type { FieldErrors, Typed } from "./form.server.ts";
import { readSeen } from "./staff-form.server.ts";

/** A kind that was not corrected, and everything that was typed. */
export interface NotCorrected {
  readonly correct: "kind";
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refusal: RefusalCode | null;
}

const text = z.string({ error: "empty" }).transform(cleanText);
const answers = z.object({
  "kind-categoryId": text.refine((value) => value !== "", { error: "empty" }),
  "kind-reason": text
    .refine((value) => value !== "", { error: "empty" })
    .refine((value) => [...value].length <= CORRECTION_REASON_MAX_CHARACTERS, {
      error: "too_long",
    }),
});

/** Is it this form that was posted? */
export function isKindForm(fields: FormData): boolean {
  return fields.get("correct") === "kind";
}

/**
 * Corrects the kind and returns the problem after it. Otherwise throws an answer (404, 403, 422 for a form that no page of
 * ours sent), or returns one with the form's contents: 422, or 409 when somebody was faster or it is of that kind.
 */
export async function correctKindOf(
  portal: Portal,
  actor: StaffActor,
  { reference, fields }: { readonly reference: string; readonly fields: FormData },
): Promise<{ readonly corrected: Problem } | ReturnType<typeof data<NotCorrected>>> {
  const seen = readSeen(fields);
  if (!seen) throw refusalAnswer("invalid_input");
  const read = checkFields(fields, answers);
  const notDone = (status: number, changes: Partial<NotCorrected>) =>
    data<NotCorrected>(
      { correct: "kind", typed: read.typed, errors: {}, refusal: null, ...changes },
      { status },
    );
  try {
    const { problem } = await readProblem(portal.context, actor, reference);
    if (!read.ok) return notDone(422, { errors: read.errors });
    const corrected = await correctKind(portal.context, actor, {
      problemId: problem.id,
      categoryId: read.value["kind-categoryId"] as CategoryId,
      reason: read.value["kind-reason"],
      seenVersion: seen.version,
    });
    return { corrected };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === "invalid_input")
      return notDone(422, { errors: { "kind-categoryId": "empty" } });
    const status = statusOf(error.code);
    if (status !== 409 && status !== 422) throw refusalAnswer(error.code, error.facts);
    return notDone(status, { refusal: error.code });
  }
}
