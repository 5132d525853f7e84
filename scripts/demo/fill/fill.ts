// Fills an empty database with the demo county: all of it or, if anything goes wrong, nothing.
import { createHash } from "node:crypto";
import { saveApiKey } from "../../../app/domain/open311/manage-keys.server.ts";
import { hashPassword } from "../../../app/domain/staff/sign-in.server.ts";
import { makeContext } from "../../../app/domain/shared/context.server.ts";
import type { Settings } from "../../../app/domain/shared/context.server.ts";
import { DAY_MS, addMs, instantToMs } from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { Queries } from "../../../db/handle.ts";
import { listBranches } from "../../../db/repositories/county.ts";
import { demoPassword, demoPeople } from "../people.ts";
import { seededDraw } from "../random.ts";
import { makeStories } from "../stories.ts";
import type { ToFollow } from "./accounts.ts";
import { fillCounty } from "./county.ts";
import { replay } from "./replay.ts";
import { fillRules } from "./rules.ts";
import { fillTexts } from "./texts.ts";

export interface FillOptions {
  readonly settings: Settings;
  readonly seed: number;
  readonly problems: number;
  readonly days: number;
  /** The present, up to which the past is made. */
  readonly end: Instant;
}

/** With it machines send problems to the demo county. */
const DEMO_API_KEY = "demo-key";

/** Problems that are worth following, by their story's key. */
const worthFollowing: Readonly<Record<string, string>> = {
  "overdue-lift": "a lift, in work and overdue",
  "asked-1": "a blocked drain: the branch has asked something",
  "not-solved-1": "a smell, reopened by its resident",
  "water-outage-xingwan-2": "low water pressure, merged with the neighbours' problems",
};

/**
 * Fills the database unless it has branches: then nothing is done and null is returned. The same seed gives the same
 * county, problems, references and tracking keys whatever `end` is; only dates, and what is finished by then, differ.
 */
export async function fillDemo(options: FillOptions): Promise<ToFollow[] | null> {
  const { db } = options.settings;
  if ((await listBranches(db.read)).length > 0) return null;
  const hashes = await Promise.all(demoPeople.map(() => hashPassword(demoPassword)));
  return db.transact(async (queries) => {
    if ((await listBranches(queries)).length > 0) return null;
    return fill(options, queries, hashes);
  });
}

async function fill(
  { settings, seed, problems, days, end }: FillOptions,
  queries: Queries,
  hashes: readonly string[],
): Promise<ToFollow[]> {
  let clock = addMs(end, -(days + 2) * DAY_MS);
  let draw = seededDraw(seed);
  const real = makeContext(
    { ...settings, db: insideOf(settings.db, queries), wake: () => undefined },
    () => instantToMs(clock),
  );
  const context = { ...real, draw: () => draw() };
  const stage = {
    context,
    queries,
    county: await fillCounty(context, queries, seed, hashes),
    setClock: (at: Instant) => {
      clock = at;
    },
    setStory: (key: string) => {
      draw = seededDraw(seedOf(seed, key));
    },
  };
  const { calendar } = settings;
  const stories = makeStories({ seed, count: problems, endingAt: end, days, calendar });
  const submitted = await replay(stage, stories, end);
  await fillRules(context);
  await fillTexts(context, stage.county);
  await saveApiKey(context, queries, "Demo", DEMO_API_KEY);
  return Object.entries(worthFollowing).flatMap(([key, what]) => {
    const found = submitted.get(key);
    return found ? [{ what, reference: found.reference, trackingKey: found.trackingKey }] : [];
  });
}

/** Each story has its own seed, so that its reference does not depend on the day on which others are told. */
const seedOf = (seed: number, key: string): number =>
  createHash("sha256")
    .update(`${String(seed)}:${key}`)
    .digest()
    .readUInt32BE(0);

/** The database as seen from inside one open transaction: what use cases write is part of it. */
function insideOf(db: Settings["db"], queries: Queries): Settings["db"] {
  return { ...db, read: queries, transact: (work) => work(queries) };
}
