// What is to be done with many problems, as a form asks for it: every field says "leave as it is" unless something else was
// chosen. Knows nothing of what becomes of it.
import { nothingAsked, stepsAsked } from "../domain/bulk/bulk.ts";
import type { BulkAsked } from "../domain/bulk/bulk.ts";
import type { Picked } from "../domain/bulk/choose-problems.server.ts";
import { focusGroups } from "../domain/problem/focus-group.ts";
import { cleanText } from "../domain/problem/submission.ts";
import { isUrgency } from "../domain/problem/urgency.ts";
import type { Context } from "../domain/shared/context.server.ts";
import type { BranchId, PersonId } from "../domain/shared/ids.ts";
import { ACT_WORDS_MAX_CHARACTERS } from "../domain/triage/act-words.ts";
import { readInboxQuery } from "../domain/triage/inbox-query.ts";
import type { InboxQuery } from "../domain/triage/inbox-query.ts";
import { NOTE_MAX_CHARACTERS } from "../domain/triage/note.ts";
import { snoozeChoices, snoozeUntil } from "../domain/triage/snooze.ts";
import { typedIn } from "./form.server.ts";
import type { FieldErrors, Typed } from "./form.server.ts";

const LIST_MAX = 2_000;

/** The ticked rows of a list, as `REFERENCE~VERSION`, and the list's address. */
export function readPicked(fields: FormData): {
  readonly picked: readonly Picked[];
  readonly all: boolean;
  readonly query: InboxQuery;
} {
  const list = fields.get("list");
  const address = typeof list === "string" ? list.slice(0, LIST_MAX) : "";
  const picked = fields.getAll("pick").flatMap((value) => {
    const [reference = "", version = ""] = typeof value === "string" ? value.split("~") : [];
    // What no page of ours sent is refused row by row, like what is not there.
    const number = /^\d{1,9}$/.test(version) ? Number(version) : 0;
    return reference === "" ? [] : [{ reference, version: number }];
  });
  const { query } = readInboxQuery(new URLSearchParams(address));
  return { picked, all: fields.has("all"), query };
}

export interface BulkRead {
  readonly asked: BulkAsked;
  /** Empty when all is well. `nothing`: nothing was asked for. */
  readonly errors: FieldErrors;
  readonly typed: Typed;
}

/** Reads what is to be done; `me` is who asks. */
export function readBulkForm(
  { calendar, now }: Pick<Context, "calendar" | "now">,
  me: PersonId,
  fields: FormData,
): BulkRead {
  const typed = typedIn(fields);
  const errors: Record<string, string> = {};
  const words = (name: string, max: number) => {
    const text = cleanText(typed[name] ?? "");
    if ([...text].length > max) errors[name] = "too_long";
    return text;
  };
  const reason = (name: string) => {
    const text = words(name, ACT_WORDS_MAX_CHARACTERS);
    if (text === "") errors[name] = "empty";
    return text;
  };
  const chosen = (name: string) => (typed[name] === "leave" ? "" : (typed[name] ?? ""));
  const to = chosen("urgency");
  const branchId = chosen("branch");
  const owner = chosen("owner");
  const asked: BulkAsked = {
    note: words("note", NOTE_MAX_CHARACTERS),
    focus: focusGroups.find((group) => group === chosen("focus")) ?? null,
    urgency: isUrgency(to) ? { to, reason: reason("urgency-reason") } : null,
    accept: chosen("accept") === "accept",
    owner: owner === "" ? null : { to: ownerOf(owner, me) },
    snooze: snoozeOf(typed),
    give:
      branchId === "" ? null : { branchId: branchId as BranchId, reason: reason("branch-reason") },
  };
  if (asked.snooze !== null && asked.snooze !== "wake") {
    const until = snoozeUntil(calendar, now(), asked.snooze);
    if (typeof until !== "string") errors[until.field] = until.because;
  }
  // What leaves its branch is nobody's, and awake.
  if (asked.give && (asked.owner ?? asked.snooze) !== null) errors.branch = "not_both";
  if (stepsAsked(asked).length === 0) errors.owner = "nothing";
  return { asked, errors, typed };
}

function ownerOf(value: string, me: PersonId): PersonId | null {
  if (value === "nobody") return null;
  return value === "me" ? me : (value as PersonId);
}

function snoozeOf({ snooze, day = "", time = "" }: Typed): BulkAsked["snooze"] {
  if (snooze === "wake") return "wake";
  const choice = snoozeChoices.find((one) => one === snooze);
  return choice ? { choice, day: day.trim(), time: time.trim() } : null;
}

/** The form as it was filled in, for whoever goes back to it. */
export function typedOf(asked: BulkAsked = nothingAsked, me: PersonId): Typed {
  const { note, focus, urgency, accept, owner, snooze, give } = asked;
  const sleeps = snooze !== null && snooze !== "wake" ? snooze : null;
  return {
    note,
    focus: focus ?? "leave",
    urgency: urgency?.to ?? "leave",
    "urgency-reason": urgency?.reason ?? "",
    accept: accept ? "accept" : "leave",
    owner: owner === null ? "leave" : owner.to === me ? "me" : (owner.to ?? "nobody"),
    snooze: snooze === "wake" ? "wake" : (sleeps?.choice ?? "leave"),
    day: sleeps?.day ?? "",
    time: sleeps?.time ?? "",
    branch: give?.branchId ?? "leave",
    "branch-reason": give?.reason ?? "",
  };
}
