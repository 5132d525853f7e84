// A machine sends a problem: from here on it is a problem like any other.
import { offeredKinds } from "../branch/branch.ts";
import { createHash } from "node:crypto";
import { noteApiRequest } from "../../../db/repositories/api-key.ts";
import type { ApiKeyId } from "../../../db/repositories/api-key.ts";
import { listAreas, listCategories } from "../../../db/repositories/county.ts";
import type { Problem } from "../problem/problem.ts";
import { submitProblem } from "../problem/submit-problem.server.ts";
import type { Submission } from "../problem/submission.ts";
import type { Context } from "../shared/context.server.ts";
import type { DraftId } from "../shared/ids.ts";
import { keyedHash, matchesKeyedHash } from "../shared/secrets.server.ts";
import { readPosted } from "./posted-request.ts";
import type { PostedWith } from "./posted-request.ts";
import type { Parameters, RequestFault } from "./request-fault.ts";

export interface RequestInput extends Pick<PostedWith, "language" | "placeByPoint"> {
  readonly apiKeyId: ApiKeyId;
  readonly fields: Parameters;
  /** What the machine calls this request; null when it gave it no name. */
  readonly idempotencyKey: string | null;
}

export type RequestSubmitted =
  | { readonly problem: Problem; readonly alreadySent: boolean; readonly faults?: never }
  | {
      readonly problem?: never;
      readonly alreadySent?: never;
      readonly faults: readonly RequestFault[];
    };

const BODY = "api-request-body";
const SECRET = "api-request-draft";

/**
 * Saves the problem, or says everything that is wrong. The same idempotency key of the same api key gives the same
 * problem, however often and from however many processes; with other fields it is the fault `key_of_another`.
 */
export async function submitRequest(
  context: Context,
  input: RequestInput,
): Promise<RequestSubmitted> {
  const { language, placeByPoint, fields } = input;
  const read = context.db.read;
  const categories = offeredKinds(await listCategories(read));
  const areas = await listAreas(read);
  const posted = readPosted(fields, { categories, areas, language, placeByPoint });
  if (posted.faults) return posted;
  const draft = await draftOf(context, input, posted.submission);
  if (draft === "other") return { faults: [{ code: "key_of_another" }] };
  const { problem, alreadySent } = await submitProblem(context, {
    submission: posted.submission,
    draft,
  });
  return { problem, alreadySent };
}

/** The draft that stands for the idempotency key; null without one, "other" when it stood for other answers before. */
async function draftOf(
  context: Context,
  { apiKeyId, idempotencyKey }: RequestInput,
  answers: Submission,
): Promise<{ id: DraftId; secret: string } | null | "other"> {
  if (idempotencyKey === null) return null;
  const body = JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
  const noted = await context.db.transact((queries) =>
    noteApiRequest(queries, {
      apiKeyId,
      idempotencyHash: createHash("sha256").update(idempotencyKey).digest("hex"),
      bodyHash: keyedHash(context, BODY, body),
      draftId: context.makeId<"draft">(),
      at: context.now(),
    }),
  );
  if (!matchesKeyedHash(context, BODY, body, noted.bodyHash)) return "other";
  return { id: noted.draftId, secret: keyedHash(context, SECRET, noted.draftId) };
}
