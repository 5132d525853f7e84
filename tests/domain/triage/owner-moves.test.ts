// Who has a problem, through its moves.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { OutboxId, PersonId } from "../../../app/domain/shared/ids.ts";
import { oweRelease, releaseOwned } from "../../../app/domain/triage/release-owned.server.ts";
import { setOwner } from "../../../app/domain/triage/set-owner.server.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { insertGrant, insertPerson } from "../../../db/repositories/staff.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload, resolution } from "../../support/fixtures-problem.ts";

onBothEngines("who has a problem", (engine) => {
  let portal: TestPortal;
  let problem: Problem;

  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  beforeEach(async () => {
    problem = await assigned(portal.context);
  });
  afterAll(() => portal.remove());

  const resident = () => ({ kind: "resident", problemId: problem.id }) as const;
  const official = people.official.personId;
  const colleague = async (): Promise<PersonId> => {
    const id = portal.context.makeId<"person">();
    const person = { id, email: `${id}@example.org`, name: "Bo", passwordHash: "nobody signs in" };
    const { db } = portal.context;
    await db.transact(async (queries) => {
      await insertPerson(queries, { ...person, language: "en", closedAt: null });
      await insertGrant(queries, id, "official", branches.north.id);
    });
    return id;
  };
  const given = async (ownerId: PersonId) => {
    const { version } = await reload(portal.context, problem.id);
    const asked = { problemId: problem.id, ownerId, seenVersion: version };
    return setOwner(portal.context, people.official, asked);
  };
  const close = (id: PersonId) =>
    portal.context.db.transact(async (queries) => {
      const closed = { closed_at: portal.context.now() };
      await queries.updateTable("person").set(closed).where("id", "=", id).execute();
      await oweRelease(portal.context, queries, id);
    });
  const owedRelease = async () => {
    const outbox = portal.context.db.read.selectFrom("outbox").select("id");
    const open = outbox.where("job", "=", "release-owner").where("done_at", "is", null);
    return (await open.executeTakeFirstOrThrow()).id as OutboxId;
  };

  it("is whoever accepts it, if nobody was before", async () => {
    const accepted = await moved(portal.context, people.official, problem, "accept");
    expect(accepted.ownerId).toBe(official);
  });

  it("stays who had it when another accepts it", async () => {
    const bo = await colleague();
    await given(bo);
    expect((await moved(portal.context, people.official, problem, "accept")).ownerId).toBe(bo);
  });

  it("is nobody once it is returned, or given to another branch", async () => {
    await moved(portal.context, people.official, problem, "accept");
    const assignedAway = await moved(portal.context, people.supervisor, problem, "assign", {
      ...{ branchId: branches.water.id, reason: "The pipe is theirs" },
    });
    expect(assignedAway.ownerId).toBeNull();
    const other = await assigned(portal.context);
    await moved(portal.context, people.official, other, "accept");
    const returned = await moved(portal.context, people.official, other, "return", {
      ...{ returnReason: "not_our_task", reason: "It belongs to the water department" },
      proposedBranchId: branches.water.id,
    } as never);
    expect(returned.ownerId).toBeNull();
  });

  it("is kept for the record when it is resolved, and is the same when it is reopened", async () => {
    await moved(portal.context, people.official, problem, "accept");
    const done = await moved(portal.context, people.official, problem, "resolve", { resolution });
    expect(done.ownerId).toBe(official);
    const again = await moved(portal.context, resident(), problem, "reopen", { reason: "No" });
    expect(again).toMatchObject({ handling: "reopened", ownerId: official });
  });

  it("is nobody when it is reopened and its owner is gone", async () => {
    const bo = await colleague();
    await given(bo);
    await moved(portal.context, people.official, problem, "accept");
    await moved(portal.context, people.official, problem, "resolve", { resolution });
    await close(bo);
    await releaseOwned(portal.context, { personId: bo, outboxId: await owedRelease() });
    expect((await reload(portal.context, problem.id)).ownerId).toBe(bo);
    const again = await moved(portal.context, resident(), problem, "reopen", { reason: "No" });
    expect(again.ownerId).toBeNull();
  });

  it("is nobody once its owner's account is closed; what they may still have stays theirs", async () => {
    const bo = await colleague();
    await given(bo);
    await portal.context.db.transact((queries) => oweRelease(portal.context, queries, bo));
    const first = await owedRelease();
    await releaseOwned(portal.context, { personId: bo, outboxId: first });
    expect((await reload(portal.context, problem.id)).ownerId).toBe(bo);
    await close(bo);
    const asked = { personId: bo, outboxId: await owedRelease() };
    await releaseOwned(portal.context, asked);
    await releaseOwned(portal.context, asked);
    expect((await reload(portal.context, problem.id)).ownerId).toBeNull();
    const log = await eventsOfProblem(portal.context.db.read, problem.id);
    expect(log.filter(({ actorId }) => actorId === "release-owner")).toMatchObject([
      { type: "owner_set", actorKind: "system", facts: { from: bo, to: null } },
    ]);
  });
});
