// The configuration as files: what administrators take home, look at in a spreadsheet, and bring to another portal.
import { listAreaShapes } from "../../../../db/repositories/county-import.ts";
import { listLandmarks } from "../../../../db/repositories/landmark.ts";
import { findStanding } from "../../../../db/repositories/rule-set.ts";
import { listAreas } from "../../../../db/repositories/county.ts";
import type { Queries } from "../../../../db/handle.ts";
import { columnNames } from "../../branch/local-fields.ts";
import { assertMayImport } from "../../branch/save-changes.server.ts";
import { landmarkInFile } from "../../branch/things-in-files.server.ts";
import { readCalendars } from "../../clock/save-clock-settings.server.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import type { AreaId } from "../../shared/ids.ts";
import { readPeopleInFile } from "../people-in-file.server.ts";
import { readThings } from "../read-things.server.ts";
import type { ExchangeKind, FileFormat } from "./exchange-kind.ts";
import { listText, tableText } from "./table-text.ts";
import type { FileRecord } from "./table-text.ts";

/**
 * Everything of that kind as the text of a file; its import changes nothing. No file has passwords, codes or anything of
 * residents. Refuses with `not_allowed` for anybody but administrators and the portal itself.
 */
export async function exportFile(
  context: Context,
  actor: Actor,
  kind: ExchangeKind,
  format: FileFormat,
): Promise<string> {
  assertMayImport(actor);
  if (kind === "areas") return mapText(context, actor);
  if (kind === "calendars") return listText(await readCalendars(context, actor));
  if (kind === "rules") return listText(await rulesNow(context.db.read));
  const records = await recordsOf(context, actor, kind);
  return format === "json" ? listText(records) : tableText(columnsOf[kind], records);
}

const columnsOf = {
  branches: [
    ...["code", "parent", "kind", ...columnNames("name")],
    ...["closed", "areas", "responsibilities"],
  ],
  duties: ["branch", "category", "area"],
  categories: [
    ...["code", "parent", ...columnNames("name"), ...columnNames("description")],
    ...["sensitive", "complex", "urgency", ...columnNames("examples"), "questions", "retired"],
  ],
  landmarks: [
    ...["code", "kind", ...columnNames("name"), "other_names", "area", "latitude", "longitude"],
    ...columnNames("responsible"),
  ],
  people: ["email", "name", "language", "roles", "closed"],
} as const;

async function recordsOf(
  context: Context,
  actor: Actor,
  kind: keyof typeof columnsOf,
): Promise<readonly FileRecord[]> {
  if (kind === "people") return readPeopleInFile(context.db.read);
  if (kind === "landmarks") {
    const areaIds = new Map((await listAreas(context.db.read)).map(({ code, id }) => [code, id]));
    return (await listLandmarks(context.db.read)).map((one) => landmarkInFile(one, areaIds));
  }
  const things = await readThings(context, actor, kind === "categories" ? "category" : "branch");
  const records = things.map(({ record }) => record);
  return kind === "duties" ? records.flatMap(dutyLines) : records;
}

/** A line for each thing that a branch solves. */
function dutyLines({ code: branch = "", responsibilities: all }: FileRecord): FileRecord[] {
  const list = Array.isArray(all) ? (all as readonly string[]) : [];
  return list.map((one) => {
    const [category = "", area = ""] = one.split("@");
    return { branch, category, area };
  });
}

async function mapText(context: Context, actor: Actor): Promise<string> {
  const shapes = await listAreaShapes(context.db.read);
  const features = (await readThings(context, actor, "area")).map(({ id, record }) => {
    const { border: _border, ...properties } = record;
    const geometry = shapes.get(id as AreaId)?.geometry ?? null;
    return JSON.stringify({ type: "Feature", properties, geometry });
  });
  // A line for each: faults are named by their line.
  return `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
}

/** The draft where there is one: that is what an import replaces. */
async function rulesNow(queries: Queries) {
  const draft = await findStanding(queries, "draft");
  return (draft ?? (await findStanding(queries, "published")))?.rules ?? [];
}
