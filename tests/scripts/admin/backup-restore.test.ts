// Copies of the database: made while others write, brought back elsewhere, and what is refused on the way.
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPhotoToDraft } from "../../../app/domain/attachment/add-photo.server.ts";
import { beginDraft } from "../../../app/domain/problem/draft.server.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { findPhoto } from "../../../db/repositories/attachment.ts";
import { countByHandling } from "../../../db/repositories/problem-list.ts";
import { createDatabase, postgresAvailable } from "../../support/postgres.ts";
import { makeTestContext } from "../../support/context.ts";
import { picture } from "../../support/pictures.ts";
import { startWriter } from "./busy-writer.ts";
import { importCounty, makeDataFolder } from "./run.ts";
import type { DataFolder } from "./run.ts";

const problemsIn = (data: DataFolder) =>
  data.look(async ({ db }) => {
    expect((await verifyLog({ db })).broken).toBeNull();
    return (await countByHandling(db.read, null)).get("submitted") ?? 0;
  });

describe("a copy of a SQLite database", () => {
  const data = makeDataFolder();
  const copy = data.file("copy.db");
  beforeAll(() => importCounty(data));
  afterAll(data.remove);

  it("is one state of it, made while another process writes without a break", async () => {
    const busy = await startWriter(`file:${data.file("portal.db")}`);
    const before = busy.submitted();
    const { code, out, err } = await data.admin(["backup", copy]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Wrote .*copy\.db, [\d.]+ MB\n$/);
    const all = await busy.stop();
    expect(all).toBeGreaterThan(before);
    const elsewhere = makeDataFolder();
    const restored = await elsewhere.admin(["restore", copy]);
    expect(restored).toMatchObject({ code: 0, err: "" });
    expect(restored.out).toMatch(
      /^Restored .*copy\.db\. The log is whole: \d+ events, head \w{64}/,
    );
    const found = await problemsIn(elsewhere);
    expect(found).toBeGreaterThanOrEqual(before);
    expect(found).toBeLessThan(all);
    expect(await elsewhere.admin(["verify-log"])).toMatchObject({ code: 0 });
    elsewhere.remove();
    expect(await problemsIn(data)).toBe(all);
  });

  it("is one file, with nothing beside it", () => {
    const beside = readdirSync(data.folder).filter((name) => name.startsWith("copy.db"));
    expect(beside).toEqual(["copy.db"]);
  });

  it("is not written over one that is there, unless that is wanted", async () => {
    const before = readFileSync(copy);
    const { code, err } = await data.admin(["backup", copy]);
    expect(code).toBe(1);
    expect(err).toMatch(/is there already\. Choose another name, or add --force/);
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect((await data.admin(["backup", copy, "--force"])).code).toBe(0);
    expect(readFileSync(copy).equals(before)).toBe(false);
  });

  it("can't be written where there is no folder", async () => {
    const { code, err } = await data.admin(["backup", data.file("none/copy.db")]);
    expect(code).toBe(1);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("does not replace a database with something in it, unless that is wanted", async () => {
    const before = await problemsIn(data);
    const { code, err } = await data.admin(["restore", copy]);
    expect({ code, err }).toEqual({
      code: 1,
      err: "The database is not empty. With --force it is replaced, and all that is in it is lost.\n",
    });
    expect(await problemsIn(data)).toBe(before);
  });

  it("replaces it at once while another process writes, which goes on in the new state", async () => {
    const kept = await problemsIn(data);
    const busy = await startWriter(`file:${data.file("portal.db")}`);
    const { code, err } = await data.admin(["restore", copy, "--force"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    await busy.stop();
    expect(await problemsIn(data)).toBeGreaterThanOrEqual(kept);
  });

  it.each([
    ["that is not there", (_file: string) => undefined, /There is no file/],
    ["that is something else", (file: string) => writeFileSync(file, "Dear all"), /is not a copy/],
    [
      "that was cut off",
      (file: string) => writeFileSync(file, readFileSync(copy).subarray(0, 40_000)),
      /is damaged/,
    ],
    ["in which a byte was changed", spoil, /is damaged|The log is broken at event/],
    ["of another engine", (file: string) => writeFileSync(file, "PGDMP..."), /PostgreSQL/],
  ])("%s is refused, and the database stays as it is", async (what, make, says) => {
    const before = await problemsIn(data);
    const file = data.file(`bad ${what}`);
    make(file);
    const { code, err } = await data.admin(["restore", file, "--force"]);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at /);
    expect(await problemsIn(data)).toBe(before);
    expect(readdirSync(data.folder).filter((name) => name.includes(".restore-"))).toEqual([]);
  });

  it("made by a newer version is refused before anything is replaced", async () => {
    const before = await problemsIn(data);
    const newer = data.file("newer.db");
    writeFileSync(newer, readFileSync(copy));
    const changed = new BetterSqlite3(newer);
    changed.exec("insert into kysely_migration values ('9999-another-house', '2030-01-01')");
    changed.close();
    const { code, err } = await data.admin(["restore", newer, "--force"]);
    expect(code).toBe(1);
    expect(err).toMatch(
      /newer\.db has another shape than this version can read: .*9999-another-house/,
    );
    expect(await problemsIn(data)).toBe(before);
  });

  it("brings back what was lost to damage, once the damaged file is out of the way", async () => {
    const broken = makeDataFolder();
    const file = broken.write("portal.db", "this was a database");
    const first = await broken.admin(["restore", copy, "--force"]);
    expect(first).toMatchObject({ code: 1, out: "" });
    expect(first.err).toMatch(/can't be replaced: .*Move it away/);
    truncateSync(file, 0);
    expect(await broken.admin(["restore", copy])).toMatchObject({ code: 0 });
    broken.remove();
  });

  it("has its photos beside it; restore brings them back, and refuses what is missing or damaged", async () => {
    const from = makeDataFolder();
    await importCounty(from);
    const sent = { file: await picture(), keepWhenAndWhere: false };
    const hash = await from.look(async ({ db }) => {
      const attachments = { folder: from.file("attachments"), photoMaxBytes: 1_000_000 };
      const context = { ...makeTestContext(db), attachments };
      const draft = await beginDraft(context, { description: "A dark lamp" });
      const { photo } = await addPhotoToDraft(context, draft, sent);
      return (await findPhoto(db.read, photo.id))?.hash ?? "";
    });
    const file = from.file("with-photos.db");
    const made = await from.admin(["backup", file]);
    expect(made.out).toMatch(/; 1 photos in .*with-photos\.db\.photos\n$/);
    const stored = (folder: string) => join(folder, hash.slice(0, 2), `${hash}.jpg`);

    const to = makeDataFolder();
    const photos = `${file}.photos`;
    renameSync(photos, `${photos}-away`);
    const without = await to.admin(["restore", file]);
    expect(without.code).toBe(1);
    expect(without.err).toMatch(/1 photos of this copy are not in .*\.photos .*--without-photos/);
    expect(await to.look(({ db }) => db.read.selectFrom("draft").selectAll().execute())).toEqual(
      [],
    );
    renameSync(`${photos}-away`, photos);
    const whole = readFileSync(stored(photos));
    writeFileSync(stored(photos), whole.subarray(0, 1_000));
    const damaged = await to.admin(["restore", file]);
    expect(damaged.err).toContain(`Damaged in ${photos}: ${hash}`);
    expect(existsSync(stored(to.file("attachments")))).toBe(false);
    writeFileSync(stored(photos), whole);
    expect(await to.admin(["restore", file])).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(stored(to.file("attachments"))).equals(whole)).toBe(true);

    const other = makeDataFolder();
    renameSync(photos, `${photos}-away`);
    expect(await other.admin(["restore", file, "--without-photos"])).toMatchObject({ code: 0 });
    for (const folder of [from, to, other]) folder.remove();
  });

  /** Changes the hash of an event, where it is written in the copy. */
  function spoil(file: string): void {
    const database = new BetterSqlite3(copy, { readonly: true });
    const first = "select hash from event order by sequence limit 1";
    const hash = String(database.prepare(first).pluck().get());
    database.close();
    const bytes = readFileSync(copy);
    // Also where pages keep what they have moved away: there it says nothing.
    for (let at = bytes.indexOf(hash); at !== -1; at = bytes.indexOf(hash, at + 1)) {
      bytes.write("x", at);
    }
    writeFileSync(file, bytes);
  }
});

describe.skipIf(!postgresAvailable)("a copy of a PostgreSQL database", () => {
  it("is one state of it, and comes back into another database", async () => {
    const [one, other] = [await createDatabase(), await createDatabase()];
    const [from, to] = [makeDataFolder(one.url), makeDataFolder(other.url)];
    await importCounty(from);
    const busy = await startWriter(one.url);
    const copy = from.file("copy.dump");
    const made = await from.admin(["backup", copy]);
    const all = await busy.stop();
    expect(made).toMatchObject({ code: 0, err: "" });
    const restored = await to.admin(["restore", copy]);
    expect(restored).toMatchObject({ code: 0, err: "" });
    const found = await problemsIn(to);
    expect(found).toBeGreaterThanOrEqual(10);
    expect(found).toBeLessThanOrEqual(all);
    const again = await to.admin(["restore", copy]);
    expect(again.err).toContain("The database is not empty");
    expect(await to.admin(["restore", copy, "--force"])).toMatchObject({ code: 0 });
    expect(await problemsIn(to)).toBe(found);
    const sqlite = makeDataFolder();
    expect((await sqlite.admin(["restore", copy])).err).toContain("a copy of a PostgreSQL");
    for (const folder of [from, to, sqlite]) folder.remove();
    for (const database of [one, other]) await database.drop();
  });
});
