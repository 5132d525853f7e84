// Sessions: opened after the right answers, listed for the person, ended by them or by every change of what opens them.
import { randomBytes } from "node:crypto";
import {
  deleteOldSessions,
  findOpenSession,
  insertSession,
  openSessionsOf,
  revokeOneSession,
  revokeOtherSessions,
  revokeSession,
  revokeSessionsOf,
  touchSession,
} from "../../../db/repositories/session.ts";
import type { OpenSession } from "../../../db/repositories/session.ts";
import { grantsOfPerson } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId, SessionId } from "../shared/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from "../shared/instant.ts";
import type { Language } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { digest } from "../shared/secrets.server.ts";
import type { Device } from "./device.ts";

export const SESSION_KEPT_HOURS = 12;
/** A session in use is written to at most this often. */
const SEEN_EVERY_MS = 5 * MINUTE_MS;
const FORGOTTEN_AFTER_MS = 30 * DAY_MS;

/** From where somebody signs in. */
export interface Origin {
  readonly device: Device;
  /** The network around the client's address (`networkOf`). */
  readonly network: string;
  /** The secret of the session that this browser had before, if any: it ends. */
  readonly before: string | null;
}

/** Where nobody knows: for commands and tests. */
export const nowhere: Origin = {
  device: { browser: null, system: null },
  network: "",
  before: null,
};

/** Opens a session and returns its secret, for the cookie. Whoever held the one before it holds nothing. */
export async function openSession(
  context: Context,
  queries: Queries,
  personId: PersonId,
  { device, network, before }: Origin,
): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const at = context.now();
  if (before !== null) await revokeSession(queries, digest(before), at);
  // A letter about a sign-in from a device that was not seen before belongs here.
  await insertSession(queries, {
    id: context.makeId<"session">(),
    secretHash: digest(secret),
    personId,
    at,
    expiresAt: addMs(at, SESSION_KEPT_HOURS * HOUR_MS),
    device,
    network,
  });
  return secret;
}

/** Ends all sessions of that person and opens a new one here: after a change of the password or of codes. */
export async function renewSession(
  context: Context,
  queries: Queries,
  personId: PersonId,
  origin: Origin,
): Promise<string> {
  await revokeSessionsOf(queries, personId, context.now());
  return openSession(context, queries, personId, origin);
}

/** What a request says of the person: that they are there, or only that a page of theirs is open somewhere. */
export type SignOfLife = "in-use" | "open";

/**
 * Who is behind a session's secret, or null when it is over. Notes every five minutes that it is in use; a page that is
 * only open leaves no trace.
 */
export async function readSession(
  context: Context,
  secret: string,
  sign: SignOfLife = "in-use",
): Promise<{ readonly actor: StaffActor; readonly language: Language } | null> {
  const now = context.now();
  const session = await findOpenSession(context.db.read, digest(secret), now);
  if (!session) return null;
  const before = addMs(now, -SEEN_EVERY_MS);
  if (sign === "in-use" && session.lastSeenAt < before)
    await context.db.transact((queries) => touchSession(queries, session.id, now, before));
  const { personId, name, language } = session;
  const grants = await grantsOfPerson(context.db.read, personId);
  return { actor: { kind: "staff", personId, name, grants }, language };
}

/** One session as its person sees it. */
export interface SessionView extends Omit<OpenSession, "secretHash"> {
  /** This very browser. */
  readonly here: boolean;
}

/** The open sessions of `actor`, the one seen last first; `secret` is that of the browser that asks. */
export async function listSessions(
  context: Context,
  actor: StaffActor,
  secret: string,
): Promise<SessionView[]> {
  const own = digest(secret);
  const open = await openSessionsOf(context.db.read, actor.personId, context.now());
  return open.map(({ secretHash, ...rest }) => ({ ...rest, here: secretHash === own }));
}

/** Ends one of one's own sessions. Refuses with `not_found` for one that is somebody else's or over. */
export async function endSession(
  context: Context,
  actor: StaffActor,
  id: SessionId,
): Promise<void> {
  const ended = await context.db.transact((queries) =>
    revokeOneSession(queries, actor.personId, id, context.now()),
  );
  if (!ended) throw new Refusal("not_found");
}

/** Ends all of one's own sessions but the one with `secret`. Again: nothing happens. */
export async function endOtherSessions(
  context: Context,
  actor: StaffActor,
  secret: string,
): Promise<void> {
  await context.db.transact((queries) =>
    revokeOtherSessions(queries, actor.personId, digest(secret), context.now()),
  );
}

/** Ends the session. A second time does nothing. */
export async function signOut(context: Context, secret: string): Promise<void> {
  await context.db.transact((queries) => revokeSession(queries, digest(secret), context.now()));
}

/** Deletes what is known of sessions that ended 30 days ago, and returns how many there were. */
export function forgetOldSessions(context: Context): Promise<number> {
  const before = addMs(context.now(), -FORGOTTEN_AFTER_MS);
  return context.db.transact((queries) => deleteOldSessions(queries, before));
}
