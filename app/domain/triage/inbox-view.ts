// The views of an inbox: which problems each shows. The address names the view; filters narrow any of them. No database.
import type { Handling } from "../problem/handling.ts";

/** What each view goes by besides states; `state`: by nothing else. */
export const viewKinds = {
  todo: "awake",
  triage: "state",
  mine: "mine",
  today: "today",
  overdue: "overdue",
  unowned: "unowned",
  returned: "state",
  reopened: "state",
  ruling: "ruling",
  escalated: "escalated",
  waiting: "state",
  snoozed: "snoozed",
  resolved: "state",
  elsewhere: "elsewhere",
  assisting: "assisting",
  closed: "state",
  all: "state",
} as const;
export type InboxView = keyof typeof viewKinds;
export const inboxViews = Object.keys(viewKinds) as InboxView[];

/** The views as they stand on the page, a title each. */
export const viewGroups = {
  do: [
    "todo",
    "mine",
    "today",
    "overdue",
    "triage",
    "unowned",
    "returned",
    "reopened",
    "ruling",
    "escalated",
  ],
  wait: ["waiting", "snoozed", "resolved"],
  elsewhere: ["elsewhere", "assisting"],
  done: ["closed", "all"],
} as const satisfies Record<string, readonly InboxView[]>;
export type ViewGroup = keyof typeof viewGroups;

/** Stand on the page only while they hold something: most people never have them. */
const rareViews: readonly InboxView[] = ["ruling", "escalated", "elsewhere", "assisting"];

export function isRareView(view: InboxView): boolean {
  return rareViews.includes(view);
}

/** What the branch has to act on. The index `problem_unowned` is made in these words. */
export const toDoStates = [
  "triage",
  "assigned",
  "accepted",
  "in_progress",
  "returned",
  "reopened",
] as const satisfies Handling[];
/** With a branch, and not over. The index `problem_untouched` is made in these words. */
export const liveStates = [
  "triage",
  "assigned",
  "accepted",
  "in_progress",
  "awaiting_resident",
  "returned",
  "reopened",
  "resolved",
] as const satisfies Handling[];
const overStates = ["closed", "rejected", "merged", "withdrawn"] as const satisfies Handling[];
const openStates = [...toDoStates, "awaiting_resident"] as const;

/** The states that a view shows; the special ones have further conditions. */
export const statesOfView: Record<InboxView, readonly Handling[]> = {
  todo: toDoStates,
  mine: openStates,
  today: openStates,
  overdue: openStates,
  unowned: toDoStates,
  triage: ["triage"],
  returned: ["returned"],
  reopened: ["reopened"],
  ruling: liveStates,
  escalated: liveStates,
  waiting: ["awaiting_resident"],
  snoozed: liveStates,
  resolved: ["resolved"],
  elsewhere: liveStates,
  assisting: liveStates,
  closed: overStates,
  all: [...liveStates, "closed", "merged", "withdrawn"],
};

export function isInboxView(value: unknown): value is InboxView {
  return inboxViews.includes(value as InboxView);
}

export const inboxSorts = ["limit", "newest", "oldest", "untouched"] as const;
export type InboxSort = (typeof inboxSorts)[number];

/** What is over has no limit and is touched no more: it is shown by when it came. */
export function sortsOf(view: InboxView): readonly InboxSort[] {
  if (view === "closed" || view === "all") return ["limit", "newest", "oldest"];
  return view === "assisting" ? ["limit"] : inboxSorts;
}
