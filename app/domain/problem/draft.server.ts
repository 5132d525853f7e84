// The form before it is sent: answers saved on the server at every step, for seven days.
import { randomBytes } from "node:crypto";
import {
  findDraft,
  insertDraft,
  lockOpenDraft,
  updateDraft,
} from "../../../db/repositories/draft.ts";
import type { Draft } from "../../../db/repositories/draft.ts";
import type { Context } from "../shared/context.server.ts";
import type { DraftId } from "../shared/ids.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { digest } from "../shared/secrets.server.ts";
import { mergedAnswers } from "./submission.ts";
import type { DraftAnswers } from "./submission.ts";

/** Longer than the 20 hours after which WCAG 2.2.1 asks for no warning. */
export const DRAFT_KEPT_DAYS = 7;

/** What the owner's cookie holds. */
export interface DraftKey {
  readonly id: DraftId;
  readonly secret: string;
}

/** Starts a draft with its first answers. */
export async function beginDraft(context: Context, answers: DraftAnswers): Promise<DraftKey> {
  const secret = randomBytes(24).toString("base64url");
  const id = context.makeId<"draft">();
  const at = context.now();
  const expiresAt = addMs(at, DRAFT_KEPT_DAYS * DAY_MS);
  await context.db.transact((queries) =>
    insertDraft(queries, { id, secretHash: digest(secret), answers, expiresAt, version: 1 }, at),
  );
  return { id, secret };
}

/** The draft of that key, or null when it has expired or the key is wrong. */
export async function readDraft(context: Context, key: DraftKey): Promise<Draft | null> {
  const draft = await findDraft(context.db.read, key.id, context.now());
  return draft?.secretHash === digest(key.secret) ? draft : null;
}

/** Adds answers to the draft, over older ones of the same page. Refuses with `expired` when it is gone. */
export async function saveAnswers(
  context: Context,
  key: DraftKey,
  answers: DraftAnswers,
): Promise<void> {
  await context.db.transact(async (queries) => {
    // Two tabs may save at the same moment: the second waits, and then adds to what the first has saved.
    if (!(await lockOpenDraft(queries, key.id))) throw new Refusal("expired");
    const draft = await findDraft(queries, key.id, context.now());
    if (draft?.secretHash !== digest(key.secret)) throw new Refusal("expired");
    await updateDraft(queries, {
      ...draft,
      answers: mergedAnswers(draft.answers, answers),
      version: draft.version + 1,
    });
  });
}
