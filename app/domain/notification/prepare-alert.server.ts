// What an alert to staff says: the problem in its own words, where it is, what speaks for danger; nothing of who sent it.
import { toldLimit } from "../clock/told-limit.server.ts";
import { findStaffAddress } from "../../../db/repositories/alerted.ts";
import type { Delivery } from "../../../db/repositories/delivery.ts";
import { findScreening } from "../../../db/repositories/screening.ts";
import { findOriginal } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { summary } from "../problem/summary.ts";
import { readCounty } from "../routing/read-county.server.ts";
import { coverPersonalData } from "../screening/personal-data.ts";
import { readCues } from "../screening/read-cues.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { LadderStep } from "../clock/ladder.ts";
import type { LimitKind } from "../clock/limit-policy.ts";
import type { PersonId } from "../shared/ids.ts";
import type { LocalText } from "../shared/language.ts";
import type { AlertFacts, LetterFacts } from "./letter.ts";

const WORDS_CHARACTERS = 600;
const SUMMARY_CHARACTERS = 60;

export interface AlertMaterial {
  readonly delivery: Delivery;
  readonly personId: PersonId;
  readonly problem: Problem;
  readonly event: ProblemEvent;
  /** The first letter about this problem to that person. */
  readonly rootMessageId: string;
  /** True when the event after this one says that the branch had nobody to be told. */
  readonly instead: boolean;
}

/** The letter, or the code of why there is none: `account_closed`, `erased`. Changes nothing. */
export async function prepareAlert(
  context: Context,
  material: AlertMaterial,
): Promise<LetterFacts | "account_closed" | "erased"> {
  const { delivery, personId, problem, event } = material;
  const queries = context.db.read;
  const person = await findStaffAddress(queries, personId);
  if (!person) return "erased";
  if (person.closedAt !== null) return "account_closed";
  const county = await readCounty(queries);
  const original = await findOriginal(queries, problem.id);
  const words = coverPersonalData(original?.description ?? "");
  return {
    kind: delivery.letter,
    language: person.language,
    to: { email: person.email, name: person.name },
    messageId: delivery.messageId,
    rootMessageId: material.rootMessageId,
    eventId: event.id,
    reference: problem.reference,
    summary: summary(words, SUMMARY_CHARACTERS),
    handling: problem.handling,
    branch: problem.branch ? (county.branches.get(problem.branch.id)?.name ?? null) : null,
    reason: null,
    question: null,
    resolution: null,
    extension: null,
    limit: await toldLimit(context, queries, problem),
    verdict: null,
    escalated: false,
    closedBy: null,
    mergedInto: null,
    parent: null,
    emergency: problem.urgency === "emergency",
    alert: {
      words: summary(words, WORDS_CHARACTERS),
      place: coverPersonalData(original?.place ?? ""),
      area: county.areas.find(({ id }) => id === problem.areaId)?.name ?? null,
      ...(await dangersOf(context, queries, problem)),
      instead: material.instead,
      notice: noticeOf(event),
    },
    paths: { problem: `/inbox/${problem.reference}`, stop: "" },
    stoppable: false,
    timeZone: context.calendar.timeZone,
  };
}

/** The limit that the event is about. */
function noticeOf({ type, facts }: ProblemEvent): AlertFacts["notice"] {
  if (type !== "limit_nearing" && type !== "limit_escalated") return null;
  const { kind, step, dueAt } = facts;
  return { kind: kind as LimitKind, step: step as LadderStep, dueAt: dueAt as Instant };
}

/** What the screening found, by the names of the cues; a cue that was deleted since has none. */
async function dangersOf(
  context: Context,
  queries: Queries,
  problem: Problem,
): Promise<Pick<AlertFacts, "dangers" | "saidByResident">> {
  const { reasons = [] } = (await findScreening(queries, problem.id)) ?? {};
  const { cues } = await readCues(context.db, queries);
  const names = new Map<string, LocalText>(cues.map(({ code, name }) => [`danger:${code}`, name]));
  return {
    dangers: reasons.flatMap((reason) => names.get(reason) ?? []),
    saidByResident: reasons.includes("danger:said_by_resident"),
  };
}
