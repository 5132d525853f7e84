// What happened, as a list that people read: which events whom concerns, and nothing that is private.
import type { LocalText } from "../shared/language.ts";
import type { Instant } from "../shared/instant.ts";
import { isSolved } from "./contradictions.ts";
import type { Solved } from "./contradictions.ts";
import type { EventType, ProblemEvent } from "./event.ts";
import type { EventId } from "../shared/ids.ts";
import { isUrgency } from "./urgency.ts";
import type { Urgency } from "./urgency.ts";
import { undoneIds, withoutUndone } from "./undone.ts";

export interface TimelineEntry {
  readonly at: Instant;
  readonly type: EventType;
  /** Who, in a word: the resident, the portal, or a branch by name. */
  readonly by: "resident" | "portal" | "branch" | "moderator";
  /** The branch that acted, or to which it went. */
  readonly branch: LocalText | null;
  /** Staff's reason, which the resident is shown. */
  readonly reason: string | null;
  /** Missed limits name themselves here. */
  readonly limit: string | null;
  /** With a resident's last word: how far it is solved. */
  readonly verdict: Solved | null;
  /** What a person has set it to. */
  readonly urgency: Urgency | null;
  /** It should have gone one level up, and nobody is above. */
  readonly staysAtTop: boolean;
  /** For staff alone: the event itself. */
  readonly eventId?: EventId | undefined;
  /** For staff alone: which note was added then. Its text lies elsewhere. */
  readonly noteId?: string | undefined;
  /** A later step took it back: it counts for nothing. */
  readonly takenBack: boolean;
  /** What this step took back. */
  readonly undid: EventType | null;
}

/** What assisting branches do: they never have the problem itself, and their words are for staff. */
const assisting: ReadonlySet<EventType> = new Set([
  "assist_asked",
  "assist_accepted",
  "assist_done",
  "assist_declined",
  "assist_missed",
]);

/** Whose reasons are for staff alone. */
const forStaff: ReadonlySet<EventType> = new Set<EventType>([...assisting, "snoozed"]);

/** Steps of the machinery, which mean nothing to a resident. */
const machinery: ReadonlySet<EventType> = new Set([
  "begin_screening",
  "pass_screening",
  "offer",
  "reroute",
  "contact_read",
  "taken_out",
  "letters_stopped",
  "letters_started",
  "urgency_raised",
  "classified",
  "staff_alerted",
  "assist_missed",
  "photo_published",
  "photo_hidden",
  "me_too",
  "owner_set",
  "snoozed",
  "woken",
  "focus_set",
  "noted",
  "limit_nearing",
]);

/** What anybody may know of a published problem: handling only, no reasons about its publication. */
export const publicEventTypes: ReadonlySet<EventType> = new Set([
  "submit",
  "route",
  "dispatch",
  "assign",
  "rule",
  "accept",
  "start",
  "return",
  "resolve",
  "reopen",
  "reopen_closed",
  "escalate",
  "confirm",
  "close_in_silence",
  "limit_missed",
  "handed_on",
  "publish",
  "volunteers_asked",
  "volunteers_reported",
  "volunteers_ended",
]);

const byModerator: ReadonlySet<EventType> = new Set([
  "send_on",
  "reject",
  "reinstate",
  "publish",
  "refuse",
  "hide",
  "photo_published",
  "photo_hidden",
]);

/** `own_data`: the resident who asks for everything that is stored, the steps of the machinery included. */
export type Audience = "resident" | "public" | "staff" | "own_data";

/** Whether that audience sees events of this type in a timeline. */
function isShownTo(type: EventType, audience: Audience): boolean {
  // They may be thousands; their number stands beside the problem.
  if (audience === "staff" || audience === "own_data") return type !== "me_too";
  if (audience === "public") return publicEventTypes.has(type);
  return !machinery.has(type);
}

/**
 * The timeline for an audience, newest first. `branchName` names branches by id. Reasons of a return or a missed limit
 * are shown to everybody; reasons about publication only to the resident and staff.
 */
export function timeline(
  events: readonly ProblemEvent[],
  audience: Audience,
  branchName: (id: string) => LocalText | null,
): TimelineEntry[] {
  let holder: string | null = null;
  const entries: TimelineEntry[] = [];
  const undone = undoneIds(events);
  // What was taken back was told to nobody but the resident and staff.
  for (const event of audience === "public" ? withoutUndone(events) : events) {
    // A return may name another branch: that one is proposed, and has nothing yet.
    const given = event.type === "return" ? null : event.facts.branchId;
    const acting = holder;
    if (typeof given === "string" && !undone.has(event.id)) holder = given;
    if (!isShownTo(event.type === "undone" ? undidBy(event) : event.type, audience)) continue;
    const reading = event.type === "contact_read" || event.type === "taken_out";
    const reader = reading ? event.facts.readerBranchId : null;
    const branchId = assisting.has(event.type)
      ? assistingBranch(event)
      : (reader ?? given ?? acting);
    entries.push({
      at: event.at,
      type: event.type,
      by: authorOf(event),
      branch: typeof branchId === "string" ? branchName(branchId) : null,
      reason: forStaff.has(event.type) && audience !== "staff" ? null : event.reason,
      verdict: isSolved(event.facts.verdict) ? event.facts.verdict : null,
      urgency: event.type === "urgency_set" && isUrgency(event.facts.to) ? event.facts.to : null,
      staysAtTop: event.facts.staysAtTop === true,
      takenBack: undone.has(event.id),
      undid: event.type === "undone" ? undidBy(event) : null,
      limit: event.type === "limit_missed" ? String(event.facts.kind) : null,
      ...(audience === "staff" && { eventId: event.id }),
      ...(audience === "staff" && event.type === "noted" && { noteId: String(event.facts.noteId) }),
    });
  }
  return entries.reverse();
}

/** What an event took back: nobody is told of the taking back of what they are not told of. */
function undidBy({ facts }: ProblemEvent): EventType {
  return facts.type as EventType;
}

function assistingBranch({ facts }: ProblemEvent): string | null {
  return typeof facts.assistingBranchId === "string" ? facts.assistingBranchId : null;
}

function authorOf(event: ProblemEvent): TimelineEntry["by"] {
  if (event.actorKind === "system") return "portal";
  if (event.actorKind !== "staff") return "resident";
  const isModerator = byModerator.has(event.type) || event.facts.as === "moderator";
  return isModerator ? "moderator" : "branch";
}
