// How whole problems become rows, table by table, for bulk loading. Columns and values stand in the same order, some
// on each line, so that they can be compared by eye.
import type { ProblemEvent } from "../../app/domain/problem/event.ts";
import type { RoutingDecision } from "../../app/domain/routing/route.ts";
import { toBit, toJson } from "../mapping.ts";
import { bulkTable } from "./bulk-insert.ts";
import type { WholeProblem } from "./bulk-load.ts";
import type { Delivery } from "./delivery.ts";
import type { Message } from "./text.ts";

type Part<Name extends keyof WholeProblem> = WholeProblem[Name] extends readonly (infer One)[]
  ? One
  : never;

/** What belongs to a problem, with its id. */
type Of<Thing> = Thing & { readonly problemId: string };

// prettier-ignore
export const problems = bulkTable(
  "problem",
  [
    "id", "reference", "tracking_key_hash", "draft_id", "language", "category_id", "area_id", "urgency", "handling",
    "publication", "wants_publication", "branch_id", "answerable_branch_id", "merged_into_id", "merged_at", "closed_by", "closed_at",
    "submitted_at", "changed_at", "published_at", "next_limit_kind", "next_limit_at",
    "return_until", "returned_by", "awaits_ruling", "ruled_branch_id", "contradicted", "escalations",
    "owner_id", "snoozed_until", "snooze_stays", "woken_at", "version",
  ],
  ({ problem: one }: WholeProblem) => [
    one.id, one.reference, one.trackingKeyHash, one.draftId, one.language,
    one.categoryId, one.areaId, one.urgency, one.handling, one.publication,
    toBit(one.wantsPublication), one.branchId, one.answerableBranchId, one.mergedIntoId,
    one.mergedAt,
    one.closedBy, one.closedAt, one.submittedAt, one.changedAt, one.publishedAt,
    one.nextLimit?.kind ?? null, one.nextLimit?.dueAt ?? null, one.returns.until, toJson(one.returns.by),
    toBit(one.returns.awaitsRuling), one.returns.ruledBranchId, toJson(one.contradictions.by),
    one.contradictions.escalations, one.ownerId, one.snooze?.until ?? null, toBit(one.snooze?.stays ?? false),
    one.wokenAt, one.version,
  ],
);

// prettier-ignore
export const originals = bulkTable(
  "original_text",
  ["problem_id", "description", "place"],
  ({ problem, original }: WholeProblem) => [problem.id, original.description, original.place],
);

// prettier-ignore
export const publicTexts = bulkTable(
  "public_text",
  ["problem_id", "description", "place", "changed_at"],
  (text: Of<NonNullable<WholeProblem["publicText"]>>) => [
    text.problemId, text.description, text.place, text.at,
  ],
);

// prettier-ignore
export const contacts = bulkTable(
  "contact",
  ["problem_id", "email", "name", "letters_stopped_at"],
  ({ problem, contact }: WholeProblem) => [problem.id, contact.email, contact.name, null],
);

// prettier-ignore
export const screenings = bulkTable(
  "screening",
  ["problem_id", "verdict", "reasons", "version", "at"],
  (one: Of<NonNullable<WholeProblem["screening"]>>) => [
    one.problemId, one.verdict, toJson(one.reasons), one.version, one.at,
  ],
);

// prettier-ignore
export const events = bulkTable(
  "event",
  [
    "id", "sequence", "problem_id", "at", "actor_kind", "actor_id", "type", "track", "from_state", "to_state",
    "reason", "facts", "policy_version", "previous_hash", "hash",
  ],
  (one: ProblemEvent) => [
    one.id,
      one.sequence,
      one.problemId,
      one.at,
      one.actorKind,
      one.actorId,
      one.type,
      one.track,
    one.fromState, one.toState, one.reason, toJson(one.facts), one.policyVersion,
    one.previousHash, one.hash,
  ],
);

// prettier-ignore
export const messages = bulkTable(
  "message",
  ["id", "problem_id", "kind", "text", "at"],
  (one: Message) => [one.id, one.problemId, one.kind, one.text, one.at],
);

// prettier-ignore
export const resolutions = bulkTable(
  "resolution",
  ["event_id", "problem_id", "verified", "measure", "result", "evidence", "at"],
  ({ eventId, problemId, resolution: words, at }: Of<Part<"resolutions">>) => [
    eventId, problemId, words.verified, words.measure, words.result, words.evidence, at,
  ],
);

/** The same decision comes again and again: its explanation is written out once. */
const explanations = new WeakMap<RoutingDecision, string>();

function explanationOf(decision: RoutingDecision): string {
  const known = explanations.get(decision);
  if (known !== undefined) return known;
  const explanation = toJson(decision);
  explanations.set(decision, explanation);
  return explanation;
}

// prettier-ignore
export const decisions = bulkTable(
  "decision",
  ["id", "problem_id", "at", "outcome", "branch_id", "confidence", "explanation"],
  ({ id, problemId, at, decision }: Of<Part<"decisions">>) => [
    id, problemId, at, decision.outcome, decision.branchId, decision.confidence,
    explanationOf(decision),
  ],
);

// prettier-ignore
export const deliveries = bulkTable(
  "delivery",
  [
    "id", "problem_id", "event_id", "letter", "recipient", "state", "reason", "attempts", "message_id", "created_at",
    "finished_at",
  ],
  (one: Delivery) => [
    one.id, one.problemId, one.eventId, one.letter, one.recipient, one.state, one.reason,
    one.attempts, one.messageId, one.createdAt, one.finishedAt,
  ],
);

// prettier-ignore
export const outbox = bulkTable(
  "outbox",
  [
    "id", "job", "problem_id", "payload", "created_at", "due_at", "handed_at", "done_at", "failed_at", "last_error", "ahead",
  ],
  (one: Part<"outbox">) => [
    one.id, one.job, one.problemId, toJson(one.payload), one.createdAt, one.dueAt,
    one.handedAt, one.doneAt, null, null, toBit(one.ahead ?? false),
  ],
);
