// Reading forms: what was typed, and what is wrong with it. What was typed is never lost.
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { refusalAnswer } from "./answer.server.ts";

/** Field name to what was typed there. */
export type Typed = Readonly<Record<string, string>>;
/** Field name to a code such as `empty`; the route knows the sentence. */
export type FieldErrors = Readonly<Record<string, string>>;

export type FormRead<Value> =
  | { readonly ok: true; readonly value: Value; readonly typed: Typed }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed };

/** The fields of a posted form. Answers 422 when the body is no form or its encoding is broken. */
export async function readFields(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw refusalAnswer("invalid_input");
  }
}

/** Checks posted fields against `schema`; the first error of each field counts. */
export function checkFields<Schema extends z.ZodType>(
  fields: FormData,
  schema: Schema,
): FormRead<z.output<Schema>> {
  const typed = typedIn(fields);
  const submission = parseWithZod(fields, { schema });
  if (submission.status === "success") {
    return { ok: true, value: submission.value, typed };
  }
  const errors = Object.fromEntries(
    Object.entries(submission.error ?? {}).flatMap(([name, codes]) => {
      const [code] = codes ?? [];
      return code === undefined ? [] : [[name, code]];
    }),
  );
  return { ok: false, errors, typed };
}

/** What was typed, without the check. Of a field that is there several times, the last. */
export function typedIn(fields: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of fields) if (typeof value === "string") typed[name] = value;
  return typed;
}
