// Any file of the configuration: taken apart by its kind, checked, and written as a whole or not at all.
import { importAreas } from "../../branch/import-areas.server.ts";
import { importBranches } from "../../branch/import-branches.server.ts";
import { importCategories } from "../../branch/import-categories.server.ts";
import type { ImportOptions, ImportOutcome, ImportRow } from "../../branch/import-fault.ts";
import { importLandmarks } from "../../branch/import-landmarks.server.ts";
import { assertMayImport } from "../../branch/save-changes.server.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import { FileFault } from "../files/file-fault.ts";
import { rowsOfAreas, rowsOfLandmarks, rowsOfList, rowsOfRecords } from "../files/rows.ts";
import type { ExchangeKind } from "./exchange-kind.ts";
import { ofThings } from "./exchange-outcome.ts";
import type { ExchangeOutcome } from "./exchange-outcome.ts";
import { importCalendars } from "./import-calendars.server.ts";
import { importDuties } from "./import-duties.server.ts";
import { PEOPLE_MAX, importPeople } from "./import-people.server.ts";
import { importRuleList } from "./import-rule-list.server.ts";

/** The rows of a file of that kind. Throws a FileFault. */
export function rowsOfFile(kind: ExchangeKind, text: string): ImportRow[] {
  const rows = readers[kind](text);
  if (rows.length === 0) throw new FileFault("nothing");
  if (kind === "people" && rows.length > PEOPLE_MAX)
    throw new FileFault("too_many_lines", null, { has: rows.length, may: PEOPLE_MAX });
  return rows;
}

const readers: Readonly<Record<ExchangeKind, (text: string) => ImportRow[]>> = {
  areas: rowsOfAreas,
  landmarks: rowsOfLandmarks,
  categories: rowsOfRecords,
  branches: rowsOfRecords,
  duties: rowsOfRecords,
  people: rowsOfRecords,
  rules: rowsOfList,
  calendars: rowsOfList,
};

/**
 * Imports the rows; with `dryRun` it only says what it would do. With faults nothing is written. Refuses with `not_allowed`
 * for anybody but administrators and the portal itself.
 */
export async function importFile(
  context: Context,
  actor: Actor,
  file: { readonly kind: ExchangeKind; readonly rows: readonly ImportRow[] },
  options: ImportOptions,
): Promise<ExchangeOutcome> {
  assertMayImport(actor);
  const { kind, rows } = file;
  if (kind === "rules") return importRuleList(context, actor, rows, options);
  if (kind === "calendars") return importCalendars(context, actor, rows, options);
  return ofThings(await things[kind](context, actor, rows, options));
}

type Import = (
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  options: ImportOptions,
) => Promise<ImportOutcome>;

const things: Readonly<Record<Exclude<ExchangeKind, "rules" | "calendars">, Import>> = {
  areas: importAreas,
  landmarks: importLandmarks,
  categories: importCategories,
  branches: importBranches,
  duties: importDuties,
  people: importPeople,
};
