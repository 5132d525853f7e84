// Brings a database to today's shape. Safe to run at every start, and by two processes at once.
import { Migrator } from "kysely/migration";
import type { Migration } from "kysely/migration";
import type { Database } from "./handle.ts";
import { firstHouse } from "./migrations/0001-first-house.ts";
import { routingFacts } from "./migrations/0002-routing-facts.ts";
import { landmarks } from "./migrations/0003-landmarks.ts";
import { rules } from "./migrations/0004-rules.ts";
import { cues } from "./migrations/0005-cues.ts";
import { returns } from "./migrations/0006-returns.ts";
import { tokenIndex } from "./migrations/0007-token-index.ts";
import { models } from "./migrations/0008-models.ts";
import { residentSide } from "./migrations/0009-resident-side.ts";
import { lastWord } from "./migrations/0010-last-word.ts";
import { followers } from "./migrations/0011-followers.ts";
import { publicIndex } from "./migrations/0012-public-index.ts";
import { attachments } from "./migrations/0013-attachments.ts";
import { open311 } from "./migrations/0014-open311.ts";
import { personSettings } from "./migrations/0016-person-settings.ts";
import { staffSide } from "./migrations/0015-staff-side.ts";
import { undo } from "./migrations/0020-undo.ts";
import { administration } from "./migrations/0023-administration.ts";
import { sleepAndVolunteers } from "./migrations/0022-sleep-and-volunteers.ts";
import { wordsOfStaff } from "./migrations/0018-words-of-staff.ts";
import { together } from "./migrations/0019-together.ts";
import { accounts } from "./migrations/0016-accounts.ts";
import { clocks } from "./migrations/0021-clocks.ts";
import { extensions } from "./migrations/0030-extensions.ts";
import { figures } from "./migrations/0026-figures.ts";
import { bulk } from "./migrations/0024-bulk.ts";
import { inbox } from "./migrations/0017-inbox.ts";

/** By name, in order. Names and contents of what was released never change. */
const migrations: Record<string, Migration> = {
  "0001-first-house": firstHouse,
  "0002-routing-facts": routingFacts,
  "0003-landmarks": landmarks,
  "0004-rules": rules,
  "0005-cues": cues,
  "0006-returns": returns,
  "0007-token-index": tokenIndex,
  "0008-models": models,
  "0009-resident-side": residentSide,
  "0010-last-word": lastWord,
  "0011-followers": followers,
  "0012-public-index": publicIndex,
  "0013-attachments": attachments,
  "0014-open311": open311,
  "0015-staff-side": staffSide,
  "0020-undo": undo,
  "0023-administration": administration,
  "0022-sleep-and-volunteers": sleepAndVolunteers,
  "0016-person-settings": personSettings,
  "0018-words-of-staff": wordsOfStaff,
  "0019-together": together,
  "0016-accounts": accounts,
  "0021-clocks": clocks,
  "0026-figures": figures,
  "0017-inbox": inbox,
  "0030-extensions": extensions,
  "0024-bulk": bulk,
};

/** Runs what has not run yet, and returns its names. Throws with the failing name and its cause. */
export function migrate(database: Database): Promise<string[]> {
  return database.migrating(async (db) => {
    const provider = { getMigrations: () => Promise.resolve(migrations) };
    const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
    if (error !== undefined) {
      const failed = results?.find((result) => result.status === "Error")?.migrationName;
      throw new Error(`migration ${failed ?? "set-up"} failed`, { cause: error });
    }
    return (results ?? []).map((result) => result.migrationName);
  });
}
