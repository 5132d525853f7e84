// Where the checkout is, and a place for locks that belongs to it without lying in it.
import { createHash } from "node:crypto";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A short name for a path that may be long: the same path always gives the same name. */
export function shortName(path) {
  return createHash("sha256").update(path).digest("hex").slice(0, 16);
}

/** The path of a lock of this checkout and this user. */
export function lockFile(name) {
  return join(tmpdir(), `portal-${userInfo().uid}-${shortName(ROOT)}-${name}.lock`);
}
