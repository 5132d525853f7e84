// Staff ask how a resident can be reached: with a reason, and never without a line in the log that the resident can read.
import { findContact } from "../../../db/repositories/contact.ts";
import type { Contact } from "../../../db/repositories/contact.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { handsOf } from "../problem/lifecycle.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { mayDo, problemPermissions } from "../staff/permissions.ts";
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
    assertAllowed(mayDo(actor, "read_contact", problem));
    const hands = handsOf(actor, problem);
    const role = problemPermissions.read_contact.find((one) => hands.has(one)) ?? null;
    const grant = actor.grants.find((one) => one.role === role);
    await appendEvent(context, queries, actor, problem.id, {
      type: "contact_read",
      reason: asked.words,
      facts: {
        because: asked.because,
        role,
        // Who asks may sit above the branch that has it.
        readerBranchId: grant?.branchId ?? null,
        ...(role === "moderator" ? { as: "moderator" } : {}),
      },
    });
    const contact = await findContact(queries, problem.id);
    return { name: contact?.name ?? null, email: contact?.email ?? null };
  });
}
