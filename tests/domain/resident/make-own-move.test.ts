// A resident's move, at the version that the page showed; the same form twice.
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeOwnMove } from "../../../app/domain/resident/make-own-move.server.ts";
import type { OwnMove } from "../../../app/domain/resident/own-form.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { messagesOfProblem } from "../../../db/repositories/text.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { moved, reload } from "../../support/fixtures-problem.ts";
import { asked, published } from "../../support/own-problems.ts";

const answer = (text: string): OwnMove => ({ move: "answer", facts: { answer: text } });

onBothEngines("a resident's own move", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  const twice = async (one: OwnMove, other: OwnMove) => {
    const { context } = portal;
    const problem = await published(context, await asked(context));
    const send = (move: OwnMove) =>
      makeOwnMove(context, residentOf(problem), { ...move, seenVersion: problem.version });
    const settled = await Promise.allSettled([send(one), send(other)]);
    const refused = settled.flatMap((end) =>
      end.status === "rejected" ? [(end.reason as { code?: string }).code] : [],
    );
    return { problem: await reload(context, problem.id), refused };
  };

  it("is made once when the same form comes twice at the same moment", async () => {
    const { problem, refused } = await twice(
      answer("The mill's side."),
      answer("The mill's side."),
    );
    expect(refused).toEqual([]);
    expect(problem.handling).toBe("in_progress");
    const messages = await messagesOfProblem(portal.context.db.read, problem.id);
    expect(messages.map(({ kind }) => kind)).toEqual(["question", "answer"]);
  });

  it("is made once also when the portal did something in its wake", async () => {
    const withdrawal: OwnMove = { move: "withdraw", facts: {} };
    const { problem, refused } = await twice(withdrawal, withdrawal);
    expect(refused).toEqual([]);
    expect([problem.handling, problem.publication]).toEqual(["withdrawn", "private"]);
    const events = await eventsOfProblem(portal.context.db.read, problem.id);
    expect(events.filter(({ type }) => type === "withdraw")).toHaveLength(1);
  });

  it("is refused when it says something else than the first", async () => {
    const { problem, refused } = await twice(answer("The mill's side."), answer("The river's."));
    expect(refused).toEqual(["changed_meanwhile"]);
    expect(await messagesOfProblem(portal.context.db.read, problem.id)).toHaveLength(2);
  });

  it("is refused when somebody moved the problem after it", async () => {
    const { context } = portal;
    const problem = await asked(context);
    const sent = { ...answer("The mill's side."), seenVersion: problem.version };
    await makeOwnMove(context, residentOf(problem), sent);
    await moved(context, people.official, problem, "ask_resident", { question: "Where else?" });
    await expect(makeOwnMove(context, residentOf(problem), sent)).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
  });
});
