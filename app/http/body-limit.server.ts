// How much a request may bring. Bodies are counted as they come, whatever their headers say, and are handed on whole:
// nobody further in meets half of one. Knows bytes and addresses, not what is in them.
import type { NextFunction, Request, RequestHandler, Response } from "express";

/** A form of the portal is far smaller. */
const FORM_MAX_BYTES = 256 * 1_024;
/** Besides the file, an upload has a few fields and the lines between them. */
const UPLOAD_OVERHEAD_BYTES = 64 * 1_024;
/** So much that is too much is let go by, so that the sender is still there to read the answer; then it is cut off. */
const IGNORED_MAX_BYTES = 256 * 1_048_576;

/** Addresses that end so take files. */
const UPLOAD_ADDRESS = /(\/photos|^\/admin\/exchange)\/?$/;
/** These count for themselves, and answer machines in their own way. */
const OWN_LIMIT = /^\/open311\//;
const bodiless = new Set(["GET", "HEAD", "OPTIONS"]);

type Outcome = "whole" | "too_large" | "broken_off";

/** Holds each body back until it is there as a whole, or is too large. Belongs before everything that waits. */
export function holdBodies(uploadMaxBytes: number): RequestHandler {
  return (request, response, next) => {
    if (!bodiless.has(request.method) && !OWN_LIMIT.test(request.path)) {
      const isUpload = UPLOAD_ADDRESS.test(request.path);
      const maxBytes = isUpload ? uploadMaxBytes + UPLOAD_OVERHEAD_BYTES : FORM_MAX_BYTES;
      response.locals.body = hold(request, maxBytes);
    }
    next();
  };
}

/**
 * Waits for the body. Too large a form is answered here; too large an upload goes on without its body, so that its page
 * can say so with everything that was saved before; nobody may wait for that body.
 */
export async function takeBody(
  request: Request,
  response: Response,
  next: NextFunction,
): Promise<void> {
  const outcome = await (response.locals.body as Promise<Outcome> | undefined);
  // Nobody is there any more.
  if (outcome === "broken_off") return;
  if (outcome === "too_large" && !UPLOAD_ADDRESS.test(request.path)) {
    response.status(413).type("text/plain").send("That is too large. 提交的内容过大。\n");
    return;
  }
  response.locals.bodyTooLarge = outcome === "too_large";
  next();
}

/**
 * Stands between the socket and the request's stream, which Node fills by `push`. Nothing of what is too large is kept,
 * and reading goes on: who is still sending would otherwise find the connection gone, and never see the answer.
 */
function hold(request: Request, maxBytes: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const push = request.push.bind(request);
    let parts: Buffer[] = [];
    let bytes = 0;
    let isOver = false;
    const giveUp = () => {
      isOver = true;
      parts = [];
      resolve("too_large");
    };
    if (Number(request.headers["content-length"] ?? 0) > maxBytes) giveUp();
    request.push = (chunk: Buffer | null) => {
      bytes += chunk?.byteLength ?? 0;
      if (chunk === null) {
        for (const part of parts) push(part);
        // Not earlier: a stream that ends before its message has destroys the connection.
        push(null);
        resolve("whole");
      } else if (isOver) {
        if (bytes > IGNORED_MAX_BYTES) request.destroy();
      } else if (bytes > maxBytes) giveUp();
      else parts.push(chunk);
      return true;
    };
    request.once("close", () => {
      resolve("broken_off");
    });
  });
}
