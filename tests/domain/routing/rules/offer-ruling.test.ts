// A ruling that its supervisor offers as a rule lies before the administrators, in the words of rules.
import { afterAll, beforeAll, expect, it } from "vitest";
import { decideProposal } from "../../../../app/domain/routing/rules/propose-rule.server.ts";
import { openProposals } from "../../../../db/repositories/rule-proposal.ts";
import { findStanding } from "../../../../db/repositories/rule-set.ts";
import type { TestContext } from "../../../support/context.ts";
import { onBothEngines } from "../../../support/database.ts";
import { branches, people } from "../../../support/fixtures.ts";
import { makePortal } from "../../../support/fixtures-portal.ts";
import type { TestPortal } from "../../../support/fixtures-portal.ts";
import { assigned, moved, routed } from "../../../support/fixtures-problem.ts";

onBothEngines("a ruling offered as a rule", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  /** A pothole in the north that village and township have both returned. */
  async function disputed() {
    const problem = await assigned(context);
    const words = { returnReason: "other_owner", reason: "Not our road" } as const;
    await moved(context, people.official, problem, "return", words);
    await routed(context, problem);
    return moved(context, people.officialOfTownship, problem, "return", words);
  }

  const ruling = { branchId: branches.water.id, reason: "The pipe below broke the road" };
  const proposals = () => openProposals(context.db.read);

  it("is proposed only when the supervisor says so", async () => {
    await moved(context, people.supervisor, await disputed(), "rule", ruling);
    expect(await proposals()).toEqual([]);
  });

  it("names the kind and the area of the problem, its branch, and the problem that gave cause", async () => {
    const problem = await disputed();
    await moved(context, people.supervisor, problem, "rule", { ...ruling, offerRule: true });
    expect(await proposals()).toMatchObject([
      {
        when: { all: [{ category: "pothole" }, { area: "north-area" }] },
        then: { branch: "water" },
        because: problem.reference,
      },
    ]);
  });

  it("becomes the last rule of the draft when an administrator takes it", async () => {
    const [proposal] = await proposals();
    if (!proposal) throw new Error("nothing was proposed");
    const { id } = proposal;
    const code = await decideProposal(context, people.administrator, { id, state: "added" });
    const draft = await findStanding(context.db.read, "draft");
    expect(draft?.rules.at(-1)).toMatchObject({ code, then: { branch: "water" } });
    expect(await proposals()).toEqual([]);
  });
});
