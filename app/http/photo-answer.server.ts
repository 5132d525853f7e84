// A photo's file as an answer: nothing but a picture, whatever a browser might take it for.
import type { PhotoFile } from "../domain/attachment/read-photo.server.ts";

/** Anybody may keep a published one for so long: then a moderator's change is seen. */
const PUBLIC_SECONDS = 300;

/** The answer with the file, or 304 when the browser has it. Only what everybody may see is kept by caches. */
export function photoAnswer(request: Request, { bytes, tag, isPublic }: PhotoFile): Response {
  const headers = {
    "Content-Type": "image/jpeg",
    "Content-Disposition": 'inline; filename="photo.jpg"',
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": isPublic ? `public, max-age=${String(PUBLIC_SECONDS)}` : "private, no-store",
    ETag: `"${tag}"`,
    // The same address shows more to some.
    Vary: "Cookie",
  };
  if (request.headers.get("If-None-Match") === headers.ETag) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "Content-Length": String(bytes.byteLength) },
  });
}
