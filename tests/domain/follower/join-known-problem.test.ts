// "Yes, it's this one": the resident's own problem is joined with the one they chose, and they follow that one.
import { afterAll, beforeAll, expect, it } from "vitest";
import { RESIDENT_SAID_SO } from "../../../app/domain/follower/follower.ts";
import { prepareLetter } from "../../../app/domain/notification/prepare-letter.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { stopOwnLetters } from "../../../app/domain/resident/stop-letters.server.ts";
import type { DeliveryId } from "../../../app/domain/shared/ids.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { counts, followersOf, follows, letterRows, told } from "../../support/fixtures-follower.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import {
  assigned,
  moved,
  reload,
  resolution,
  routed,
  screened,
  submit,
} from "../../support/fixtures-problem.ts";
import { published } from "../../support/own-problems.ts";

const ADVERTISING = "BUY NOW http://a.example http://b.example http://c.example http://d.example";

onBothEngines("a problem whose resident said that it is a known one", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });
  afterAll(() => portal.remove());

  const target = async () => published(context, await assigned(context));
  const joining = (known: Problem, changes: Record<string, string | undefined> = {}) =>
    assigned(context, { joins: known.reference, email: "joins@example.org", ...changes });
  const mergeOf = async ({ id }: Problem) =>
    (await eventsOfProblem(context.db.read, id)).find(({ type }) => type === "merge");

  it("is merged by the portal, says why, and its resident is counted and follows", async () => {
    const known = await target();
    const problem = await joining(known);
    expect(problem).toMatchObject({ handling: "merged", mergedIntoId: known.id });
    expect(await mergeOf(problem)).toMatchObject({
      actorKind: "system",
      fromState: "routing",
      reason: RESIDENT_SAID_SO,
    });
    expect(await counts(context, known)).toEqual({ column: 1, rows: 1 });
    expect(await followersOf(context, known)).toMatchObject([
      { source: "joined", joinedId: problem.id, email: null, confirmedAt: context.now() },
    ]);
    const owed = await deliveriesOfProblem(context.db.read, problem.id);
    expect(owed.map(({ letter }) => letter)).toEqual(["received", "merged"]);
    await moved(context, people.official, known, "accept");
    await told(context, known);
    const [row] = await letterRows(context, known);
    const { send } = await prepareLetter(context, row?.id as DeliveryId);
    expect(send).toMatchObject({ kind: "follow_accepted", to: { email: "joins@example.org" } });
    expect(send?.paths.problem).toBe(`/problems/${known.reference}`);
  });

  it("follows without letters when no address was given, or they are stopped, now or later", async () => {
    const known = await target();
    await joining(known, { email: undefined });
    const stopped = await submit(context, { joins: known.reference, email: "s@example.org" });
    await stopOwnLetters(context, residentOf(stopped));
    await routed(context, await screened(context, stopped));
    const later = await joining(known, { email: "later@example.org" });
    expect(await counts(context, known)).toEqual({ column: 3, rows: 3 });
    await moved(context, people.official, known, "accept");
    await told(context, known);
    await stopOwnLetters(context, residentOf(later));
    const rows = await letterRows(context, known);
    expect(rows).toHaveLength(1);
    expect(await prepareLetter(context, rows[0]?.id as DeliveryId)).toEqual({
      send: null,
      skip: "letters_stopped",
    });
  });

  it("goes its own way as an emergency, and keeps the link", async () => {
    const known = await target();
    const problem = await joining(known, { category: "gas" });
    expect(problem).toMatchObject({ handling: "assigned", joinsId: known.id });
    const said = await joining(known, { danger: "yes", hazards: "fire" });
    expect(said.handling).not.toBe("merged");
    expect(said.urgency).toBe("emergency");
    expect(await counts(context, known)).toEqual({ column: 0, rows: 0 });
  });

  it("goes its own way when the other is hidden, solved or closed by then", async () => {
    const hidden = await target();
    const first = await submit(context, { joins: hidden.reference });
    await moved(context, people.moderator, hidden, "hide", { reason: "It names a neighbour." });
    const solved = await target();
    const second = await submit(context, { joins: solved.reference });
    await moved(context, people.official, solved, "accept");
    await moved(context, people.official, solved, "resolve", { resolution });
    for (const problem of [first, second]) {
      const after = await routed(context, await screened(context, problem));
      expect(after.handling).toBe("assigned");
      expect(after.joinsId).not.toBeNull();
    }
  });

  it("that was held is joined once a moderator has sent it on", async () => {
    const known = await target();
    const held = await screened(
      context,
      await submit(context, { joins: known.reference, description: ADVERTISING }),
    );
    expect(held.handling).toBe("held");
    await moved(context, people.moderator, held, "send_on");
    expect((await routed(context, held)).mergedIntoId).toBe(known.id);
  });

  it("is not joined again once a person has separated it, and no longer follows", async () => {
    const known = await target();
    const problem = await joining(known);
    await moved(context, people.moderator, problem, "unmerge", { reason: "Another hole." });
    expect(await counts(context, known)).toEqual({ column: 0, rows: 0 });
    expect((await routed(context, problem)).handling).toBe("assigned");
    expect((await reload(context, problem.id)).mergedIntoId).toBeNull();
  });

  it("merged by staff follows as well, and whoever follows already is counted once", async () => {
    const known = await target();
    await follows(context, known, "one", "twice@example.org");
    const own = await assigned(context, { email: "twice@example.org" });
    const facts = { targetId: known.id, reason: "The same hole." };
    await moved(context, people.official, own, "merge", facts);
    const other = await assigned(context, { email: "other@example.org" });
    await moved(context, people.official, other, "merge", facts);
    expect(await counts(context, known)).toEqual({ column: 2, rows: 2 });
    expect((await followersOf(context, known)).map(({ source }) => source)).toEqual([
      "me_too",
      "merged",
      "merged",
    ]);
    await moved(context, people.official, known, "accept");
    await told(context, known);
    const accepted = (await letterRows(context, known)).filter(
      ({ letter }) => letter === "follow_accepted",
    );
    expect(accepted).toHaveLength(2);
  });
});
