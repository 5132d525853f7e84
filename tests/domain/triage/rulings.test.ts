// When branches disagree, on a real database: who sees it, who rules, and what a ruling binds.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { MoveFacts } from "../../../app/domain/problem/lifecycle.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { ruleOffered } from "../../../app/domain/problem/returns.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import type { BranchId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { wholeView } from "../../../app/domain/triage/inbox-query.ts";
import type { InboxView } from "../../../app/domain/triage/inbox-view.ts";
import { listInbox } from "../../../app/domain/triage/list-inbox.server.ts";
import { readProblem } from "../../../app/domain/triage/read-problem.server.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { inboxOf } from "../../support/inbox.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, residentOf, staffOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload, routed } from "../../support/fixtures-problem.ts";

const { north, south, township, water } = branches;
const notOurs = { returnReason: "other_owner", reason: "Not ours." } as const;

onBothEngines("disagreeing branches", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  /** Returned by the village, which has it first, and by the township. */
  async function disputed(): Promise<Problem> {
    const problem = await assigned(context);
    await moved(context, people.official, problem, "return", {
      ...notOurs,
      proposedBranchId: township.id,
    });
    await routed(context, problem);
    return moved(context, people.officialOfTownship, problem, "return", notOurs);
  }

  const ruled = (problem: Problem, branchId: BranchId, more: MoveFacts = {}) =>
    moved(context, people.supervisor, problem, "rule", { branchId, reason: "It is.", ...more });
  const refuses = (work: Promise<unknown>, code: string) =>
    expect(work).rejects.toMatchObject({ name: "Refusal", code });

  async function shows(actor: StaffActor, view: InboxView, { reference }: Problem) {
    const { rows, counts } = await inboxOf(context, actor, view);
    expect(counts[view] >= rows.length).toBe(true);
    return rows.some((row) => row.reference === reference);
  }

  it("leave it answerable to the first receiver, who sees it wherever it lies", async () => {
    const problem = await disputed();
    expect(problem).toMatchObject({ handling: "returned", answerableBranchId: north.id });
    expect(await shows(people.official, "elsewhere", problem)).toBe(true);
    expect(await shows(people.officialOfTownship, "elsewhere", problem)).toBe(false);
    const view = await readProblem(context, people.official, problem.reference);
    expect(view.hops.map(({ branch, because }) => [branch?.en, because])).toEqual([
      ["North village", null],
      ["Willow township", "other_owner"],
    ]);
    expect(await readProblem(context, staffOf("lead", north), problem.reference)).toBeDefined();
    await refuses(readProblem(context, people.officialOfSouth, problem.reference), "not_found");
  });

  it("are listed for supervisors to rule on, and for nobody else", async () => {
    const problem = await disputed();
    expect(await shows(people.supervisor, "ruling", problem)).toBe(true);
    expect(await shows(staffOf("supervisor", township), "ruling", problem)).toBe(true);
    expect(await shows(staffOf("supervisor", water), "ruling", problem)).toBe(false);
    expect(await shows(people.lead, "ruling", problem)).toBe(false);
    await ruled(problem, water.id);
    expect(await shows(people.supervisor, "ruling", problem)).toBe(false);
  });

  it("page by page shows each once, the next limit first", async () => {
    for (let count = 0; count < 27; count += 1) await disputed();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listInbox(context, people.supervisor, {
        query: wholeView("ruling"),
        after,
      });
      seen.push(...page.rows.map(({ reference }) => reference));
      after = page.next;
    } while (after !== null);
    const { counts } = await inboxOf(context, people.supervisor, "ruling");
    expect([seen.length, new Set(seen).size]).toEqual([counts.ruling, counts.ruling]);
    expect(counts.ruling).toBeGreaterThan(27);
  });

  it("are bound by the ruling: its branch answers at once, and can't return it", async () => {
    const problem = await ruled(await disputed(), water.id);
    expect(problem).toMatchObject({
      handling: "assigned",
      branch: { id: water.id },
      answerableBranchId: water.id,
      returns: { ruledBranchId: water.id, awaitsRuling: false },
    });
    await refuses(moved(context, people.officialOfWater, problem, "return", notOurs), "ruled");
    const away = { branchId: south.id, reason: "nearer" };
    await refuses(moved(context, people.supervisor, problem, "assign", away), "ruled");
    expect(await ruled(problem, south.id)).toMatchObject({ branch: { id: south.id } });
  });

  it("may be ruled back to a branch that returned it", async () => {
    const problem = await ruled(await disputed(), township.id);
    expect(problem.branch?.id).toBe(township.id);
    await refuses(moved(context, people.officialOfTownship, problem, "return", notOurs), "ruled");
  });

  it("are ruled on by supervisors only, with a reason, and for a branch that is open", async () => {
    const problem = await disputed();
    const facts = { branchId: water.id, reason: "It is." };
    await refuses(moved(context, people.lead, problem, "rule", facts), "not_allowed");
    await refuses(moved(context, people.official, problem, "rule", facts), "not_allowed");
    await refuses(
      moved(context, people.supervisor, problem, "rule", { reason: "x" }),
      "missing_fact",
    );
    await refuses(ruled(problem, "nowhere" as BranchId), "unknown_branch");
    expect(await reload(context, problem.id)).toEqual(problem);
  });

  it("leave in the log what a rule could be made of", async () => {
    const problem = await ruled(await disputed(), water.id, { offerRule: true });
    const event = (await eventsOfProblem(context.db.read, problem.id)).at(-1);
    expect(event && ruleOffered(event)).toEqual({
      branchId: water.id,
      categoryId: "pothole",
      areaId: "north-area",
      reason: "It is.",
    });
  });

  it("give a problem back within a day of work, not later", async () => {
    const problem = await assigned(context);
    context.clock.advance(4 * DAY_MS);
    await refuses(
      moved(context, people.official, problem, "return", notOurs),
      "return_period_over",
    );
    const { moves } = await readProblem(context, people.official, problem.reference);
    expect(moves).not.toContain("return");
    expect(moves).toContain("accept");
  });

  it("propose only branches that there are", async () => {
    const problem = await assigned(context);
    const proposing = (proposedBranchId: string) =>
      moved(context, people.official, problem, "return", {
        ...notOurs,
        proposedBranchId: proposedBranchId as BranchId,
      });
    await refuses(proposing("nowhere"), "unknown_branch");
    await refuses(proposing(north.id), "invalid_input");
    const returned = await proposing(water.id);
    const view = await readProblem(context, people.official, returned.reference);
    expect(view.proposedBranch?.en).toBe("Water department");
  });

  it("keep a lead's giving within what it covers", async () => {
    const problem = await assigned(context);
    const to = (branchId: BranchId) =>
      moved(context, people.lead, problem, "assign", { branchId, reason: "nearer" });
    await refuses(to(water.id), "branch_out_of_reach");
    const { branches: choices } = await readProblem(context, people.lead, problem.reference);
    const assignable = choices.filter((one) => one.assignable).map(({ id }) => id);
    expect(assignable).toEqual([township.id, north.id, south.id]);
    expect((await to(south.id)).branch?.id).toBe(south.id);
  });

  it("join nothing with a problem that leads nowhere", async () => {
    const problem = await assigned(context);
    const ended = await assigned(context);
    const merge = () =>
      moved(context, people.official, problem, "merge", { targetId: ended.id, reason: "same" });
    await moved(context, people.moderator, ended, "reject", { reason: "no" });
    await refuses(merge(), "move_not_possible");
    await moved(context, people.supervisor, ended, "reinstate", { reason: "yes" });
    await moved(context, residentOf(ended), ended, "withdraw");
    await refuses(merge(), "move_not_possible");
    expect((await reload(context, problem.id)).mergedIntoId).toBeNull();
  });
});
