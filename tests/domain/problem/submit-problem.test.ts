// A resident sends the form: one problem whatever is sent twice, everything saved together, and nothing said aloud.
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginDraft, readDraft } from "../../../app/domain/problem/draft.server.ts";
import type { DraftKey } from "../../../app/domain/problem/draft.server.ts";
import { parseReference } from "../../../app/domain/problem/reference.ts";
import { submitProblem } from "../../../app/domain/problem/submit-problem.server.ts";
import { openWithKey } from "../../../app/domain/resident/open-problem.server.ts";
import { HOUR_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { findContact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findAnswers, findOriginal } from "../../../db/repositories/text.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { reload, submissionOf, submit, typed } from "../../support/fixtures-problem.ts";

onBothEngines("submitting a problem", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const send = (draft: DraftKey | null, by = context) =>
    submitProblem(by, { submission: submissionOf(), draft });
  /** How many problems, events, letters and jobs there are. */
  const counts = async (): Promise<number[]> => {
    const tables = ["problem", "event", "delivery", "outbox"] as const;
    const rows = tables.map((table) => context.db.read.selectFrom(table).select("id").execute());
    return (await Promise.all(rows)).map(({ length }) => length);
  };
  /** How many more there are after `work`. */
  const added = async (work: () => Promise<unknown>): Promise<number[]> => {
    const before = await counts();
    await work();
    return (await counts()).map((count, index) => count - (before[index] ?? 0));
  };
  const rowOf = (id: string) =>
    context.db.read
      .selectFrom("problem")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  const jobsOf = (id: string) =>
    context.db.read
      .selectFrom("outbox")
      .select(["job", "due_at"])
      .where("problem_id", "=", id)
      .orderBy("id")
      .execute();

  it("keeps the answers to the questions of its kind, and drops those of a kind that was left", async () => {
    const questions = JSON.stringify({ "how-deep": "hip", lamps: "one", danger: "yes" });
    const { problem } = await submitProblem(context, {
      submission: submissionOf({ category: "bridge", questions }),
      draft: null,
    });
    expect(await findAnswers(context.db.read, problem.id)).toEqual({ "how-deep": "hip" });
    const other = await submitProblem(context, {
      submission: submissionOf({ questions }),
      draft: null,
    });
    expect(await findAnswers(context.db.read, other.problem.id)).toEqual({});
  });

  it("saves it with its words, its contact, its first event, its letter and its jobs", async () => {
    const { problem, alreadySent } = await send(null);
    expect(alreadySent).toBe(false);
    expect(await reload(context, problem.id)).toEqual(problem);
    expect(problem).toMatchObject({
      handling: "submitted",
      publication: "private",
      urgency: "normal",
      categoryId: "pothole",
      areaId: "north-area",
      branch: null,
      version: 1,
      wantsPublication: true,
    });
    const { read } = context.db;
    const { description, place, email, name } = typed;
    expect(await findOriginal(read, problem.id)).toEqual({ description, place });
    expect(await findContact(read, problem.id)).toEqual({ email, name, lettersStoppedAt: null });
    expect(await eventsOfProblem(read, problem.id)).toMatchObject([
      { type: "submit", actorKind: "public", actorId: null, toState: "submitted", facts: {} },
    ]);
    expect(await deliveriesOfProblem(read, problem.id)).toMatchObject([
      { letter: "received", state: "queued", recipient: "resident" },
    ]);
    expect(await jobsOf(problem.id)).toEqual([
      { job: "send-letter", due_at: context.now() },
      { job: "screen-problem", due_at: context.now() },
      { job: "check-limit", due_at: addMs(context.now(), 9 * HOUR_MS) },
      { job: "escalate-limit", due_at: addMs(context.now(), 7.4 * HOUR_MS) },
    ]);
    expect(context.wakeCount()).toBeGreaterThan(0);
  });

  it("is owned from the first moment: the coordinating branch answers for it", async () => {
    expect((await submit(context)).answerableBranchId).toBe("office");
  });

  it("has its limits from the first moment, by the urgency of its kind", async () => {
    const gas = await submit(context, { category: "gas" });
    expect(gas.urgency).toBe("emergency");
    expect(gas.nextLimit).toEqual({ kind: "accept", dueAt: addMs(context.now(), HOUR_MS / 2) });
  });

  it("opens to the tracking key that was shown, and to no other", async () => {
    const { reference, trackingKey, problem } = await send(null);
    expect(parseReference(reference)).toBe(reference);
    expect(await openWithKey(context, { reference, trackingKey })).toEqual({
      kind: "resident",
      problemId: problem.id,
    });
    const wrong = openWithKey(context, { reference, trackingKey: "2345-2345-2345" });
    await expect(wrong).rejects.toMatchObject({ code: "wrong_key" });
    const row = await rowOf(problem.id);
    expect(JSON.stringify(row)).not.toContain(trackingKey.replaceAll("-", ""));
    expect(JSON.stringify(row)).not.toContain(trackingKey);
  });

  it("with a draft sent twice is one problem with the same reference and key", async () => {
    const draft = await beginDraft(context, { description: typed.description });
    const first = await send(draft);
    context.clock.advance(HOUR_MS);
    expect(await added(() => send(draft))).toEqual([0, 0, 0, 0]);
    const second = await send(draft);
    expect(second).toMatchObject({
      alreadySent: true,
      reference: first.reference,
      trackingKey: first.trackingKey,
    });
    expect(second.problem.id).toBe(first.problem.id);
  });

  it("with a draft sent four times at the same moment, to two processes, is one problem", async () => {
    const other = portal.anotherProcess();
    const sendOften = (draft: DraftKey) =>
      Promise.all([send(draft), send(draft, other), send(draft), send(draft, other)]);
    const rounds = 8;
    const more = await added(async () => {
      for (let round = 0; round < rounds; round += 1) {
        const sent = await sendOften(await beginDraft(context, {}));
        expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
        expect(new Set(sent.map(({ trackingKey }) => trackingKey)).size).toBe(1);
        expect(sent.filter(({ alreadySent }) => !alreadySent)).toHaveLength(1);
      }
    });
    expect(more).toEqual([rounds, rounds, rounds, 4 * rounds]);
  });

  it("empties the draft, so that the words lie in one place", async () => {
    const draft = await beginDraft(context, { description: typed.description });
    await send(draft);
    expect((await readDraft(context, draft))?.answers).toEqual({});
  });

  it("draws another reference when one is taken", async () => {
    const draws = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
    let drawn = 0;
    const repeating = {
      ...context,
      draw: () => (drawn++ < 40 ? (draws[drawn % 7] ?? 0) : context.draw()),
    };
    const references = new Set<string>();
    for (let count = 0; count < 4; count += 1) {
      const draft = await beginDraft(repeating, {});
      references.add((await send(draft, repeating)).reference);
    }
    expect(references.size).toBe(4);
  });

  it("accepts 'I do not know' for kind and area", async () => {
    const problem = await submit(context, { category: "unknown", area: "unknown" });
    expect([problem.categoryId, problem.areaId]).toEqual([null, null]);
  });

  it.each(["category", "area"])(
    "refuses a %s that there isn't, and saves nothing",
    async (field) => {
      const more = await added(async () => {
        const sending = submit(context, { [field]: "nowhere" });
        await expect(sending).rejects.toMatchObject({ code: "invalid_input", facts: { field } });
      });
      expect(more).toEqual([0, 0, 0, 0]);
    },
  );

  it("without an address owes a letter that is skipped, says why, and sends nothing", async () => {
    const problem = await submit(context, { email: undefined, name: undefined });
    expect(await deliveriesOfProblem(context.db.read, problem.id)).toMatchObject([
      { letter: "received", state: "skipped", reason: "no_address", finishedAt: context.now() },
    ]);
    const jobs = await jobsOf(problem.id);
    expect(jobs.map(({ job }) => job)).not.toContain("send-letter");
  });
});
