// Files that are brought: looked at first, kept for a while, written once, and refused in lines.
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportFile } from "../../../app/domain/administration/exchange/export-file.server.ts";
import {
  importFile,
  rowsOfFile,
} from "../../../app/domain/administration/exchange/import-file.server.ts";
import type { ExchangeKind } from "../../../app/domain/administration/exchange/exchange-kind.ts";
import {
  forgetOldFiles,
  importKeptFile,
  keepFile,
  listWaitingFiles,
  tryKeptFile,
} from "../../../app/domain/administration/exchange/keep-file.server.ts";
import { readChanges } from "../../../app/domain/administration/read-changes.server.ts";
import { readPeople } from "../../../app/domain/administration/read-people.server.ts";
import { listInvitations } from "../../../app/domain/staff/invite.server.ts";
import { HOUR_MS } from "../../../app/domain/shared/instant.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";

onBothEngines("files that are brought", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  const administrator = people.administrator;
  const maxBytes = 1_000_000;
  const keep = (kind: ExchangeKind, text: string | Uint8Array) =>
    keepFile(portal.context, administrator, {
      ...{ kind, name: "file.csv", maxBytes },
      bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
    });
  const put = (kind: ExchangeKind, text: string, dryRun = false) =>
    importFile(portal.context, administrator, { kind, rows: rowsOfFile(kind, text) }, { dryRun });
  const faultsOf = async (kind: ExchangeKind, text: string) =>
    (await put(kind, text)).faults.map(({ line, code }) => [line, code]);

  it("wait for the word, are done once, and are gone then", async () => {
    const exported = await exportFile(portal.context, administrator, "branches", "csv");
    const text = exported.replace("North village", `"=North, ""hamlet"""`);
    const id = await keep("branches", text);
    const seen = await tryKeptFile(portal.context, administrator, id);
    expect(seen.outcome).toMatchObject({ added: 0, changed: 1, faults: [] });
    expect(await listWaitingFiles(portal.context, administrator)).toHaveLength(1);
    expect(await listWaitingFiles(portal.context, people.supervisor)).toEqual([]);
    await expect(tryKeptFile(portal.context, people.lead, id)).rejects.toMatchObject({
      code: "not_allowed",
    });
    const stale = importKeptFile(portal.context, administrator, id, { seen: "x", reason: "" });
    await expect(stale).rejects.toMatchObject({ code: "changed_meanwhile" });
    const word = { seen: seen.version, reason: "The council said so" };
    await importKeptFile(portal.context, administrator, id, word);
    const filter = { kind: null, actorId: null, between: null, thingId: null };
    const log = await readChanges(portal.context, administrator, filter, null);
    expect(log.changes[0]).toMatchObject({ reason: word.reason, kind: "branch" });
    await expect(tryKeptFile(portal.context, administrator, id)).rejects.toMatchObject({
      code: "expired",
    });
  });

  it("keep what a spreadsheet would take for a formula a text, and read it back as it was", async () => {
    const text = await exportFile(portal.context, administrator, "branches", "csv");
    expect(text).toContain(`"'=North, ""hamlet"""`);
    expect(await put("branches", text, true)).toMatchObject({ changes: [], faults: [] });
  });

  it("are read as GBK when they are no UTF-8, and say so", async () => {
    const head = new TextEncoder().encode(
      "code,kind,name_en,name_zh,latitude,longitude\r\nh,outside,H,",
    );
    const id = await keep(
      "landmarks",
      new Uint8Array([...head, 0xb1, 0xb1, 0xb4, 0xe5, ...new TextEncoder().encode(",30,120\r\n")]),
    );
    const { encoding, outcome } = await tryKeptFile(portal.context, administrator, id);
    expect(encoding).toBe("gb18030");
    expect(outcome.changes[0]?.after).toMatchObject({ name_zh: "北村" });
    await expect(keep("landmarks", new Uint8Array([99, 10, 255, 255]))).rejects.toMatchObject({
      ...{ code: "not_text", line: 2 },
    });
    await expect(keep("branches", "x".repeat(maxBytes + 1))).rejects.toMatchObject({
      code: "too_large",
    });
  });

  it("are thrown away when nobody says the word in time", async () => {
    const id = await keep("duties", "branch,category,area\r\nnorth,,\r\n");
    portal.context.clock.advance(HOUR_MS);
    await forgetOldFiles(portal.context);
    expect(await listWaitingFiles(portal.context, administrator)).toEqual([]);
    await expect(tryKeptFile(portal.context, administrator, id)).rejects.toMatchObject({
      code: "expired",
    });
  });

  it("say what a branch solves, and leave the branches alone that they don't name", async () => {
    const before = await exportFile(portal.context, administrator, "duties", "csv");
    expect(await put("duties", "branch,category,area\nsouth,roads,south-area\n")).toMatchObject({
      changed: 1,
      faults: [],
    });
    const after = await exportFile(portal.context, administrator, "duties", "csv");
    expect(after).toContain("south,roads,south-area");
    expect(await put("duties", before)).toMatchObject({ faults: [] });
    expect(
      await faultsOf(
        "duties",
        "branch,category,area\nnowhere,roads,\nsouth,none,\nsouth,roads,none\n,roads,\n",
      ),
    ).toEqual([
      [2, "unknown_branch"],
      [3, "unknown_category"],
      [4, "unknown_area"],
      [5, "missing"],
    ]);
  });

  const head = "email,name,language,roles,closed\n";

  it("invite who is new, add roles, and take none away", async () => {
    const text = `${head}new@staff.test,New One,zh-CN,official@north;lead@township,no\n`;
    expect(await put("people", text, true)).toMatchObject({ added: 1, faults: [] });
    expect(await readPeople(portal.context, administrator, "new@")).toEqual([]);
    expect(await put("people", text)).toMatchObject({ added: 1, faults: [] });
    const [person] = await readPeople(portal.context, administrator, "new@");
    expect(person?.grants).toHaveLength(2);
    if (!person) throw new Error("nobody was invited");
    const invitations = await listInvitations(portal.context, administrator, person.id);
    expect(invitations.map(({ state }) => state)).toEqual(["open"]);
    expect(await put("people", text)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    const fewer = `${head}new@staff.test,New Two,en,official@north,\n`;
    expect(await put("people", fewer)).toMatchObject({ changed: 1, faults: [] });
    const [renamed] = await readPeople(portal.context, administrator, "new@");
    expect(renamed).toMatchObject({ name: "New Two" });
    expect(renamed?.grants).toHaveLength(2);
  });

  it("of people are refused line by line", async () => {
    const rows = [
      "nobody,A,en,official@north,",
      "a@b.test,A,en,king@north,",
      "c@b.test,A,en,official@nowhere,",
      "d@b.test,A,en,,",
      "e@b.test,A,xx,official@north,",
      "new@staff.test,New Two,en,official@north,yes",
    ];
    expect(await faultsOf("people", head + rows.join("\n"))).toEqual([
      [2, "not_an_email"],
      [3, "not_a_role"],
      [4, "unknown_branch"],
      [5, "no_role"],
      [6, "not_one_of"],
      [7, "closing_by_hand"],
    ]);
  });

  it("are for administrators alone", async () => {
    for (const actor of [people.lead, people.supervisor, people.official])
      await expect(exportFile(portal.context, actor, "people", "csv")).rejects.toMatchObject({
        code: "not_allowed",
      });
  });
});
