// What a draft would have done with problems of the past, and what shadow and failures leave behind; the past is made by
// the use cases themselves.
import { afterAll, beforeAll, expect, it } from "vitest";
import { backTest } from "../../../../app/domain/routing/rules/back-test-rules.server.ts";
import { importRules } from "../../../../app/domain/routing/rules/import-rules.server.ts";
import { readRuleSets } from "../../../../app/domain/routing/rules/read-rule-sets.server.ts";
import { readShadowRules } from "../../../../app/domain/routing/rules/read-published-rules.server.ts";
import {
  dismissFailure,
  recordRuleFailures,
  recordShadow,
} from "../../../../app/domain/routing/rules/record-rules.server.ts";
import { switchShadow } from "../../../../app/domain/routing/rules/save-draft.server.ts";
import { tryRules } from "../../../../app/domain/routing/rules/try-rules.ts";
import type { Problem } from "../../../../app/domain/problem/problem.ts";
import { decisionsOfProblem } from "../../../../db/repositories/decision.ts";
import type { TestContext } from "../../../support/context.ts";
import { onBothEngines } from "../../../support/database.ts";
import { branches, people } from "../../../support/fixtures.ts";
import { makePortal } from "../../../support/fixtures-portal.ts";
import type { TestPortal } from "../../../support/fixtures-portal.ts";
import { assigned, moved, submit } from "../../../support/fixtures-problem.ts";
import { factsOf, ruleOf } from "./rules-support.ts";

const admin = people.administrator;
const mill = ruleOf("mill", { words: ["mill"] }, { branch: "south" });
const lamps = ruleOf("lamps", { words: ["路灯", "lamp"] }, { branch: "water" }, { position: 20 });
const idle = ruleOf("idle", { category: "gas" }, { branch: "office" }, { position: 30 });

onBothEngines("looking back", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  let atMill: Problem;
  let lamp: Problem;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
    const owned = async (description: string, place = "North road") => {
      const problem = await assigned(context, { description, place });
      context.clock.advance(60_000);
      return moved(context, people.official, problem, "accept");
    };
    atMill = await owned("A hole by the mill");
    await owned("Another hole");
    lamp = await owned("路灯不亮");
    await owned("The lamps are out", "At the mill");
    // Not yet accepted by anybody, not yet routed: nobody knows whose they are.
    await assigned(context, { description: "mill mill" });
    await submit(context, { description: "mill mill" });
    await importRules(context, admin, [mill], { publish: "first" });
    await importRules(context, admin, [lamps, idle], { publish: null });
  });
  afterAll(() => portal.remove());

  it("counts who would move from where to where, who agrees, and what no rule ever does", async () => {
    const view = await backTest(context, admin, { sample: 2_000 });
    // Published: both problems at the mill to the south. Draft: both with a lamp to the water.
    expect(view).toMatchObject({
      version: null,
      againstVersion: 1,
      problems: 4,
      matching: 2,
      moving: 3,
      agreeingNow: 2,
      agreeingThen: 2,
      rules: [
        { code: "lamps", matched: 2, failed: 0 },
        { code: "idle", matched: 0, failed: 0 },
      ],
    });
    const moves = view.moves.map(
      ({ from, to, count }) => `${from ?? ""}>${to ?? ""} ${String(count)}`,
    );
    expect(moves.sort()).toEqual(["north>water 1", "south>north 1", "south>water 1"]);
    const toWater = view.moves.find(({ from, to }) => from === "north" && to === "water");
    expect(toWater?.examples).toEqual([lamp.reference]);
    expect(view.branches[branches.water.id]).toEqual(branches.water.name);
  });

  it("takes the newest problems, as many as are asked for", async () => {
    const view = await backTest(context, admin, { sample: 2 });
    expect(view).toMatchObject({ problems: 2, matching: 2 });
    expect((await backTest(context, admin, { sample: -3 })).problems).toBe(1);
  });

  it("tries an earlier version as well", async () => {
    const view = await backTest(context, admin, { sample: 10, version: 1 });
    expect(view).toMatchObject({ version: 1, problems: 4, moving: 0, agreeingThen: 2 });
  });

  it("names rules that fail by now", async () => {
    const gone = ruleOf("gone", { category: "pothole" }, { branch: "water" });
    await importRules(context, admin, [gone], { publish: null });
    const close = (closedAt: string | null) =>
      context.db.transact((queries) =>
        queries
          .updateTable("branch")
          .set({ closed_at: closedAt })
          .where("id", "=", "water")
          .execute(),
      );
    await close(context.now());
    const view = await backTest(context, admin, { sample: 10 });
    await close(null);
    expect(view).toMatchObject({
      matching: 0,
      moving: 2,
      rules: [{ code: "gone", matched: 0, failed: 4, fault: "branch_closed" }],
    });
  });

  it("keeps what a draft in shadow would have done, once for each decision", async () => {
    await importRules(context, admin, [lamps], { publish: null });
    const { draft } = await readRuleSets(context, admin);
    await switchShadow(context, admin, { seen: draft?.edits ?? -1, shadow: true });
    const shadow = await readShadowRules(context.db, context.db.read);
    if (!shadow) throw new Error("no shadow");
    for (const [problem, branchId] of [
      [lamp, branches.water.id],
      [atMill, branches.north.id],
    ] as const) {
      const [decision] = await decisionsOfProblem(context.db.read, problem.id);
      if (!decision) throw new Error("not routed");
      const record = {
        decisionId: decision.id,
        problemId: problem.id,
        at: context.now(),
        tried: tryRules(shadow.rules, factsOf({ text: "路灯" })),
        branchId,
        realBranchId: branches.north.id,
      };
      for (let twice = 0; twice < 2; twice += 1)
        await context.db.transact((queries) => recordShadow(queries, shadow, record));
    }
    expect((await readRuleSets(context, admin)).shadow).toMatchObject({
      tried: 2,
      differing: 1,
      differences: [
        { reference: lamp.reference, branchId: "water", realBranchId: "north", branchBy: "lamps" },
      ],
    });
  });

  it("counts failures by rule with the last problem, until they are dismissed", async () => {
    const tried = tryRules({ version: 1, rules: [] }, factsOf());
    const failing = {
      ...tried,
      tried: [
        { code: "a", outcome: "failed", fault: "branch_closed" },
        { code: "b", outcome: "matched", fault: null },
      ],
    } as const;
    for (const problem of [atMill, lamp]) {
      const input = { problemId: problem.id, at: context.now(), tried: failing };
      expect(await context.db.transact((queries) => recordRuleFailures(queries, input))).toBe(1);
    }
    expect((await readRuleSets(context, admin)).failures).toMatchObject([
      { code: "a", fault: "branch_closed", count: 2, reference: lamp.reference },
    ]);
    await dismissFailure(context, admin, "a");
    expect((await readRuleSets(context, admin)).failures).toEqual([]);
  });
});
