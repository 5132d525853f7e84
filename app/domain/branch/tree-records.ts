// What a file says of one branch, one area, one category: the same at every door that reads such files.
import { z } from "zod";
import { urgencies } from "../problem/urgency.ts";
import { areaLevels, branchKinds } from "./branch.ts";
import {
  code,
  flag,
  listOf,
  name,
  oneOf,
  optionalFlag,
  optionalText,
  parent,
} from "./import-fields.ts";
import { geometryFaults } from "./geometry.ts";
import type { AreaGeometry } from "./geometry.ts";
import { columnsOf } from "./local-fields.ts";
import { questionList } from "./question-fields.ts";

/** In one cell: `water` (everywhere) or `water@north-village`. */
const responsibility = z.preprocess(
  (value) => (typeof value === "string" ? fromCell(value) : value),
  z.strictObject({ category: code, area: parent }),
);

export const branchRecord = z.strictObject({
  code,
  parent,
  kind: oneOf(branchKinds),
  ...columnsOf("name", name),
  /** A closed branch gets no problems any more. Undefined: it stays as it is. */
  closed: optionalFlag,
  /** Undefined: those that it has are left as they are. */
  areas: listOf(code, ";"),
  responsibilities: listOf(responsibility, ";"),
});
export type BranchRecord = z.output<typeof branchRecord>;

const geometry = z.unknown().superRefine((value, context) => {
  for (const fault of geometryFaults(value))
    context.addIssue({ code: "custom", message: fault.code, params: fault.facts });
}) as z.ZodType<AreaGeometry>;

export const areaRecord = z.strictObject({
  code,
  parent,
  level: oneOf(areaLevels),
  ...columnsOf("name", name),
  geometry,
});
export type AreaRecord = z.output<typeof areaRecord>;

export const categoryRecord = z.strictObject({
  code,
  parent,
  ...columnsOf("name", name),
  ...columnsOf("description", optionalText),
  sensitive: flag,
  complex: flag,
  urgency: z.preprocess(
    (value) => (value === undefined || value === "" ? "normal" : value),
    oneOf(urgencies),
  ),
  /** Sentences as residents would write them. */
  ...columnsOf("examples", listOf(name, "|")),
  /** Undefined: those that it has are left as they are. */
  questions: questionList,
  /** A retired kind is no longer offered. Undefined: it stays as it is. */
  retired: optionalFlag,
});
export type CategoryRecord = z.output<typeof categoryRecord>;

function fromCell(cell: string): { category: string; area: string } {
  const [category = "", area = ""] = cell.split("@").map((part) => part.trim());
  return { category, area };
}
