// What a file says of one landmark, and what is wrong with it by itself.
import { z } from "zod";
import { code, listOf, name, oneOf, optionalText } from "./import-fields.ts";
import { landmarkKinds } from "./landmark.ts";
import { columnsOf } from "./local-fields.ts";

const emptyAsNothing = (value: unknown): unknown =>
  value === "" || value === null ? undefined : value;

/** A number, or digits in a cell; undefined when not given. */
const degrees = z.preprocess(
  (value) => {
    const given = emptyAsNothing(typeof value === "string" ? value.trim() : value);
    return typeof given === "string" && /^[+-]?\d+(\.\d+)?$/.test(given) ? Number(given) : given;
  },
  z.number({ error: "not_degrees" }).optional(),
);

export const landmarkRecord = z.strictObject({
  code,
  kind: z.preprocess((value) => emptyAsNothing(value) ?? "landmark", oneOf(landmarkKinds)),
  ...columnsOf("name", name),
  other_names: listOf(name, ";"),
  /** Undefined: wherever its point lies. */
  area: z.preprocess(emptyAsNothing, code.optional()),
  latitude: degrees,
  longitude: degrees,
  ...columnsOf("responsible", optionalText),
  /** Of a map: what its geometry is, when it is no point. */
  geometry: z.undefined({ error: "not_a_point" }).optional(),
});
export type LandmarkRecord = z.output<typeof landmarkRecord>;
