// A generated life is what the portal itself would have written: the same lives are lived again through the use cases,
// and every row compared.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultCalendar, ownTerms } from "../../../app/domain/clock/policy.ts";
import { limitsAfter } from "../../../app/domain/clock/ledger.ts";
import { makeContext } from "../../../app/domain/shared/context.server.ts";
import type { Settings } from "../../../app/domain/shared/context.server.ts";
import type { ProblemId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { handlingStates } from "../../../app/domain/problem/handling.ts";
import type { Reference } from "../../../app/domain/problem/reference.ts";
import { cleanText } from "../../../app/domain/problem/submission.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import type { Queries } from "../../../db/handle.ts";
import { holdLogEnd, loadPacked, packWhole } from "../../../db/repositories/bulk-load.ts";
import { fastLimits } from "../../../scripts/admin/generate/life-clock.ts";
import { asWhole } from "../../../scripts/admin/generate/life.ts";
import type { Life } from "../../../scripts/admin/generate/life.ts";
import { lives } from "../../../scripts/admin/generate/lives.ts";
import { readWorld } from "../../../scripts/admin/generate/world.ts";
import type { World } from "../../../scripts/admin/generate/world.ts";
import { fillCounty } from "../../../scripts/demo/fill/county.ts";
import { demoPeople } from "../../../scripts/demo/people.ts";
import { makeDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";
import { replayLife } from "./replay-life.ts";

const presentMs = Date.parse("2026-06-30T08:00:00.000Z");
const span = { beginMs: presentMs - 120 * DAY_MS, presentMs };
const calendar = defaultCalendar("Asia/Shanghai");
const COUNT = 3_000;
const PLAIN = 60;

let database: TestDatabase;
let settings: Settings;
let world: World;
let made: Life[];
/** Some plain ones, and for everything that can happen one in which it does. */
let some: Life[];

beforeAll(async () => {
  database = await makeDatabase("sqlite");
  const { db } = database;
  settings = {
    ...{ db, calendar, secrets: ["a-secret-of-the-tests"], mailHoldMs: 60_000 },
    ...{ mailDomain: "portal.test", wake: () => undefined },
    attachments: { folder: "", photoMaxBytes: 0 },
  };
  const context = makeContext(settings);
  const hashes = demoPeople.map(() => "nobody signs in with this");
  await db.transact((queries) => fillCounty(context, queries, 1, hashes));
  world = (await readWorld(context, db.read, span))(3);
  made = [...lives(world, calendar, { from: 0, to: COUNT, of: COUNT })];
  some = choose(made);
});

afterAll(() => database.remove());

describe("a generated life", () => {
  it("has the limits that the ledger has", () => {
    for (const { events, problem, complex } of some) {
      for (let length = 1; length <= events.length; length += 1) {
        const known = events.slice(0, length);
        const { urgency } = problem;
        const fast = fastLimits(known, urgency, complex, world.time);
        expect(fast).toEqual(limitsAfter(known, ownTerms(urgency, complex, calendar)));
      }
    }
  });

  it("is what the use cases write at the same moments", async () => {
    await database.db.transact(async (queries) => {
      const packed = packWhole(some.map(asWhole), await holdLogEnd(queries));
      await loadPacked(queries, packed, () => "");
      const replayed = new Map<string, ProblemId>();
      for (const life of some) {
        replayed.set(life.problem.id, await replayLife(settings, queries, life, replayed));
      }
      for (const life of some) {
        const other = replayed.get(life.problem.id) ?? "";
        const own = await rowsOf(queries, life.problem.id, replayed);
        expect(own).toEqual(await rowsOf(queries, other, replayed));
      }
    });
    expect((await verifyLog(database)).broken).toBeNull();
  });

  it("gets another reference when its own is taken, in the database or by another that comes along", async () => {
    const given = ["taken", "taken", "drawn-1", "drawn-1", "drawn-2"];
    const referencesOf = await database.db.transact(async (queries) => {
      const end = await holdLogEnd(queries);
      const { reference } = await queries
        .selectFrom("problem")
        .select("reference")
        .executeTakeFirstOrThrow();
      const three = made.filter((life) => !some.includes(life)).slice(0, 3);
      const copies = three.map((life) => asWhole(life));
      const same = copies.map((one) => ({
        ...one,
        problem: { ...one.problem, mergedIntoId: null, reference: reference as Reference },
      }));
      const packed = packWhole(same, end);
      const draw = () => given.shift()?.replace("taken", reference) ?? "too many";
      await loadPacked(queries, packed, draw);
      const ids = copies.map(({ problem }) => problem.id);
      const rows = queries.selectFrom("problem").select("reference").where("id", "in", ids);
      return (await rows.execute()).map((row) => row.reference).sort();
    });
    expect(referencesOf).toEqual(["drawn-1", "drawn-2", "too many"]);
  });

  it("comes to rest in every state in which problems can lie for long", () => {
    const found = new Set(made.map(({ problem }) => problem.handling));
    const passing = ["submitted", "screening", "routing", "returned"];
    const lasting = handlingStates.filter((state) => !passing.includes(state) && state !== "held");
    expect([...lasting].filter((state) => !found.has(state))).toEqual([]);
  });

  it("is written in words that the form and the pages would have cleaned no further", () => {
    for (const { drawn, events, messages } of made) {
      const words = [drawn.opening.text, drawn.opening.placeText, ...messages.map((m) => m.text)];
      const reasons = events.flatMap(({ reason }) => reason ?? []);
      for (const text of [...words, ...reasons]) expect(cleanText(text)).toBe(text);
    }
  });
});

function choose(all: readonly Life[]): Life[] {
  const chosen = new Set(all.slice(0, PLAIN));
  const seen = new Set([...chosen].flatMap(happenings));
  for (const life of all) {
    if (happenings(life).every((one) => seen.has(one))) continue;
    const target = all.find(({ problem }) => problem.id === life.problem.mergedIntoId);
    for (const one of [target ?? life, life]) {
      chosen.add(one);
      for (const happening of happenings(one)) seen.add(happening);
    }
  }
  return all.filter((life) => chosen.has(life));
}

/** What happened in it, by kind, and where it stands. */
const happenings = ({ events, problem }: Life): string[] => [
  ...events.map(({ type, actorKind, fromState }) => `${actorKind} ${type} ${fromState ?? ""}`),
  `${problem.handling} ${problem.publication}`,
];

/**
 * Everything about a problem, without what two copies of it can't share, and without followers: lives are made one by one,
 * so residents of generated merged problems follow nothing.
 */
async function rowsOf(
  queries: Queries,
  id: string,
  replayed: ReadonlyMap<string, string>,
): Promise<unknown> {
  const of = async (table: "event" | "outbox" | "delivery" | "message" | "decision") =>
    queries.selectFrom(table).selectAll().where("problem_id", "=", id).orderBy("id").execute();
  const one = async (table: "original_text" | "public_text" | "contact" | "screening") =>
    queries.selectFrom(table).selectAll().where("problem_id", "=", id).execute();
  const resolutions = await queries
    .selectFrom("resolution")
    .selectAll()
    .where("problem_id", "=", id)
    .orderBy("event_id")
    .execute();
  const problem = await queries.selectFrom("problem").selectAll().where("id", "=", id).execute();
  const rows = {
    problem: problem.map((row) => ({ ...row, affected_count: 0 })),
    events: (await of("event")).filter((row) => !("type" in row) || row.type !== "me_too"),
    outbox: (await of("outbox")).map((row) => ("job" in row ? fateOfJob(row) : row)),
    deliveries: (await of("delivery")).map((row) => ("letter" in row ? fateOfLetter(row) : row)),
    messages: await of("message"),
    decisions: await of("decision"),
    resolutions,
    original: await one("original_text"),
    published: await one("public_text"),
    contact: await one("contact"),
    screening: await one("screening"),
  };
  return withoutIds(rows, new Map([...replayed].map(([own, other]) => [other, own])));
}

/** Only the generated ones were handed to a queue and sent; of limits nobody is reminded in either. */
function fateOfJob(row: object): object {
  const { job, due_at, done_at, handed_at: _handed, ...rest } = row as Record<string, unknown>;
  const isForPeople = job === "send-letter" || job === "escalate-limit";
  return { ...rest, job, due_at, done_at: isForPeople ? null : done_at };
}

function fateOfLetter(row: object): object {
  const { state, reason, attempts, finished_at, ...rest } = row as Record<string, unknown>;
  const skipped = state === "skipped";
  return { ...rest, fate: skipped ? { state, reason, attempts, finished_at } : "owed" };
}

const perCopy =
  /^(id|reference|tracking_key_hash|sequence|previous_hash|hash|message_id|event_id)$/;

/** Ids of problems become those of the generated copy; ids of everything else, which differ, are only there or not. */
function withoutIds(value: unknown, problemIds: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutIds(one, problemIds));
  if (typeof value === "string") return problemIds.get(value) ?? value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      if (perCopy.test(key)) return [key, field === null];
      if (key === "facts" || key === "payload")
        return [key, withoutIds(withoutNewIds(field as string), problemIds)];
      return [key, withoutIds(field, problemIds)];
    }),
  );
}

function withoutNewIds(json: string): unknown {
  const facts = JSON.parse(json) as Record<string, unknown>;
  for (const name of ["messageId", "decisionId", "deliveryId", "resolvedEventId"])
    if (name in facts) facts[name] = "an id";
  return facts;
}
