// The stream of changes for one browser, as Server-Sent Events (WHATWG HTML, 9.2). Knows HTTP; what is told, and to whom,
// is the hub's.
import type { Express, Request as ExpressRequest, Response as ExpressResponse } from "express";
import type { Portal } from "../../db.server.ts";
import type { StaffActor } from "../../domain/shared/actor.ts";
import { readStaff } from "../staff.server.ts";
import { placeIn } from "./place.server.ts";

/** So much may wait for a reader; then it is let go, and comes back with the number of what it saw last. */
const WAITING_MAX_BYTES = 64 * 1_024;
/** When a browser comes back after the stream broke off. */
const RETRY_MS = 2_000;

export function answerLive(app: Express, portal: Portal): void {
  app.get("/live/inbox", (request, response, next) => {
    open(portal, request, response).catch(next);
  });
}

async function open(
  portal: Portal,
  request: ExpressRequest,
  response: ExpressResponse,
): Promise<void> {
  const headers = { cookie: request.headers.cookie ?? "" };
  const asked = new Request(`${portal.config.publicUrl}/live/inbox`, { headers });
  const actor = await readStaff(asked, portal, "open");
  if (!actor) {
    response.status(401).type("text/plain").send("Sign in first. 请先登录。\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    // Nobody on the way keeps it, packs it, or waits for more.
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
    Connection: "close",
  });
  response.write(`retry: ${RETRY_MS}\n: begin\n\n`);
  const stop = await portal.live.listen({
    actor,
    after: await placeIn(portal, request.headers["last-event-id"] ?? request.query.after),
    send: (lines) => {
      if (response.writableLength > WAITING_MAX_BYTES) return false;
      response.write(lines);
      return true;
    },
    end: () => {
      // Whoever reads too slowly would keep the rest waiting here.
      if (response.writableLength > WAITING_MAX_BYTES) response.destroy();
      else response.end();
    },
    isStillThere: async () => sameGrants(actor, await readStaff(asked, portal, "open")),
  });
  if (response.destroyed) stop();
  else response.once("close", stop);
}

function sameGrants(before: StaffActor, now: StaffActor | null): boolean {
  return now !== null && JSON.stringify(now.grants) === JSON.stringify(before.grants);
}
