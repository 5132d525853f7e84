// What a person has set about the inbox: where they are taken after an action, which view opens first, the order of saved
// ones. What can't be read is as if never set.
import { isInboxView } from "./inbox-view.ts";

export const afterActions = ["stay", "next", "list"] as const;
export type AfterAction = (typeof afterActions)[number];

export const settingNames = {
  after: "inbox.after",
  first: "inbox.first",
  order: "inbox.order",
} as const;

export interface InboxSettings {
  readonly after: AfterAction;
  /** The name of a view, or the id of a saved one; null: the usual. */
  readonly first: string | null;
  readonly order: readonly string[];
}

export function inboxSettings(settings: ReadonlyMap<string, unknown>): InboxSettings {
  const after = settings.get(settingNames.after);
  const first = settings.get(settingNames.first);
  const order = settings.get(settingNames.order);
  return {
    after: afterActions.find((one) => one === after) ?? "stay",
    first: typeof first === "string" ? first : null,
    order: Array.isArray(order) ? order.filter((id) => typeof id === "string") : [],
  };
}

/** Can this be where the inbox opens? */
export function isFirst(value: string, savedIds: readonly string[]): boolean {
  return isInboxView(value) || savedIds.includes(value);
}
