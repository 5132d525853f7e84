// A published problem that its branch offers to volunteers: what is needed, when, and at which office; later who came and
// what came of it. All of it is public, and staff's own words.
import { z } from "zod";
import type { BranchId, Id, ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { isOpen } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import { neededWords } from "../triage/act-words.ts";

export type VolunteerCallId = Id<"volunteer_call">;

export interface VolunteerWork {
  readonly people: number;
  /** Of all of them together. */
  readonly hours: number;
  readonly result: string;
}

export interface VolunteerCall {
  readonly id: VolunteerCallId;
  readonly problemId: ProblemId;
  readonly branchId: BranchId;
  readonly task: string;
  readonly when: string;
  /** An office, not a person. */
  readonly contact: string;
  readonly askedAt: Instant;
  readonly endedAt: Instant | null;
  readonly work: VolunteerWork | null;
  readonly version: number;
}

/** What everybody may see of the calls of a published problem. */
export interface PublicVolunteers {
  /** Null: nobody is looked for. */
  readonly wanted: Pick<VolunteerCall, "task" | "when" | "contact"> | null;
  readonly done: readonly VolunteerWork[];
}

const PEOPLE_MAX = 10_000;
const HOURS_MIN = 0.5;
const HOURS_MAX = 10_000;
const SHORT_MAX_CHARACTERS = 200;

/** Only what the public sees can be offered to it, and only while it is to be solved. */
export function mayAskVolunteers({
  publication,
  handling,
}: Pick<Problem, "publication" | "handling">): boolean {
  return publication === "published" && isOpen(handling);
}

/** Are volunteers looked for now? */
export function wantsVolunteers(
  problem: Pick<Problem, "publication" | "handling">,
  calls: readonly VolunteerCall[],
): boolean {
  return mayAskVolunteers(problem) && calls.some(({ endedAt }) => endedAt === null);
}

/** The public side of the calls, oldest first. */
export function publicVolunteers(
  problem: Pick<Problem, "publication" | "handling">,
  calls: readonly VolunteerCall[],
): PublicVolunteers {
  const open = wantsVolunteers(problem, calls) ? calls.find((one) => one.endedAt === null) : null;
  return {
    wanted: open ? { task: open.task, when: open.when, contact: open.contact } : null,
    done: calls.flatMap(({ work }) => work ?? []),
  };
}

/** The form that asks. Messages are codes: `empty`, `too_long`. */
export const askingWords = z.object({
  task: neededWords(),
  when: neededWords(SHORT_MAX_CHARACTERS),
  contact: neededWords(SHORT_MAX_CHARACTERS),
});

/** The form that has a button alone. */
export const noWords = z.object({});

const number = z
  .string({ error: "empty" })
  .trim()
  .refine((value) => value !== "", { error: "empty" });

/** The form that records the work: whole people, and hours with at most one decimal. Further codes: `invalid`. */
export const workDone = z.object({
  people: number
    .transform((value) => (/^\d{1,6}$/.test(value) ? Number(value) : Number.NaN))
    .refine((value) => value >= 1 && value <= PEOPLE_MAX, { error: "invalid" }),
  hours: number
    .transform((value) =>
      /^\d{1,6}([.,]\d)?$/.test(value) ? Number(value.replace(",", ".")) : NaN,
    )
    .refine((value) => value >= HOURS_MIN && value <= HOURS_MAX, { error: "invalid" }),
  result: neededWords(),
});
