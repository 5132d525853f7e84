// How an answer leaves: its status, exactly the content type of its format, open to pages of every origin.
import type { Request, Response } from "express";
import type { RequestFault, RequestFaultCode } from "../../domain/open311/request-fault.ts";
import type { Speech } from "../../i18n/translate.ts";
import { formats, written } from "./format.server.ts";
import type { Format, Root, Value } from "./format.server.ts";

/** What an address answers. */
export interface Answer {
  readonly root: Root;
  readonly value: Value;
  /** 200 when left out. */
  readonly status?: number;
}

/** Thrown where the rest of the work has no sense; every fault stands in the answer. */
export class FaultyRequest extends Error {
  readonly faults: readonly RequestFault[];

  constructor(...faults: readonly RequestFault[]) {
    super(faults.map(({ code }) => code).join(" "));
    this.faults = faults;
  }
}

/** GeoReport v2, "Errors": 404 for what does not exist, 403 for keys, 400 for the rest; HTTP's own where it has one. */
const statuses: Partial<Record<RequestFaultCode, number>> = {
  address_unknown: 404,
  service_unknown: 404,
  request_unknown: 404,
  token_unknown: 404,
  key_missing: 403,
  key_wrong: 403,
  method_not_allowed: 405,
  body_too_large: 413,
  body_type: 415,
  key_of_another: 422,
  too_many: 429,
  failed: 500,
};

export function faultAnswer(faults: readonly RequestFault[], { t }: Speech): Answer {
  const value = faults.map(({ code, facts }) => ({
    code: statuses[code] ?? 400,
    description: t(`open311.fault.${code}`, facts),
  }));
  return { root: "errors", value, status: value[0]?.code ?? 400 };
}

/** For every answer here: no cookies are looked at, so pages of other origins may read and send. */
export function allowEveryOrigin(response: Response): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Expose-Headers", "Retry-After, X-Request-Id");
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
}

export function send(request: Request, response: Response, format: Format, answer: Answer): void {
  const body = Buffer.from(written(format, answer.root, answer.value));
  response.status(answer.status ?? 200);
  // By hand: express would add a charset. UTF-8 is what JSON is by its definition, and the XML says it of itself.
  response.setHeader("Content-Type", formats[format]);
  response.setHeader("Vary", "Accept-Language");
  response.setHeader("Cache-Control", "no-cache");
  if (request.method === "HEAD") response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}
