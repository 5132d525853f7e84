// Which contents of a draft were tried: a digest, since a draft has no number yet.
import { createHash } from "node:crypto";
import { canonicalJson } from "../../problem/event.ts";
import type { Rule } from "./rule.ts";

/** The same rules give the same 16 hexadecimal digits. */
export function draftHash(rules: readonly Rule[]): string {
  return createHash("sha256").update(canonicalJson(rules)).digest("hex").slice(0, 16);
}
