// How often a password or a code may be tried. Wrong tries count for the account together with the network they come from,
// so that a stranger elsewhere can't lock its owner out; far more of them from anywhere stop the account for browsers
// that have never signed in to it (OWASP: device cookies).
import type { Portal } from "../db.server.ts";
import type { PersonId } from "../domain/shared/ids.ts";
import { DAY_MS, addMs } from "../domain/shared/instant.ts";
import { keyedHash, keyedHashes, readToken, signToken } from "../domain/shared/secrets.server.ts";
import { KNOWN_DEVICE_DAYS, readKnownToken, setKnownToken } from "./cookies.server.ts";
import type { LimitName } from "./limits.server.ts";
import { networkOf } from "./network-of.server.ts";

type Count = readonly [LimitName, string];

/** What a wrong password counts towards; `account` is the address as typed, known or not. */
export async function passwordCounts(
  portal: Portal,
  request: Request,
  clientAddress: string,
  account: string,
): Promise<readonly Count[]> {
  const here = `${account} ${networkOf(clientAddress)}`;
  const known = await isKnownDevice(portal, request, account);
  return [
    ["password", here],
    ["passwordAgain", here],
    ["passwordDay", here],
    ["passwordSender", clientAddress],
    ...(known ? [] : [["passwordAccount", account] as const]),
  ];
}

/** What a wrong code counts towards. */
export function codeCounts(clientAddress: string, personId: PersonId): readonly Count[] {
  return [
    ["code", `${personId} ${networkOf(clientAddress)}`],
    ["codeAccount", personId],
  ];
}

/** Does `work` unless too many tries went wrong; `isWrong` says which failures count. */
export async function counted<T>(
  portal: Portal,
  counts: readonly Count[],
  work: () => Promise<T>,
  isWrong: (error: unknown) => boolean,
): Promise<T> {
  for (const [name, key] of counts) await portal.limits.check(name, key);
  try {
    return await work();
  } catch (error) {
    if (isWrong(error)) for (const [name, key] of counts) await portal.limits.spend(name, key);
    throw error;
  }
}

async function isKnownDevice(portal: Portal, request: Request, account: string): Promise<boolean> {
  const token = await readKnownToken(request);
  const subject = token && readToken(portal.context, "known-device", token, portal.context.now());
  return !!subject && keyedHashes(portal.context, "known-device", account).includes(subject);
}

/** The cookie by which this browser is known as one from which `account` has signed in. */
export function rememberDevice(portal: Portal, account: string): Promise<string> {
  const { context } = portal;
  const until = addMs(context.now(), KNOWN_DEVICE_DAYS * DAY_MS);
  const subject = keyedHash(context, "known-device", account);
  return setKnownToken(portal, signToken(context, "known-device", subject, until));
}
