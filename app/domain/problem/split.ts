// What a part that becomes a problem of its own takes along from the whole. Pure; knows no storage and no pages.
import { calendarsNamed, governingVersion, standingsEver } from "../clock/terms.ts";
import type { BranchId } from "../shared/ids.ts";
import { noContradictions } from "./contradictions.ts";
import type { Fact, ProblemEvent } from "./event.ts";
import type { Problem } from "./problem.ts";
import { noReturns } from "./returns.ts";

/**
 * The reason with which a part is given to the chosen branch; a code, put into words at the doors. Why it was split is said
 * to its resident, and the public reads why something was given.
 */
export const GIVEN_AS_PART = "given_as_part";

/** What is the same for the part as for the whole, whoever has it: its words, kind and branch are its own. */
export function startOfPart(whole: Problem) {
  const { language, areaId, point, focusGroups, privateHome, wantsPublication } = whole;
  return {
    ...{ language, areaId, point, focusGroups, privateHome, wantsPublication },
    // It counts from when its resident first wrote.
    submittedAt: whole.submittedAt,
    splitFromId: whole.id,
    publication: "private",
    joinsId: null,
    signals: [],
    mergedIntoId: null,
    mergedAt: null,
    closedBy: null,
    closedAt: null,
    publishedAt: null,
    returns: noReturns,
    contradictions: noContradictions,
    ownerId: null,
    snooze: null,
    wokenAt: null,
    newWordsAt: null,
    nextLimit: null,
    version: 1,
  } as const;
}

/**
 * The facts of the part's first event: the clock of the whole goes along, with the table of limits, every calendar that
 * was ever in force for it and every standing that it ever had, so that nothing which was promised ends later for the part. `branchId`: who has it at first.
 */
export function factsOfPart(
  whole: Pick<Problem, "id" | "submittedAt" | "urgency" | "categoryId" | "focusGroups">,
  events: readonly ProblemEvent[],
  branchId: BranchId | null,
): Record<string, Fact> {
  const [first = null, ...others] = calendarsNamed(events);
  const calendars = others.filter((name) => name !== null);
  return {
    parentId: whole.id,
    submittedAt: whole.submittedAt,
    policy: governingVersion(events),
    ...standingsEver(whole, events),
    ...(first !== null && { calendar: first }),
    ...(calendars.length > 0 && { calendars }),
    ...(branchId !== null && { branchId }),
  };
}
