// What is found as perhaps the same: the words, the place and the kind decide its order; who asks decides what is seen.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { anybody } from "../../../app/domain/shared/actor.ts";
import type { PublicActor, StaffActor } from "../../../app/domain/shared/actor.ts";
import type { ProblemId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import {
  findSimilarForDraft,
  findSimilarForProblem,
} from "../../../app/domain/similar/find-similar-for.server.ts";
import { findSimilar } from "../../../app/domain/similar/find-similar.server.ts";
import type { SimilarQuery } from "../../../app/domain/similar/find-similar.server.ts";
import { findOriginal } from "../../../db/repositories/text.ts";
import { onBothEngines } from "../../support/database.ts";
import { areas, categories, people, staffOf, branches } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, resolution } from "../../support/fixtures-problem.ts";

const HOLE = "A deep hole in the road, opposite the mill. My son fell into it with his bicycle.";
const SAME_HOLE =
  "There is a hole in the road at the mill, so deep that a bicycle disappears in it.";

onBothEngines("finding problems that are perhaps the same", (engine) => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await makePortal(engine);
  });
  afterEach(() => portal.remove());

  const make = (changes: Record<string, string | undefined> = {}) =>
    assigned(portal.context, { description: HOLE, ...changes });
  const publish = (problem: Problem, publicText = HOLE) =>
    moved(portal.context, people.moderator, problem, "publish", {
      publicText,
      publicPlace: "Mill Road",
    });
  const find = (actor: PublicActor | StaffActor, changes: Partial<SimilarQuery> = {}) =>
    findSimilar(portal.context, actor, {
      text: `By the mill\n${SAME_HOLE}`,
      categoryId: categories.pothole.id,
      areaId: areas.northArea.id,
      point: null,
      at: portal.context.now(),
      exceptId: null,
      limit: 5,
      ...changes,
    });
  const references = async (found: ReturnType<typeof find>) =>
    (await found).map(({ reference }) => reference);

  it("finds nothing in an empty portal, for an empty text, and for words that nobody used", async () => {
    expect(await find(anybody)).toEqual([]);
    await publish(await make());
    expect(await find(anybody, { text: "" })).toEqual([]);
    expect(await find(anybody, { text: "😀😀" })).toEqual([]);
    expect(await find(anybody, { text: "蚂蚁 caterpillar" })).toEqual([]);
  });

  it("gives the grounds with what it finds, and no score above 1", async () => {
    const problem = await publish(await make());
    portal.context.clock.advance(3 * DAY_MS);
    const [found] = await find(anybody);
    expect(found).toMatchObject({
      reference: problem.reference,
      summary: "A deep hole in the road, opposite the mill.",
      grounds: { near: "same_area", distanceMetres: null, days: 3, sameKind: true },
    });
    expect(found?.grounds.words).toEqual(expect.arrayContaining(["hole", "deep", "bicycle"]));
    expect(found?.score).toBeGreaterThan(0.3);
    expect(found?.score).toBeLessThanOrEqual(1);
  });

  it("finds Chinese words, and none in the words of another problem of the village", async () => {
    const lamp = {
      language: "zh-CN",
      place: "桥头",
      description: "桥头的路灯坏了三个星期，晚上一片漆黑。",
    };
    const problem = await make(lamp);
    await make();
    const found = await find(people.official, { text: "村口桥头路灯不亮，晚上漆黑一片。" });
    expect(found.map(({ reference }) => reference)).toEqual([problem.reference]);
    expect(found[0]?.grounds.words).toContain("桥头");
  });

  it("puts the same village first, then the township; the same kind before another", async () => {
    const south = await make({ area: "south-area" });
    const otherKind = await make({ category: "leak" });
    const same = await make();
    expect(await references(find(people.supervisor))).toEqual([
      same.reference,
      south.reference,
      otherKind.reference,
    ]);
  });

  it("puts what is open before what was solved long ago, and leaves out what was taken back or joined", async () => {
    const solved = await make();
    await moved(portal.context, people.official, solved, "accept");
    await moved(portal.context, people.official, solved, "resolve", { resolution });
    portal.context.clock.advance(90 * DAY_MS);
    const open = await make();
    const joined = await make();
    const facts = { targetId: open.id, reason: "the same hole" };
    await moved(portal.context, people.official, joined, "merge", facts);
    const withdrawn = await make();
    await moved(
      portal.context,
      { kind: "resident", problemId: withdrawn.id },
      withdrawn,
      "withdraw",
    );
    expect(await references(find(people.official))).toEqual([open.reference, solved.reference]);
  });

  it("shows the public what is published, in its public words, and nothing else", async () => {
    const hidden = await publish(await make());
    await moved(portal.context, people.moderator, hidden, "hide", { reason: "a name" });
    const waiting = await make();
    const closed = await make({ publish: undefined });
    const open = await publish(await make(), "A deep hole in the road by the mill.");
    const found = await find(anybody);
    expect(found.map(({ reference }) => reference)).toEqual([open.reference]);
    expect(found[0]?.summary).toBe("A deep hole in the road by the mill.");
    const told = JSON.stringify(found);
    for (const other of [hidden, waiting, closed]) expect(told).not.toContain(other.reference);
    for (const word of ["son", "bicycle", "lamp"]) expect(told).not.toContain(word);
  });

  it("does not let the public feel for words that were covered", async () => {
    const description = "Old Zhou of the mill beats his dog with a chain every evening.";
    const covered = await make({ description });
    await publish(covered, "A dog is beaten every evening.");
    const about = (text: string) => find(anybody, { text });
    expect(await about("Zhou")).toEqual([]);
    expect(await about("old Zhou with a chain")).toEqual([]);
    const [found] = await about("old Zhou beats a dog every evening");
    expect(found?.grounds.words).toEqual(expect.not.arrayContaining(["zhou", "old"]));
    expect(await references(find(people.official, { text: "old Zhou" }))).toHaveLength(1);
  });

  it("shows staff what they may see, and never the problem itself", async () => {
    const north = await make();
    const again = await make();
    const south = await make({ area: "south-area" });
    const forProblem = async (actor: StaffActor) => {
      const text = await findOriginal(portal.context.db.read, again.id);
      const found = await findSimilarForProblem(portal.context, actor, again, text);
      return found.map(({ reference }) => reference);
    };
    expect(await forProblem(people.official)).toEqual([north.reference]);
    expect(await forProblem(people.lead)).toEqual([north.reference, south.reference]);
    expect(await forProblem(people.officialOfWater)).toEqual([]);
    expect(await forProblem(staffOf("official", branches.south))).toEqual([south.reference]);
    expect(await findSimilarForProblem(portal.context, people.lead, again, null)).toEqual([]);
  });

  it("tells staff how far apart two points are, and the public nothing of a point", async () => {
    const problem = await publish(await make());
    const at = { latitude: 34.2, longitude: 113.5 };
    await portal.context.db.transact(async (queries) => {
      await queries.updateTable("problem").set(at).where("id", "=", problem.id).execute();
    });
    const point = { ...at, latitude: 34.2 + 300 / 111_195 };
    const [seen] = await find(people.official, { point });
    expect(seen?.grounds.distanceMetres).toBe(300);
    const [shown] = await find(anybody, { point });
    const [elsewhere] = await find(anybody, { point: { latitude: 10, longitude: 10 } });
    expect(shown?.grounds.distanceMetres).toBeNull();
    expect(shown?.score).toBe(elsewhere?.score);
  });

  it("takes the answers of the form as they are, unknown ones and half of them too", async () => {
    const problem = await publish(await make());
    const { context } = portal;
    const answers = { description: SAME_HOLE, place: "By the mill" };
    const known = await findSimilarForDraft(context, {
      ...answers,
      category: "pothole",
      area: "north-area",
    });
    const unknown = await findSimilarForDraft(context, {
      ...answers,
      category: "unknown",
      area: "nowhere",
    });
    expect(known.map(({ reference }) => reference)).toEqual([problem.reference]);
    expect(unknown.map(({ reference }) => reference)).toEqual([problem.reference]);
    expect(unknown[0]?.score).toBeLessThan(known[0]?.score ?? 0);
    expect(await findSimilarForDraft(context, {})).toEqual([]);
  });

  it("finds the near one among many with the same words", async () => {
    const near = await make();
    for (let count = 0; count < 12; count += 1) await make({ area: "south-area" });
    const [first] = await find(people.supervisor, { limit: 1 });
    expect(first?.reference).toBe(near.reference);
    expect(await find(people.supervisor)).toHaveLength(5);
    const nobody = "no-problem" as ProblemId;
    expect(await find(people.supervisor, { exceptId: nobody, limit: 0 })).toEqual([]);
  });
});
