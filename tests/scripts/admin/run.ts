// Runs `npm run admin` commands as what they are: processes of their own, in a data folder of their own.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import { openDatabase } from "../../../db/open.ts";
import { makeTestContext } from "../../support/context.ts";

const script = fileURLToPath(new URL("../../../scripts/admin.ts", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface DataFolder {
  readonly folder: string;
  readonly file: (name: string) => string;
  /** Writes a file into the folder and returns its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly admin: (args: readonly string[], options?: RunOptions) => Promise<Ran>;
  /** Looks into the database with the portal's own repositories. */
  readonly look: <T>(work: (context: Context) => Promise<T>) => Promise<T>;
  readonly remove: () => void;
}

interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** An empty folder as DATA_DIR; settings of whoever runs the tests do not reach the commands. */
export function makeDataFolder(databaseUrl?: string): DataFolder {
  const folder = mkdtempSync(join(tmpdir(), "portal-admin-"));
  const url = databaseUrl ?? `file:${join(folder, "portal.db")}`;
  return {
    folder,
    file: (name) => join(folder, name),
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    admin: (args, { input = "", env = {} } = {}) =>
      run(args, input, { PORTAL_MODE: "trial", DATA_DIR: folder, DATABASE_URL: url, ...env }),
    look: async (work) => {
      const db = openDatabase(url);
      try {
        return await work(makeTestContext(db));
      } finally {
        await db.close();
      }
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const { PATH = "" } = process.env;
  const settings: NodeJS.ProcessEnv = { PATH, NODE_ENV: "test", ...env };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { env: settings });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
    // A command that reads nothing may be over before.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** A county of two villages, as files: areas, categories, branches. */
export const county = {
  areas: JSON.stringify({
    type: "FeatureCollection",
    features: [
      feature("county", "", "county", 0),
      feature("town", "county", "township", 1),
      feature("north", "town", "village", 2),
      feature("south", "town", "village", 3),
    ],
  }),
  categories: [
    "code,parent,name_en,name_zh,description_en,description_zh,sensitive,complex,urgency,examples_en,examples_zh",
    "water,,Water,供水,Pipes and taps,水管,,,,,",
    "leak,water,Leaking pipe,漏水,,,no,yes,urgent,It drips | It flows,漏水了",
    'roads,,"Roads, and ""paths""",道路,,,,,,,',
  ].join("\r\n"),
  branches: [
    "code,parent,kind,name_en,name_zh,areas,responsibilities",
    "north,town,village,North village,北村,north,roads@north;leak",
    "office,,coordinating,Coordinating office,统筹办公室,county,",
    "town,office,township,Willow,柳树镇,town;north;south,roads@town",
  ].join("\n"),
};

/** A square of a tenth of a degree. */
export function feature(code: string, parent: string, level: string, at: number): object {
  const [west, east] = [at / 10, at / 10 + 0.1];
  const ring = [
    [west, 0],
    [east, 0],
    [east, 0.1],
    [west, 0.1],
    [west, 0],
  ];
  return {
    type: "Feature",
    properties: { code, parent, level, name_en: code, name_zh: `${code}区`, population: 12 },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

/** Imports the county into a folder. */
export async function importCounty(data: DataFolder): Promise<void> {
  for (const [command, name, content] of [
    ["import-areas", "areas.geojson", county.areas],
    ["import-categories", "categories.csv", county.categories],
    ["import-branches", "branches.csv", county.branches],
  ] as const) {
    const { code, err } = await data.admin([command, data.write(name, content)]);
    if (code !== 0) throw new Error(err);
  }
}
