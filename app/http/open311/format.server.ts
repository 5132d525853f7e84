// The two formats of GeoReport v2. XML follows from the same values as JSON: a list becomes an element with its items
// inside (the specification's "Spark convention").
import { XMLBuilder } from "fast-xml-parser";

export const formats = { json: "application/json", xml: "text/xml" } as const;
export type Format = keyof typeof formats;

export function isFormat(value: unknown): value is Format {
  return value === "json" || value === "xml";
}

/** What an item of each list is called. */
const items = {
  services: "service",
  attributes: "attribute",
  values: "value",
  service_requests: "request",
  service_request_updates: "request_update",
  errors: "error",
  endpoints: "endpoint",
  formats: "format",
} as const;
export type Root = keyof typeof items | "service_definition" | "discovery";

/** What stands in an answer. Null is an empty element in XML. */
export type Value =
  string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

const builder = new XMLBuilder({ format: false, suppressEmptyNode: true });
/** What XML 1.0 has no place for, not even escaped. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** `value` in that format; `root` is the outermost element of XML. The same characters are left out of both. */
export function written(format: Format, root: Root, value: Value): string {
  const clean = cleaned(value);
  if (format === "json") return JSON.stringify(clean);
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build({ [root]: elements(root, clean) })}`;
}

function cleaned(value: Value): Value {
  if (typeof value === "string") return value.replace(IMPOSSIBLE, "");
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(cleaned);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleaned(one)]));
}

function elements(name: string, value: Value): Value {
  if (value === null) return "";
  if (Array.isArray(value)) {
    const item = items[name as keyof typeof items];
    return { [item]: value.map((one) => elements(item, one as Value)) };
  }
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, elements(key, one)]));
}
