// One thing done with many problems: what changed meanwhile, what is somebody else's, what was killed, and taking it back.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { nothingAsked } from "../../../app/domain/bulk/bulk.ts";
import type { BulkAsked, BulkRunId } from "../../../app/domain/bulk/bulk.ts";
import { chooseMatching, choosePicked } from "../../../app/domain/bulk/choose-problems.server.ts";
import type { Picked } from "../../../app/domain/bulk/choose-problems.server.ts";
import { forgetOldRuns } from "../../../app/domain/bulk/forget-old-runs.server.ts";
import { countLetters, listRuns, readRun } from "../../../app/domain/bulk/read-run.server.ts";
import { askRun, startRun, undoRun } from "../../../app/domain/bulk/start-run.server.ts";
import { workOffPiece, workOffRun } from "../../../app/domain/bulk/work-off-run.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import type { OutboxId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS, MINUTE_MS } from "../../../app/domain/shared/instant.ts";
import { wholeView } from "../../../app/domain/triage/inbox-query.ts";
import { setOwner } from "../../../app/domain/triage/set-owner.server.ts";
import { moveRun } from "../../../db/repositories/bulk-run.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { notesOfProblem } from "../../../db/repositories/note.ts";
import { eraseWords } from "../../../db/repositories/erasure.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload } from "../../support/fixtures-problem.ts";

const query = wholeView("todo");
const page = { show: null, after: -1 } as const;
const { official, officialOfSouth, lead, moderator } = people;

onBothEngines("a run over many problems", (engine) => {
  let portal: TestPortal;
  let problems: Problem[];

  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  beforeEach(async () => {
    problems = [];
    for (let number = 0; number < 3; number += 1) problems.push(await assigned(portal.context));
  });
  afterAll(() => portal.remove());

  const one = (index: number): Problem => {
    const problem = problems[index];
    if (!problem) throw new Error("no such problem");
    return problem;
  };
  const now = (index: number) => reload(portal.context, one(index).id);
  const choose = (actor: StaffActor = official, picked: readonly Picked[] = problems) =>
    choosePicked(portal.context, actor, picked, query);
  const ask = async (id: BulkRunId, asked: Partial<BulkAsked>, actor: StaffActor = official) => {
    await askRun(portal.context, actor, id, { ...nothingAsked, ...asked });
    const { askedAt, counts } = await readRun(portal.context, actor, id, page);
    if (askedAt === null) throw new Error("nothing was asked for");
    return { askedAt, count: counts.waiting };
  };
  const run = async (asked: Partial<BulkAsked>, actor: StaffActor = official) => {
    const id = await choose(actor);
    await startRun(portal.context, actor, id, await ask(id, asked, actor));
    return id;
  };
  const read = (id: BulkRunId, actor: StaffActor = official) =>
    readRun(portal.context, actor, id, page);
  const outcomes = async (id: BulkRunId, actor: StaffActor = official) =>
    (await read(id, actor)).rows.map(({ outcome, because }) => because ?? outcome);

  it("does the same with each as by hand, and leaves the rest as it is", async () => {
    const me = { to: official.personId };
    const id = await run({ owner: me, focus: "in_difficulty", note: "Seen together." });
    expect(await outcomes(id)).toEqual(["done", "done", "done"]);
    const first = await now(0);
    expect(first).toMatchObject({ ownerId: me.to, focusGroups: ["in_difficulty"] });
    expect([first.handling, first.urgency, first.snooze]).toEqual(["assigned", "normal", null]);
    const types = (await eventsOfProblem(portal.context.db.read, first.id)).map(({ type }) => type);
    expect(types.slice(-3)).toEqual(["noted", "focus_set", "owner_set"]);
    expect(await notesOfProblem(portal.context.db.read, one(2).id)).toHaveLength(1);
    // Its words are where they belong, and nowhere else.
    expect((await read(id)).asked?.note).toBe("…");
  });

  it("skips what changed since it was selected, says why, and goes on", async () => {
    const id = await choose();
    const about = { problemId: one(1).id, seenVersion: one(1).version };
    await setOwner(portal.context, official, { ...about, ownerId: official.personId });
    await startRun(portal.context, official, id, await ask(id, { accept: true }));
    expect(await outcomes(id)).toEqual(["done", "changed_meanwhile", "done"]);
    expect((await now(1)).handling).toBe("assigned");
  });

  it("refuses what is another branch's as what does not exist, row by row", async () => {
    const forged = { reference: "FB-0000-0000", version: 1 };
    const id = await choose(officialOfSouth, [...problems, forged]);
    expect(await outcomes(id, officialOfSouth)).toEqual(Array(4).fill("not_found"));
    const { rows } = await read(id, officialOfSouth);
    expect(rows.map(({ summary }) => summary)).toEqual([null, null, null, null]);
  });

  it("does all of it with a problem, or nothing", async () => {
    await moved(portal.context, official, one(0), "accept");
    problems[0] = await now(0);
    const id = await run({ focus: "in_difficulty", accept: true });
    expect(await outcomes(id)).toEqual(["move_not_possible", "done", "done"]);
    expect((await now(0)).focusGroups).toEqual([]);
  });

  it("says of what was so already that it was, and writes nothing", async () => {
    await run({ owner: { to: official.personId } });
    problems = [await now(0), await now(1)];
    const again = await run({ owner: { to: official.personId } });
    expect(await outcomes(again)).toEqual(["already_done", "already_done"]);
    expect((await now(0)).version).toBe(one(0).version);
  });

  it("goes on where it was killed, and does nothing twice", async () => {
    const id = await choose();
    const { askedAt } = await ask(id, { note: "Once." });
    // Begun, and killed after the first.
    await portal.context.db.transact((queries) =>
      moveRun(queries, id, { from: "chosen", to: "running", askedAt }),
    );
    expect(await workOffPiece(portal.context, id, 1)).toBe(false);
    expect((await read(id)).counts).toMatchObject({ done: 1, waiting: 2 });
    await Promise.all([workOffPiece(portal.context, id, 9), workOffPiece(portal.context, id, 9)]);
    await workOffRun(portal.context, { runId: id, outboxId: "gone" as OutboxId });
    expect(await read(id)).toMatchObject({ state: "done", counts: { done: 3, waiting: 0 } });
    for (const { id: problemId } of problems)
      expect(await notesOfProblem(portal.context.db.read, problemId)).toHaveLength(1);
  });

  it("begins once, with what the person confirmed and nothing else", async () => {
    const id = await choose();
    const confirmed = await ask(id, { note: "First." });
    portal.context.clock.advance(1);
    await ask(id, { accept: true });
    await expect(startRun(portal.context, official, id, confirmed)).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
    const now = { askedAt: (await read(id)).askedAt ?? confirmed.askedAt, count: 3 };
    await startRun(portal.context, official, id, now);
    await startRun(portal.context, official, id, now);
    expect(await outcomes(id)).toEqual(["done", "done", "done"]);
    await expect(ask(id, { note: "Late." })).rejects.toMatchObject({ code: "already_done" });
  });

  it("takes everything back, once, and leaves what somebody has gone on with", async () => {
    const before = [await now(0), await now(2)];
    const id = await run({ accept: true, urgency: { to: "urgent", reason: "Rain." } });
    await moved(portal.context, official, one(1), "start");
    await undoRun(portal.context, official, id, 3);
    expect(await outcomes(id)).toEqual(["done", "passed_on", "done"]);
    for (const [index, was] of before.entries()) {
      const { handling, urgency, ownerId } = await now(index * 2);
      expect({ handling, urgency, ownerId }).toEqual({
        handling: was.handling,
        urgency: was.urgency,
        ownerId: was.ownerId,
      });
    }
    expect((await now(1)).handling).toBe("in_progress");
    await expect(undoRun(portal.context, official, id, 3)).rejects.toMatchObject({
      code: "already_done",
    });
  });

  it("can't be taken back after ten minutes, and a note never", async () => {
    const noted = await run({ note: "It stays." });
    await undoRun(portal.context, official, noted, 3);
    expect(await outcomes(noted)).toEqual(Array(3).fill("nothing_to_undo"));
    problems = [await now(0)];
    const id = await run({ accept: true });
    portal.context.clock.advance(11 * MINUTE_MS);
    expect((await read(id)).undoUntil).toBeNull();
    await expect(undoRun(portal.context, official, id, 1)).rejects.toMatchObject({
      code: "nothing_to_undo",
    });
  });

  it("refuses the rest when the person may no longer, and says so", async () => {
    const id = await choose();
    const { askedAt } = await ask(id, { accept: true });
    await portal.context.db.transact((queries) =>
      moveRun(queries, id, { from: "chosen", to: "running", askedAt }),
    );
    await workOffPiece(portal.context, id, 1);
    const grant = (person: string) => ({ person_id: person, role: "official" }) as const;
    await portal.context.db.transact(async (queries) => {
      await queries.deleteFrom("staff_grant").where("person_id", "=", official.personId).execute();
    });
    await workOffPiece(portal.context, id, 9);
    expect(await outcomes(id)).toEqual(["done", "not_allowed", "not_allowed"]);
    await portal.context.db.transact(async (queries) => {
      const branch_id = branches.north.id;
      const values = { ...grant(official.personId), branch_id };
      await queries.insertInto("staff_grant").values(values).execute();
    });
  });

  it("takes all that a list shows, and only what is in reach", async () => {
    const all = await chooseMatching(portal.context, official, query);
    const { rows, query: kept } = await read(all);
    const references = rows.map(({ reference }) => reference);
    for (const { reference } of problems) expect(references).toContain(reference);
    expect(kept).toBe("view=todo");
    await expect(chooseMatching(portal.context, moderator, query)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(
      chooseMatching(portal.context, official, { ...query, urgency: "emergency" }),
    ).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("gives problems to another branch for whoever may, and counts the letters before", async () => {
    const give = { branchId: branches.south.id, reason: "It lies there." };
    const id = await choose(lead);
    expect(await countLetters(portal.context, id, { ...nothingAsked, give })).toBe(3);
    await startRun(portal.context, lead, id, await ask(id, { give }, lead));
    expect((await now(0)).branch?.id).toBe(branches.south.id);
    problems = [await now(1)];
    const mine = await run({ give: { ...give, branchId: branches.north.id } }, officialOfSouth);
    expect(await outcomes(mine, officialOfSouth)).toEqual(["not_allowed"]);
    await undoRun(portal.context, lead, id, 3);
    expect((await now(0)).branch?.id).toBe(branches.north.id);
  });

  it("is nobody else's to see, and forgotten after 30 days; a mere selection after one", async () => {
    const id = await run({ accept: true });
    for (const actor of [lead, officialOfSouth])
      await expect(read(id, actor)).rejects.toMatchObject({ code: "not_found" });
    problems = [await now(0)];
    const selection = await choose();
    portal.context.clock.advance(2 * DAY_MS);
    await forgetOldRuns(portal.context);
    await expect(read(selection)).rejects.toMatchObject({ code: "not_found" });
    expect((await read(id)).state).toBe("done");
    portal.context.clock.advance(29 * DAY_MS);
    await forgetOldRuns(portal.context);
    expect(await listRuns(portal.context, official)).toEqual([]);
  });

  it("keeps no words about a resident who has erased theirs", async () => {
    const id = await choosePicked(portal.context, official, problems, { ...query, words: "Mei" });
    await ask(id, { note: "Mei of the mill called." });
    await portal.context.db.transact((queries) => eraseWords(queries, one(0).id));
    expect(await read(id)).toMatchObject({ query: null, asked: null });
  });
});
