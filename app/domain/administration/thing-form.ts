// The forms in which administrators change one branch, one area or one kind of problem: which fields there are, and how
// what was typed becomes a row such as files have. Knows no page.
import { columnNames } from "../branch/local-fields.ts";
import type { ConfigRecord } from "./config-change.ts";

export const thingKinds = ["branch", "area", "category"] as const;
export type ThingKind = (typeof thingKinds)[number];

export interface FormField {
  readonly name: string;
  /** `lines`: a list, an item a line. `many`: any of several. */
  readonly input: "text" | "long" | "lines" | "flag" | "choice" | "many";
}

const as = (input: FormField["input"], ...names: readonly string[]): FormField[] =>
  names.map((name) => ({ name, input }));

const fields: Record<ThingKind, readonly FormField[]> = {
  branch: [
    ...as("text", ...columnNames("name")),
    ...as("choice", "kind", "parent"),
    ...as("many", "areas", "responsibilities"),
  ],
  area: as("text", ...columnNames("name")),
  category: [
    ...as("text", ...columnNames("name"), ...columnNames("description")),
    ...as("choice", "parent", "urgency"),
    ...as("flag", "sensitive", "complex", "retired"),
    ...as("lines", ...columnNames("examples")),
    ...as("long", "questions"),
  ],
};

/** The fields of the form; a new thing is given its code, too, which stays for ever. */
export function fieldsOf(kind: ThingKind, isNew: boolean): readonly FormField[] {
  return isNew ? [...as("text", "code"), ...fields[kind]] : fields[kind];
}

/** What stands in a form: texts, or the values that are ticked. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** The form of a thing as it is; with null an empty one. */
export function formOfRecord(kind: ThingKind, record: ConfigRecord | null): FormValues {
  const listed = (value: unknown): readonly string[] =>
    Array.isArray(value) ? (value as readonly string[]) : [];
  const inField = (value: unknown, input: FormField["input"]): string | readonly string[] => {
    if (input === "many") return listed(value);
    if (input === "lines") return listed(value).join("\n");
    if (input === "flag") return value === true ? "on" : "";
    return typeof value === "string" ? value : "";
  };
  const entries = fieldsOf(kind, record === null).map(
    ({ name, input }) => [name, inField(record?.[name], input)] as const,
  );
  return Object.fromEntries(entries);
}

/**
 * What was typed, as a row for the import; what the form does not ask stays as in `known`. One more responsibility may
 * come from two fields of its own, `add-category` and `add-area`.
 */
export function rowOfForm(
  kind: ThingKind,
  typed: FormValues,
  known: ConfigRecord | null,
): Record<string, unknown> {
  const { border: _border, ...kept } = known ?? {};
  const row: Record<string, unknown> = { ...kept };
  for (const { name, input } of fieldsOf(kind, known === null)) {
    const value = typed[name] ?? (input === "many" ? [] : "");
    if (input === "flag") row[name] = value === "on";
    else if (input === "lines")
      row[name] = String(value)
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
    else row[name] = value;
  }
  if (kind === "branch") row.responsibilities = dutiesTyped(typed);
  return row;
}

function dutiesTyped(typed: FormValues): object[] {
  const [category, area] = [typed["add-category"], typed["add-area"]];
  const added =
    typeof category === "string" && category !== "" ? [`${category}@${String(area)}`] : [];
  const ticked = typed.responsibilities;
  return [...(Array.isArray(ticked) ? (ticked as readonly string[]) : []), ...added].map((one) => {
    const [kind = "", where = ""] = one.split("@");
    return { category: kind, area: where };
  });
}
