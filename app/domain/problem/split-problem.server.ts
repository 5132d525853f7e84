// A part of a problem becomes a problem of its own: its resident described more than one thing, and they are solved apart.
// The whole goes on by itself.
import { listBranches, listCategories } from "../../../db/repositories/county.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { insertProblem } from "../../../db/repositories/problem.ts";
import type { NewProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { offeredKinds } from "../branch/branch.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, CategoryId, PhotoId, ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { keyedHash } from "../shared/secrets.server.ts";
import { withoutGaps } from "../triage/canned-text.ts";
import { beginPart } from "./begin-part.server.ts";
import { changeProblem } from "./change-problem.server.ts";
import { isBarred } from "./contradictions.ts";
import { isOpen } from "./handling.ts";
import type { Problem } from "./problem.ts";
import { makeReference } from "./reference.ts";
import type { Reference } from "./reference.ts";
import { factsOfPart, startOfPart } from "./split.ts";
import { cleanText } from "./submission.ts";
import { makeTrackingKey } from "./tracking-key.ts";
import { isMorePressing } from "./urgency.ts";

export interface SplitAsked {
  readonly problemId: ProblemId;
  readonly seenVersion: number;
  /** What of the resident's words belongs to the part. */
  readonly description: string;
  /** Null: of the kind of the whole. */
  readonly categoryId: CategoryId | null;
  /** Null: the router decides. */
  readonly branchId: BranchId | null;
  /** Of the resident's photos, those that show the part too. */
  readonly photoIds: readonly PhotoId[];
  /** Shown to the resident. */
  readonly reason: string;
}

const REFERENCE_DRAWS = 5;

/**
 * Makes the part, with its own reference, page, letters and last word, in one transaction; returns its reference. It belongs
 * to the same resident and has the clock of the whole, and its urgency or a more pressing one that its kind has. It is given
 * to `branchId` by the lifecycle, or waits to be routed. Refuses with `invalid_input` (field `description`, `reason`, `kind`,
 * `branch` or `photos`), `move_not_possible` for what is done, `barred`, `open_gaps`, and the codes of `changeProblem` and of
 * the move that gives it. Twice with one seen version: the second is refused, nothing is written.
 */
export async function splitProblem(
  context: Context,
  actor: StaffActor,
  asked: SplitAsked,
): Promise<Reference> {
  const { problemId, seenVersion } = asked;
  const [description, reason] = [cleanText(asked.description), cleanText(asked.reason)];
  if (description === "")
    throw new Refusal("invalid_input", { field: "description", because: "empty" });
  if (reason === "") throw new Refusal("invalid_input", { field: "reason", because: "empty" });
  assertAllowed(withoutGaps({ reason }));
  const request = { problemId, seenVersion, permission: "split" } as const;
  const { event } = await changeProblem(context, actor, request, async (queries, whole) => {
    if (!isOpen(whole.handling)) throw new Refusal("move_not_possible", { state: whole.handling });
    const start = await startOf(context, queries, whole, asked);
    const part = await insert(context, queries, start);
    const facts = factsOfPart(
      whole,
      await eventsOfProblem(queries, whole.id),
      start.branch?.id ?? null,
    );
    return {
      event: {
        type: "split_off",
        reason,
        facts: { childId: part.id, childReference: part.reference },
      },
      follow: () =>
        beginPart(context, queries, actor, {
          ...{ whole, part, facts, description, reason },
          photoIds: asked.photoIds,
          branchId: asked.branchId,
        }),
    };
  });
  return event.facts.childReference as Reference;
}

/** What is chosen begins with the branch that chooses: it gives it out. */
async function startOf(
  context: Context,
  queries: Queries,
  whole: Problem,
  { categoryId, branchId }: SplitAsked,
): Promise<Omit<NewProblem, "reference" | "trackingKeyHash">> {
  const at = context.now();
  const kinds = await listCategories(queries);
  const kind = offeredKinds(kinds).find(({ id }) => id === categoryId);
  if (categoryId !== null && categoryId !== whole.categoryId && !kind) {
    throw new Refusal("invalid_input", { field: "kind" });
  }
  if (branchId !== null) await assertOpen(queries, whole, branchId);
  const usual = kind && kind.id !== whole.categoryId ? kind.defaultUrgency : whole.urgency;
  return {
    ...startOfPart(whole),
    id: context.makeId<"problem">(),
    draftId: null,
    categoryId: categoryId ?? whole.categoryId,
    urgency: isMorePressing(usual, whole.urgency) ? usual : whole.urgency,
    handling: branchId === null ? "routing" : "triage",
    branch: branchId === null ? null : whole.branch,
    answerableBranchId:
      branchId === null
        ? whole.coordinatingBranchId
        : (whole.branch?.id ?? whole.coordinatingBranchId),
    changedAt: at,
  };
}

async function assertOpen(queries: Queries, whole: Problem, branchId: BranchId): Promise<void> {
  const branch = (await listBranches(queries)).find(({ id }) => id === branchId);
  if (!branch || branch.closed) throw new Refusal("invalid_input", { field: "branch" });
  if (isBarred(whole, branch)) throw new Refusal("barred");
}

/** Nobody is ever told its tracking key: its page is opened from a letter, or by whoever may open that of the whole. */
async function insert(
  context: Context,
  queries: Queries,
  start: Omit<NewProblem, "reference" | "trackingKeyHash">,
): Promise<{ readonly id: ProblemId; readonly reference: Reference }> {
  const key = makeTrackingKey(context.draw);
  const trackingKeyHash = keyedHash(context, "tracking-key", key);
  for (let draws = 0; draws < REFERENCE_DRAWS; draws += 1) {
    const reference = makeReference(context.draw);
    if (await insertProblem(queries, { ...start, reference, trackingKeyHash })) {
      return { id: start.id, reference };
    }
  }
  throw new Error("no free reference found");
}
