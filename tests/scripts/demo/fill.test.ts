import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultCalendar } from "../../../app/domain/clock/policy.ts";
import { handlingStates, isOpen } from "../../../app/domain/problem/handling.ts";
import type { Handling } from "../../../app/domain/problem/handling.ts";
import { publicationStates } from "../../../app/domain/problem/publication.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { openWithKey } from "../../../app/domain/resident/open-problem.server.ts";
import { makeContext } from "../../../app/domain/shared/context.server.ts";
import { parseInstant } from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import { baseLanguages } from "../../../app/domain/shared/language.ts";
import { unknownGaps } from "../../../app/domain/triage/canned-text.ts";
import { signIn } from "../../../app/domain/staff/sign-in.server.ts";
import type { Database } from "../../../db/handle.ts";
import { cannedTextsOf } from "../../../db/repositories/canned-text.ts";
import { countDeliveries } from "../../../db/repositories/delivery.ts";
import { eventsAfter } from "../../../db/repositories/event.ts";
import { outboxLag } from "../../../db/repositories/outbox.ts";
import { countByHandling, listByPublication } from "../../../db/repositories/problem-list.ts";
import { listBranches } from "../../../db/repositories/county.ts";
import { accountsNote } from "../../../scripts/demo/fill/accounts.ts";
import type { ToFollow } from "../../../scripts/demo/fill/accounts.ts";
import { fillDemo } from "../../../scripts/demo/fill/fill.ts";
import { demoPassword, demoPeople } from "../../../scripts/demo/people.ts";
import { makeDatabase, onBothEngines } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";

const PROBLEMS = 300;
const mondayMorning = parseInstant("2026-11-23T02:10:00.000Z");

const photoFolder = mkdtempSync(join(tmpdir(), "portal-demo-photos-"));
afterAll(() => {
  rmSync(photoFolder, { recursive: true, force: true });
});

const settingsFor = (db: Database) => ({
  db,
  secrets: ["a-secret-of-the-tests"],
  calendar: defaultCalendar("Asia/Shanghai"),
  mailHoldMs: 60_000,
  mailDomain: "portal.test",
  attachments: { folder: photoFolder, photoMaxBytes: 1_000_000 },
  wake: () => undefined,
});

const fillAt = (db: Database, end: Instant, problems = PROBLEMS) =>
  fillDemo({ settings: settingsFor(db), seed: 7, problems, days: 150, end });

const openCount = (counts: ReadonlyMap<Handling, number>) =>
  [...counts].reduce((sum, [state, count]) => sum + (isOpen(state) ? count : 0), 0);

/** Screening passes through this state within one transaction: nobody can ever see a problem in it. */
const restingStates = handlingStates.filter((state) => state !== "screening");

onBothEngines("a database filled with the demo county", (engine) => {
  let made: TestDatabase;
  let toFollow: ToFollow[] | null;
  beforeAll(async () => {
    made = await makeDatabase(engine);
    toFollow = await fillAt(made.db, mondayMorning);
  }, 120_000);
  afterAll(() => made.remove());

  it("has problems in every handling state, most of them closed, a few dozen open", async () => {
    const counts = await countByHandling(made.db.read, null);
    for (const state of restingStates) expect(counts.get(state) ?? 0, state).toBeGreaterThan(0);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(all).toBe(PROBLEMS);
    expect(counts.get("closed")).toBeGreaterThan(PROBLEMS / 2);
    expect(openCount(counts)).toBeGreaterThan(30);
    expect(openCount(counts)).toBeLessThan(90);
  });

  it("has problems in every publication state", async () => {
    for (const publication of publicationStates) {
      const filter = { publication, after: null, size: 1 };
      const { items } = await listByPublication(made.db.read, filter);
      expect(items, publication).toHaveLength(1);
    }
  });

  it("has a log that is whole, in order of time, and tells of returns, reopenings and missed limits", async () => {
    expect((await verifyLog({ db: made.db })).broken).toBeNull();
    const events = await eventsAfter(made.db.read, 0, 100_000);
    const types = new Map<string, number>();
    let last = "";
    for (const { at, type } of events) {
      expect(at >= last && at < mondayMorning).toBe(true);
      last = at;
      types.set(type, (types.get(type) ?? 0) + 1);
    }
    for (const type of ["return", "reopen", "limit_missed", "assign", "dispatch", "send_on"]) {
      expect(types.get(type) ?? 0, type).toBeGreaterThan(0);
    }
    // Both ways of closing, to be counted apart.
    expect(types.get("confirm")).toBeGreaterThan(20);
    expect(types.get("close_in_silence")).toBeGreaterThan(20);
  });

  it("shows before and after of what can be seen, with their files, as a moderator published them", async () => {
    const found = await made.db.read
      .selectFrom("attachment")
      .innerJoin("problem", "problem.id", "attachment.problem_id")
      .select(["attachment.role", "attachment.publication", "attachment.hash", "reference"])
      .where("problem.publication", "=", "published")
      .execute();
    const roles = found.map(({ role }) => role);
    for (const role of ["before", "after"]) {
      expect(roles.filter((one) => one === role).length, role).toBeGreaterThan(3);
    }
    expect(roles).toContain("addition");
    expect(new Set(found.map(({ publication }) => publication))).toEqual(new Set(["published"]));
    for (const { hash } of found) {
      expect(existsSync(join(photoFolder, hash.slice(0, 2), `${hash}.jpg`))).toBe(true);
    }
    const loose = await made.db.read.selectFrom("loose_file").selectAll().execute();
    expect(loose).toEqual([]);
  });

  it("owes nobody a letter about the past, and leaves what is due later to the workers", async () => {
    const letters = await countDeliveries(made.db.read);
    expect([...letters.keys()]).toEqual(["skipped"]);
    const { waiting, failed } = await outboxLag(made.db.read);
    expect(failed).toBe(0);
    expect(waiting).toBeGreaterThan(30);
    expect(waiting).toBeLessThan(200);
  });

  it("has ten texts ready in both languages, each kept by somebody, with gaps that fill themselves", async () => {
    const branchIds = (await listBranches(made.db.read)).map(({ id }) => id);
    for (const language of baseLanguages) {
      const texts = await cannedTextsOf(made.db.read, branchIds, language);
      expect(texts.length).toBeGreaterThanOrEqual(10);
      expect(texts.flatMap(({ text }) => unknownGaps(text))).toEqual([]);
      expect(texts.filter(({ text }) => text.includes("{{")).length).toBeGreaterThan(5);
      expect(texts.filter(({ below }) => !below)).toEqual([]);
    }
  });

  it("lets its staff in with the one password, and residents with reference and key", async () => {
    const context = makeContext(settingsFor(made.db));
    for (const email of ["admin@wanglan.example", "xingwan@wanglan.example"]) {
      await expect(signIn(context, { email, password: demoPassword })).resolves.toBeTruthy();
    }
    expect(toFollow?.length).toBeGreaterThan(2);
    for (const found of toFollow ?? []) {
      await expect(openWithKey(context, found)).resolves.toMatchObject({ kind: "resident" });
    }
  });

  it("is left alone when it is filled again", async () => {
    expect(await fillAt(made.db, mondayMorning)).toBeNull();
    expect(await listBranches(made.db.read)).toHaveLength(28);
  });
});

describe("filling with the demo county", () => {
  it.each(["2026-11-22T15:59:00.000Z", "2026-10-07T04:30:00.000Z", "2027-02-17T22:00:00.000Z"])(
    "works whenever it is done, also at night and on a Sunday (%s)",
    async (end) => {
      const made = await makeDatabase("sqlite");
      await fillAt(made.db, parseInstant(end), 100);
      const counts = await countByHandling(made.db.read, null);
      for (const state of restingStates) expect(counts.get(state) ?? 0, state).toBeGreaterThan(0);
      await made.remove();
    },
  );

  it("gives the same references and keys for the same seed, on any day", async () => {
    const two = [await makeDatabase("sqlite"), await makeDatabase("sqlite")];
    const ends = [mondayMorning, parseInstant("2027-01-09T14:45:00.000Z")];
    const [first, second] = await Promise.all(
      two.map(({ db }, index) => fillAt(db, ends[index] ?? mondayMorning, 80)),
    );
    expect(first).toEqual(second);
    expect(first?.length).toBeGreaterThan(2);
    for (const made of two) await made.remove();
  });

  it("leaves nothing behind when it fails half-way", async () => {
    const made = await makeDatabase("sqlite");
    const broken = { ...settingsFor(made.db), mailHoldMs: Number.NaN };
    const filling = fillDemo({
      settings: broken,
      seed: 7,
      problems: 80,
      days: 150,
      end: mondayMorning,
    });
    await expect(filling).rejects.toThrow();
    expect(await listBranches(made.db.read)).toEqual([]);
    await made.remove();
  });
});

describe("the note of the demo accounts", () => {
  it("names the page, the password, every role, and only accounts that exist", () => {
    const note = accountsNote("https://portal.test", [
      { what: "a lift", reference: "FB-2222-2222", trackingKey: "ABCD-2345-EFGH" },
    ]);
    expect(note).toContain("https://portal.test/sign-in");
    expect(note).toContain(demoPassword);
    expect(note).toContain("FB-2222-2222  ABCD-2345-EFGH  a lift");
    for (const role of ["administrator", "supervisor", "moderator", "official", "lead"]) {
      expect(note).toContain(` ${role} `);
    }
    const known = new Set(demoPeople.map(({ email }) => email));
    for (const [email] of note.matchAll(/[a-z0-9.-]+@wanglan\.example/g)) {
      expect(known.has(email), email).toBe(true);
    }
  });
});
