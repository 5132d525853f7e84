// One move, asked for by a person: all of it or nothing of it, at the version that the person saw.
import { afterAll, beforeAll, expect, it } from "vitest";
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import type { MoveFacts, MoveName } from "../../../app/domain/problem/lifecycle.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { Actor } from "../../../app/domain/shared/actor.ts";
import type { BranchId, ProblemId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import {
  findPublicText,
  findResolution,
  messagesOfProblem,
} from "../../../db/repositories/text.ts";
import type { Tables } from "../../../db/tables/tables.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload, resolution, resolved } from "../../support/fixtures-problem.ts";

const written = ["problem", "event", "outbox", "delivery", "message", "resolution"] as const;

onBothEngines("moving a problem", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const ask = (
    actor: Actor,
    problem: Problem,
    move: MoveName,
    facts: MoveFacts = {},
    by: TestContext = context,
  ) => moveProblem(by, actor, { problemId: problem.id, move, facts, seenVersion: problem.version });

  const eventsOf = (problem: Problem) => eventsOfProblem(context.db.read, problem.id);

  /** Everything that a move could write, as text. */
  async function everything(): Promise<string> {
    const tables: readonly (keyof Tables)[] = [...written, "public_text", "event_head"];
    const rows = tables.map((table) => context.db.read.selectFrom(table).selectAll().execute());
    const texts = (await Promise.all(rows)).map((table) => table.map((row) => JSON.stringify(row)));
    return JSON.stringify(texts.map((table) => table.sort()));
  }

  async function refusesAndWritesNothing(asking: () => Promise<unknown>, code: string) {
    const before = await everything();
    await expect(asking()).rejects.toMatchObject({ name: "Refusal", code });
    expect(await everything()).toBe(before);
  }

  it("writes the new standing, one event with its author, and counts the version on by one", async () => {
    const problem = await assigned(context);
    const { problem: accepted, event } = await ask(people.official, problem, "accept");
    expect(accepted).toMatchObject({ handling: "accepted", version: problem.version + 1 });
    expect(await reload(context, problem.id)).toEqual(accepted);
    expect(event).toMatchObject({
      type: "accept",
      track: "handling",
      fromState: "assigned",
      toState: "accepted",
      actorKind: "staff",
      actorId: people.official.personId,
      policyVersion: "policy-2",
    });
    expect((await eventsOf(problem)).at(-1)).toEqual(event);
  });

  it("at a version that somebody has changed meanwhile is refused, and nothing is written", async () => {
    const problem = await assigned(context);
    await ask(people.official, problem, "accept");
    await refusesAndWritesNothing(
      () =>
        ask(people.official, problem, "return", {
          returnReason: "not_our_kind",
          reason: "not ours",
        }),
      "changed_meanwhile",
    );
    await refusesAndWritesNothing(
      () => ask(people.official, problem, "accept"),
      "changed_meanwhile",
    );
  });

  it("at a version from the future is refused too", async () => {
    const problem = await assigned(context);
    const ahead = { ...problem, version: problem.version + 1 };
    await refusesAndWritesNothing(() => ask(people.official, ahead, "accept"), "changed_meanwhile");
  });

  it("by two at once is made by exactly one, whichever they are", async () => {
    const other = portal.anotherProcess();
    for (let round = 0; round < 5; round += 1) {
      // Private, or a rejection that wins would take it off the public list with a second move.
      const problem = await assigned(context, { publish: undefined });
      const asked = await Promise.allSettled([
        ask(people.official, problem, "accept"),
        ask(
          people.official,
          problem,
          "return",
          { returnReason: "not_our_kind", reason: "not ours" },
          other,
        ),
        ask(people.lead, problem, "assign", { branchId: branches.south.id, reason: "nearer" }),
        ask(people.moderator, problem, "reject", { reason: "twice" }, other),
      ]);
      const made = asked.filter(({ status }) => status === "fulfilled");
      const codes = asked.flatMap((one) =>
        one.status === "rejected" ? [(one.reason as { code: string }).code] : [],
      );
      expect([made.length, codes]).toEqual([1, Array(3).fill("changed_meanwhile")]);
      const handled = (await eventsOf(problem)).filter(({ type }) =>
        ["accept", "return", "assign", "reject"].includes(type),
      );
      expect(handled).toHaveLength(1);
      expect((await reload(context, problem.id)).version).toBe(problem.version + 1);
    }
  });

  it("that nobody has seen a version for is made on the newest", async () => {
    const problem = await assigned(context);
    const request = { problemId: problem.id, move: "accept", seenVersion: null } as const;
    expect((await moveProblem(context, people.official, request)).problem.handling).toBe(
      "accepted",
    );
  });

  it("is refused for every reason that the rule gives, and writes nothing", async () => {
    const problem = await assigned(context);
    const { official, officialOfSouth } = people;
    await refusesAndWritesNothing(() => ask(officialOfSouth, problem, "accept"), "not_your_branch");
    await refusesAndWritesNothing(() => ask(residentOf(problem), problem, "accept"), "not_allowed");
    await refusesAndWritesNothing(
      () => ask(official, problem, "resolve", { resolution }),
      "move_not_possible",
    );
    await refusesAndWritesNothing(() => ask(official, problem, "return"), "missing_fact");
  });

  it("of a problem that there isn't is refused", async () => {
    const problem = { ...(await assigned(context)), id: "nowhere" as ProblemId };
    await refusesAndWritesNothing(() => ask(people.official, problem, "accept"), "not_found");
  });

  it("to a branch that is closed or that there isn't is refused, and nothing is written", async () => {
    const problem = await assigned(context);
    const to = (branchId: string) => () =>
      ask(people.lead, problem, "assign", { branchId: branchId as BranchId, reason: "nearer" });
    await refusesAndWritesNothing(to("nowhere"), "unknown_branch");
    const close = (at: string | null) =>
      context.db.transact((queries) =>
        queries.updateTable("branch").set({ closed_at: at }).where("id", "=", "south").execute(),
      );
    await close(context.now());
    await refusesAndWritesNothing(to("south"), "branch_closed");
    await close(null);
  });

  it("tells the relay afterwards, and only when it was made", async () => {
    const problem = await assigned(context);
    const before = context.wakeCount();
    await ask(people.official, problem, "accept");
    expect(context.wakeCount()).toBe(before + 1);
    await expect(ask(people.official, problem, "accept")).rejects.toThrow();
    expect(context.wakeCount()).toBe(before + 1);
  });

  it("that resolves keeps what was verified, done and reached, and its digest stands in the log", async () => {
    const problem = await resolved(context);
    const at = context.now();
    expect(await findResolution(context.db.read, problem.id)).toEqual({ ...resolution, at });
    const event = (await eventsOf(problem)).at(-1);
    expect(event?.facts.resolutionDigest).toMatch(/^[\da-f]{64}$/);
    expect(JSON.stringify(event)).not.toContain(resolution.measure);
    expect(problem.nextLimit).toBeNull();
  });

  it("closed by its resident or by silence is counted apart", async () => {
    const first = await resolved(context);
    const confirmed = await moved(context, residentOf(first), first, "confirm", {
      satisfaction: 4,
    });
    expect(confirmed).toMatchObject({ closedBy: "resident", closedAt: context.now() });
    expect((await eventsOf(first)).at(-1)?.facts).toEqual({ satisfaction: 4 });
    const second = await resolved(context);
    const silent = await moved(
      context,
      { kind: "system", job: "test" },
      second,
      "close_in_silence",
    );
    expect(silent).toMatchObject({ closedBy: "silence", closedAt: context.now() });
    const reopened = await moved(context, residentOf(second), second, "reopen_closed", {
      reason: "It leaks again",
    });
    expect(reopened).toMatchObject({ handling: "reopened", closedBy: null, closedAt: null });
  });

  it("of a resident keeps the words apart from the log", async () => {
    const problem = await resolved(context);
    const reason = "The hole is there again after one rain";
    await moved(context, residentOf(problem), problem, "reopen", { reason });
    const [message] = await messagesOfProblem(context.db.read, problem.id);
    expect(message).toMatchObject({ kind: "not_solved", text: reason, at: context.now() });
    const event = (await eventsOf(problem)).at(-1);
    expect(event).toMatchObject({ actorKind: "resident", actorId: null, reason: null });
    expect(event?.facts).toEqual({ messageId: message?.id });
  });

  it("that asks and answers keeps both as messages, and pauses the clock between", async () => {
    const problem = await assigned(context);
    await moved(context, people.official, problem, "accept");
    const question = "Which side of the road?";
    const asked = await moved(context, people.official, problem, "ask_resident", { question });
    expect(asked).toMatchObject({ handling: "awaiting_resident", nextLimit: null });
    context.clock.advance(DAY_MS);
    const answered = await moved(context, residentOf(problem), problem, "answer", {
      answer: "The mill's",
    });
    expect(answered.nextLimit?.kind).toBe("resolve");
    const texts = await messagesOfProblem(context.db.read, problem.id);
    expect(texts.map(({ kind, text }) => [kind, text])).toEqual([
      ["question", question],
      ["answer", "The mill's"],
    ]);
  });

  it("that publishes shows the moderator's version, and keeps the original as it was typed", async () => {
    const problem = await assigned(context);
    const facts = { publicText: "A deep hole in the road.", publicPlace: "Mill Road" };
    const published = await moved(context, people.moderator, problem, "publish", facts);
    expect(published).toMatchObject({ publication: "published", publishedAt: context.now() });
    expect(published.handling).toBe("assigned");
    expect(await findPublicText(context.db.read, problem.id)).toEqual({
      description: facts.publicText,
      place: facts.publicPlace,
    });
    expect(JSON.stringify((await eventsOf(problem)).at(-1))).not.toContain("deep hole");
    const hidden = await moved(context, people.moderator, problem, "hide", { reason: "A name" });
    expect(hidden).toMatchObject({ publication: "hidden", publishedAt: null });
  });

  it("that withdraws or rejects takes it off the public list in the same transaction", async () => {
    const problem = await assigned(context);
    const facts = { publicText: "A hole.", publicPlace: "" };
    await moved(context, people.moderator, problem, "publish", facts);
    const gone = await moved(context, residentOf(problem), problem, "withdraw");
    expect(gone).toMatchObject({
      handling: "withdrawn",
      publication: "private",
      publishedAt: null,
    });
    expect(await reload(context, problem.id)).toEqual(gone);
    const types = (await eventsOf(problem)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(["withdraw", "retract"]);
  });

  it("that merges points at the other, and taken back points nowhere and is routed again", async () => {
    const [one, other] = [await assigned(context), await assigned(context)];
    const facts = { targetId: other.id, reason: "The same hole" };
    const merged = await moved(context, people.official, one, "merge", facts);
    expect(merged).toMatchObject({ handling: "merged", mergedIntoId: other.id, nextLimit: null });
    const back = await moved(context, people.official, one, "unmerge", { reason: "Two holes" });
    expect(back).toMatchObject({ handling: "routing", mergedIntoId: null });
  });

  it("never merges a problem with itself, with one that was merged, or with none", async () => {
    const [one, other, third] = [
      await assigned(context),
      await assigned(context),
      await assigned(context),
    ];
    const into = (problem: Problem, targetId: string) => () =>
      ask(people.official, problem, "merge", { targetId: targetId as ProblemId, reason: "same" });
    await refusesAndWritesNothing(into(one, one.id), "move_not_possible");
    await refusesAndWritesNothing(into(one, "nowhere"), "not_found");
    await into(other, third.id)();
    await refusesAndWritesNothing(into(one, other.id), "move_not_possible");
  });

  it("that brings a mistaken rejection back hands it to the router, with its old limits", async () => {
    const problem = await assigned(context);
    const rejected = await moved(context, people.moderator, problem, "reject", { reason: "Spam" });
    expect(rejected).toMatchObject({ handling: "rejected", nextLimit: null });
    const back = await moved(context, people.supervisor, problem, "reinstate", {
      reason: "It is real",
    });
    expect(back).toMatchObject({ handling: "routing", nextLimit: problem.nextLimit });
    const jobs = await context.db.read
      .selectFrom("outbox")
      .select("job")
      .where("problem_id", "=", problem.id)
      .where("done_at", "is", null)
      .execute();
    expect(jobs.map(({ job }) => job)).toContain("route-problem");
  });

  it("moves the next limit only by what the clock says, and owes a check at its time", async () => {
    const problem = await assigned(context);
    expect(problem.nextLimit?.kind).toBe("accept");
    const accepted = await moved(context, people.official, problem, "accept");
    expect(accepted.nextLimit?.kind).toBe("first_answer");
    const checks = await context.db.read
      .selectFrom("outbox")
      .select(["payload", "due_at"])
      .where("problem_id", "=", problem.id)
      .where("job", "=", "check-limit")
      .orderBy("id")
      .execute();
    expect(checks.map(({ due_at }) => due_at)).toEqual([
      problem.nextLimit?.dueAt,
      accepted.nextLimit?.dueAt,
    ]);
  });
});
