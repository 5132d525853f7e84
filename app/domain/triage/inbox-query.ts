// What the address of an inbox asks for: a view, filters, words and an order. What can't be understood is named and left out,
// never guessed. Knows no database and no page.
import { focusGroups } from "../problem/focus-group.ts";
import type { FocusGroup } from "../problem/focus-group.ts";
import { handlingStates } from "../problem/handling.ts";
import type { Handling } from "../problem/handling.ts";
import { urgencies } from "../problem/urgency.ts";
import type { Urgency } from "../problem/urgency.ts";
import { inboxSorts, isInboxView, sortsOf } from "./inbox-view.ts";
import type { InboxSort, InboxView } from "./inbox-view.ts";

export const limitFilters = ["today", "overdue", "none"] as const;
export type LimitFilter = (typeof limitFilters)[number];

export interface InboxQuery {
  readonly view: InboxView;
  readonly state: Handling | null;
  readonly urgency: Urgency | null;
  /** Codes of a kind and of an area: with all below them. */
  readonly kind: string | null;
  readonly area: string | null;
  /** The code of a branch: with all below it. */
  readonly branch: string | null;
  /** `me`, `none`, or the id of a person. */
  readonly owner: string | null;
  readonly focus: FocusGroup | null;
  readonly limit: LimitFilter | null;
  /** What this person has not seen since it changed. */
  readonly unread: boolean;
  readonly words: string;
  /** Null: the view's own. */
  readonly sort: InboxSort | null;
}

/** What of an address was left out. */
export interface Ignored {
  /** `unknown`: a name that is no filter. */
  readonly name: "view" | FilterName | "after" | "saved" | "unknown";
  readonly value: string;
}

export const filterNames = [
  "state",
  "urgency",
  "kind",
  "area",
  "branch",
  "owner",
  "focus",
  "limit",
  "new",
  "q",
  "sort",
] as const;
export type FilterName = (typeof filterNames)[number];

/** Names of an address that are no filter, and belong to the page. */
const otherNames = ["view", "after", "saved", "done", "of", "lang", "from"] as const;

const WORDS_MAX = 200;
const VALUE_MAX = 60;
const CODE = /^[\p{L}\p{N}_.:-]{1,64}$/u;

export const wholeView = (view: InboxView): InboxQuery => ({
  view,
  state: null,
  urgency: null,
  kind: null,
  area: null,
  branch: null,
  owner: null,
  focus: null,
  limit: null,
  unread: false,
  words: "",
  sort: null,
});

/** Reads an address. `fallback` is the view of an address that names none, or one that does not exist. */
export function readInboxQuery(
  address: URLSearchParams,
  fallback: InboxView = "todo",
): { readonly query: InboxQuery; readonly ignored: readonly Ignored[] } {
  const ignored: Ignored[] = [];
  const ignore = (name: Ignored["name"], value: string) => {
    ignored.push({ name, value: [...value].slice(0, VALUE_MAX).join("") });
    return null;
  };
  const one = <Value extends string>(name: FilterName, known: readonly Value[]): Value | null => {
    const value = address.get(name);
    if (value === null || value === "") return null;
    return known.find((each) => each === value) ?? ignore(name, value);
  };
  const code = (name: FilterName): string | null => {
    const value = address.get(name);
    if (value === null || value === "") return null;
    return CODE.test(value) ? value : ignore(name, value);
  };
  const asked = address.get("view");
  if (asked !== null && asked !== "" && !isInboxView(asked)) ignore("view", asked);
  const view = isInboxView(asked) ? asked : fallback;
  const sort = one("sort", inboxSorts);
  const sortable = sort === null || sortsOf(view).includes(sort);
  if (!sortable) ignore("sort", sort);
  const query: InboxQuery = {
    view,
    state: one("state", handlingStates),
    urgency: one("urgency", urgencies),
    kind: code("kind"),
    area: code("area"),
    branch: code("branch"),
    owner: code("owner"),
    focus: one("focus", focusGroups),
    limit: one("limit", limitFilters),
    unread: one("new", ["unread"]) !== null,
    words: [...(address.get("q") ?? "").trim()].slice(0, WORDS_MAX).join(""),
    sort: sortable ? sort : null,
  };
  const known: readonly string[] = [...filterNames, ...otherNames];
  for (const [name, value] of address) {
    // A misspelt filter would else show more than was meant, and nobody would know.
    if (!known.includes(name))
      ignored.push({
        name: "unknown",
        value: [...`${name}=${value}`].slice(0, VALUE_MAX).join(""),
      });
  }
  return { query, ignored };
}

/** The address of that list, in one form only; `view` always stands in it. */
export function addressOfQuery(query: InboxQuery): URLSearchParams {
  const address = new URLSearchParams({ view: query.view });
  const values: Record<FilterName, string | null> = {
    state: query.state,
    urgency: query.urgency,
    kind: query.kind,
    area: query.area,
    branch: query.branch,
    owner: query.owner,
    focus: query.focus,
    limit: query.limit,
    new: query.unread ? "unread" : null,
    q: query.words === "" ? null : query.words,
    sort: query.sort,
  };
  for (const name of filterNames) {
    const value = values[name];
    if (value !== null) address.set(name, value);
  }
  return address;
}

/** Is anything narrowed besides the view? */
export function isNarrowed(query: InboxQuery): boolean {
  const { view, sort } = query;
  return (
    addressOfQuery(query).toString() !== addressOfQuery({ ...wholeView(view), sort }).toString()
  );
}
