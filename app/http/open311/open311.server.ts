// The door for machines: everything under /open311, answered in JSON or XML whatever happens, never with a page. It stands
// before the guards of the pages: it looks at no cookie, so another site can do nothing in somebody's name.
import type { Express, Request, Response } from "express";
import type { Logger } from "pino";
import type { Portal } from "../../db.server.ts";
import type { Parameters, RequestFault } from "../../domain/open311/request-fault.ts";
import { isLanguage } from "../../domain/shared/language.ts";
import type { Language } from "../../domain/shared/language.ts";
import { isRefusal } from "../../domain/shared/refusal.ts";
import { languageOfHeader } from "../language.server.ts";
import { REQUESTS, answerTo } from "./addresses.server.ts";
import { FaultyRequest, allowEveryOrigin, faultAnswer, send } from "./answer.server.ts";
import type { Answer } from "./answer.server.ts";
import { senderOf } from "../network-of.server.ts";
import { isFormat } from "./format.server.ts";
import type { Format } from "./format.server.ts";
import { postRequest } from "./post-request.server.ts";
import { fieldsOfText } from "./posted-fields.server.ts";
import { speechesOf } from "./wording.server.ts";
import type { Speeches } from "./wording.server.ts";

const READING = ["GET", "HEAD"];

/** Answers everything under /open311. */
export function answerOpen311(app: Express, portal: Portal, log: Logger): void {
  const speeches = speechesOf(portal.config.timeZone);
  app.use("/open311", (request, response, next) => {
    allowEveryOrigin(response);
    const { path, format } = addressOf(request);
    answer(portal, speeches, request, response, path, format)
      .catch((error: unknown) => {
        const faults = faultsOf(error, response);
        if (!faults)
          log.error({ err: error, requestId: response.locals.requestId as string }, "fault");
        const requestId = String(response.locals.requestId);
        const told = faults ?? [{ code: "failed" as const, facts: { requestId } }];
        return faultAnswer(told, speeches[readerOf(request)]);
      })
      .then((answered) => {
        if (answered === null) response.status(204).end();
        else send(request, response, format ?? "json", answered);
      })
      .catch(next);
  });
}

/** Null for an answer without a body. */
async function answer(
  portal: Portal,
  speeches: Speeches,
  request: Request,
  response: Response,
  path: string | null,
  format: Format | null,
): Promise<Answer | null> {
  if (!isHarmless(request)) response.setHeader("Cache-Control", "no-store");
  await portal.limits.spend("request", senderOf(request.ip ?? ""));
  if (path === null) throw new FaultyRequest({ code: "address_broken" });
  if (format === null) throw new FaultyRequest({ code: "address_unknown" });
  const query = fieldsOfText(queryOf(request));
  const asked = askedIn(query);
  const reader = asked ?? readerOf(request);
  const { method } = request;
  if (READING.includes(method)) return answerTo(path, { portal, query, speeches, reader, asked });
  const allow = [...READING, "OPTIONS", ...(path === REQUESTS ? ["POST"] : [])].join(", ");
  if (method === "OPTIONS") {
    response.setHeader("Access-Control-Allow-Methods", allow);
    response.setHeader("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key");
    response.setHeader("Access-Control-Max-Age", "86400");
    return null;
  }
  if (method === "POST" && path === REQUESTS)
    return postRequest(portal, request, query, speeches, (fields) => askedIn(fields) ?? reader);
  response.setHeader("Allow", allow);
  throw new FaultyRequest({ code: "method_not_allowed", facts: { method } });
}

const isHarmless = (request: Request): boolean => READING.includes(request.method);

/** The path after /open311/ without its format; null for what can't be read, or has no format that we write. */
function addressOf(request: Request): { path: string | null; format: Format | null } {
  const [, beginning = "", ending] = /^\/(.*)\.([a-z]+)$/.exec(request.path) ?? [];
  const format = isFormat(ending) ? ending : null;
  try {
    return { path: decodeURIComponent(beginning), format };
  } catch {
    return { path: null, format };
  }
}

function queryOf({ originalUrl }: Request): string {
  const at = originalUrl.indexOf("?");
  return at === -1 ? "" : originalUrl.slice(at + 1);
}

/** A language that we don't speak counts as not asked for. */
function askedIn(parameters: Parameters): Language | null {
  return parameters.get("lang")?.find(isLanguage) ?? null;
}

const readerOf = (request: Request): Language =>
  languageOfHeader(request.get("Accept-Language") ?? "");

/** What the machine can mend; null for a fault of ours. */
function faultsOf(error: unknown, response: Response): readonly RequestFault[] | null {
  if (error instanceof FaultyRequest) {
    // The rest of a body that is too large is not read: the connection goes with it.
    if (error.faults.some(({ code }) => code === "body_too_large"))
      response.setHeader("Connection", "close");
    return error.faults;
  }
  if (!isRefusal(error) || error.code !== "too_many_attempts") return null;
  const seconds = Number(error.facts.seconds);
  response.setHeader("Retry-After", String(seconds));
  return [{ code: "too_many", facts: { seconds } }];
}
