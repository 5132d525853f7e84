// "No more letters about this problem": from a link in any letter, or with one click of a mail program (RFC 8058).
import { findContact, stopLetters as stop } from "../../../db/repositories/contact.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { Reference } from "../problem/reference.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { readToken, signToken } from "../shared/secrets.server.ts";

const TOKEN_KEPT_DAYS = 730;

/** The token of the address `/u/TOKEN` for that problem's letters. */
export function stopToken(context: Context, problemId: ProblemId): string {
  return signToken(
    context,
    "stop-letters",
    problemId,
    addMs(context.now(), TOKEN_KEPT_DAYS * DAY_MS),
  );
}

/** Which problem's letters a token stops, and whether they are stopped. Changes nothing. Refuses with `expired`. */
export async function readStopToken(
  context: Context,
  token: string,
): Promise<{ readonly reference: Reference; readonly stopped: boolean }> {
  const { id, reference } = await problemOf(context, token);
  const contact = await findContact(context.db.read, id);
  return { reference, stopped: (contact?.lettersStoppedAt ?? null) !== null };
}

/** Stops them. A second time does nothing and is answered alike. Refuses with `expired`. */
export async function stopLetters(context: Context, token: string): Promise<void> {
  const problem = await problemOf(context, token);
  await stopOwnLetters(context, { kind: "resident", problemId: problem.id });
}

/** The same from the page of one's own problem. A second time does nothing. */
export async function stopOwnLetters(context: Context, actor: ResidentActor): Promise<void> {
  await context.db.transact(async (queries) => {
    if (!(await stop(queries, actor.problemId, context.now()))) return;
    await appendEvent(context, queries, actor, actor.problemId, { type: "letters_stopped" });
  });
}

async function problemOf(context: Context, token: string) {
  const subject = readToken(context, "stop-letters", token, context.now());
  const problem = subject && (await findProblem(context.db.read, subject as ProblemId));
  if (!problem) throw new Refusal("expired");
  return problem;
}
