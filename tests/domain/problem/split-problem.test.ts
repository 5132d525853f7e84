// A part becomes a problem of its own: with the words, photos and clock that belong to it, for the same resident.
import { afterAll, beforeAll, expect, it } from "vitest";
import { readClock } from "../../../app/domain/clock/read-clock.server.ts";
import { prepareLetter } from "../../../app/domain/notification/prepare-letter.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { splitProblem } from "../../../app/domain/problem/split-problem.server.ts";
import type { SplitAsked } from "../../../app/domain/problem/split-problem.server.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import {
  eraseOwnContact,
  eraseOwnProblem,
} from "../../../app/domain/resident/erase-own-data.server.ts";
import { openRemembered } from "../../../app/domain/resident/open-problem.server.ts";
import { readOwnProblem } from "../../../app/domain/resident/read-own-problem.server.ts";
import { stopOwnLetters } from "../../../app/domain/resident/stop-letters.server.ts";
import { writtenLetter } from "../../../app/letters/written-letter.ts";
import { findSimilarForProblem } from "../../../app/domain/similar/find-similar-for.server.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import type { BranchId, CategoryId, PhotoId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS } from "../../../app/domain/shared/instant.ts";
import { insertPhoto, photosOfProblem } from "../../../db/repositories/attachment.ts";
import { findContact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { isFileNeeded } from "../../../db/repositories/loose-file.ts";
import { findByReference } from "../../../db/repositories/problem.ts";
import { findOriginal } from "../../../db/repositories/text.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, categories, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import {
  assigned,
  moved,
  reload,
  resolved,
  routed,
  typed,
} from "../../support/fixtures-problem.ts";

onBothEngines("a problem that is split", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(() => portal.remove());

  const asked = (whole: Problem, changes: Partial<SplitAsked> = {}): SplitAsked => ({
    problemId: whole.id,
    seenVersion: whole.version,
    description: "My son fell into it with his bicycle.",
    categoryId: null,
    branchId: null,
    photoIds: [],
    reason: "The fall is another matter than the hole.",
    ...changes,
  });
  const split = async (
    whole: Problem,
    changes: Partial<SplitAsked> = {},
    actor: StaffActor = people.official,
  ): Promise<Problem> => {
    const reference = await splitProblem(context, actor, asked(whole, changes));
    const part = await findByReference(context.db.read, reference);
    if (!part) throw new Error("no part");
    return part;
  };
  const withPhotos = async () => {
    const whole = await assigned(context);
    for (const [hash, role] of [
      ["a".repeat(64), "problem"],
      ["b".repeat(64), "addition"],
      ["c".repeat(64), "before"],
    ] as const) {
      await context.db.transact((queries) =>
        insertPhoto(queries, {
          ...{ id: context.makeId<"photo">(), draftId: null, problemId: whole.id, role, hash },
          ...{ publicHash: null, widthPx: 8, heightPx: 8, bytes: 8, takenAt: null, point: null },
          ...{ covers: [], publication: "private", addedAt: context.now() },
        }),
      );
    }
    return { whole, photos: await photosOfProblem(context.db.read, whole.id) };
  };

  it("has a part with a page, words and a log of its own, for the same resident; the whole goes on", async () => {
    const whole = await assigned(context);
    const part = await split(whole);
    expect(part).toMatchObject({
      ...{ handling: "routing", branch: null, splitFromId: whole.id, publication: "pending" },
      ...{ submittedAt: whole.submittedAt, urgency: whole.urgency, categoryId: whole.categoryId },
    });
    expect(part.reference).not.toBe(whole.reference);
    expect(await findOriginal(context.db.read, part.id)).toEqual({
      description: "My son fell into it with his bicycle.",
      place: typed.place,
    });
    expect(await findContact(context.db.read, part.id)).toMatchObject({
      ...{ email: typed.email, name: typed.name },
    });
    const [first] = await eventsOfProblem(context.db.read, part.id);
    expect(first).toMatchObject({
      ...{ type: "split_from", toState: "routing", actorId: people.official.personId },
      facts: { parentId: whole.id, submittedAt: whole.submittedAt },
    });
    const after = await reload(context, whole.id);
    expect({ ...after, version: 0, changedAt: "" }).toEqual({
      ...whole,
      version: 0,
      changedAt: "",
    });
    expect((await eventsOfProblem(context.db.read, whole.id)).at(-1)).toMatchObject({
      ...{ type: "split_off", reason: "The fall is another matter than the hole." },
      facts: { childId: part.id, childReference: part.reference },
    });
    expect((await routed(context, part)).handling).not.toBe("routing");
    const original = await findOriginal(context.db.read, part.id);
    const similar = await findSimilarForProblem(context, people.official, after, original);
    expect(JSON.stringify(similar)).toContain(part.reference);
    expect((await verifyLog(context)).broken).toBeNull();
  });

  it("has a part whose limits are never later than its own, from the first submission", async () => {
    const whole = await assigned(context);
    context.clock.advance(2 * DAY_MS + 3 * HOUR_MS);
    const part = await split(await reload(context, whole.id));
    const dues = async (one: Problem) =>
      (await readClock(context, context.db.read, one)).limits.map(({ kind, dueAt }) => [
        kind,
        dueAt,
      ]);
    expect(await dues(part)).toEqual(await dues(whole));
    expect(part.nextLimit).not.toBeNull();
    const again = await split(part.branch ? part : await routed(context, part), {}, people.lead);
    expect(again.submittedAt).toBe(whole.submittedAt);
    expect(await dues(again)).toEqual(await dues(whole));
  });

  it("has a part that goes straight to the chosen branch, by the lifecycle", async () => {
    const whole = await assigned(context);
    const elsewhere = await split(whole, { branchId: branches.water.id });
    expect(elsewhere).toMatchObject({
      ...{ handling: "assigned", branch: { id: "water" }, answerableBranchId: whole.branch?.id },
    });
    const types = (await eventsOfProblem(context.db.read, elsewhere.id)).map(({ type }) => type);
    expect(types).toEqual(["split_from", "offer", "dispatch"]);
    const kept = await split(await reload(context, whole.id), { branchId: branches.north.id });
    expect(kept).toMatchObject({ handling: "triage", branch: { id: "north" } });
    expect((await moved(context, people.official, kept, "accept")).handling).toBe("accepted");
    const ofLead = { branchId: branches.water.id };
    await expect(split(await reload(context, whole.id), ofLead, people.lead)).rejects.toMatchObject(
      { code: "branch_out_of_reach" },
    );
    expect((await verifyLog(context)).broken).toBeNull();
  });

  it("has a part that is as pressing as the whole, or as its kind", async () => {
    const whole = await assigned(context);
    const part = await split(whole, { categoryId: categories.leak.id });
    expect(part).toMatchObject({ categoryId: categories.leak.id, urgency: "urgent" });
    const emergency = await assigned(context, { danger: "yes" });
    expect((await split(emergency)).urgency).toBe("emergency");
  });

  it("gives along the photos that were chosen: one file, a row for each", async () => {
    const { whole, photos } = await withPhotos();
    const [first, second, evidence] = photos;
    const chosen = [first?.id, second?.id] as PhotoId[];
    const part = await split(whole, { photoIds: chosen });
    const taken = await photosOfProblem(context.db.read, part.id);
    expect(taken.map(({ hash, publication }) => [hash[0], publication])).toEqual([
      ["a", "private"],
      ["b", "private"],
    ]);
    expect(taken.map(({ id }) => id)).not.toContain(first?.id);
    const now = await reload(context, whole.id);
    for (const id of [evidence?.id, taken[0]?.id, "forged"]) {
      await expect(split(now, { photoIds: [id as PhotoId] })).rejects.toMatchObject({
        ...{ code: "invalid_input", facts: { field: "photos" } },
      });
    }
    const withdrawn = await moved(context, residentOf(part), part, "withdraw");
    await eraseOwnProblem(context, residentOf(withdrawn), { keepPublic: false });
    expect(await isFileNeeded(context.db.read, "a".repeat(64))).toBe(true);
    expect(await photosOfProblem(context.db.read, whole.id)).toHaveLength(3);
  });

  it("owes its resident one letter, which names both and says why", async () => {
    const whole = await assigned(context);
    const part = await split(whole, { branchId: branches.water.id });
    const letters = await deliveriesOfProblem(context.db.read, part.id);
    const letter = letters.find((one) => one.letter === "split");
    const { send } = letter ? await prepareLetter(context, letter.id) : { send: null };
    if (!send) throw new Error("no letter");
    expect(send).toMatchObject({
      ...{ to: { email: typed.email }, parent: whole.reference, reference: part.reference },
      ...{ reason: "The fall is another matter than the hole." },
    });
    expect(send.paths.problem).toContain(`/r/${part.reference}?t=`);
    const { text } = writtenLetter(send, "https://portal.example");
    expect(text).toContain(whole.reference);
    expect(text).toContain("The fall is another matter than the hole.");
    expect(text).toContain("Water department");
    const silent = await assigned(context);
    await stopOwnLetters(context, residentOf(silent));
    const quiet = await split(await reload(context, silent.id));
    const [only] = await deliveriesOfProblem(context.db.read, quiet.id);
    expect(only).toMatchObject({ letter: "split", reason: "letters_stopped" });
  });

  it("opens its part to whoever may open the whole, and not the other way round", async () => {
    const whole = await assigned(context);
    const part = await split(whole);
    const open = (from: Problem, one: Problem) =>
      openRemembered(context, [residentOf(from)], one.reference);
    expect(await open(whole, part)).toEqual(residentOf(part));
    expect(await open(part, whole)).toBeNull();
    const other = await assigned(context);
    expect(await open(other, part)).toBeNull();
    const own = await readOwnProblem(context, residentOf(whole));
    expect(own.parts).toEqual([part.reference]);
    expect((await readOwnProblem(context, residentOf(part))).splitFrom).toBe(whole.reference);
  });

  it("is two problems when its resident has one of them erased", async () => {
    const whole = await assigned(context);
    const part = await split(whole);
    await eraseOwnContact(context, residentOf(part));
    expect(await findContact(context.db.read, part.id)).toBeNull();
    expect(await findContact(context.db.read, whole.id)).toMatchObject({ email: typed.email });
    const without = await reload(context, whole.id);
    await eraseOwnContact(context, residentOf(without));
    const later = await split(await reload(context, whole.id));
    expect(await findContact(context.db.read, later.id)).toMatchObject({ email: null, name: null });
  });

  it("is refused when it is done, without words, by others, for what nobody knows, and twice", async () => {
    const done = await resolved(context);
    await expect(split(done)).rejects.toMatchObject({ code: "move_not_possible" });
    const whole = await assigned(context);
    const before = await context.db.read.selectFrom("problem").select("id").execute();
    const cases: readonly [Partial<SplitAsked>, StaffActor, object][] = [
      [{ description: " \n " }, people.official, { facts: { field: "description" } }],
      [{ reason: "" }, people.official, { facts: { field: "reason" } }],
      [{ categoryId: "none" as CategoryId }, people.official, { facts: { field: "kind" } }],
      [{ branchId: "none" as BranchId }, people.official, { facts: { field: "branch" } }],
      [{}, people.officialOfSouth, { code: "not_found" }],
      [{}, people.supervisor, { code: "not_allowed" }],
      [{ seenVersion: whole.version - 1 }, people.official, { code: "changed_meanwhile" }],
    ];
    for (const [changes, actor, because] of cases) {
      await expect(split(whole, changes, actor)).rejects.toMatchObject(because);
    }
    const other = portal.anotherProcess();
    const tries = await Promise.allSettled([
      splitProblem(context, people.official, asked(whole)),
      splitProblem(other, people.official, asked(whole)),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const after = await context.db.read.selectFrom("problem").select("id").execute();
    expect(after).toHaveLength(before.length + 1);
    expect((await verifyLog(context)).broken).toBeNull();
  });
});
