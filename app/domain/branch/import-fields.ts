// The fields that files of branches, areas and categories have in common. Messages are codes of import-fault.ts.
// An empty cell of a table counts as not given.
import { z } from "zod";
import type { ImportFaultCode } from "./import-fault.ts";

const CODE_MAX_CHARACTERS = 64;
const NAME_MAX_CHARACTERS = 200;
const TEXT_MAX_CHARACTERS = 2_000;
/** An answer of the form: "I do not know". */
const RESERVED_CODE = "unknown";

const fault = (error: ImportFaultCode) => ({ error });

const given = z.string(fault("missing")).trim().min(1, fault("missing"));

/** How people and other systems name a branch, an area or a category: letters, digits, dot, dash, underline. */
export const code = given
  .max(CODE_MAX_CHARACTERS, fault("too_long"))
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, fault("not_a_code"))
  .refine((value) => value !== RESERVED_CODE, fault("reserved_code"));

export const name = given.max(NAME_MAX_CHARACTERS, fault("too_long"));

export const optionalText = z
  .string(fault("missing"))
  .trim()
  .max(TEXT_MAX_CHARACTERS, fault("too_long"))
  .default("");

/** Null when it stands at the top. */
export const parent = z.preprocess(
  (value) => (value === undefined || value === "" ? null : value),
  code.nullable(),
);

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, fault("not_one_of"));

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  1: true,
  false: false,
  no: false,
  0: false,
};

/** true or false, yes or no, 1 or 0; false when not given. */
export const flag = z.preprocess(
  (value) => (value === undefined || value === "" ? false : (truths[spelled(value)] ?? value)),
  z.boolean(fault("not_true_or_false")),
);

/** The same; undefined when not given. */
export const optionalFlag = z.preprocess(
  (value) => (value === "" ? undefined : (truths[spelled(value)] ?? value)),
  z.boolean(fault("not_true_or_false")).optional(),
);

/** A list, or its items in one cell with `separator` between them; undefined when not given at all. */
export const listOf = <Item extends z.ZodType>(item: Item, separator: string) =>
  z.preprocess(
    (value) => (typeof value === "string" ? cellItems(value, separator) : value),
    z.array(item, fault("not_a_list")).optional(),
  );

/** Items that hold the separator themselves stand in the cell as a list in JSON. */
function cellItems(cell: string, separator: string): unknown {
  if (/^\s*\["/.test(cell)) {
    try {
      return JSON.parse(cell);
    } catch {
      return cell;
    }
  }
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const spelled = (value: unknown): string =>
  typeof value === "string" ? value.trim().toLowerCase() : JSON.stringify(value);
