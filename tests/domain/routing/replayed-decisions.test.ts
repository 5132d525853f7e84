// A small history of real problems, with rules, a model, a map and returns: every stored decision, made again
// from its stored facts alone, gives the same answer, whatever has changed in the county since.
import { afterAll, beforeAll, expect, it } from "vitest";
import { route } from "../../../app/domain/routing/route.ts";
import { importRules } from "../../../app/domain/routing/rules/import-rules.server.ts";
import { decisionsOfProblem } from "../../../db/repositories/decision.ts";
import type { DecisionRecord } from "../../../db/repositories/decision.ts";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import type { ProblemId } from "../../../app/domain/shared/ids.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { insertMap } from "../../support/fixtures-map.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, routed } from "../../support/fixtures-problem.ts";
import { branches, people, staffOf } from "../../support/fixtures.ts";
import { makeTexts } from "./classifier/small-texts.ts";
import { useModel } from "./classifier/use-model.ts";
import { ruleOf } from "./rules/rules-support.ts";

const PROBLEMS = 40;
const reason = "Not ours";

onBothEngines("stored decisions", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
    await live(context);
  });
  afterAll(() => portal.remove());

  const stored = async (): Promise<DecisionRecord[]> => {
    const rows = await context.db.read.selectFrom("problem").select("id").execute();
    const all = rows.map(({ id }) => decisionsOfProblem(context.db.read, id as ProblemId));
    return (await Promise.all(all)).flat();
  };

  it("are of many kinds: by rules, by evidence, by proposals, abstentions, with and without a model", async () => {
    const all = await stored();
    expect(all.length).toBeGreaterThan(PROBLEMS);
    const grounds = new Set(all.map(({ because }) => because));
    const wanted = ["rule", "lowest_responsible", "proposal", "outside", "not_confident"] as const;
    for (const one of wanted) expect(grounds, one).toContain(one);
    expect(new Set(all.map(({ facts }) => facts.model))).toEqual(new Set([null, 1]));
    expect(new Set(all.map(({ facts }) => facts.rules.version)).size).toBeGreaterThan(1);
    const places = new Set(all.map(({ facts }) => facts.located.how));
    for (const how of ["chosen", "text", "outside"]) expect(places).toContain(how);
  });

  it("come out the same from their facts, also after the county, the rules and the model have changed", async () => {
    const before = await stored();
    await context.db.transact(async (queries) => {
      const closing = queries.updateTable("branch").set({ closed_at: context.now() });
      await closing.where("id", "in", [branches.north.id, branches.water.id]).execute();
      await queries.deleteFrom("responsibility").execute();
      await queries.updateTable("model").set({ state: "retired" }).execute();
      for (const name of ["county", "rules", "model"] as const) await bumpRevision(queries, name);
    });
    const after = await stored();
    expect(after).toEqual(before);
    for (const { id: _id, at: _at, words: _words, ...decision } of after)
      expect(route(decision.facts)).toEqual(decision);
  });

  it("left every problem with one branch that has it, and one that answers for it", async () => {
    const columns = ["handling", "branch_id", "answerable_branch_id"] as const;
    const rows = await context.db.read.selectFrom("problem").select(columns).execute();
    expect(rows).toHaveLength(PROBLEMS);
    for (const { handling, branch_id: has, answerable_branch_id: answers } of rows) {
      expect(["assigned", "triage"]).toContain(handling);
      expect([has, answers]).not.toContain(null);
    }
  });
});

/** A few weeks of a small county: without a model at first, then with rules, a map and a model. */
async function live(context: TestContext): Promise<void> {
  const texts = makeTexts(41, PROBLEMS, { ownMax: 4, stray: 0.3, wrong: 0.1 });
  const kinds = ["unknown", "pothole", "leak", "roads", "other"];
  const areas = ["unknown", "north-area", "south-area", "township-area"];
  const places = ["here", "behind the old mill", "Heron County", "老磨坊旁边", "at 30.05, 116.05"];
  for (const [number, { text }] of texts.entries()) {
    if (number === PROBLEMS / 4) await insertMap(context);
    if (number === PROBLEMS / 2) await useModel(context);
    if (number % 15 === 8) await publish(context, number);
    const problem = await assigned(context, {
      description: `Number ${String(number)}: ${text}`,
      ...{ category: kinds[number % 5] ?? "", area: areas[number % 4] ?? "" },
      place: places[Math.floor(number / 3) % 5] ?? "",
    });
    const { branch } = problem;
    if (problem.handling !== "assigned" || !branch || number % 2 === 0) continue;
    const of = Object.values(branches).find(({ id }) => id === branch.id) ?? branches.office;
    const proposal = number % 3 === 0 ? { proposedBranchId: branches.south.id } : {};
    const facts = { returnReason: "not_our_kind", reason, ...proposal } as const;
    if (of.id === branches.south.id || of.id === branches.office.id) continue;
    await moved(context, staffOf("official", of), problem, "return", facts);
    await routed(context, problem);
  }
}

async function publish(context: TestContext, number: number): Promise<void> {
  const next = { position: 20 };
  const rules = [
    ruleOf("by-night", { words: ["every evening"] }, { branch: "township" }),
    ruleOf(`made-${String(number)}`, { words: ["每天", "library"] }, { branch: "office" }, next),
  ];
  const options = { publish: "as it came" };
  const { faults } = await importRules(context, people.administrator, rules, options);
  expect(faults).toEqual([]);
}
