// Public numbers for problems that are loaded in bulk: drawn beforehand, and drawn again where somebody has them.
import type { Queries } from "../handle.ts";
import type { PackedRows } from "./bulk-insert.ts";

/** The rows of the table of problems with `drawn` as their references, or with others where those are taken. */
export async function withFreeReferences(
  queries: Queries,
  problems: PackedRows,
  drawn: readonly string[],
  makeReference: () => string,
): Promise<PackedRows> {
  const references = [...drawn];
  for (;;) {
    const taken = await takenReferences(queries, references);
    const own = new Set<string>();
    const again = [...references.keys()].filter((row) => {
      const reference = references[row] ?? "";
      if (taken.has(reference) || own.has(reference)) return true;
      own.add(reference);
      return false;
    });
    if (again.length === 0) break;
    for (const row of again) references[row] = makeReference();
  }
  const column = problems.columns.indexOf("reference");
  const values = [...problems.values];
  for (const [row, reference] of references.entries())
    values[row * problems.columns.length + column] = reference;
  return { ...problems, values };
}

async function takenReferences(
  queries: Queries,
  references: readonly string[],
): Promise<Set<string>> {
  const rows = await queries
    .selectFrom("problem")
    .select("reference")
    .where("reference", "in", references)
    .execute();
  return new Set(rows.map(({ reference }) => reference));
}
