// The views of an inbox: which problems each shows. The address names the view.
import type { Handling } from "../problem/handling.ts";

export const inboxViews = [
  "todo",
  "triage",
  "ruling",
  "escalated",
  "elsewhere",
  "assisting",
  "waiting",
  "resolved",
  "closed",
  "all",
] as const;
export type InboxView = (typeof inboxViews)[number];

/**
 * Views of problems by something else than their state: those that wait for a supervisor's ruling, those that went up
 * because their resident said again that they are not solved, those that the branch answers for while they lie with
 * another, and those that it assists with.
 */
export const specialViews = [
  "ruling",
  "escalated",
  "elsewhere",
  "assisting",
] as const satisfies InboxView[];
export type SpecialView = (typeof specialViews)[number];

export function isSpecialView(view: InboxView): view is SpecialView {
  return (specialViews as readonly InboxView[]).includes(view);
}

/** The states that a view shows. `todo` is what the branch has to act on. */
export const statesOfView: Record<Exclude<InboxView, SpecialView>, readonly Handling[]> = {
  todo: ["triage", "assigned", "accepted", "in_progress", "returned", "reopened"],
  triage: ["triage"],
  waiting: ["awaiting_resident"],
  resolved: ["resolved"],
  closed: ["closed", "rejected", "merged", "withdrawn"],
  all: [
    "triage",
    "assigned",
    "accepted",
    "in_progress",
    "awaiting_resident",
    "returned",
    "resolved",
    "reopened",
    "closed",
    "merged",
    "withdrawn",
  ],
};

export function isInboxView(value: unknown): value is InboxView {
  return inboxViews.includes(value as InboxView);
}
