// Takes the record of a problem out as a file. Personal data leaves the house with it: so it is asked for with a reason, noted
// in the log for ever, and told to the resident. First the event; the file is fetched under its id.
import { findProblem } from "../../../db/repositories/problem.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { cleanText } from "../problem/submission.ts";
import { contactOnRecord, readerFacts } from "../resident/read-contact.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { EventId, ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import { mayOpen } from "./may-open.server.ts";
import { TAKE_OUT_REASON_MAX_CHARACTERS } from "./taken-out.ts";

/**
 * Notes that `actor` takes the record out, and returns the event under which the file can be fetched. `withContact` also
 * notes that the contact details were read. Refuses with `not_found`, the codes of `mayDo` (for both), and `invalid_input`
 * (field `reason`). Twice notes it twice; the problem itself does not change.
 */
export async function takeOut(
  context: Context,
  actor: StaffActor,
  asked: {
    readonly problemId: ProblemId;
    readonly reason: string;
    readonly withContact: boolean;
  },
): Promise<EventId> {
  const reason = cleanText(asked.reason);
  if (reason === "" || [...reason].length > TAKE_OUT_REASON_MAX_CHARACTERS) {
    throw new Refusal("invalid_input", { field: "reason" });
  }
  return context.db.transact(async (queries) => {
    const problem = await findProblem(queries, asked.problemId);
    if (!problem || !(await mayOpen(queries, actor, problem))) throw new Refusal("not_found");
    assertAllowed(mayDo(actor, "take_out", problem));
    const { withContact } = asked;
    if (withContact) {
      const why = { problem, because: "other", words: reason } as const;
      await contactOnRecord(context, queries, actor, why);
    }
    const facts = { ...readerFacts(actor, "take_out", problem), withContact };
    const event = { type: "taken_out", reason, facts } as const;
    return (await appendEvent(context, queries, actor, problem.id, event)).id;
  });
}
