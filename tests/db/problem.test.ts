// Problems in the database: added once, changed only at the version that was seen.
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeReference } from "../../app/domain/problem/reference.ts";
import type { DraftId } from "../../app/domain/shared/ids.ts";
import {
  compareAndSet,
  findByDraft,
  findByReference,
  findProblem,
  insertProblem,
  findKeyHash,
} from "../../db/repositories/problem.ts";
import type { NewProblem } from "../../db/repositories/problem.ts";
import { onBothEngines } from "../support/database.ts";
import { branches, categories } from "../support/fixtures.ts";
import { makePortal } from "../support/fixtures-portal.ts";
import type { TestPortal } from "../support/fixtures-portal.ts";

onBothEngines("problems in the database", (engine) => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await makePortal(engine);
  });

  afterAll(async () => {
    await portal.remove();
  });

  function newProblem(changes: Partial<NewProblem> = {}): NewProblem {
    const { context } = portal;
    const at = context.now();
    return {
      id: context.makeId<"problem">(),
      reference: makeReference(context.draw),
      trackingKeyHash: "hash",
      draftId: null,
      language: "zh-CN",
      categoryId: categories.pothole.id,
      areaId: null,
      point: { longitude: 116.5, latitude: 30.25 },
      focusGroups: ["in_difficulty"],
      privateHome: true,
      joinsId: null,
      signals: ["too_fast"],
      urgency: "urgent",
      handling: "submitted",
      publication: "private",
      wantsPublication: true,
      answerableBranchId: branches.office.id,
      mergedIntoId: null,
      mergedAt: at,
      closedBy: null,
      closedAt: null,
      returns: {
        until: at,
        by: [branches.water.id, branches.north.id],
        awaitsRuling: true,
        ruledBranchId: branches.south.id,
      },
      contradictions: { by: [{ branchId: branches.north.id, times: 2 }], escalations: 1 },
      ownerId: null,
      snooze: { until: at, stays: true },
      splitFromId: null,
      wokenAt: at,
      newWordsAt: at,
      submittedAt: at,
      changedAt: at,
      publishedAt: null,
      nextLimit: { kind: "accept", dueAt: at },
      version: 1,
      ...changes,
    };
  }

  const insert = (problem: NewProblem) =>
    portal.context.db.transact((queries) => insertProblem(queries, problem));
  const read = () => portal.context.db.read;

  it("are read as they were added", async () => {
    const added = newProblem();
    expect(await insert(added)).toBe(true);
    const { trackingKeyHash, draftId: _draftId, ...standing } = added;
    const expected = {
      ...standing,
      affectedCount: 0,
      branch: null,
      coordinatingBranchId: branches.office.id,
    };
    expect(await findProblem(read(), added.id)).toEqual(expected);
    expect(await findByReference(read(), added.reference)).toEqual(expected);
    expect(await findKeyHash(read(), added.reference)).toEqual({ id: added.id, trackingKeyHash });
  });

  it("that there aren't are null", async () => {
    const { id, reference } = newProblem();
    expect(await findProblem(read(), id)).toBeNull();
    expect(await findByReference(read(), reference)).toBeNull();
    expect(await findByDraft(read(), "draft-x" as DraftId)).toBeNull();
    expect(await findKeyHash(read(), "")).toBeNull();
  });

  it("of one draft are one: the second is not added, and nothing fails", async () => {
    const draftId = "draft-1" as DraftId;
    const first = newProblem({ draftId });
    expect(await insert(first)).toBe(true);
    const second = newProblem({ draftId });
    expect(await insert(second)).toBe(false);
    expect((await findByDraft(read(), draftId))?.id).toBe(first.id);
    expect(await findProblem(read(), second.id)).toBeNull();
  });

  it("of one reference are one: the second is told to draw again", async () => {
    const first = newProblem();
    expect(await insert(first)).toBe(true);
    expect(await insert(newProblem({ reference: first.reference }))).toBe(false);
  });

  it("without a draft may be many", async () => {
    expect(await insert(newProblem())).toBe(true);
    expect(await insert(newProblem())).toBe(true);
  });

  it("are changed at the version that was seen, and by nobody who saw an older one", async () => {
    const { id } = newProblem();
    const added = newProblem({ id });
    await insert(added);
    const seen = await findProblem(read(), id);
    if (!seen) throw new Error("not added");
    const changed = { ...seen, handling: "screening" as const, version: 2 };
    const set = (expected: number) =>
      portal.context.db.transact((queries) => compareAndSet(queries, changed, expected));
    expect(await set(1)).toBe(true);
    expect(await set(1)).toBe(false);
    expect(await set(3)).toBe(false);
    expect(await findProblem(read(), id)).toEqual(changed);
  });

  it("keep every field of a change: branch, owner, closing, publication, limit", async () => {
    const added = newProblem();
    await insert(added);
    const seen = await findProblem(read(), added.id);
    if (!seen) throw new Error("not added");
    const at = portal.context.now();
    const changed = {
      ...seen,
      urgency: "emergency",
      handling: "closed",
      publication: "published",
      branch: { id: branches.north.id, path: branches.north.path },
      answerableBranchId: branches.township.id,
      mergedIntoId: added.id,
      closedBy: "silence",
      closedAt: at,
      changedAt: at,
      publishedAt: at,
      nextLimit: null,
      version: 2,
    } as const;
    await portal.context.db.transact((queries) => compareAndSet(queries, changed, 1));
    expect(await findProblem(read(), added.id)).toEqual(changed);
  });

  it("changed by two at once, each at the version it saw, are changed by exactly one", async () => {
    const added = newProblem();
    await insert(added);
    const seen = await findProblem(read(), added.id);
    if (!seen) throw new Error("not added");
    const other = portal.anotherProcess().db;
    const wins = await Promise.all(
      [portal.context.db, other, portal.context.db, other].map((db) =>
        db.transact((queries) => compareAndSet(queries, { ...seen, version: 2 }, 1)),
      ),
    );
    expect(wins.filter(Boolean)).toHaveLength(1);
  });
});
