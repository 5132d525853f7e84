// The fields of a posted form, in either of the two encodings that forms have. Nothing is believed: size, type and UTF-8.
import type { Request } from "express";
import type { Parameters } from "../../domain/open311/request-fault.ts";
import { FaultyRequest } from "./answer.server.ts";

const BODY_MAX_BYTES = 256 * 1_024;
const FIELDS_MAX = 200;
/** Stands where a decoder could not read a character. */
const UNREADABLE = "\ufffd";

/** Reads the body. Throws `FaultyRequest`. Files are left out: photos have their own way in. */
export async function readPostedFields(request: Request): Promise<Parameters> {
  const [type = "", ...parameters] = (request.headers["content-type"] ?? "")
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((one) => /^charset=/i.test(one))?.slice("charset=".length);
  const utf8 = charset === undefined || /^"?utf-?8"?$/i.test(charset);
  const encoded = type.toLowerCase() === "application/x-www-form-urlencoded";
  if (!utf8 || !(encoded || type.toLowerCase() === "multipart/form-data"))
    throw new FaultyRequest({ code: "body_type" });
  const bytes = await readBytes(request);
  return encoded ? fieldsOfText(textOf(bytes)) : fieldsOfParts(bytes, request);
}

/** The parameters of an address or of an encoded form. Throws `FaultyRequest` for what is not UTF-8. */
export function fieldsOfText(text: string): Parameters {
  const pairs = text.split("&").filter((pair) => pair !== "");
  return collected(
    pairs.map((pair): [string, string] => {
      const [name = "", ...rest] = pair.split("=");
      return [decoded(name), decoded(rest.join("="))];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new FaultyRequest({ code: "body_encoding" });
  }
}

async function readBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > BODY_MAX_BYTES)
    throw new FaultyRequest({ code: "body_too_large" });
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_MAX_BYTES) throw new FaultyRequest({ code: "body_too_large" });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FaultyRequest({ code: "body_encoding" });
  }
}

async function fieldsOfParts(bytes: Buffer, request: Request): Promise<Parameters> {
  const headers = { "Content-Type": request.headers["content-type"] ?? "" };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData().catch(() => null);
  if (form === null) throw new FaultyRequest({ code: "body_encoding" });
  const pairs = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  if (pairs.flat().some((text) => text.includes(UNREADABLE)))
    throw new FaultyRequest({ code: "body_encoding" });
  return collected(pairs);
}

function collected(pairs: readonly (readonly [string, string])[]): Parameters {
  if (pairs.length > FIELDS_MAX) throw new FaultyRequest({ code: "body_too_large" });
  const fields = new Map<string, string[]>();
  for (const [name, value] of pairs) fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}
