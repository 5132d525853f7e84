// A letter that is owed has a row from the moment of its event: queued, or skipped with the reason.
import { afterAll, beforeAll, expect, it } from "vitest";
import { letterOwedBy } from "../../../app/domain/notification/letters-owed.ts";
import { oweLetter } from "../../../app/domain/notification/owe-letter.server.ts";
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { stopLetters, stopToken } from "../../../app/domain/resident/stop-letters.server.ts";
import { addMs } from "../../../app/domain/shared/instant.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { TEST_MAIL_HOLD_MS } from "../../support/context.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, resolution, resolved, submit } from "../../support/fixtures-problem.ts";

onBothEngines("letters that are owed", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const letters = (problem: Problem) => deliveriesOfProblem(context.db.read, problem.id);
  const jobs = (problem: Problem) =>
    context.db.read
      .selectFrom("outbox")
      .select(["payload", "created_at", "due_at"])
      .where("problem_id", "=", problem.id)
      .where("job", "=", "send-letter")
      .orderBy("id")
      .execute();

  it("follow the whole story, one for each change that concerns its resident", async () => {
    const problem = await resolved(context);
    await moved(context, residentOf(problem), problem, "confirm");
    const owed = await letters(problem);
    expect(owed.map(({ letter, state }) => [letter, state])).toEqual([
      ["received", "queued"],
      ["assigned", "queued"],
      ["accepted", "queued"],
      ["resolved", "queued"],
      ["closed", "queued"],
    ]);
  });

  it("have one job each, which knows only the letter's id; all but the first wait for the hold", async () => {
    const problem = await assigned(context);
    const [received, given] = await letters(problem);
    const owed = await jobs(problem);
    expect(owed.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
      { deliveryId: received?.id },
      { deliveryId: given?.id },
    ]);
    const at = context.now();
    expect(owed.map(({ due_at }) => due_at)).toEqual([at, addMs(at, TEST_MAIL_HOLD_MS)]);
  });

  it("have a Message-ID that event and recipient determine", async () => {
    const problem = await submit(context);
    const [letter] = await letters(problem);
    expect(letter?.messageId).toBe(`<${letter?.eventId ?? ""}.resident@portal.test>`);
  });

  it("are owed once, however often the same event says so", async () => {
    const problem = await submit(context);
    const [event] = await eventsOfProblem(context.db.read, problem.id);
    if (!event) throw new Error("no event");
    await context.db.transact((queries) => oweLetter(context, queries, event));
    expect(await letters(problem)).toHaveLength(1);
    expect(await jobs(problem)).toHaveLength(1);
  });

  it("to nobody's address are skipped, every one of them, and no job is made", async () => {
    const problem = await assigned(context, { email: undefined });
    await moved(context, people.official, problem, "accept");
    const owed = await letters(problem);
    expect(owed.map(({ letter, state, reason }) => [letter, state, reason])).toEqual([
      ["received", "skipped", "no_address"],
      ["assigned", "skipped", "no_address"],
      ["accepted", "skipped", "no_address"],
    ]);
    for (const { finishedAt, createdAt } of owed) expect(finishedAt).toBe(createdAt);
    expect(await jobs(problem)).toEqual([]);
  });

  it("that were stopped are skipped; what is decided against the resident is sent all the same", async () => {
    const problem = await assigned(context);
    await stopLetters(context, stopToken(context, problem.id));
    await moved(context, people.official, problem, "return", {
      returnReason: "not_our_kind",
      reason: "Not ours",
    });
    await moved(context, people.moderator, problem, "refuse", { reason: "A name" });
    await moved(context, people.moderator, problem, "reject", { reason: "Advertising" });
    const owed = (await letters(problem)).slice(2);
    expect(owed.map(({ letter, state, reason }) => [letter, state, reason])).toEqual([
      ["returned", "skipped", "letters_stopped"],
      ["refused", "queued", null],
      ["rejected", "queued", null],
    ]);
  });

  it("are owed by every event that the table names, and by no other", async () => {
    const problem = await assigned(context);
    const { official } = people;
    await moved(context, official, problem, "accept");
    await moved(context, official, problem, "start");
    await moved(context, official, problem, "ask_resident", { question: "Where?" });
    await moved(context, residentOf(problem), problem, "answer", { answer: "There" });
    await moved(context, official, problem, "resolve", { resolution });
    await moved(context, residentOf(problem), problem, "reopen", { reason: "No" });
    const events = await eventsOfProblem(context.db.read, problem.id);
    const expected = events.flatMap(({ id, type }) => {
      const owed = letterOwedBy(type);
      return owed ? [[id, owed.kind]] : [];
    });
    const owed = await letters(problem);
    expect(owed.map(({ eventId, letter }) => [eventId, letter])).toEqual(expected);
  });

  it("are not owed when the change was undone", async () => {
    const problem = await assigned(context);
    const before = await letters(problem);
    const late = moveProblem(context, people.official, {
      problemId: problem.id,
      move: "accept",
      seenVersion: problem.version - 1,
    });
    await expect(late).rejects.toThrow();
    expect(await letters(problem)).toEqual(before);
  });
});
