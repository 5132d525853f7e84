// The record of a problem: everything that happened to it and was said about it, in one order, each line of its sort. A
// message, a note, a photo or an assisting branch's task stands where it was written, not in a list of its own. Pure; knows
// no words for people, and of notes only where they stand.
import type { Assistance } from "../assistance/assistance.ts";
import type { DeliveryState, LetterKind } from "../notification/letters-owed.ts";
import type { EventType, ProblemEvent } from "../problem/event.ts";
import { lastWordsOf } from "../problem/last-words.ts";
import type { LastWord } from "../problem/last-words.ts";
import type { TimelineEntry } from "../problem/timeline.ts";
import type { Instant } from "../shared/instant.ts";

export const recordSorts = ["step", "message", "note", "letter", "photo", "assistance"] as const;
export type RecordSort = (typeof recordSorts)[number];

/** Of what a line is: what was said, what was done, time limits, what the public may see. */
export const recordTopics = ["talk", "work", "limits", "publication"] as const;
export type RecordTopic = (typeof recordTopics)[number];

export interface RecordMessage {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly at: Instant;
  readonly takenBack: boolean;
}

export interface RecordLetter {
  readonly letter: LetterKind;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly finishedAt: Instant | null;
  /** To so many: followers and staff get the same one at once. */
  readonly copies: number;
}

export interface RecordLine {
  readonly at: Instant;
  readonly sort: RecordSort;
  readonly topics: readonly RecordTopic[];
  /** What happened; null for a letter, and for words whose step is not known. */
  readonly entry: TimelineEntry | null;
  /** Who of the staff did it, by name; null for all others, and for readers of other branches. */
  readonly person: string | null;
  readonly message: RecordMessage | null;
  /** What the resident said of a resolution with it. */
  readonly lastWord: LastWord | null;
  readonly letter: RecordLetter | null;
  readonly task: Pick<Assistance, "task" | "result" | "declineReason"> | null;
  /** Where the notes and photos lie that belong here; they may be gone. */
  readonly noteId: string | null;
  readonly photoId: string | null;
}

export interface Recorded {
  /** All of them, oldest first, what was taken back included. */
  readonly events: readonly ProblemEvent[];
  /** The timeline of staff, in any order. */
  readonly timeline: readonly TimelineEntry[];
  readonly messages: readonly RecordMessage[];
  readonly letters: readonly (Omit<RecordLetter, "copies"> & {
    readonly eventId: string;
    readonly createdAt: Instant;
  })[];
  readonly tasks: readonly (Pick<Assistance, "task" | "result" | "declineReason"> & {
    readonly id: string;
  })[];
  /** Those whom the reader may know by name, by id. */
  readonly names: ReadonlyMap<string, string>;
}

const nothing = {
  ...{ entry: null, person: null, message: null, lastWord: null },
  ...{ letter: null, task: null, noteId: null, photoId: null },
} as const;

/** Every line, oldest first; what happened in one moment stays in the order of the log. */
export function recordOf(told: Recorded): RecordLine[] {
  const { events, messages, letters } = told;
  const byId = new Map(events.map((event) => [event.id as string, event]));
  const lines = told.timeline.flatMap((entry) => {
    const event = byId.get(entry.eventId ?? "");
    return event ? [{ sequence: event.sequence, ...lineOf(event, entry, told) }] : [];
  });
  lines.sort((a, b) => a.sequence - b.sequence);
  const tied = new Set<unknown>(events.map(({ facts }) => facts.messageId));
  const others = messages.filter(({ id }) => !tied.has(id));
  const all: RecordLine[] = [
    ...lines.map(({ sequence: _sequence, ...line }) => line),
    ...others.map((message): RecordLine => {
      return { ...nothing, at: message.at, sort: "message", topics: ["talk"], message };
    }),
    ...lettersTogether(letters).map(({ at, ...letter }): RecordLine => {
      return { ...nothing, at, sort: "letter", topics: ["talk"], letter };
    }),
  ];
  // Stable: the log before letters of the same moment.
  return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The same letter with the same fate, owed by the same event, is one line: a problem may have a thousand followers. */
function lettersTogether(
  letters: Recorded["letters"],
): readonly (RecordLetter & { readonly at: Instant })[] {
  const found = new Map<string, RecordLetter & { readonly at: Instant }>();
  for (const { eventId, letter, state, reason, createdAt, finishedAt } of letters) {
    const key = [eventId, letter, state, reason].join(" ");
    const before = found.get(key);
    const copies = (before?.copies ?? 0) + 1;
    found.set(key, { letter, state, reason, finishedAt, at: before?.at ?? createdAt, copies });
  }
  return [...found.values()];
}

function lineOf(event: ProblemEvent, entry: TimelineEntry, told: Recorded): RecordLine {
  const { facts } = event;
  const message = told.messages.find(({ id }) => id === facts.messageId) ?? null;
  const task = event.type.startsWith("assist_")
    ? (told.tasks.find(({ id }) => id === facts.assistanceId) ?? null)
    : null;
  const line = {
    at: event.at,
    entry,
    person: event.actorKind === "staff" ? (told.names.get(event.actorId ?? "") ?? null) : null,
    message,
    lastWord: lastWordsOf([event], [])[0] ?? null,
    letter: null,
    task: task && shownTask(task, event.type),
    noteId: entry.noteId ?? null,
    photoId: event.type === "photo_added" ? String(facts.photoId) : null,
  };
  return { ...line, sort: sortOf(event.type, message), topics: topicsOf(entry, message) };
}

/** A result is told where it came, and not where the task was given. */
function shownTask(task: Recorded["tasks"][number], type: EventType): RecordLine["task"] {
  const { result, declineReason } = task;
  return {
    task: task.task,
    result: type === "assist_done" ? result : null,
    declineReason: type === "assist_declined" ? declineReason : null,
  };
}

function sortOf(type: EventType, message: RecordMessage | null): RecordSort {
  if (type === "noted") return "note";
  if (type.startsWith("photo_")) return "photo";
  if (type.startsWith("assist_")) return "assistance";
  return message || saying.has(type) ? "message" : "step";
}

/** What is said, also when its words were erased. */
const saying: ReadonlySet<EventType> = new Set([
  "messaged",
  "ask_resident",
  "answer",
  "info_added",
]);

const talk: ReadonlySet<EventType> = new Set([
  ...saying,
  "noted",
  "contact_read",
  "taken_out",
  "letters_stopped",
  "letters_started",
]);

const limits: ReadonlySet<EventType> = new Set([
  "limit_missed",
  "limit_nearing",
  "limit_escalated",
  "extension_asked",
  "extension_granted",
  "extension_refused",
  "assist_missed",
  "urgency_set",
  "urgency_raised",
  // The clock waits, and runs again.
  "ask_resident",
  "answer",
  "resume",
]);

const publication: ReadonlySet<EventType> = new Set([
  "offer",
  "publish",
  "refuse",
  "hide",
  "retract",
  "photo_published",
  "photo_hidden",
]);

function topicsOf(entry: TimelineEntry, message: RecordMessage | null): RecordTopic[] {
  // Taking a step back is of the same topic as the step.
  const type = entry.undid ?? entry.type;
  const topics: RecordTopic[] = [];
  if (message || talk.has(type)) topics.push("talk");
  if (limits.has(type)) topics.push("limits");
  if (publication.has(type)) topics.push("publication");
  return topics.length === 0 || (message && !saying.has(type)) ? ["work", ...topics] : topics;
}
