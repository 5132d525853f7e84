// Every address of staff and who may open it: the table that `staff-matrix.test.ts` holds the portal against.
import { DAY_MS } from "../../app/domain/shared/instant.ts";
import type { Scenes } from "./staff-stage.ts";

export const roles = [
  "moderator",
  "official",
  "officialOfSouth",
  "lead",
  "supervisor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export interface Row {
  /** As `app/routes.ts` has it. */
  readonly route: string;
  readonly address: (scenes: Scenes) => string;
  /** Whoever is not named here is answered 403. */
  readonly open: readonly Role[];
  /** Refused with 404: the page would be theirs, the problem is not. */
  readonly elsewhere?: readonly Role[];
  /** What those who may get for this address, where that is neither a page nor an answer to an empty form. */
  readonly answered?: number;
  /** The same for a form alone. */
  readonly posted?: number;
  /** Takes forms and has no page. */
  readonly formsAlone?: boolean;
  /** What somebody who is not signed in gets where scripts ask, instead of being sent to sign in. */
  readonly stranger?: number;
  /** What a form must hold to be read at all. */
  readonly form?: Readonly<Record<string, string>>;
}

const branch = ["official", "lead", "supervisor"] as const;
const elsewhere = ["officialOfSouth"] as const;
const everybody = roles;

const inbox = (route: string, below: string, changes: Partial<Row> = {}): Row => ({
  route: `inbox/:reference${route}`,
  address: ({ assigned }) => `/inbox/${assigned.reference}${below}`,
  open: branch,
  elsewhere,
  ...changes,
});
/** What scripts on a problem's page ask for; for whoever may open the problem. */
const live = (
  route: string,
  address: (reference: string) => string,
  changes: Partial<Row>,
): Row => ({
  route: `live/${route}/:reference`,
  address: ({ assigned }) => `/live/${address(assigned.reference)}`,
  open: [...branch, "moderator"],
  elsewhere: [...elsewhere, "administrator"],
  formsAlone: true,
  ...changes,
});
const only = (role: Role, route: string, address = `/${route}`, answered?: number): Row => ({
  route,
  address: () => address,
  open: [role],
  ...(answered === undefined ? {} : { answered }),
});
const admin = (below: string, address?: string, answered?: number): Row =>
  only("administrator", `admin${below}`, address, answered);

export const staffRows: readonly Row[] = [
  { route: "inbox", address: () => "/inbox", open: [...branch, ...elsewhere] },
  {
    route: "inbox/views",
    address: () => "/inbox/views",
    open: [...branch, ...elsewhere],
    form: { what: "after", value: "stay" },
  },
  { route: "inbox/texts", address: () => "/inbox/texts", open: ["lead", "supervisor"] },
  {
    route: "inbox/texts/:id",
    address: () => "/inbox/texts/new",
    open: ["lead", "supervisor"],
  },
  {
    route: "inbox/bulk",
    address: () => "/inbox/bulk",
    open: [...branch, ...elsewhere],
  },
  {
    route: "inbox/bulk/:id",
    address: () => "/inbox/bulk/none",
    open: [...branch, ...elsewhere],
    answered: 404,
  },
  inbox("", "", { form: { move: "accept", seen: "1~assigned~private~2026-01-01T00:00:00.000Z" } }),
  inbox("/contact", "/contact"),
  inbox("/photos", "/photos", { open: ["official", "lead"], elsewhere: ["officialOfSouth"] }),
  inbox("/photos/:id/remove", "/photos/none/remove", { posted: 404 }),
  inbox("/print", "/print"),
  inbox("/export", "/export"),
  inbox("/export/:event", "/export/none", { answered: 404 }),
  inbox("/routing", "/routing", { open: [...branch, "moderator"] }),
  {
    route: "live/rows",
    address: () => "/live/rows",
    open: [...branch, ...elsewhere],
    stranger: 401,
  },
  { route: "live/since", address: () => "/live/since", open: everybody, stranger: 401 },
  live("together", (reference) => `together/${reference}`, {
    form: { state: "viewing", seen: "2026-01-01T00:00:00.000Z", version: "1" },
    posted: 200,
    stranger: 401,
  }),
  live("claim", (reference) => `claim/${reference}`, { form: { back: "/inbox" } }),
  live("draft", (reference) => `draft/${reference}`, {
    form: { form: "note", "note-text": "Seen." },
    posted: 204,
    stranger: 401,
  }),
  // Only whoever did the last step may open it, and nobody has.
  {
    route: "undo/:reference",
    address: ({ assigned }) => `/undo/${assigned.reference}`,
    open: [],
    elsewhere: everybody,
    form: { seen: "1~assigned~private~2026-01-01T00:00:00.000Z" },
  },
  only("moderator", "moderation"),
  {
    route: "moderation/:reference",
    address: ({ assigned }) => `/moderation/${assigned.reference}`,
    open: ["moderator"],
  },
  {
    route: "moderation/:reference/contact",
    address: ({ assigned }) => `/moderation/${assigned.reference}/contact`,
    open: ["moderator"],
  },
  {
    route: "moderation/:reference/photos/:id",
    address: ({ assigned }) => `/moderation/${assigned.reference}/photos/none`,
    open: ["moderator"],
    answered: 404,
  },
  {
    route: "overview",
    address: () => "/overview",
    open: ["lead", "supervisor", "administrator"],
  },
  {
    route: "overview.csv",
    address: () => "/overview.csv",
    open: ["lead", "supervisor", "administrator"],
  },
  {
    route: "overview/extensions",
    address: () => "/overview/extensions",
    open: ["lead", "supervisor", "administrator"],
  },
  {
    route: "overview/routing",
    address: () => "/overview/routing",
    open: ["lead", "supervisor", "administrator"],
  },
  {
    route: "overview/routing.csv",
    address: () => "/overview/routing.csv",
    open: ["lead", "supervisor", "administrator"],
  },
  admin(""),
  admin("/cues"),
  admin("/cues/history"),
  admin("/cues/:code", "/admin/cues/none", 404),
  admin("/models"),
  admin("/branches"),
  admin("/branches/:code", "/admin/branches/none", 404),
  admin("/areas"),
  admin("/areas/:code", "/admin/areas/none", 404),
  { ...admin("/categories"), posted: 404 },
  admin("/categories/:code", "/admin/categories/none", 404),
  admin("/exchange"),
  admin("/exchange/files/:name", "/admin/exchange/files/branches.csv"),
  { ...admin("/exchange/:id", "/admin/exchange/none", 410), posted: 410 },
  admin("/log"),
  admin("/people"),
  admin("/people/:id", "/admin/people/none", 404),
  admin("/deliveries"),
  admin("/limits"),
  admin("/calendars"),
  admin("/calendars/:code", "/admin/calendars/none", 404),
  admin("/calendars/:code/export", "/admin/calendars/none/export", 404),
  admin("/rules"),
  admin("/rules/draft/:code", "/admin/rules/draft/none", 404),
  admin("/rules/back-test"),
  admin("/rules/history"),
  admin("/rules/export/:version", "/admin/rules/export/none", 404),
  { route: "sign-out", address: () => "/sign-out", open: everybody },
  { route: "account/keys", address: () => "/account/keys", open: everybody },
  { route: "account", address: () => "/account", open: everybody },
  { route: "account/codes", address: () => "/account/codes", open: everybody },
  { route: "account/sessions", address: () => "/account/sessions", open: everybody },
];

/** What anybody may open, by how the address begins. A new part of the portal is named here, or in the rows above. */
export const openToAnybody =
  /^(\/|report|track|r|u|follow|problems|map|feeds|photos|sign-in|invitation|dev|\*)(\/|$)/;

export interface ActRow {
  /** As the button sends it. */
  readonly act: string;
  /** Fields besides, with the act's name before them. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly open: readonly Role[];
  /** What those who may get, where that is neither done (303) nor too late (409). */
  readonly answered?: number;
}

/** Later than seven working days from now, and before fourteen of them are over. */
const inTwoWeeks = new Date(Date.now() + 14 * DAY_MS).toISOString().slice(0, 10);

/** Everything that staff do on a problem's page besides moves. */
export const actRows: readonly ActRow[] = [
  // The last step on it was nobody's: whoever may open the problem is told that there is nothing to take back.
  { act: "undo", open: ["official", "lead", "supervisor"], answered: 422 },
  { act: "own.take", open: ["official", "lead"] },
  { act: "own.release", open: ["official", "lead"] },
  { act: "own.give", fields: { "own-person": "official-of-north" }, open: ["official", "lead"] },
  { act: "note", fields: { "note-text": "Seen." }, open: ["official", "lead", "supervisor"] },
  {
    act: "extension.ask",
    fields: { "extension-day": inTwoWeeks, "extension-reason": "The part comes late" },
    open: ["official", "lead"],
  },
  {
    act: "extension.refuse",
    fields: { "extension-reason": "It can be done in time" },
    open: ["lead", "supervisor"],
  },
  {
    act: "message.send",
    fields: { "message-text": "We come on Monday." },
    open: ["official", "lead"],
  },
  {
    act: "split",
    fields: { "split-description": "The lamp", "split-reason": "Another branch’s" },
    open: ["official", "lead"],
  },
  { act: "snooze", fields: { "snooze-when": "tomorrow" }, open: ["official", "lead"] },
  { act: "snooze.wake", open: ["official", "lead"] },
  {
    act: "urgency",
    fields: { "urgency-to": "urgent", "urgency-reason": "The hole grows." },
    open: ["official", "lead", "supervisor"],
  },
  {
    act: "focus",
    fields: { "focus-old_and_young": "yes", "focus-reason": "A school is near." },
    open: ["official", "lead", "supervisor"],
  },
  {
    act: "volunteers.ask",
    fields: {
      "volunteers-task": "Clear the stones away",
      "volunteers-when": "On Saturday",
      "volunteers-contact": "The office",
    },
    open: ["official", "lead"],
  },
  {
    act: "volunteers.record",
    fields: { "volunteers-people": "3", "volunteers-hours": "4", "volunteers-result": "Clear." },
    open: ["official", "lead"],
  },
  { act: "volunteers.end", open: ["official", "lead"] },
];
