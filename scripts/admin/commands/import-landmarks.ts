// `import-landmarks FILE`: the places that people name, so that a place in words can be found.
import { importLandmarks } from "../../../app/domain/branch/import-landmarks.server.ts";
import { landmarkKinds } from "../../../app/domain/branch/landmark.ts";
import type { Command } from "../command.ts";
import { rowsOfLandmarks } from "../../../app/domain/administration/files/rows.ts";
import { importDetails, importOptions, runImport } from "../run-import.ts";

export const importLandmarksCommand: Command = {
  name: "import-landmarks",
  operands: ["FILE"],
  options: importOptions,
  does: "Adds and changes landmarks, from a table (CSV), a JSON list or GeoJSON points. Areas come first.",
  details: [
    "Columns, or properties of the points:",
    "code,kind,name_en,name_zh,other_names,area,latitude,longitude,responsible_en,responsible_zh",
    `  kind              ${landmarkKinds.join(", ")}; landmark when left out`,
    "  other_names       what else people call it: old mill;mill pond",
    "  area              the code of its area; wherever its point lies, when left out",
    "  latitude          in degrees, WGS 84, with longitude; both may be left out when there is an area",
    "  responsible_en    of one outside the county: whom to turn to there, as in: the Heyan hotline, 555-0141",
    "",
    ...importDetails,
  ],
  examples: ["import-landmarks landmarks.csv --dry-run", "import-landmarks landmarks.geojson"],
  run: (call) => runImport(call, "landmarks", rowsOfLandmarks, importLandmarks),
};
