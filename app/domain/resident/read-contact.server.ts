// Staff ask how a resident can be reached: with a reason, and never without a line in the log that the resident can read.
import { findContact } from "../../../db/repositories/contact.ts";
import type { Contact } from "../../../db/repositories/contact.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { handsOf } from "../problem/lifecycle.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor, StaffRole } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { mayDo, problemPermissions } from "../staff/permissions.ts";
import type { ProblemPermission } from "../staff/permissions.ts";
import { maySee } from "../staff/reach.ts";
import type { ContactReason } from "./contact-reasons.ts";

/**
 * The resident's name and address, after the event `contact_read` was written with the reason. The problem itself doesn't
 * change: nobody's open page grows old by it. Asked again, it is another event. Refuses with `not_found` and the codes of
 * `mayDo`; what was not given, or was erased, is null.
 */
export async function readContact(
  context: Context,
  actor: StaffActor,
  asked: { readonly problemId: ProblemId; readonly because: ContactReason; readonly words: string },
): Promise<Pick<Contact, "name" | "email">> {
  return context.db.transact(async (queries) => {
    const problem = await findProblem(queries, asked.problemId);
    if (!problem || !maySee(actor, problem)) throw new Refusal("not_found");
    return contactOnRecord(context, queries, actor, { ...asked, problem });
  });
}

/** The same for a problem that lies open already, inside a transaction. */
export async function contactOnRecord(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  asked: { readonly problem: Problem; readonly because: ContactReason; readonly words: string },
): Promise<Pick<Contact, "name" | "email">> {
  const { problem } = asked;
  assertAllowed(mayDo(actor, "read_contact", problem));
  const asWhom = readerFacts(actor, "read_contact", problem);
  await appendEvent(context, queries, actor, problem.id, {
    type: "contact_read",
    reason: asked.words,
    facts: {
      because: asked.because,
      ...asWhom,
      ...(asWhom.role === "moderator" ? { as: "moderator" } : {}),
    },
  });
  const contact = await findContact(queries, problem.id);
  return { name: contact?.name ?? null, email: contact?.email ?? null };
}

/** As what, and of which branch, `actor` may do that: what the resident is told of who looked. */
export function readerFacts(
  actor: StaffActor,
  permission: ProblemPermission,
  problem: Problem,
): { readonly role: StaffRole | null; readonly readerBranchId: BranchId | null } {
  const hands = handsOf(actor, problem);
  const role = problemPermissions[permission].find((one) => hands.has(one)) ?? null;
  const grant = actor.grants.find((one) => one.role === role);
  // Who asks may sit above the branch that has it.
  return { role, readerBranchId: grant?.branchId ?? null };
}
