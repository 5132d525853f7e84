// The figures of routing as lines of a CSV file (RFC 4180), one a number: table, first, last, count. Pure.
import { csvField } from "../shared/csv.ts";
import { local } from "../shared/language.ts";
import type { Language, LocalText } from "../shared/language.ts";
import type { Confusion, Matrix } from "./confusion.ts";

/** Heading first. Names in `language`; ids where a name is gone. */
export function confusionLines(
  figures: Confusion & { readonly names: Readonly<Record<string, LocalText>> },
  language: Language,
): string[] {
  const name = (id: string | null) => {
    const known = id === null ? undefined : figures.names[id];
    return known ? local(known, language) : (id ?? "");
  };
  const matrix = (table: string, { columns, rows }: Matrix) =>
    rows.flatMap((row) =>
      row.cells.flatMap((count, index) =>
        count === 0 ? [] : [[table, name(row.id), name(columns[index] ?? null), String(count)]],
      ),
    );
  return [
    ["table", "first", "last", "count"],
    ...matrix("branch", figures.byBranch),
    ...matrix("kind", figures.byKind),
    ...figures.returns.map(({ branchId, reason, count }) => [
      "return",
      name(branchId),
      reason ?? "",
      String(count),
    ]),
    ...figures.triage.to.map(({ branchId, count }) => [
      "triage",
      "",
      name(branchId),
      String(count),
    ]),
  ].map((cells) => cells.map(csvField).join(","));
}
