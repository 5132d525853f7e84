// Taking back the last step: everything as it was, for ten minutes, for whoever made it, while nothing else has happened.
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkLimit } from "../../../app/domain/clock/check-limit.server.ts";
import { readClock } from "../../../app/domain/clock/read-clock.server.ts";
import { prepareLetter } from "../../../app/domain/notification/prepare-letter.server.ts";
import { recordDelivery } from "../../../app/domain/notification/record-delivery.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { timeline } from "../../../app/domain/problem/timeline.ts";
import { undoStep } from "../../../app/domain/problem/undo-step.server.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { readOwnProblem } from "../../../app/domain/resident/read-own-problem.server.ts";
import { readProblem } from "../../../app/domain/triage/read-problem.server.ts";
import { setOwner } from "../../../app/domain/triage/set-owner.server.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import { HOUR_MS, MINUTE_MS } from "../../../app/domain/shared/instant.ts";
import type { OutboxId } from "../../../app/domain/shared/ids.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findResolution, messagesOfProblem } from "../../../db/repositories/text.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload, resolution, routed } from "../../support/fixtures-problem.ts";

onBothEngines("taking back the last step", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const undo = (problem: Problem, actor: StaffActor = people.official) =>
    undoStep(context, actor, { problemId: problem.id, seenVersion: problem.version });
  const letterOf = async (problem: Problem, letter: string) => {
    const all = await deliveriesOfProblem(context.db.read, problem.id);
    return all.findLast((one) => one.letter === letter);
  };
  const standing = ({ version: _v, changedAt: _c, ...rest }: Problem) => rest;

  it("leaves the problem as it was before, with an event of its own", async () => {
    const before = await assigned(context);
    const accepted = await moved(context, people.official, before, "accept");
    const after = await undo(accepted);
    expect(standing(after)).toEqual(standing(before));
    expect(standing(await reload(context, after.id))).toEqual(standing(before));
    const events = await eventsOfProblem(context.db.read, before.id);
    const step = events.find(({ type }) => type === "accept");
    expect(events.at(-1)).toMatchObject({
      type: "undone",
      track: "handling",
      fromState: "accepted",
      toState: "assigned",
      actorId: people.official.personId,
      facts: { undoes: step?.id, type: "accept" },
    });
    expect((await verifyLog(context)).broken).toBeNull();
  });

  it("is refused twice, to anybody else, and after ten minutes", async () => {
    const accepted = await moved(context, people.official, await assigned(context), "accept");
    await expect(undo(accepted, people.lead)).rejects.toMatchObject({ code: "nothing_to_undo" });
    context.clock.advance(10 * MINUTE_MS);
    const back = await undo(accepted);
    await expect(undo(back)).rejects.toMatchObject({ code: "nothing_to_undo" });
    const again = await moved(context, people.official, back, "accept");
    context.clock.advance(10 * MINUTE_MS + 1);
    await expect(undo(again)).rejects.toMatchObject({ code: "nothing_to_undo" });
  });

  it("is refused once somebody else or the portal has gone on with it", async () => {
    const asked = await moved(context, people.official, await accepted(), "ask_resident", {
      question: "Which lamp?",
    });
    const answered = await moved(context, residentOf(asked), asked, "answer", { answer: "All." });
    await expect(undo(answered)).rejects.toMatchObject({ code: "passed_on" });

    const returned = await moved(context, people.official, await assigned(context), "return", {
      returnReason: "not_our_kind",
      reason: "Not ours",
    });
    const passedOn = await routed(context, returned);
    await expect(undo(passedOn)).rejects.toMatchObject({ code: "passed_on" });
  });

  const accepted = async () => moved(context, people.official, await assigned(context), "accept");

  it("skips the letter that has not left, and corrects the one that has", async () => {
    const first = await accepted();
    const held = await letterOf(first, "accepted");
    await undo(first);
    expect(await letterOf(first, "accepted")).toMatchObject({ state: "skipped", reason: "undone" });
    expect(await letterOf(first, "undone")).toMatchObject({ reason: "nothing_told" });
    expect(held && (await prepareLetter(context, held.id))).toEqual({ send: null, skip: null });

    const second = await accepted();
    const gone = await letterOf(second, "accepted");
    await sent(gone?.id);
    await undo(second);
    const correction = await letterOf(second, "undone");
    expect(correction).toMatchObject({ state: "queued", reason: null });
    const prepared = correction && (await prepareLetter(context, correction.id));
    expect(prepared?.send).toMatchObject({
      kind: "undone",
      handling: "assigned",
      stoppable: false,
    });
  });

  it("corrects also the letter that was leaving in that very moment", async () => {
    const problem = await accepted();
    const leaving = await letterOf(problem, "accepted");
    await undo(problem);
    await sent(leaving?.id);
    expect(await letterOf(problem, "undone")).toMatchObject({ state: "queued", reason: null });
  });

  async function sent(id: Parameters<typeof prepareLetter>[1] | undefined): Promise<void> {
    if (!id) throw new Error("no letter");
    const fate = { deliveryId: id, outboxId: "none" as OutboxId, state: "sent", reason: null };
    await recordDelivery(context, fate as Parameters<typeof recordDelivery>[1]);
  }

  it("shows nowhere what was said with it", async () => {
    const problem = await accepted();
    const solved = await moved(context, people.official, problem, "resolve", { resolution });
    await undo(solved);
    expect(await findResolution(context.db.read, problem.id)).toBeNull();
    const asked = await moved(context, people.official, problem, "ask_resident", {
      question: "Asked by mistake?",
    });
    await undo(asked);
    expect(await messagesOfProblem(context.db.read, problem.id)).toEqual([]);
    const view = await readProblem(context, people.official, problem.reference);
    const own = await readOwnProblem(context, residentOf(problem));
    expect(JSON.stringify(own)).not.toContain("Asked by mistake?");
    expect(view.timeline.filter(({ takenBack }) => takenBack).map(({ type }) => type)).toEqual([
      "ask_resident",
      "resolve",
    ]);
    const all = await eventsOfProblem(context.db.read, problem.id);
    const shown = timeline(all, "public", () => null).map(({ type }) => type);
    expect(shown).not.toContain("resolve");
  });

  it("leaves every limit as if the step had never been, and its check is owed again", async () => {
    const problem = await accepted();
    const { limits } = await readClock(context, context.db.read, problem);
    context.clock.advance(HOUR_MS);
    const solved = await moved(context, people.official, problem, "resolve", { resolution });
    context.clock.advance(9 * MINUTE_MS);
    const back = await undo(solved);
    expect((await readClock(context, context.db.read, back)).limits).toEqual(limits);
    expect(back.nextLimit).toEqual(problem.nextLimit);
    const paused = await moved(context, people.official, back, "ask_resident", {
      question: "Where?",
    });
    context.clock.advance(9 * MINUTE_MS);
    const running = await undo(paused);
    expect(running.nextLimit).toEqual(problem.nextLimit);
    const { kind, dueAt } = running.nextLimit ?? { kind: "resolve" as const, dueAt: "" };
    context.clock.set(dueAt);
    context.clock.advance(MINUTE_MS);
    const due = await context.db.read
      .selectFrom("outbox")
      .select(["id", "payload"])
      .where("problem_id", "=", problem.id)
      .where("job", "=", "check-limit")
      .where("done_at", "is", null)
      .where("due_at", "<=", context.now())
      .execute();
    const check = due.find(({ payload }) => payload.includes(`"${kind}"`));
    expect(check).toBeDefined();
    const outboxId = check?.id as OutboxId;
    await checkLimit(context, { problemId: problem.id, kind, outboxId });
    const events = await eventsOfProblem(context.db.read, problem.id);
    expect(events.at(-1)?.type).toBe("limit_missed");
  });

  it("makes private at once what was published by mistake", async () => {
    const problem = await assigned(context);
    const offered = await reload(context, problem.id);
    const shown = await moved(context, people.moderator, offered, "publish", {
      publicText: "A lamp",
      publicPlace: "Mill Road",
    });
    const listed = () =>
      context.db.read
        .selectFrom("public_entry")
        .select("problem_id")
        .where("problem_id", "=", problem.id)
        .execute();
    expect(await listed()).toHaveLength(1);
    const back = await undo(shown, people.moderator);
    expect(back).toMatchObject({ publication: "pending", publishedAt: null });
    expect(await listed()).toHaveLength(0);
  });

  it("gives back an act as well as a move", async () => {
    const problem = await assigned(context);
    const asked = { problemId: problem.id, ownerId: people.official.personId };
    const owned = await setOwner(context, people.official, {
      ...asked,
      seenVersion: problem.version,
    });
    expect((await undo(owned)).ownerId).toBeNull();
  });

  it("takes back a rejection together with what went with it", async () => {
    const problem = await assigned(context);
    const rejected = await moved(context, people.moderator, problem, "reject", { reason: "Spam" });
    expect(rejected).toMatchObject({ handling: "rejected", publication: "private" });
    const back = await undo(rejected, people.moderator);
    expect(standing(back)).toEqual(standing(problem));
  });

  it("never closes a circle of merged problems", async () => {
    const one = await assigned(context);
    const other = await assigned(context);
    const merge = { reason: "The same", targetId: other.id };
    const merged = await moved(context, people.official, one, "merge", merge);
    const apart = await moved(context, people.official, merged, "unmerge", { reason: "No" });
    await moved(context, people.official, other, "merge", { reason: "Same", targetId: one.id });
    await expect(undo(apart)).rejects.toMatchObject({ code: "passed_on" });
    expect((await reload(context, one.id)).mergedIntoId).toBeNull();
  });

  it("takes two merged problems apart again, followers and all", async () => {
    const one = await assigned(context);
    const other = await assigned(context, { email: "other@post.example" });
    const merge = { reason: "The same", targetId: other.id };
    const merged = await moved(context, people.official, one, "merge", merge);
    expect((await reload(context, other.id)).affectedCount).toBe(1);
    const back = await undo(merged);
    expect(standing(back)).toEqual(standing(one));
    expect((await reload(context, other.id)).affectedCount).toBe(0);
  });
});
