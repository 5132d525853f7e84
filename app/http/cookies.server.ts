// The portal's cookies: their names, how long they live, and that scripts and other sites can't read them.
import { createCookie } from "@remix-run/node";
import type { Portal } from "../db.server.ts";
import { PERSON_KEPT_DAYS } from "../domain/follower/person.server.ts";
import { DRAFT_KEPT_DAYS } from "../domain/problem/draft.server.ts";
import type { DraftKey } from "../domain/problem/draft.server.ts";
import { linkToken, openWithToken } from "../domain/resident/open-problem.server.ts";
import type { ResidentActor } from "../domain/shared/actor.ts";
import type { DraftId, ProblemId } from "../domain/shared/ids.ts";
import { SESSION_KEPT_HOURS } from "../domain/staff/session.server.ts";
import { HALF_SIGNED_IN_MINUTES } from "../domain/staff/sign-in.server.ts";

const DAY_SECONDS = 24 * 60 * 60;
export const KNOWN_DEVICE_DAYS = 90;
/** A shared computer of a village office sees many residents; older ones come back with their key. */
const OWN_PROBLEMS_MAX = 8;

const draftCookie = createCookie("draft", {
  path: "/report",
  httpOnly: true,
  sameSite: "lax",
  maxAge: DRAFT_KEPT_DAYS * DAY_SECONDS,
});
const residentCookie = createCookie("resident", {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
});
/** Who said "it affects me too": a random number, the same at every problem, kept there only as a hash of its own. */
const personCookie = createCookie("person", {
  path: "/problems",
  httpOnly: true,
  sameSite: "lax",
  maxAge: PERSON_KEPT_DAYS * DAY_SECONDS,
});
const staffCookie = createCookie("staff", {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  maxAge: SESSION_KEPT_HOURS * 60 * 60,
});

/** The password was right, the code is awaited: good for the page that asks for it alone. */
const halfCookie = createCookie("half", {
  path: "/sign-in",
  httpOnly: true,
  sameSite: "lax",
  maxAge: HALF_SIGNED_IN_MINUTES * 60,
});
/** Recovery codes on their way to the page that shows them this once; sealed. */
const madeCookie = createCookie("made", {
  path: "/account/codes",
  httpOnly: true,
  sameSite: "lax",
  maxAge: 60,
});
/** This browser has signed in as somebody before: see `staff-limits.server.ts`. */
const knownCookie = createCookie("known", {
  path: "/sign-in",
  httpOnly: true,
  sameSite: "lax",
  maxAge: KNOWN_DEVICE_DAYS * DAY_SECONDS,
});

const attributes = (portal: Portal) => ({ secure: portal.config.publicUrl.startsWith("https:") });

async function textIn(cookie: typeof draftCookie, request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" ? value : null;
}

/** The draft that this browser is filling in. */
export async function readDraftKey(request: Request): Promise<DraftKey | null> {
  const [id, secret] = (await textIn(draftCookie, request))?.split(".") ?? [];
  return id && secret ? { id: id as DraftId, secret } : null;
}

export function setDraftKey(portal: Portal, key: DraftKey): Promise<string> {
  return draftCookie.serialize(`${key.id}.${key.secret}`, attributes(portal));
}

/** The problems that this browser may open, as their residents. */
export async function readResidents(request: Request, portal: Portal): Promise<ResidentActor[]> {
  const tokens = (await textIn(residentCookie, request))?.split("~") ?? [];
  return tokens
    .map((token) => openWithToken(portal.context, token))
    .filter((resident) => resident !== null);
}

/** Adds a problem to those that this browser may open. */
export async function rememberResident(
  request: Request,
  portal: Portal,
  problemId: ProblemId,
): Promise<string> {
  const before = await readResidents(request, portal);
  const ids = [problemId, ...before.map((one) => one.problemId).filter((id) => id !== problemId)];
  const tokens = ids.slice(0, OWN_PROBLEMS_MAX).map((id) => linkToken(portal.context, id));
  return residentCookie.serialize(tokens.join("~"), attributes(portal));
}

/** Forgets all of them. */
export function forgetResidents(portal: Portal): Promise<string> {
  return residentCookie.serialize("", { ...attributes(portal), maxAge: 0 });
}

/** The signed random number of this browser, as it came. */
export function readPersonToken(request: Request): Promise<string | null> {
  return textIn(personCookie, request);
}

export function setPersonToken(portal: Portal, token: string): Promise<string> {
  return personCookie.serialize(token, attributes(portal));
}

/** The secret of this browser's staff session. */
export function readStaffSecret(request: Request): Promise<string | null> {
  return textIn(staffCookie, request);
}

/** Keeps the session's secret; null forgets it. */
export function setStaffSecret(portal: Portal, secret: string | null): Promise<string> {
  return staffCookie.serialize(secret ?? "", {
    ...attributes(portal),
    ...(secret === null ? { maxAge: 0 } : {}),
  });
}

/** The token of somebody whose password was right. */
export function readHalfToken(request: Request): Promise<string | null> {
  return textIn(halfCookie, request);
}

/** Keeps that token; null forgets it. */
export function setHalfToken(portal: Portal, token: string | null): Promise<string> {
  return halfCookie.serialize(token ?? "", {
    ...attributes(portal),
    ...(token === null ? { maxAge: 0 } : {}),
  });
}

/** What was made and is shown this once; sealed. */
export function readMade(request: Request): Promise<string | null> {
  return textIn(madeCookie, request);
}

/** Keeps that for a minute; null forgets it. */
export function setMade(portal: Portal, sealed: string | null): Promise<string> {
  return madeCookie.serialize(sealed ?? "", {
    ...attributes(portal),
    ...(sealed === null ? { maxAge: 0 } : {}),
  });
}

/** The token of a browser from which somebody has signed in before. */
export function readKnownToken(request: Request): Promise<string | null> {
  return textIn(knownCookie, request);
}

export function setKnownToken(portal: Portal, token: string): Promise<string> {
  return knownCookie.serialize(token, attributes(portal));
}
