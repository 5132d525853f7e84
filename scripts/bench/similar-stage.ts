// A database for measuring the search for similar problems: the demo county with many problems, each in words of its
// own. On SQLite in a folder of its own; with DATABASE_URL in that database, which must be empty.
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { defaultCalendar } from "../../app/domain/clock/policy.ts";
import { makeContext } from "../../app/domain/shared/context.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { DAY_MS } from "../../app/domain/shared/instant.ts";
import type { BaseLanguage } from "../../app/domain/shared/language.ts";
import { migrate } from "../../db/migrate.ts";
import { openDatabase } from "../../db/open.ts";
import { load } from "../admin/generate/load.ts";
import { fillCounty } from "../demo/fill/county.ts";
import { demoPeople } from "../demo/people.ts";
import { seededDraw } from "../demo/random.ts";
import { startMixer } from "./similar-texts.ts";

const COUNTY_SEED = 7;
const SEED = 1;
const HISTORY_DAYS = 365;
const TEXTS_A_TRANSACTION = 2_000;

export interface SimilarStage {
  /** As a portal opens it. */
  readonly context: Context;
  /** Size of the whole database in bytes; NaN where that is not a file. */
  readonly bytes: () => number;
  readonly clear: () => Promise<void>;
}

export async function setSimilarStage(
  problems: number,
  say: (line: string) => void,
): Promise<SimilarStage> {
  const parent = resolve(process.env.DATA_DIR ?? "var");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "bench-"));
  const file = join(folder, "portal.db");
  const url = process.env.DATABASE_URL ?? `file:${file}`;
  const loading = contextOver(url, "loading");
  if ((await migrate(loading.db)).length === 0)
    throw new Error(
      "DATABASE_URL must name an empty database: it is filled with invented problems",
    );
  say(`loading ${String(problems)} problems`);
  const hashes = demoPeople.map(() => "nobody signs in");
  await loading.db.transact((queries) => fillCounty(loading, queries, COUNTY_SEED, hashes));
  // The thread that makes the problems opens the portal of its environment.
  process.env.DATA_DIR = folder;
  const presentMs = Date.now();
  const span = { beginMs: presentMs - HISTORY_DAYS * DAY_MS, presentMs };
  await load(loading, { count: problems, seed: SEED, span }, () => undefined);
  say("giving each words of its own");
  await mixTexts(loading);
  await loading.db.close();
  const context = contextOver(url, "portal");
  return {
    context,
    bytes: () => (process.env.DATABASE_URL === undefined ? statSync(file).size : Number.NaN),
    clear: async () => {
      await context.db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function contextOver(url: string, purpose: "portal" | "loading"): Context {
  return makeContext({
    db: openDatabase(url, purpose),
    secrets: ["a secret of the benchmark"],
    calendar: defaultCalendar("Asia/Shanghai"),
    mailHoldMs: 0,
    mailDomain: "localhost",
    attachments: { folder: "", photoMaxBytes: 0 },
    wake: () => undefined,
  });
}

async function mixTexts({ db }: Context): Promise<void> {
  const { mix } = startMixer(seededDraw(SEED));
  for (let after = ""; ;) {
    const rows = await db.read
      .selectFrom("original_text")
      .innerJoin("problem", "problem.id", "original_text.problem_id")
      .select(["problem.id", "problem.language", "original_text.description"])
      .where("problem.id", ">", after)
      .orderBy("problem.id")
      .limit(TEXTS_A_TRANSACTION)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    await db.transact(async (queries) => {
      for (const { id, language, description: typed } of rows) {
        const description = mix(typed, language as BaseLanguage);
        for (const table of ["original_text", "public_text"] as const)
          await queries
            .updateTable(table)
            .set({ description })
            .where("problem_id", "=", id)
            .execute();
      }
    });
    after = last.id;
  }
}
