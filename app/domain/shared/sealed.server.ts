// Texts that must be read again and must not be read by whoever has a copy of the database alone: sealed with a key that is
// derived from the portal's secret.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Context } from "./context.server.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * AES-256-GCM under a key from the newest secret (HKDF-SHA-256, RFC 5869), base64url. `owner` is bound to it: sealed text
 * that is copied into somebody else's row does not open. Each call gives another text.
 */
export function seal(
  context: Pick<Context, "secrets">,
  purpose: string,
  owner: string,
  text: string,
): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(context.secrets[0] ?? "", purpose), nonce);
  cipher.setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text that was sealed under any of the secrets, or null when it opens under none. */
export function unseal(
  context: Pick<Context, "secrets">,
  purpose: string,
  owner: string,
  sealed: string,
): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  for (const secret of context.secrets) {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret, purpose), nonce, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([body, decipher.final()]).toString("utf8");
    } catch {
      // Sealed under an older secret, or not by us.
    }
  }
  return null;
}

function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `seal:${purpose}`, KEY_BYTES));
}
