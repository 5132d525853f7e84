// Adding something to one's own problem: at any time, once a form, twenty times a day, and as news to the branch.
import { afterAll, beforeAll, expect, it } from "vitest";
import { ADDITIONS_A_DAY, mayAdd } from "../../../app/domain/resident/addition.ts";
import { addInformation } from "../../../app/domain/resident/add-information.server.ts";
import { handlingStates } from "../../../app/domain/problem/handling.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { messagesOfProblem } from "../../../db/repositories/text.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload, resolved } from "../../support/fixtures-problem.ts";

it("is possible in every state where somebody reads it", () => {
  const closed = handlingStates.filter((state) => !mayAdd(state, 0).allowed);
  expect(closed).toEqual(["rejected", "merged", "withdrawn"]);
});

onBothEngines("an addition", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const said = async (id: Parameters<typeof messagesOfProblem>[1]) =>
    (await messagesOfProblem(context.db.read, id)).map(({ kind, text }) => [kind, text]);

  it("is kept apart from the log, and is news until the branch does something", async () => {
    const problem = await assigned(context);
    const text = "It is deeper\r\nsince the rain.";
    await addInformation(context, residentOf(problem), { text, formId: "form-1" });
    expect(await said(problem.id)).toEqual([["addition", "It is deeper\nsince the rain."]]);
    const after = await reload(context, problem.id);
    expect([after.handling, after.newWordsAt]).toEqual(["assigned", context.now()]);
    const last = (await eventsOfProblem(context.db.read, problem.id)).at(-1);
    expect(last).toMatchObject({ type: "info_added", actorKind: "resident", reason: null });
    expect(JSON.stringify(last)).not.toContain("deeper");
    expect((await moved(context, people.official, problem, "accept")).newWordsAt).toBeNull();
  });

  it("is there once, however often its form comes, also all at once", async () => {
    const problem = await assigned(context);
    const addition = { text: "By the lamp.", formId: "form-2" };
    const actor = residentOf(problem);
    await Promise.all([1, 2, 3].map(() => addInformation(context, actor, addition)));
    await addInformation(context, actor, addition);
    expect(await said(problem.id)).toEqual([["addition", "By the lamp."]]);
    await addInformation(context, actor, { ...addition, formId: "form-3" });
    expect(await said(problem.id)).toHaveLength(2);
  });

  it("does not reopen what is resolved", async () => {
    const problem = await resolved(context);
    await addInformation(context, residentOf(problem), { text: "Thanks.", formId: "form-4" });
    expect((await reload(context, problem.id)).handling).toBe("resolved");
  });

  it("is refused the twenty-first time in a day, and possible again a day later", async () => {
    const problem = await assigned(context);
    const add = (number: number) =>
      addInformation(context, residentOf(problem), {
        text: "More.",
        formId: `form-${String(number)}`,
      });
    for (let number = 0; number < ADDITIONS_A_DAY; number += 1) await add(number);
    await expect(add(99)).rejects.toMatchObject({ code: "too_many_additions" });
    expect(await said(problem.id)).toHaveLength(ADDITIONS_A_DAY);
    context.clock.advance(DAY_MS);
    await add(99);
    expect(await said(problem.id)).toHaveLength(ADDITIONS_A_DAY + 1);
  });
});
