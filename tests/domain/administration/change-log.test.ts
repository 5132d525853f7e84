// The log of the configuration: a line for every change, chained, and proven whole; nobody's stale form wins.
import { afterAll, beforeAll, expect, it } from "vitest";
import { differingFields } from "../../../app/domain/administration/config-change.ts";
import { versionOf } from "../../../app/domain/administration/record-change.server.ts";
import { verifyChanges } from "../../../app/domain/administration/verify-changes.server.ts";
import { importBranches } from "../../../app/domain/branch/import-branches.server.ts";
import { importCategories } from "../../../app/domain/branch/import-categories.server.ts";
import type { ImportOptions } from "../../../app/domain/branch/import-fault.ts";
import { readRevision } from "../../../db/repositories/revision.ts";
import { configChangesAfter } from "../../../db/repositories/config-change.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";

const north = {
  code: "north",
  parent: "township",
  kind: "village",
  name_en: "North hamlet",
  name_zh: "北村",
};

onBothEngines("the log of the configuration", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const put = (fields: object, more: Partial<ImportOptions> = {}) =>
    importBranches(context, people.administrator, [{ line: 1, fields }], {
      dryRun: false,
      reason: "They asked for it",
      ...more,
    });
  const lines = () => configChangesAfter(context.db.read, 0, 100);

  it("gets no line from a dry run, and one line, with before and after, from a change", async () => {
    const tried = await put(north, { dryRun: true });
    expect(tried.changes).toHaveLength(1);
    expect(await lines()).toEqual([]);
    const revision = await readRevision(context.db.read, "county");
    await put(north);
    expect(await readRevision(context.db.read, "county")).toBe(revision + 1);
    const [line] = await lines();
    expect(line).toMatchObject({
      sequence: 1,
      kind: "branch",
      thingId: "north",
      actorId: people.administrator.personId,
      reason: "They asked for it",
    });
    expect(differingFields(line?.before ?? null, line?.after ?? null)).toEqual([
      { field: "name_en", before: "North village", after: "North hamlet" },
    ]);
    await put(north);
    expect(await lines()).toHaveLength(1);
  });

  it("keeps what stands when a form is older than it: both can be shown", async () => {
    const seen = { code: "north", version: versionOf((await lines())[0]?.before ?? {}) };
    await expect(put({ ...north, name_en: "Other" }, { seen })).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
    const now = { code: "north", version: versionOf((await lines())[0]?.after ?? {}) };
    expect(await put({ ...north, name_en: "Other" }, { seen: now })).toMatchObject({ changed: 1 });
  });

  it("says that a code is there already, where a form wanted a new thing", async () => {
    const outcome = await put(north, { seen: { code: "north", version: null } });
    expect(outcome.faults).toMatchObject([{ code: "code_taken" }]);
  });

  it("records the subtree that a move takes along by the moved branch alone", async () => {
    const before = (await lines()).length;
    await put({ ...north, name_en: "Other", parent: "office" });
    expect((await lines()).slice(before)).toMatchObject([{ after: { parent: "office" } }]);
  });

  it("is proven whole, and names the line that was changed by other hands", async () => {
    const line = { code: "roads", parent: "", name_en: "Ways", name_zh: "道路" };
    const rows = [{ line: 1, fields: { ...line, retired: true } }];
    await importCategories(context, people.administrator, rows, { dryRun: false });
    expect(await verifyChanges(context)).toMatchObject({ broken: null });
    await context.db.transact((queries) =>
      queries
        .updateTable("config_change")
        .set({ reason: "none" })
        .where("sequence", "=", 2)
        .execute(),
    );
    expect(await verifyChanges(context)).toMatchObject({
      broken: { sequence: 2, because: "content" },
    });
  });
});
