// `import-areas FILE`: the map, as polygons in a tree.
import { areaLevels } from "../../../app/domain/branch/branch.ts";
import { importAreas } from "../../../app/domain/branch/import-areas.server.ts";
import type { Command } from "../command.ts";
import { rowsOfAreas } from "../../../app/domain/administration/files/rows.ts";
import { importDetails, importOptions, runImport } from "../run-import.ts";

export const importAreasCommand: Command = {
  name: "import-areas",
  operands: ["FILE"],
  options: importOptions,
  does: "Adds and changes areas, from a GeoJSON FeatureCollection.",
  details: [
    "Each feature is a Polygon or MultiPolygon (longitude before latitude, WGS 84) with the properties",
    `code, parent, level (${areaLevels.join(", ")}), name_en and name_zh. Other properties are let be.`,
    "",
    ...importDetails,
  ],
  examples: ["import-areas county.geojson --dry-run", "import-areas county.geojson"],
  run: (call) => runImport(call, "areas", rowsOfAreas, importAreas),
};
