// Speaks to /open311 as machines do, and reads both formats into one shape.
import { XMLParser, XMLValidator } from "fast-xml-parser";

export type Format = "json" | "xml";
export const bothFormats = ["json", "xml"] as const;

export interface Told {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  readonly body: string;
}

export async function told(url: string, init?: RequestInit): Promise<Told> {
  const answer = await fetch(url, init);
  const { status, headers } = answer;
  return { status, type: headers.get("Content-Type"), headers, body: await answer.text() };
}

export type Fields = Readonly<Record<string, unknown>>;

/** Elements that hold several of the second. */
const lists: Readonly<Record<string, string>> = {
  services: "service",
  service_requests: "request",
  service_request_updates: "request_update",
  errors: "error",
  attributes: "attribute",
  values: "value",
  endpoints: "endpoint",
  formats: "format",
};

const parser = new XMLParser({ parseTagValue: false, trimValues: false });

/** The outermost element's content of an XML answer, its lists as lists; throws for what is not well-formed. */
export function readXml(root: string, body: string): unknown {
  const valid = XMLValidator.validate(body);
  if (valid !== true) throw new Error(`${valid.err.msg} in ${body.slice(0, 200)}`);
  if (!body.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) throw new Error("no declaration");
  const parsed = parser.parse(body) as Record<string, unknown>;
  if (!(root in parsed)) throw new Error(`no ${root} but ${Object.keys(parsed).join()}`);
  return listed(root, parsed[root]);
}

function listed(name: string, value: unknown): unknown {
  const item = lists[name];
  if (item !== undefined) {
    if (value === "") return [];
    const inside = (value as Record<string, unknown>)[item];
    return [inside].flat().map((one) => listed(item, one));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, listed(key, one)]));
}

/** A JSON answer with everything as text, as XML has it: to compare the two. */
export function asText(value: unknown): unknown {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asText(one)]));
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A form as `curl -d` sends it. */
export function posted(
  fields: Readonly<Record<string, string>>,
  headers: HeadersInit = {},
): RequestInit {
  return { method: "POST", body: new URLSearchParams(fields), headers };
}
