// The keys of one page for one person: those of its kind, and where the ones that lead elsewhere lead.
import { keysAt } from "../domain/staff/keyboard.ts";
import type { KeyCommand, KeyPlace, KeySettings } from "../domain/staff/keyboard.ts";
import type { PageKeys } from "./keys.tsx";
import type { StaffInHeader } from "./site-frame.tsx";

const leading: Partial<
  Record<KeyCommand, { readonly to: string; readonly part: "inbox" | "moderation" | "overview" }>
> = {
  // Where the page has a field of its own, that one is searched.
  search: { to: "/inbox?view=all#q", part: "inbox" },
  go_inbox: { to: "/inbox", part: "inbox" },
  go_snoozed: { to: "/inbox?view=snoozed", part: "inbox" },
  go_moderation: { to: "/moderation", part: "moderation" },
  go_overview: { to: "/overview", part: "overview" },
};

/** Without those that lead where this person may not go. */
export function pageKeys(place: KeyPlace, settings: KeySettings, staff: StaffInHeader): PageKeys {
  const keys = keysAt(settings, place).flatMap((one) => {
    const way = leading[one.command];
    return way && !staff[way.part] ? [] : [{ ...one, to: way?.to ?? null }];
  });
  return { place, keys };
}
