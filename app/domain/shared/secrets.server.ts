// Keyed hashes and signed tokens: how secrets are checked without being kept.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "./context.server.ts";
import type { Instant } from "./instant.ts";
import { instantFromMs, instantToMs } from "./instant.ts";

/** What a token is good for; one made for one purpose is worth nothing for another. */
export type TokenPurpose =
  "open-problem" | "stop-letters" | "me-too" | "confirm-follow" | "half-signed-in" | "known-device";

const SIGNATURE_BYTES = 18;

/** SHA-256, hex: for secrets with more than 128 random bits, such as session cookies. */
export function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** HMAC-SHA-256 with the newest secret, hex: for secrets that are short enough to be guessed offline. */
export function keyedHash(
  context: Pick<Context, "secrets">,
  purpose: string,
  text: string,
): string {
  return hmac(context.secrets[0] ?? "", `${purpose}:${text}`).toString("hex");
}

/** The keyed hashes of `text` under every secret, the newest first: to find again what an older one hashed. */
export function keyedHashes(
  context: Pick<Context, "secrets">,
  purpose: string,
  text: string,
): string[] {
  return context.secrets.map((secret) => hmac(secret, `${purpose}:${text}`).toString("hex"));
}

/** True when `hash` is the keyed hash of `text` under any of the secrets. Takes the same time either way. */
export function matchesKeyedHash(
  context: Pick<Context, "secrets">,
  purpose: string,
  text: string,
  hash: string,
): boolean {
  const expected = Buffer.from(hash, "hex");
  return context.secrets
    .map((secret) => hmac(secret, `${purpose}:${text}`))
    .some((actual) => actual.length === expected.length && timingSafeEqual(actual, expected));
}

/** `subject.expiry.signature`, for links: may be used more than once until `expiresAt`. */
export function signToken(
  context: Pick<Context, "secrets">,
  purpose: TokenPurpose,
  subject: string,
  expiresAt: Instant,
): string {
  const body = `${subject}.${Math.floor(instantToMs(expiresAt) / 1000).toString(36)}`;
  return `${body}.${signature(context.secrets[0] ?? "", purpose, body)}`;
}

/** The subject of a token for `purpose` that is genuine and not expired at `now`; else null. */
export function readToken(
  context: Pick<Context, "secrets">,
  purpose: TokenPurpose,
  token: string,
  now: Instant,
): string | null {
  const [subject, expiry, given, ...rest] = token.split(".");
  if (!subject || !expiry || !given || rest.length > 0) return null;
  const body = `${subject}.${expiry}`;
  const genuine = context.secrets.some((secret) =>
    sameText(signature(secret, purpose, body), given),
  );
  const expirySeconds = parseInt(expiry, 36);
  if (!genuine || !Number.isSafeInteger(expirySeconds)) return null;
  return instantFromMs(expirySeconds * 1000) > now ? subject : null;
}

function signature(secret: string, purpose: TokenPurpose, body: string): string {
  return hmac(secret, `token:${purpose}:${body}`)
    .subarray(0, SIGNATURE_BYTES)
    .toString("base64url");
}

function hmac(secret: string, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
