// `generate`: a database as large as wanted, full of believable problems, for measuring.
import { indexAllPublic } from "../../../app/domain/problem/index-public.server.ts";
import { hashPassword } from "../../../app/domain/staff/sign-in.server.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { listBranches } from "../../../db/repositories/county.ts";
import { fillCounty } from "../../demo/fill/county.ts";
import { demoPassword, demoPeople } from "../../demo/people.ts";
import { CommandFault, UsageFault, isSet, textOf, wholeOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { load } from "../generate/load.ts";
import { withPortal } from "../portal.ts";
import type { OpenPortal } from "../portal.ts";
import { startProgress } from "../progress.ts";

const PROBLEMS_MAX = 100_000_000;
const SEED_MAX = 2 ** 32 - 1;
/** The map of the demo county, as `npm start` draws it. */
const COUNTY_SEED = 7;
const DAYS = 180;
const HISTORY_DAYS = 3 * 365;

export const generate: Command = {
  name: "generate",
  operands: [],
  options: {
    problems: { type: "string", value: "N", does: "how many are added", required: true },
    seed: {
      type: "string",
      value: "S",
      does: "a number: other numbers give others",
      required: true,
    },
    history: { type: "boolean", does: "spreads them over three years, not over half a year" },
    until: { type: "string", value: "INSTANT", does: "the present of the load; now when left out" },
  },
  does: "Adds many believable problems of the demo county with their whole lives, for measuring.",
  details: [
    "Each has its texts, decisions, letters and events, linked into the log, in every state as often as after some",
    "months of work. No letter is sent for them. Where there is no county, the demo county is made first.",
    "Not in production mode. The same seed on a copy of the same database, until the same instant, gives the same.",
  ],
  examples: [
    "generate --problems 10000 --seed 1",
    "generate --problems 1000000 --seed 1 --history",
    "generate --problems 300 --seed 2 --until 2026-10-01T00:00:00Z",
  ],
  run,
};

async function run(call: Call): Promise<void> {
  const count = wholeOf(call, "problems", 1, PROBLEMS_MAX);
  const seed = wholeOf(call, "seed", 0, SEED_MAX);
  const presentMs = presentOf(call);
  const days = isSet(call, "history") ? HISTORY_DAYS : DAYS;
  const span = { beginMs: presentMs - days * DAY_MS, presentMs };
  const generateInto = async ({ config, context }: OpenPortal) => {
    if (config.mode === "production")
      throw new CommandFault("generate makes invented problems: not in production mode.");
    await ensureCounty(context);
    const startedMs = performance.now();
    const perSecond = (problems: number) =>
      Math.round(problems / ((performance.now() - startedMs) / 1_000));
    const progress = startProgress("");
    const { events, end } = await load(context, { count, seed, span }, (problems) => {
      const words = `${String(problems)} of ${String(count)} problems, ${String(perSecond(problems))} a second`;
      progress.share(problems / count, words);
    });
    progress.end();
    const counts = `${String(count)} problems with ${String(events)} events`;
    const speed = `${String(perSecond(count))} a second`;
    process.stdout.write(`Added ${counts}, ${speed}; head ${end.hash}\n`);
    await listAllPublished(context, count);
  };
  await withPortal("now", generateInto, "loading");
}

/** The public pages have them at once, without a worker. */
async function listAllPublished(context: Context, count: number): Promise<void> {
  const progress = startProgress("");
  const startedMs = performance.now();
  const listed = await indexAllPublic(
    context,
    () => false,
    (looked) => {
      const share = Math.min(1, looked / count);
      progress.share(share, "listing what is published");
    },
  );
  progress.end();
  const perSecond = Math.round(listed / ((performance.now() - startedMs) / 1_000));
  process.stdout.write(`Listed ${String(listed)} published ones, ${String(perSecond)} a second\n`);
}

function presentOf(call: Call): number {
  const given = textOf(call, "until");
  const ms = given === undefined ? Date.now() : Date.parse(given);
  if (Number.isNaN(ms)) throw new UsageFault("--until must look like 2026-10-01T00:00:00Z");
  return ms;
}

async function ensureCounty(context: Context): Promise<void> {
  if ((await listBranches(context.db.read)).length > 0) return;
  const hashes = await Promise.all(demoPeople.map(() => hashPassword(demoPassword)));
  await context.db.transact(async (queries) => {
    if ((await listBranches(queries)).length > 0) return;
    await fillCounty(context, queries, COUNTY_SEED, hashes);
  });
  process.stdout.write("Made the demo county\n");
}
