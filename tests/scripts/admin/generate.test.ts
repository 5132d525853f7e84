// Load data by the command: as many as asked, a whole log, the same from the same seed, and others the next time.
import { copyFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { listPublished } from "../../../app/domain/problem/list-published.server.ts";
import { everything } from "../../../app/domain/problem/published-view.ts";
import { readPublished } from "../../../app/domain/problem/read-published.server.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { signIn } from "../../../app/domain/staff/sign-in.server.ts";
import { readHead } from "../../../db/repositories/event.ts";
import { outboxLag } from "../../../db/repositories/outbox.ts";
import { countByHandling } from "../../../db/repositories/problem-list.ts";
import { demoPassword } from "../../../scripts/demo/people.ts";
import { createDatabase, postgresAvailable } from "../../support/postgres.ts";
import { startWriter } from "./busy-writer.ts";
import { importCounty, makeDataFolder } from "./run.ts";
import type { DataFolder } from "./run.ts";

const data = makeDataFolder();
const twin = makeDataFolder();
afterAll(() => {
  data.remove();
  twin.remove();
});

const until = ["--until", "2026-06-30T08:00:00Z"];
const generate = (into: DataFolder, problems: number, seed: number, ...more: string[]) =>
  into.admin([
    "generate",
    "--problems",
    String(problems),
    "--seed",
    String(seed),
    ...until,
    ...more,
  ]);
const total = (of: DataFolder) =>
  of.look(async ({ db }) => {
    const counts = await countByHandling(db.read, null);
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  });

describe("generate", () => {
  it("makes the demo county where there is none, and the problems", async () => {
    const { code, out, err } = await generate(data, 300, 1);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^Made the demo county\nAdded 300 problems with \d+ events, \d+ a second; head/,
    );
    expect(await total(data)).toBe(300);
    copyFileSync(data.file("portal.db"), twin.file("portal.db"));
    copyFileSync(data.file("session-secret"), twin.file("session-secret"));
  });

  it("leaves a log that is whole, and nothing that a queue would have to do now", async () => {
    expect(await data.admin(["verify-log"])).toMatchObject({ code: 0 });
    await data.look(async ({ db }) => {
      expect(await outboxLag(db.read)).toEqual({ waiting: 0, oldestAt: null, failed: 0 });
      const dueBefore = await db.read
        .selectFrom("outbox")
        .select("id")
        .where("done_at", "is", null)
        .where("due_at", "<", "2026-06-30T07:58:00.000Z")
        .execute();
      expect(dueBefore).toEqual([]);
    });
  });

  it("leaves problems that the pages can show, and staff who can sign in", async () => {
    await data.look(async (context) => {
      const { items } = await listPublished(context, everything);
      expect(items).toHaveLength(20);
      for (const { reference } of items)
        expect((await readPublished(context, reference)).timeline.length).toBeGreaterThan(1);
      const email = "supervisor@wanglan.example";
      expect((await signIn(context, { email, password: demoPassword })).secret).not.toBe("");
    });
  });

  it("with the same seed again adds others, behind the same log", async () => {
    const before = await data.look(({ db }) => readHead(db.read));
    expect(await generate(data, 300, 1)).toMatchObject({ code: 0, err: "" });
    expect(await total(data)).toBe(600);
    await data.look(async ({ db }) => {
      expect((await verifyLog({ db })).broken).toBeNull();
      const kept = await db.read
        .selectFrom("event")
        .select("hash")
        .where("sequence", "=", before.sequence)
        .executeTakeFirst();
      expect(kept?.hash).toBe(before.hash);
    });
  });

  it("gives the same on a copy of the same database", async () => {
    expect(await generate(twin, 300, 1)).toMatchObject({ code: 0 });
    const heads = [data, twin].map((one) => one.look(({ db }) => readHead(db.read)));
    const [one, other] = await Promise.all(heads);
    expect(one).toEqual(other);
  });

  it("spreads them over three years with --history", async () => {
    await generate(twin, 200, 5, "--history");
    const oldest = await twin.look(({ db }) =>
      db.read
        .selectFrom("problem")
        .select("submitted_at")
        .orderBy("submitted_at")
        .executeTakeFirstOrThrow(),
    );
    expect(oldest.submitted_at.slice(0, 7)).toMatch(/^2023-0[78]$/);
  });

  it("goes between the changes of a portal that works meanwhile, and loses none of them", async () => {
    const before = await total(twin);
    const busy = await startWriter(`file:${twin.file("portal.db")}`);
    const { code, err } = await generate(twin, 4_100, 9);
    const submitted = await busy.stop();
    expect(code).toBe(0);
    expect(err).not.toMatch(/[a-z]:/);
    expect(await total(twin)).toBe(before + 4_100 + submitted);
    expect(await twin.admin(["verify-log"])).toMatchObject({ code: 0 });
  });

  it("refuses production mode", async () => {
    const env = {
      ...{ PORTAL_MODE: "production", SESSION_SECRET: "0123456789abcdefghijklmnopqrstuvwxyz" },
      ...{ PUBLIC_URL: "https://portal.example", SMTP_URL: "smtp://mail.example" },
      MAIL_FROM: "portal@portal.example",
    };
    const args = ["generate", "--problems", "5", "--seed", "1"];
    const { code, err } = await twin.admin(args, { env });
    expect(code).toBe(1);
    expect(err).toMatch(/^generate makes invented problems: not in production mode\.\n$/);
  });

  it("refuses another county in one line, and adds nothing", async () => {
    const other = makeDataFolder();
    await importCounty(other);
    const { code, out, err } = await generate(other, 5, 1);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^The problems of generate happen in the demo county, and here there is no branch [^\n]*\n$/,
    );
    expect(await total(other)).toBe(0);
    other.remove();
  });

  it.skipIf(!postgresAvailable)("fills PostgreSQL alike", async () => {
    const { url, drop } = await createDatabase();
    const shared = makeDataFolder(url);
    expect(await generate(shared, 120, 3)).toMatchObject({ code: 0, err: "" });
    expect(await total(shared)).toBe(120);
    expect(await shared.admin(["verify-log"])).toMatchObject({ code: 0 });
    shared.remove();
    await drop();
  });
});
