// Forms of other sites must not act in the name of somebody who is signed in here.
import type { Request } from "express";

/** Read-only methods, which change nothing by themselves. */
const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * True for a changing request that a browser sent from another site (OWASP: verifying the origin with standard headers).
 * Requests without these headers come from no browser of this decade; session cookies are SameSite=Lax besides.
 */
export function isForeignPost(request: Request, publicUrl: string): boolean {
  if (harmless.has(request.method) || request.path.startsWith("/u/")) return false;
  const site = request.headers["sec-fetch-site"];
  if (site === "same-origin" || site === "none") return false;
  const { origin } = request.headers;
  if (origin === undefined) return site === "cross-site" || site === "same-site";
  return origin !== new URL(publicUrl).origin && hostOf(origin) !== request.headers.host;
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
