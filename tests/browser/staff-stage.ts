// What the tests of the staff pages play on: a running portal with a problem for each scene, and people who come by HTTP
// as a browser without scripts does.
import { DAY_MS, HOUR_MS } from "../../app/domain/shared/instant.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import { assigned, moved, resolution, screened, submit } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { STAFF_PASSWORD } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";

/** The check holds it. */
const spam = "Buy now! https://one.example https://two.example cheap cheap";

export interface Scenes {
  /** With the northern village: just assigned (twice), accepted, waiting for an answer, resolved. */
  readonly assigned: Problem;
  readonly alsoAssigned: Problem;
  readonly accepted: Problem;
  readonly waiting: Problem;
  readonly resolved: Problem;
  /** With the coordinating office, which looks for a branch. */
  readonly triage: Problem;
  readonly held: Problem;
  readonly published: Problem;
}

/** What its resident wrote into the one whose text must be covered. */
export const withPhone = "The lamp is dark. Call me: 13800138000.";

/** Plays every scene, over the last three days. */
export async function playScenes(portal: RunningPortal): Promise<Scenes> {
  let nowMs = Date.now() - 3 * DAY_MS;
  const context = portal.contextAt(() => nowMs);
  const overdue = await assigned(context);
  nowMs += 2 * DAY_MS;
  const accepted = await assigned(context, { description: "The well is dry." });
  await moved(context, people.official, accepted, "accept");
  const waiting = await assigned(context, { description: "A dog barks all night." });
  await moved(context, people.official, waiting, "accept");
  await moved(context, people.official, waiting, "ask_resident", { question: "Whose dog?" });
  const resolved = await assigned(context, { description: "The bridge has lost a plank." });
  await moved(context, people.official, resolved, "accept");
  await moved(context, people.official, resolved, "resolve", { resolution });
  const triage = await assigned(context, { category: "unknown", description: "The cows are sad." });
  nowMs += 20 * HOUR_MS;
  const alsoAssigned = await assigned(context, { description: withPhone });
  const held = await screened(context, await submit(context, { description: spam }));
  const published = await assigned(context, { description: "桥头的路灯坏了。", language: "zh-CN" });
  await moved(context, people.moderator, published, "publish", {
    publicText: "桥头的路灯坏了。",
    publicPlace: "桥头",
  });
  return {
    assigned: overdue,
    alsoAssigned,
    accepted,
    waiting,
    resolved,
    triage,
    held,
    published,
  };
}

export interface Answer {
  readonly status: number;
  /** Where it sends the visitor, without the portal's own address. */
  readonly location: string | null;
  readonly headers: Headers;
  readonly html: string;
}

export interface Visitor {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
}

/** Somebody with these cookies, who follows no redirect by himself. */
export function visitor(portal: RunningPortal, cookie = ""): Visitor {
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = { cookie, "accept-language": "en" };
    const response = await fetch(portal.url + path, { redirect: "manual", headers, ...init });
    return {
      status: response.status,
      location: response.headers.get("location"),
      headers: response.headers,
      html: await response.text(),
    };
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, fields) => ask(path, { method: "POST", body: new URLSearchParams(fields) }),
  };
}

export const addressOf = (person: StaffActor): string => `${person.name}@staff.test`;

/** The cookie of somebody who signed in. */
export async function sessionOf(portal: RunningPortal, person: StaffActor): Promise<string> {
  const answer = await visitor(portal).post("/sign-in", {
    email: addressOf(person),
    password: STAFF_PASSWORD,
  });
  const cookie = answer.headers.get("set-cookie");
  if (answer.status !== 303 || !cookie) throw new Error(`no session: ${answer.status}`);
  return cookie.split(";")[0] ?? "";
}

/** Somebody who has signed in. */
export async function signedIn(portal: RunningPortal, person: StaffActor): Promise<Visitor> {
  return visitor(portal, await sessionOf(portal, person));
}

/** The version that a page shows, as its forms send it along. */
export function seenOn(page: Answer): string {
  const seen = /name="seen" value="([^"]+)"/.exec(page.html)?.[1];
  if (!seen) throw new Error("the page has no form for a move");
  return seen;
}

/** What a page says, without its tags. */
export function words({ html }: Answer): string {
  return html
    .replace(/<(script|style)[^]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
}
