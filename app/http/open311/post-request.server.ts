// POST requests: whose key it is, how often, and then the one use case.
import type { Request } from "express";
import type { ApiKeyFound } from "../../domain/open311/manage-keys.server.ts";
import { findApiKey } from "../../domain/open311/manage-keys.server.ts";
import { oneValue } from "../../domain/open311/request-fault.ts";
import type { Parameters, RequestFault } from "../../domain/open311/request-fault.ts";
import { submitRequest } from "../../domain/open311/submit-request.server.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { Portal } from "../../db.server.ts";
import { senderOf } from "../network-of.server.ts";
import { FaultyRequest } from "./answer.server.ts";
import type { Answer } from "./answer.server.ts";
import { readPostedFields } from "./posted-fields.server.ts";
import type { Speeches } from "./wording.server.ts";

const KEY_MAX_CHARACTERS = 200;

/** Makes a problem of what was posted. Throws `FaultyRequest` with everything that is wrong, and `too_many_attempts`. */
export async function postRequest(
  portal: Portal,
  request: Request,
  query: Parameters,
  speeches: Speeches,
  languageOf: (fields: Parameters) => Language,
): Promise<Answer> {
  const fields = await readPostedFields(request);
  const apiKeyId = await requireKey(portal, request, fields, query);
  await portal.limits.spend("apiSubmit", apiKeyId);
  const language = languageOf(fields);
  const { t, moment } = speeches[language];
  const placeByPoint = t("open311.placeByPoint");
  const idempotencyKey = idempotencyKeyOf(request);
  const sent = await submitRequest(portal.context, {
    apiKeyId,
    fields,
    idempotencyKey,
    language,
    placeByPoint,
  });
  if (sent.faults) throw new FaultyRequest(...sent.faults);
  const { reference, nextLimit } = sent.problem;
  const notices = [
    nextLimit && t("open311.received", { moment: moment(nextLimit.dueAt) }),
    (fields.get("media_url") ?? []).some(Boolean) && t("open311.mediaNotFetched"),
  ];
  const service_notice = notices.filter(Boolean).join(" ") || null;
  return {
    root: "service_requests",
    value: [{ service_request_id: reference, service_notice, account_id: null }],
    status: sent.alreadySent ? 200 : 201,
  };
}

async function requireKey(
  portal: Portal,
  request: Request,
  fields: Parameters,
  query: Parameters,
): Promise<ApiKeyFound> {
  const address = senderOf(request.ip ?? "");
  await portal.limits.check("apiKey", address);
  const faults: RequestFault[] = [];
  const key = oneValue(fields, "api_key", faults) ?? oneValue(query, "api_key", faults);
  if (key === undefined) throw new FaultyRequest({ code: "key_missing" });
  const found = key.length > KEY_MAX_CHARACTERS ? null : await findApiKey(portal.context, key);
  if (found !== null && faults.length === 0) return found;
  await portal.limits.spend("apiKey", address);
  throw new FaultyRequest({ code: "key_wrong" });
}

/** Null without the header; what is longer than any sensible name, or not plain text, is a fault. */
function idempotencyKeyOf(request: Request): string | null {
  const typed = request.get("Idempotency-Key")?.trim() ?? "";
  if (typed === "") return null;
  if (!/^[\x21-\x7e ]{1,200}$/.test(typed))
    throw new FaultyRequest({ code: "wrong", facts: { field: "Idempotency-Key" } });
  return typed;
}
