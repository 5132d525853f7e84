// The county's borders, names and landmarks for maps in the browser. The same for everybody, kept by browsers until the
// county changes.
import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCountyOutlines } from "../domain/map/read-county-map.server.ts";

const FRESH_SECONDS = 600;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { config } = context.portal;
  const { json, fingerprint } = await readCountyOutlines(context.portal.context);
  const tiles = JSON.stringify(config.tileUrl);
  const tag = createHash("sha256").update(`${fingerprint} ${tiles}`).digest("base64url");
  const headers = {
    "Cache-Control": `public, max-age=${String(FRESH_SECONDS)}`,
    ETag: `W/"${tag}"`,
  };
  if (request.headers.get("if-none-match")?.includes(tag))
    return new Response(null, { status: 304, headers });
  return new Response(`{"tiles":${tiles},"county":${json}}`, {
    headers: { ...headers, "Content-Type": "application/json; charset=utf-8" },
  });
}
