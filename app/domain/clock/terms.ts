// Under what a problem's limits are reckoned, from its events: the table of limits that governed when it was submitted, every
// standing that it ever had, and the calendars that were ever in force for it. No edit can lengthen a limit: whatever is
// added here is one more moment, and of all moments the earliest counts. Pure.
import type { Category } from "../branch/branch.ts";
import type { ProblemEvent } from "../problem/event.ts";
import { focusGroupsIn } from "../problem/focus-group.ts";
import type { FocusGroup } from "../problem/focus-group.ts";
import type { Problem } from "../problem/problem.ts";
import { isUrgency } from "../problem/urgency.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { WorkingCalendar } from "./calendar.ts";
import type { Terms } from "./ledger.ts";
import { allowanceIn, ownPolicyVersion } from "./limit-policy.ts";
import type { Allowance, LimitKind, LimitPolicy } from "./limit-policy.ts";

type Told = Pick<ProblemEvent, "type" | "facts" | "policyVersion">;
type Standing = Pick<Problem, "urgency" | "categoryId" | "focusGroups">;

/**
 * The version of the table that governs for as long as the problem lives: the one in use when it was submitted. What was split
 * off another problem has that one's.
 */
export function governingVersion(
  events: readonly (Pick<Told, "policyVersion"> & Partial<Pick<Told, "type" | "facts">>)[],
): string {
  const [first] = events;
  const inherited = first?.type === "split_from" ? first.facts?.policy : undefined;
  return typeof inherited === "string" ? inherited : (first?.policyVersion ?? ownPolicyVersion);
}

/**
 * The calendars that the log names, `CODE/VERSION`, each once: the one in force at the submission, then the one of the
 * branch that got it first. Null stands for the portal's own. Branches that get it later inherit what was promised.
 */
export function calendarsNamed(events: readonly Pick<Told, "facts">[]): (string | null)[] {
  const [first, ...later] = events;
  const named = new Set<string | null>([calendarIn(first)]);
  // Those of the problem that this one was split off.
  const inherited = first?.facts.calendars;
  if (Array.isArray(inherited)) for (const name of inherited as string[]) named.add(name);
  for (const event of later) {
    const name = calendarIn(event);
    if (name !== null) named.add(name);
  }
  return [...named];
}

function calendarIn(event: Pick<Told, "facts"> | undefined): string | null {
  const name = event?.facts.calendar;
  return typeof name === "string" ? name : null;
}

/** The terms of a problem with these events; `calendars` are those that `calendarsNamed` names. */
export function termsOf(
  problem: Standing,
  events: readonly Told[],
  given: {
    readonly policy: LimitPolicy;
    readonly categories: readonly Pick<Category, "id" | "code" | "complex">[];
    readonly calendars: readonly WorkingCalendar[];
  },
): Terms {
  const { policy, categories, calendars } = given;
  const focusGroups = groupsEver(problem, events);
  const kinds = kindsEver(problem, events).map((kind) => categories.find(({ id }) => id === kind));
  const urgencies = urgenciesEver(problem, events);
  const allowances = (limit: LimitKind) =>
    shortest(
      kinds.flatMap((kind) =>
        urgencies.flatMap((urgency) => {
          const standing = { complex: kind?.complex ?? false, categoryCode: kind?.code ?? null };
          return allowanceIn(policy, limit, { urgency, focusGroups, ...standing }) ?? [];
        }),
      ),
    );
  return { allowances, calendars };
}

/** Without those that can't give the earliest moment: no working time passes faster than plain time. */
function shortest(allowances: readonly Allowance[]): Allowance[] {
  const kept: Allowance[] = [];
  for (const one of allowances) {
    if (kept.some((other) => isNeverLater(other, one))) continue;
    kept.splice(0, kept.length, ...kept.filter((other) => !isNeverLater(one, other)), one);
  }
  return kept;
}

const isNeverLater = (one: Allowance, other: Allowance): boolean =>
  one.ms <= other.ms && (!one.working || other.working);

/** Every standing that it ever had, as facts: what is split off it must not be promised more. */
export function standingsEver(problem: Standing, events: readonly Told[]) {
  return {
    urgencies: urgenciesEver(problem, events),
    kinds: kindsEver(problem, events).filter((kind) => kind !== null),
    groups: groupsEver(problem, events),
  };
}

/** What the first event of a part says of the whole's standings. */
function inherited(events: readonly Told[], name: "urgencies" | "kinds" | "groups"): string[] {
  const [first] = events;
  const given = first?.type === "split_from" ? first.facts[name] : undefined;
  return Array.isArray(given) ? given.map(String) : [];
}

function urgenciesEver({ urgency }: Standing, events: readonly Told[]): Urgency[] {
  const had = new Set([urgency, ...inherited(events, "urgencies").filter(isUrgency)]);
  for (const { type, facts } of events) {
    if (type !== "urgency_raised" && type !== "urgency_set") continue;
    for (const one of [facts.from, facts.to]) if (isUrgency(one)) had.add(one);
  }
  return [...had];
}

/** Of no kind is a standing only while nobody has said otherwise: what it turns out to be may take its own time. */
function kindsEver({ categoryId }: Standing, events: readonly Told[]): (string | null)[] {
  const had = new Set<string | null>([categoryId, ...inherited(events, "kinds")]);
  for (const { type, facts } of events) {
    if (type !== "kind_corrected") continue;
    if (typeof facts.from === "string") had.add(facts.from);
  }
  return [...had];
}

function groupsEver({ focusGroups }: Standing, events: readonly Told[]): FocusGroup[] {
  const had = new Set([...focusGroups, ...focusGroupsIn(inherited(events, "groups"))]);
  for (const { type, facts } of events) {
    if (type !== "focus_set") continue;
    for (const said of [facts.from, facts.to, facts.before, facts.after]) {
      for (const group of focusGroupsIn(said)) had.add(group);
    }
  }
  return [...had];
}
