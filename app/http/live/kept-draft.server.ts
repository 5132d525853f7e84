// Every form that staff send about a problem: what is refused stays as a draft and claims the problem, what is done needs
// neither any more.
import { z } from "zod";
import type { Portal } from "../../db.server.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import type { StaffActor } from "../../domain/shared/actor.ts";
import { isRefusal } from "../../domain/shared/refusal.ts";
import { claimProblem, releaseClaim } from "../../domain/together/claim-problem.server.ts";
import { forgetStaffDraft, keepStaffDraft } from "../../domain/together/keep-staff-draft.server.ts";
import { openProblem } from "../../domain/together/read-together.server.ts";
import { draftFields, draftForm } from "../../domain/together/staff-draft.ts";

interface Sent {
  readonly reference: string;
  readonly fields: FormData;
}

/** Awaits `work`, the answer to that form; afterwards its draft is kept or forgotten, as the answer says. */
export async function keepingDraft<Answer>(
  portal: Portal,
  staff: StaffActor,
  sent: Sent,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const problem = await problemOf(portal, staff, sent.reference);
  const settled = (answer: unknown) => {
    if (!problem) return undefined;
    const fields = [...sent.fields, ...Object.entries(putIn(answer))];
    return settle(portal, staff, problem, { ...sent, answered: fields }, statusOf(answer));
  };
  try {
    const made = await work();
    await settled(made);
    return made;
  } catch (thrown) {
    await settled(thrown);
    throw thrown;
  }
}

/** Null for what this person may not see: the answer itself says so. */
async function problemOf(
  { context }: Portal,
  staff: StaffActor,
  reference: string,
): Promise<Problem | null> {
  try {
    return await openProblem(context, staff, reference);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

const answeredForm = z.object({
  data: z.object({
    move: z.string().optional(),
    act: z.string().optional(),
    typed: z.record(z.string(), z.string()),
  }),
});

/** What the form says as it is answered, by its fields' names: a ready text that was put in is part of the draft. */
function putIn(answer: unknown): Record<string, string> {
  const { data } = answeredForm.safeParse(answer);
  if (!data) return {};
  const { move, act, typed } = data.data;
  const own = move ?? act ?? "";
  return Object.fromEntries(Object.entries(typed).map(([name, text]) => [`${own}-${name}`, text]));
}

/** Of a Response, or of data with a status; 500 for a fault. */
function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  if (answer instanceof Error) return 500;
  const { init } = (answer ?? {}) as { init?: ResponseInit | null };
  return init?.status ?? 200;
}

async function settle(
  { context }: Portal,
  staff: StaffActor,
  { id }: Problem,
  { fields, answered }: Sent & { readonly answered: Iterable<readonly [string, unknown]> },
  status: number,
): Promise<void> {
  const move = fields.get("move");
  const form = draftForm(fields.get("form") ?? (typeof move === "string" ? `move-${move}` : null));
  const isDone = status >= 300 && status < 400;
  const kept = isDone ? null : draftFields(answered);
  if (form !== null) {
    if (kept === null) await forgetStaffDraft(context, staff, id, form);
    else await keepStaffDraft(context, staff, id, { form, fields: kept });
  }
  if (isDone) await releaseClaim(context, staff, id);
  else if (status === 422) await claimProblem(context, staff, id, { takeOver: false });
}
