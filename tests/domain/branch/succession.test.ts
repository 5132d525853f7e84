// A branch is closed and another takes over: problems as they stand, areas, responsibilities, roles. Nothing is left over.
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeBranch, reopenBranch } from "../../../app/domain/branch/close-branch.server.ts";
import { handOnBranch } from "../../../app/domain/branch/hand-on-branch.server.ts";
import { readThings } from "../../../app/domain/administration/read-things.server.ts";
import { readClosing } from "../../../app/domain/branch/read-closing.server.ts";
import type { OutboxId } from "../../../app/domain/shared/ids.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { listGrants } from "../../../db/repositories/people.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, resolution } from "../../support/fixtures-problem.ts";

onBothEngines("closing a branch with a successor", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const versionOf = async (code: string) =>
    (await readThings(context, people.administrator, "branch")).find((one) => one.code === code)
      ?.version ?? "";
  const close = async (code: string, successorCode: string | null) =>
    closeBranch(context, people.administrator, {
      ...{ code, successorCode, reason: "The villages were merged" },
      version: await versionOf(code),
    });
  const codesOf = async (faults: ReturnType<typeof close>) =>
    (await faults).map(({ code }) => code);
  const runJob = async () => {
    const rows = await context.db.read
      .selectFrom("outbox")
      .select("id")
      .where("job", "=", "hand-on-branch")
      .execute();
    for (const { id } of rows)
      await handOnBranch(context, { branchId: branches.north.id, outboxId: id as OutboxId });
  };

  it("is refused in words: the coordinating one, one with others below it, one with problems and nobody to take them", async () => {
    await assigned(context);
    expect(await codesOf(close("office", "north"))).toEqual(["coordinating_closed"]);
    expect(await codesOf(close("township", "office"))).toEqual(["closed_above_others"]);
    expect(await codesOf(close("north", null))).toEqual(["closed_with_problems"]);
    expect(await codesOf(close("north", "north"))).toEqual(["unfit_successor"]);
    expect(await codesOf(close("north", "nowhere"))).toEqual(["unfit_successor"]);
    const stale = { code: "north", successorCode: "south", version: "old", reason: "" };
    await expect(closeBranch(context, people.administrator, stale)).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
    await expect(closeBranch(context, people.lead, stale)).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  it("hands on every problem in the state in which it is, with the clock that it has", async () => {
    const waiting = await assigned(context);
    await moved(context, people.official, waiting, "accept");
    const resolved = await assigned(context);
    await moved(context, people.official, resolved, "accept");
    await moved(context, people.official, resolved, "resolve", { resolution });
    const before = await findProblem(context.db.read, waiting.id);
    expect(await close("north", "south")).toEqual([]);
    // From now on it gets nothing any more: the village's potholes are the successor's.
    expect((await assigned(context)).branch?.id).toBe("south");
    await runJob();
    const after = await findProblem(context.db.read, waiting.id);
    expect(after).toMatchObject({
      handling: "accepted",
      branch: { id: "south", path: branches.south.path },
      answerableBranchId: "south",
      nextLimit: before?.nextLimit,
    });
    expect(await findProblem(context.db.read, resolved.id)).toMatchObject({
      handling: "resolved",
      branch: { id: "south" },
    });
    const view = await readClosing(context, people.administrator, "north");
    expect(view).toMatchObject({
      open: 0,
      isClosed: true,
      progress: { moved: 3, total: 3, finished: true },
    });
    const grants = await listGrants(context.db.read, people.official.personId);
    expect(grants).toMatchObject([{ role: "official", branchId: "south" }]);
  });

  it("is done once: again, and after a reopening, nothing more moves", async () => {
    const version = await versionOf("north");
    await runJob();
    expect(await versionOf("north")).toBe(version);
    await reopenBranch(context, people.administrator, { code: "north", version, reason: "" });
    await runJob();
    const view = await readClosing(context, people.administrator, "north");
    expect(view).toMatchObject({ isClosed: false, open: 0 });
  });
});
