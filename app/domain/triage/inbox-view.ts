// The views of an inbox: which states each shows. The address names the view.
import type { Handling } from "../problem/handling.ts";

export const inboxViews = ["todo", "triage", "waiting", "resolved", "closed", "all"] as const;
export type InboxView = (typeof inboxViews)[number];

/** The states that a view shows. `todo` is what the branch has to act on. */
export const statesOfView: Record<InboxView, readonly Handling[]> = {
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
