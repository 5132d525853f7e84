// Several people at one problem: who decides, what each has begun to write, and what happened meanwhile.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readChanges, liveMark } from "../../../app/domain/live/read-changes.server.ts";
import { changesFor } from "../../../app/domain/live/change.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { eraseOwnProblem } from "../../../app/domain/resident/erase-own-data.server.ts";
import { DAY_MS, MINUTE_MS } from "../../../app/domain/shared/instant.ts";
import {
  claimProblem,
  forgetOldClaims,
  releaseClaim,
} from "../../../app/domain/together/claim-problem.server.ts";
import {
  forgetOldStaffDrafts,
  forgetStaffDraft,
  keepStaffDraft,
  readStaffDrafts,
} from "../../../app/domain/together/keep-staff-draft.server.ts";
import { readNews, readTogether } from "../../../app/domain/together/read-together.server.ts";
import { setOwner } from "../../../app/domain/triage/set-owner.server.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload } from "../../support/fixtures-problem.ts";

onBothEngines("several people at one problem", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  let problem: Problem;
  const { official, lead } = people;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });
  beforeEach(async () => {
    problem = await assigned(context);
  });
  afterAll(() => portal.remove());

  const claimSeenBy = async (actor = official) =>
    (await readTogether(context, actor, problem.id, [])).claim;
  const claim = (actor = official, takeOver = false) =>
    claimProblem(context, actor, problem.id, { takeOver });

  it("a claim is the first one's for five minutes, renewed by what they do, and dies by itself", async () => {
    await claim();
    await claim(lead);
    expect(await claimSeenBy()).toMatchObject({ name: official.name, mine: true });
    context.clock.advance(4 * MINUTE_MS);
    await claim();
    context.clock.advance(4 * MINUTE_MS);
    expect(await claimSeenBy(lead)).toMatchObject({ name: official.name, mine: false });
    context.clock.advance(MINUTE_MS);
    expect(await claimSeenBy(lead)).toBeNull();
    await claim(lead);
    expect(await claimSeenBy(lead)).toMatchObject({ mine: true });
  });

  it("a claim is taken over in one step, and whoever had it is told", async () => {
    await claim();
    await claim(lead, true);
    const told = await readTogether(context, official, problem.id, []);
    expect(told.claim).toMatchObject({ name: lead.name, mine: false });
    expect(told.takenOver).toMatchObject({ name: lead.name });
    expect((await readTogether(context, lead, problem.id, [])).takenOver).toBeNull();
    await releaseClaim(context, official, problem.id);
    expect(await claimSeenBy(lead)).toMatchObject({ mine: true });
    await releaseClaim(context, lead, problem.id);
    expect(await claimSeenBy(lead)).toBeNull();
  });

  it("a claim blocks nobody", async () => {
    await claim();
    await setOwner(context, lead, {
      problemId: problem.id,
      ownerId: lead.personId,
      seenVersion: problem.version,
    });
    expect((await reload(context, problem.id)).ownerId).toBe(lead.personId);
  });

  it("claims that have been over for a day are forgotten", async () => {
    await claim();
    context.clock.advance(DAY_MS);
    expect(await forgetOldClaims(context)).toBe(0);
    context.clock.advance(DAY_MS);
    expect(await forgetOldClaims(context)).toBeGreaterThan(0);
  });

  const draft = (words: string, form = "move-return") => ({
    form,
    fields: { "return-reason": words },
  });
  const draftsOf = async (actor = official) =>
    (await readStaffDrafts(context, actor, problem.id)).map(({ form, fields }) => ({
      form,
      fields,
    }));

  it("a draft is its author's alone, the newest of each form, until it is sent or emptied", async () => {
    await keepStaffDraft(context, official, problem.id, draft("Not"));
    await keepStaffDraft(context, official, problem.id, draft("Not ours"));
    await keepStaffDraft(context, official, problem.id, draft("Other", "move-merge"));
    expect(await draftsOf()).toEqual([draft("Other", "move-merge"), draft("Not ours")]);
    expect(await draftsOf(lead)).toEqual([]);
    await keepStaffDraft(context, official, problem.id, draft("  ", "move-merge"));
    await forgetStaffDraft(context, official, problem.id, "move-return");
    await forgetStaffDraft(context, official, problem.id, "move-return");
    expect(await draftsOf()).toEqual([]);
  });

  it("a draft survives what others do to the problem, and thirty days", async () => {
    await keepStaffDraft(context, official, problem.id, draft("Words of an hour"));
    await moved(context, people.officialOfSouth, problem, "accept").catch(() => undefined);
    context.clock.advance(30 * DAY_MS - 1);
    expect(await draftsOf()).toEqual([draft("Words of an hour")]);
    context.clock.advance(1);
    expect(await draftsOf()).toEqual([]);
    expect(await forgetOldStaffDrafts(context)).toBe(1);
  });

  it("a draft is erased with the resident's words", async () => {
    await keepStaffDraft(context, official, problem.id, draft("Mrs Quagga said so"));
    await moved(context, residentOf(problem), await reload(context, problem.id), "withdraw");
    await eraseOwnProblem(context, residentOf(problem), { keepPublic: false });
    const rows = await context.db.read.selectFrom("staff_draft").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("Quagga");
  });

  it("the news since somebody looked names who did it and what they wrote", async () => {
    const seen = problem.changedAt;
    context.clock.advance(MINUTE_MS);
    const accepted = await moved(context, official, problem, "accept");
    context.clock.advance(MINUTE_MS);
    await moved(context, official, accepted, "ask_resident", { question: "Which lamp?" });
    const news = await readNews(context, problem, seen);
    expect(news[0]).toMatchObject({
      type: "ask_resident",
      name: official.name,
      wrote: { question: "Which lamp?" },
    });
    expect(news.map(({ type }) => type)).toContain("accept");
  });

  it("a change is told to those who may see the problem, once each, and to nobody else", async () => {
    const mark = await liveMark(context);
    const accepted = await moved(context, official, problem, "accept");
    const { changed, upTo, tooMany } = await readChanges(context, mark);
    expect([tooMany, upTo]).toEqual([false, await liveMark(context)]);
    const { reference } = problem;
    expect(changesFor(official, changed)).toMatchObject([
      { reference, version: (await reload(context, accepted.id)).version },
    ]);
    expect(changesFor(people.officialOfSouth, changed)).toEqual([]);
    expect((await readChanges(context, upTo)).changed).toEqual([]);
  });

  it("a place that the log has not reached is of another log: everything is looked at again", async () => {
    expect(await readChanges(context, 1_000_000)).toMatchObject({ tooMany: true, changed: [] });
  });
});
