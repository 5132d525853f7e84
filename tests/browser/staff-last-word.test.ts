// What staff see of the resident's side: the last word and where it led, what was added, who else is affected, and what the
// form asked besides. Pages as they come without scripts.
import { beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { addInformation } from "../../app/domain/resident/add-information.server.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { branches, people, residentOf } from "../support/fixtures.ts";
import { says } from "../support/fixtures-follower.ts";
import { assigned, moved, reload, resolution } from "../support/fixtures-problem.ts";
import { published } from "../support/own-problems.ts";
import { seenOn, signedIn, words } from "./staff-stage.ts";
import type { Visitor } from "./staff-stage.ts";

describe.skipIf(!chromiumAvailable)("the resident's side, as staff see it", () => {
  const at = browsedPortal();
  let official: Visitor;
  let supervisor: Visitor;

  beforeAll(async () => {
    official = await signedIn(at.portal, people.official);
    supervisor = await signedIn(at.portal, people.supervisor);
  });

  const addressOf = ({ reference }: Pick<Problem, "reference">) => `/inbox/${reference}`;

  /** The words of one row of a list; null when it is not in it. */
  async function rowOf(who: Visitor, view: string, { reference }: Problem): Promise<string | null> {
    const { html } = await who.get(`/inbox?view=${view}`);
    const row = html.split("<tr").find((part) => part.includes(`data-row="${reference}"`));
    return row === undefined ? null : row.replace(/<[^>]+>/g, " ");
  }

  async function solvedOnce(): Promise<Problem> {
    const problem = await assigned(at.portal.context);
    await moved(at.portal.context, people.official, problem, "accept");
    return moved(at.portal.context, people.official, problem, "resolve", { resolution });
  }

  /** Said twice not to be solved. */
  async function wentUp(): Promise<Problem> {
    const { context } = at.portal;
    const problem = await solvedOnce();
    const partly = { solved: "partly", satisfaction: 2, reason: "It is half full." } as const;
    await moved(context, residentOf(problem), problem, "reopen", partly);
    await moved(context, people.official, problem, "accept");
    await moved(context, people.official, problem, "resolve", { resolution });
    const no = { solved: "no", satisfaction: 1, reason: "The hole is back." } as const;
    return moved(context, residentOf(problem), problem, "escalate", no);
  }

  it("shows verdict, satisfaction and words of each last word, and that it went up", async () => {
    const problem = await wentUp();
    const seen = words(await supervisor.get(addressOf(problem)));
    expect(seen).toContain("What the resident says of the result");
    for (const said of ["Satisfaction: 2 of 5", "It is half full.", "Satisfaction: 1 of 5"]) {
      expect(seen).toContain(said);
    }
    expect(seen).toMatch(/it went one level up .*The hole is back\./);
    expect(seen).toContain("The resident has said again that it is not solved");
    expect(seen).toContain("can't accept, resolve or be given it any more");
    expect(seen).toContain("North village");
  });

  it("lists for supervisors what went up, with its number, until it is closed", async () => {
    const [problem, calm] = [await wentUp(), await solvedOnce()];
    expect(await rowOf(supervisor, "escalated", problem)).toContain("Not solved again: went up");
    expect(await rowOf(supervisor, "escalated", calm)).toBeNull();
    const { html } = await supervisor.get("/inbox");
    expect(html).toMatch(/href="\/inbox\?view=escalated"[^>]*>Went up: not solved again \(\d+\)</);
    expect(words(await official.get("/inbox"))).not.toContain("Went up: not solved again");
    const { context } = at.portal;
    await moved(context, people.officialOfTownship, problem, "accept");
    await moved(context, people.officialOfTownship, problem, "resolve", { resolution });
    expect(await rowOf(supervisor, "escalated", problem)).toContain(problem.reference);
    await moved(context, residentOf(problem), problem, "confirm", { solved: "yes" });
    expect(await rowOf(supervisor, "escalated", problem)).toBeNull();
  });

  it("refuses to give it to the branch that was contradicted, and keeps what was typed", async () => {
    const problem = await wentUp();
    const page = await supervisor.get(addressOf(problem));
    const answer = await supervisor.post(addressOf(problem), {
      seen: seenOn(page),
      move: "assign",
      "assign-branchId": branches.north.id,
      "assign-reason": "They know the place best.",
    });
    expect(answer.status).toBe(422);
    expect(words(answer)).toContain("this branch and those below it can't decide it any more");
    expect(answer.html).toContain("They know the place best.");
    const after = await reload(at.portal.context, problem.id);
    expect(after.branch?.id).toBe(branches.township.id);
    // Who had it may still read it, and do nothing.
    expect((await official.get(addressOf(problem))).html).not.toContain('value="accept"');
    const accepts = { seen: seenOn(page), move: "accept" };
    const refused = await official.post(addressOf(problem), accepts);
    expect(refused.status).toBe(403);
  });

  it("marks what was added until somebody acts; looking alone does not take the mark away", async () => {
    const { context } = at.portal;
    const problem = await assigned(context);
    expect(await rowOf(official, "todo", problem)).not.toContain("New words");
    await addInformation(context, residentOf(problem), { text: "It grew.", formId: "form" });
    expect(await rowOf(official, "todo", problem)).toContain("New words");
    const seen = words(await official.get(addressOf(problem)));
    expect(seen).toContain("has added something since anybody acted");
    expect(seen).toContain("It grew.");
    expect(await rowOf(official, "todo", problem)).toContain("New words");
    await moved(context, people.official, problem, "accept");
    expect(await rowOf(official, "todo", problem)).not.toContain("New words");
    expect(words(await official.get(addressOf(problem)))).toContain("It grew.");
  });

  it("shows how many are affected, and which problem its resident took it for", async () => {
    const { context } = at.portal;
    const known = await published(context, await assigned(context));
    for (let count = 0; count < 12; count += 1)
      await says(context, known, `person ${String(count)}`);
    expect(words(await official.get(addressOf(known)))).toContain(
      "Affected 12 besides its resident",
    );
    const own = await assigned(context, { joins: known.reference, category: "gas" });
    const seen = await supervisor.get(addressOf(own));
    expect(words(seen)).toContain(`Its resident took it for ${known.reference}`);
    expect(seen.html).toContain(`/problems/${known.reference}"`);
  });

  it("shows what else was answered, whom it concerns and that it is a home", async () => {
    const problem = await assigned(at.portal.context, {
      category: "bridge",
      questions: '{"how-deep":"hip"}',
      focusGroups: "in_difficulty",
      privateHome: "on",
      danger: "no",
    });
    const seen = words(await supervisor.get(addressOf(problem)));
    expect(seen).toContain("What else was answered");
    expect(seen).toContain("How deep is the water on it? Up to the hip");
    expect(seen).toContain("Concerns people in difficulty");
    expect(seen).toContain("Somebody's home: the public sees neither");
  });
});
