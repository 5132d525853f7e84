// Turns unchecked rows of a file into records, and collects what is wrong with each. Knows no kind of record.
import type { z } from "zod";
import { importFaultCodes } from "./import-fault.ts";
import type { ImportFault, ImportFaultCode, ImportRow } from "./import-fault.ts";

interface CodedRecord {
  readonly code: string;
}

export type Lined<Row> = Row & { readonly line: number };

export interface ReadRows<Row> {
  /** The sound ones, each code once. */
  readonly records: ReadonlyMap<string, Lined<Row>>;
  readonly faults: ImportFault[];
  /** Every code that the file names, sound or not: children of a faulty row have a parent all the same. */
  readonly codes: ReadonlySet<string>;
}

/** Checks every row by `schema`, and that no code stands twice. */
export function readRows<Row extends CodedRecord>(
  rows: readonly ImportRow[],
  schema: z.ZodType<Row>,
): ReadRows<Row> {
  const records = new Map<string, Lined<Row>>();
  const firstLines = new Map<string, number>();
  const faults: ImportFault[] = [];
  for (const { line, fields } of rows) {
    const parsed = schema.safeParse(fields);
    if (!parsed.success) faults.push(...issuesOf(parsed.error, line));
    const code = parsed.success ? parsed.data.code : looseCode(fields);
    if (code === null) continue;
    const firstLine = firstLines.get(code);
    if (firstLine !== undefined)
      faults.push({ line, code: "duplicate_code", facts: { code, firstLine } });
    else firstLines.set(code, line);
    if (parsed.success && firstLine === undefined) records.set(code, { ...parsed.data, line });
  }
  return { records, faults, codes: new Set(firstLines.keys()) };
}

function looseCode(fields: unknown): string | null {
  const code = (fields as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" && code.trim() !== "" ? code.trim() : null;
}

function issuesOf(error: z.ZodError, line: number): ImportFault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((field): ImportFault => ({
        line,
        code: "unknown_field",
        facts: { field },
      }));
    }
    const code: ImportFaultCode = isFaultCode(issue.message) ? issue.message : "not_a_record";
    return [{ line, code, facts: { field: issue.path.join("."), ...factsOf(issue) } }];
  });
}

function factsOf(issue: z.core.$ZodIssue): ImportFault["facts"] {
  if (issue.code === "invalid_value") return { allowed: issue.values.join(", ") };
  return issue.code === "custom" ? (issue.params as ImportFault["facts"]) : {};
}

const isFaultCode = (text: string): text is ImportFaultCode =>
  importFaultCodes.includes(text as ImportFaultCode);
