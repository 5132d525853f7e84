// What the router learns of a problem from its text, its place and the rules, and what it leaves behind of them.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { importRules } from "../../../app/domain/routing/rules/import-rules.server.ts";
import { startDraft, switchShadow } from "../../../app/domain/routing/rules/save-draft.server.ts";
import type { Effects, Rule } from "../../../app/domain/routing/rules/rule.ts";
import { assistanceOfProblem } from "../../../db/repositories/assistance.ts";
import { decisionsOfProblem } from "../../../db/repositories/decision.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import { listFailures } from "../../../db/repositories/rule-record.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { insertMap } from "../../support/fixtures-map.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned } from "../../support/fixtures-problem.ts";
import { branches, people } from "../../support/fixtures.ts";
import { useModel } from "./classifier/use-model.ts";
import { ruleOf } from "./rules/rules-support.ts";

onBothEngines("the router", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  let model: number;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
    await insertMap(context);
    model = await useModel(context);
  });
  beforeEach(() => publish([idle]));
  afterAll(() => portal.remove());

  async function publish(rules: readonly Rule[]): Promise<void> {
    const options = { publish: "for a test" };
    const { faults } = await importRules(context, people.administrator, rules, options);
    expect(faults).toEqual([]);
  }
  const idle = ruleOf("idle", { words: ["a word that nobody writes"] });
  const unknown = { category: "unknown", area: "unknown", place: "here" } as const;
  const leaking = "请尽快处理,我们村里水管漏水,自来水停水,水表也坏了,每天晚上";
  const decisionOf = async ({ id }: Problem) => (await decisionsOfProblem(context.db.read, id))[0];
  const eventsOf = async ({ id }: Problem, type: string) =>
    (await eventsOfProblem(context.db.read, id)).filter((event) => event.type === type);

  it("finds the kind in the text when the resident did not know it, and keeps the words", async () => {
    const problem = await assigned(context, { ...unknown, description: leaking });
    expect(problem).toMatchObject({
      ...{ handling: "assigned", branch: { id: "water" }, categoryId: "leak" },
    });
    expect(await eventsOf(problem, "classified")).toMatchObject([
      { actorId: "route-problem", facts: { categoryId: "leak", categoryBefore: null } },
    ]);
    const decision = await decisionOf(problem);
    expect(decision?.facts).toMatchObject({ chosenId: null, model });
    expect(
      Object.values(decision?.words ?? {})
        .flat()
        .join(" "),
    ).toMatch(/水管|漏水|停水/);
    // The words are the resident's: they stay out of what is kept for ever.
    expect(JSON.stringify(decision?.facts)).not.toMatch(/\p{Script=Han}/u);
  });

  it("takes over the urgency of the kind that it found", async () => {
    const problem = await assigned(context, { ...unknown, description: leaking });
    expect(problem.urgency).toBe("urgent");
    expect(await eventsOf(problem, "urgency_raised")).toMatchObject([
      { facts: { from: "normal", to: "urgent", reasons: ["kind"] } },
    ]);
  });

  it("raises the urgency when the words sound pressing", async () => {
    const description = "Immediately immediately a hole in the asphalt, the wheel, the pavement";
    const problem = await assigned(context, { description });
    expect(problem).toMatchObject({ branch: { id: "north" }, urgency: "urgent" });
    expect(await eventsOf(problem, "urgency_raised")).toMatchObject([
      { facts: { to: "urgent", reasons: ["text"] } },
    ]);
  });

  it("corrects a kind that the text surely contradicts, and says what was chosen", async () => {
    const problem = await assigned(context, { category: "other", description: leaking });
    expect(problem).toMatchObject({ categoryId: "leak", branch: { id: "water" } });
    expect(await eventsOf(problem, "classified")).toMatchObject([
      { facts: { categoryId: "leak", categoryBefore: "other" } },
    ]);
    expect((await decisionOf(problem))?.facts.chosenId).toBe("other");
  });

  it("leaves a text that says nothing to a person, with its kind unknown", async () => {
    const problem = await assigned(context, { ...unknown, description: "😀😀 ξψω" });
    expect(problem).toMatchObject({
      ...{ handling: "triage", branch: { id: "office" }, categoryId: null, areaId: null },
    });
    expect(await eventsOf(problem, "classified")).toEqual([]);
  });

  it("finds the area in the place that was typed", async () => {
    const place = "behind the old mill";
    const problem = await assigned(context, { area: "unknown", place });
    expect(problem).toMatchObject({ areaId: "north-area", branch: { id: "north" } });
    expect(await eventsOf(problem, "classified")).toMatchObject([
      { facts: { areaId: "north-area" } },
    ]);
    expect((await decisionOf(problem))?.facts.located).toMatchObject({ how: "text" });
  });

  it("leaves what lies outside the county to a person", async () => {
    const place = "Heron County, by the bridge";
    for (const category of ["pothole", "leak"]) {
      const problem = await assigned(context, { category, area: "unknown", place });
      expect(problem).toMatchObject({ handling: "triage", branch: { id: "office" } });
      expect(await decisionOf(problem)).toMatchObject({ because: "outside" });
    }
  });

  it("does all that a rule says: branch, urgency, assisting branches, focus groups", async () => {
    const effects: Effects = {
      ...{ branch: "south", urgency: "urgent" as const, assisting: ["water", "township"] },
      focusGroups: ["old_and_young"],
    };
    await publish([ruleOf("school", { words: ["bicycle"] }, effects)]);
    const problem = await assigned(context);
    expect(problem).toMatchObject({
      ...{ branch: { id: "south" }, urgency: "urgent", focusGroups: ["old_and_young"] },
    });
    const decision = await decisionOf(problem);
    expect(decision).toMatchObject({
      because: "rule",
      facts: { rules: { branchBy: "school", tried: [{ code: "school", outcome: "matched" }] } },
    });
    const asked = await assistanceOfProblem(context.db.read, problem.id);
    expect(asked.map(({ branch }) => branch.id).sort()).toEqual(["township", "water"]);
    expect(await eventsOf(problem, "classified")).toMatchObject([
      { facts: { focusGroups: ["old_and_young"] } },
    ]);
  });

  it("asks assisting branches also for what goes to a person", async () => {
    await publish([ruleOf("help", { words: ["bicycle"] }, { assisting: ["water"] })]);
    const problem = await assigned(context, { category: "bridge", area: "unknown", place: "here" });
    expect(problem.handling).toBe("triage");
    expect(await assistanceOfProblem(context.db.read, problem.id)).toHaveLength(1);
  });

  it("tries rules on the kind and the area that it found, not only on what was chosen", async () => {
    const when = { all: [{ category: "leak" }, { area: "north-area" }] };
    await publish([ruleOf("leaks-there", when, { branch: "township" })]);
    const given = { ...unknown, description: leaking, place: "the old mill" };
    const problem = await assigned(context, given);
    expect(problem.branch?.id).toBe("township");
  });

  it("tries a draft in shadow, and records what it would have done", async () => {
    const away = ruleOf("away", { category: "pothole" }, { branch: "township" });
    await importRules(context, people.administrator, [away], { publish: null });
    const draft = await startDraft(context, people.administrator);
    const shadow = { seen: draft.edits, shadow: true };
    await switchShadow(context, people.administrator, shadow);
    const problem = await assigned(context);
    expect(problem.branch?.id).toBe("north");
    const rows = context.db.read.selectFrom("rule_shadow").selectAll();
    expect(await rows.where("problem_id", "=", problem.id).execute()).toMatchObject([
      {
        branch_id: "township",
        real_branch_id: "north",
        decision_id: (await decisionOf(problem))?.id,
      },
    ]);
  });

  it("passes over a rule that fails, records it, and finds an owner all the same", async () => {
    await publish([ruleOf("to-south", { category: "pothole" }, { branch: "south" })]);
    await context.db.transact(async (queries) => {
      const closing = queries.updateTable("branch").set({ closed_at: context.now() });
      await closing.where("id", "=", branches.south.id).execute();
      await bumpRevision(queries, "county");
    });
    const problem = await assigned(context);
    expect(problem.branch?.id).toBe("north");
    expect(await listFailures(context.db.read)).toMatchObject([
      { code: "to-south", fault: "branch_closed", count: 1, reference: problem.reference },
    ]);
    expect((await decisionOf(problem))?.facts.rules.tried).toMatchObject([{ outcome: "failed" }]);
  });
});
