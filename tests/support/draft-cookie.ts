// The cookie with which a browser comes back to its draft.
import type { DraftKey } from "../../app/domain/problem/draft.server.ts";

/** Remix's cookies are JSON in base64. */
export function cookieOf({ id, secret }: DraftKey): string {
  return `draft=${encodeURIComponent(btoa(JSON.stringify(`${id}.${secret}`)))}`;
}
