// What a letter to a follower says: public words alone, and only while the problem is public.
import { findContact } from "../../../db/repositories/contact.ts";
import type { Delivery } from "../../../db/repositories/delivery.ts";
import { findEvent, lastEventOf } from "../../../db/repositories/event.ts";
import { findFollower } from "../../../db/repositories/follower.ts";
import type { Follower } from "../../../db/repositories/follower.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { findPublicText, findResolution } from "../../../db/repositories/text.ts";
import { undoneBy } from "../../../db/repositories/undo.ts";
import type { Queries } from "../../../db/handle.ts";
import { confirmToken } from "../follower/confirm-follow.server.ts";
import type { EventType, ProblemEvent } from "../problem/event.ts";
import { handlingMoveNames } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import { gives } from "../problem/returns.ts";
import { summary } from "../problem/summary.ts";
import { stopFollowerToken } from "../resident/stop-letters.server.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, FollowerId } from "../shared/ids.ts";
import type { LetterFacts } from "./letter.ts";

const SUMMARY_CHARACTERS = 60;

/** What gives a problem to a branch, by name. */
const giving: readonly EventType[] = handlingMoveNames.filter(gives);

export type FollowerSkip =
  "erased" | "undone" | "not_public" | "not_confirmed" | "letters_stopped" | "no_address";

/** The letter, or the code of why there is none. Changes nothing. */
export async function prepareFollowerLetter(
  context: Context,
  delivery: Delivery,
): Promise<LetterFacts | FollowerSkip> {
  const queries = context.db.read;
  const id = delivery.recipient.slice("follower:".length) as FollowerId;
  const follower = await findFollower(queries, id);
  const problem = await findProblem(queries, delivery.problemId);
  const event = await findEvent(queries, delivery.eventId);
  if (!follower || !problem || !event) return "erased";
  if ((await undoneBy(queries, event.id)) !== null) return "undone";
  const asks = delivery.letter === "confirm_follow";
  if (follower.stoppedAt !== null) return "letters_stopped";
  if (!asks && follower.confirmedAt === null) return "not_confirmed";
  if (problem.publication !== "published") return "not_public";
  const address = await addressOf(queries, follower);
  if (address === "letters_stopped" || address === "no_address") return address;
  return read(context, { delivery, follower, problem, event, email: address.email, asks });
}

/** A merged problem's contact has the address of its resident, and the last word on their letters. */
async function addressOf(
  queries: Queries,
  follower: Follower,
): Promise<{ readonly email: string } | "letters_stopped" | "no_address"> {
  if (follower.joinedId === null) {
    return follower.email === null ? "no_address" : { email: follower.email };
  }
  const contact = await findContact(queries, follower.joinedId);
  if (!contact?.email) return "no_address";
  return contact.lettersStoppedAt === null ? { email: contact.email } : "letters_stopped";
}

interface Material {
  readonly delivery: Delivery;
  readonly follower: Follower;
  readonly problem: Problem;
  readonly event: ProblemEvent;
  readonly email: string;
  readonly asks: boolean;
}

async function read(context: Context, material: Material): Promise<LetterFacts> {
  const queries = context.db.read;
  const { delivery, follower, problem, event, email, asks } = material;
  const text = await findPublicText(queries, problem.id);
  const county = await readCounty(queries);
  const given = await lastEventOf(queries, problem.id, giving, {
    upTo: event.sequence,
    fact: "branchId",
  });
  const branchId = (given?.facts.branchId as BranchId | undefined) ?? null;
  const target = problem.mergedIntoId ? await findProblem(queries, problem.mergedIntoId) : null;
  const resolved = delivery.letter === "follow_resolved";
  return {
    kind: delivery.letter,
    language: follower.language,
    to: { email, name: null },
    messageId: delivery.messageId,
    // A thread needs a first letter that all name; thousands of rows are too many to look for one.
    rootMessageId: `<${problem.id}.${follower.id}@${context.mailDomain}>`,
    eventId: delivery.eventId,
    reference: problem.reference,
    summary: summary(text?.description ?? "", SUMMARY_CHARACTERS),
    handling: problem.handling,
    branch: branchId ? (county.branches.get(branchId)?.name ?? null) : null,
    reason: null,
    question: null,
    extension: null,
    resolution: resolved ? await findResolution(queries, problem.id) : null,
    limit: null,
    closedBy: event.type === "close_in_silence" ? "silence" : closedByResident(event),
    mergedInto: target?.publication === "published" ? target.reference : null,
    parent: null,
    verdict: null,
    escalated: false,
    emergency: false,
    alert: null,
    paths: {
      problem: asks
        ? `/follow/${confirmToken(context, follower)}`
        : `/problems/${problem.reference}`,
      stop: `/u/${stopFollowerToken(context, follower)}`,
    },
    stoppable: !asks,
    timeZone: context.calendar.timeZone,
  };
}

function closedByResident({ type }: ProblemEvent): "resident" | null {
  return type === "confirm" ? "resident" : null;
}
