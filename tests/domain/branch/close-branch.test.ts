// A branch is closed by an import: it gets no problems any more, and it must have none when that happens.
import { afterAll, beforeAll, expect, it } from "vitest";
import { importBranches } from "../../../app/domain/branch/import-branches.server.ts";
import type { ImportOutcome } from "../../../app/domain/branch/import-fault.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, resolution } from "../../support/fixtures-problem.ts";

const north = {
  code: "north",
  parent: "township",
  kind: "village",
  name_en: "North village",
  name_zh: "北村",
};

onBothEngines("closing a branch", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const put = (fields: object): Promise<ImportOutcome> =>
    importBranches(context, people.administrator, [{ line: 2, fields }], { dryRun: false });
  const codes = async (outcome: Promise<ImportOutcome>) =>
    (await outcome).faults.map(({ code, facts }) => [code, facts.count ?? null]);

  it("is refused while problems lie with it, also those that may still come back", async () => {
    const problem = await assigned(context);
    expect(await codes(put({ ...north, closed: "true" }))).toEqual([["closed_with_problems", 1]]);
    await moved(context, people.official, problem, "accept");
    await moved(context, people.official, problem, "resolve", { resolution });
    expect(await codes(put({ ...north, closed: true }))).toEqual([["closed_with_problems", 1]]);
    await moved(context, { kind: "resident", problemId: problem.id }, problem, "confirm");
    expect(await put({ ...north, closed: true })).toMatchObject({ faults: [], changed: 1 });
  });

  it("sends what comes afterwards to the next branch that is responsible, at once", async () => {
    expect((await assigned(context)).branch?.id).toBe("township");
  });

  it("lasts until a file says otherwise: a file that does not mention it changes nothing", async () => {
    expect(await put(north)).toMatchObject({ changed: 0, unchanged: 1 });
    expect((await assigned(context)).branch?.id).toBe("township");
    expect(await put({ ...north, closed: "no" })).toMatchObject({ changed: 1 });
    expect((await assigned(context)).branch?.id).toBe("north");
  });

  it("is never possible for the coordinating branch, nor with a word that is neither yes nor no", async () => {
    const office = {
      ...{ code: "office", parent: "", kind: "coordinating" },
      ...{ name_en: "Coordinating office", name_zh: "统筹办公室" },
    };
    expect(await codes(put({ ...office, closed: true }))).toEqual([["coordinating_closed", null]]);
    expect(await codes(put({ ...north, closed: "perhaps" }))).toEqual([
      ["not_true_or_false", null],
    ]);
  });
});
