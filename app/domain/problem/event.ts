// What happened: the append-only log from which every figure, time limit and timeline is derived.
import type { Id, EventId, ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { HandlingMove } from "./handling.ts";
import type { PublicationMove } from "./publication.ts";

/** Events that are not moves on a track. */
export const otherEventTypes = [
  "submit",
  "limit_missed",
  "letters_stopped",
  "letters_started",
  "contact_read",
  "urgency_raised",
  "classified",
  "kind_corrected",
  "staff_alerted",
  "assist_asked",
  "assist_accepted",
  "assist_done",
  "assist_declined",
  "assist_missed",
  "info_added",
  "photo_added",
  "photo_removed",
  "photo_published",
  "photo_hidden",
  "me_too",
  "erased",
  "owner_set",
  "snoozed",
  "woken",
  "urgency_set",
  "focus_set",
  "noted",
  "messaged",
  "split_off",
  "split_from",
  "volunteers_asked",
  "volunteers_reported",
  "volunteers_ended",
  "extension_asked",
  "extension_granted",
  "extension_refused",
  "limit_nearing",
  "limit_escalated",
  "undone",
  "handed_on",
  "taken_out",
] as const;
export type EventType = HandlingMove | PublicationMove | (typeof otherEventTypes)[number];

export type Fact = string | number | boolean | null | readonly string[];

/**
 * One line of the log. `reason` and `facts` hold only what may be kept for ever: staff's words, ids, digests.
 * A resident's own words are kept apart, where they can be erased, and are named here by id.
 */
export interface ProblemEvent {
  readonly id: EventId;
  /** Place in the whole portal's log: 1, 2, 3 ... without gaps. */
  readonly sequence: number;
  readonly problemId: ProblemId;
  readonly at: Instant;
  readonly actorKind: "staff" | "resident" | "system" | "public";
  /** Person id of staff, job name of the system, null for residents. */
  readonly actorId: string | null;
  readonly type: EventType;
  readonly track: "handling" | "publication" | null;
  readonly fromState: string | null;
  readonly toState: string | null;
  /** Shown to the resident. */
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, Fact>>;
  /** Which version of limits and rules applied. */
  readonly policyVersion: string;
  readonly previousHash: string;
  /** SHA-256, hex, over `previousHash` and the canonical JSON of everything above. */
  readonly hash: string;
}

/** The hash before the first event. */
export const genesisHash = "0".repeat(64);

/**
 * JSON with sorted keys and no spaces, so that the same facts always hash alike (the subset of
 * RFC 8785 that our facts need: text, safe integers, booleans, null, arrays, objects).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(",")}}`;
  }
  return value === undefined ? "null" : JSON.stringify(value);
}

/** What the hash of an event is taken over. */
export function chainedText(event: Omit<ProblemEvent, "hash">): string {
  return canonicalJson(event);
}

export type EventDraft = Pick<ProblemEvent, "type"> &
  Partial<Pick<ProblemEvent, "track" | "fromState" | "toState" | "reason" | "facts">>;

export type MessageId = Id<"message">;
