// Training from the portal's own history: what people confirmed and corrected becomes the next model, which takes over
// only if it is not worse; and an administrator can go back.
import { afterAll, beforeAll, expect, it } from "vitest";
import { classify, makeModel } from "../../../app/domain/routing/classifier/model.ts";
import { readModel, writeModel } from "../../../app/domain/routing/classifier/model-text.ts";
import { mayTakeOver } from "../../../app/domain/routing/classifier/model-version.ts";
import { finish, training } from "../../../app/domain/routing/classifier/training.ts";
import {
  activateEarlier,
  askTraining,
  readModels,
} from "../../../app/domain/routing/manage-models.server.ts";
import { oweTrainingWhenDue } from "../../../app/domain/routing/owe-training.server.ts";
import { readActiveModel } from "../../../app/domain/routing/read-model.server.ts";
import { isHeldOut } from "../../../app/domain/routing/training-texts.ts";
import { trainModel } from "../../../app/domain/routing/train-model.server.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import type { OutboxId } from "../../../app/domain/shared/ids.ts";
import { findActiveModel, insertModel } from "../../../db/repositories/model.ts";
import { isOwed } from "../../../db/repositories/outbox.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved } from "../../support/fixtures-problem.ts";

const holes = ["A deep hole in the road by the mill", "The road has a hole, wheels break in it"];
const leaks = ["The water pipe drips into the cellar", "Water runs from a broken pipe all day"];

onBothEngines("training the classifier", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
    for (let turn = 0; turn < 60; turn += 1) {
      const hole = await assigned(context, {
        description: `${holes[turn % 2] ?? ""} ${String(turn)}`,
        category: "pothole",
      });
      await moved(context, people.official, hole, "accept");
      const leak = await assigned(context, {
        description: `${leaks[turn % 2] ?? ""} ${String(turn)}`,
        category: "leak",
      });
      await moved(context, people.officialOfWater, leak, "accept");
    }
  });

  afterAll(async () => {
    await portal.remove();
  });

  async function train(): Promise<void> {
    await askTraining(context, people.administrator);
    const row = await context.db.read
      .selectFrom("outbox")
      .select("id")
      .where("job", "=", "train-model")
      .where("done_at", "is", null)
      .executeTakeFirstOrThrow();
    await trainModel(context, { outboxId: row.id as OutboxId });
    // The same request once more: done is done.
    await trainModel(context, { outboxId: row.id as OutboxId });
  }

  it("is owed by a worker once, and again only when the last is a day old", async () => {
    await oweTrainingWhenDue(context);
    await oweTrainingWhenDue(context);
    const owed = await context.db.read
      .selectFrom("outbox")
      .select("id")
      .where("job", "=", "train-model")
      .execute();
    expect(owed).toHaveLength(1);
  });

  it("makes one model of the history, tested on problems that it has not seen, and uses it", async () => {
    await train();
    const { models } = await readModels(context, people.administrator);
    expect(models).toHaveLength(1);
    expect(models[0]).toMatchObject({ number: 1, state: "active", hasWeights: true });
    const report = models[0]?.report;
    expect((report?.problems ?? 0) + (report?.kinds?.texts ?? 0)).toBe(120);
    expect(report?.rival).toBeNull();
    await oweTrainingWhenDue(context);
    expect(await isOwed(context.db.read, "train-model")).toBe(false);
    const active = await readActiveModel(context.db, context.db.read);
    expect(active && classify(active.kinds, "a hole in our road")[0]?.label).toBe("pothole");
    expect(active && classify(active.kinds, "the pipe drips")[0]?.label).toBe("leak");
  });

  it("gives a problem of unknown kind to the branch that its words speak of", async () => {
    const problem = await assigned(context, {
      description: "There is a hole in the road again, by the mill",
      category: "unknown",
    });
    expect(problem).toMatchObject({ handling: "assigned", branch: { id: "north" } });
    expect(problem.categoryId).toBe("pothole");
  });

  it("does not put a worse model into use", async () => {
    const before = await findActiveModel(context.db.read);
    const swapped = { pothole: "leak", leak: "pothole" } as const;
    const rows = await context.db.read
      .selectFrom("problem")
      .select(["id", "category_id"])
      .execute();
    // Somebody has mixed up the kinds of all problems but those that are kept aside.
    await context.db.transact(async (queries) => {
      for (const { id, category_id } of rows.filter((row) => !isHeldOut(row.id))) {
        const category = swapped[category_id as keyof typeof swapped];
        await queries
          .updateTable("problem")
          .set({ category_id: category })
          .where("id", "=", id)
          .execute();
      }
    });
    context.clock.advance(DAY_MS);
    await train();
    const { models } = await readModels(context, people.administrator);
    expect(models[0]).toMatchObject({
      number: 2,
      state: "refused",
      report: { rival: { number: before?.number } },
    });
    expect((await findActiveModel(context.db.read))?.number).toBe(before?.number);
  });

  it("lets an administrator go back to an earlier model, and nobody else", async () => {
    const other = writeModel(
      makeModel(
        finish(
          training([
            { text: "hole", label: "leak" },
            { text: "pipe", label: "pothole" },
          ]),
        ),
      ),
    );
    const report = { ...(await findActiveModel(context.db.read))?.report };
    const number = await context.db.transact((queries) =>
      insertModel(queries, {
        report: report as never,
        kinds: other,
        urgencies: null,
        trainedAt: context.now(),
      }),
    );
    await expect(activateEarlier(context, people.lead, number)).rejects.toThrow("not_allowed");
    await expect(readModels(context, people.supervisor)).rejects.toThrow("not_allowed");
    await expect(askTraining(context, people.moderator)).rejects.toThrow("not_allowed");
    await activateEarlier(context, people.administrator, number);
    expect((await readActiveModel(context.db, context.db.read))?.number).toBe(number);
    await activateEarlier(context, people.administrator, 1);
    expect((await readActiveModel(context.db, context.db.read))?.number).toBe(1);
    await expect(activateEarlier(context, people.administrator, 99)).rejects.toThrow("not_found");
  });

  it("keeps a model's answers through the database", async () => {
    const stored = readModel((await findActiveModel(context.db.read))?.kinds ?? "");
    const guesses = classify(stored, "the pipe drips");
    expect(guesses.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
  });
});

it("a model may take over without a rival, when as good, and when worse only by chance", () => {
  const kinds = { accuracy: 0.8 } as never;
  expect(mayTakeOver({ kinds, rival: null })).toBe(true);
  expect(mayTakeOver({ kinds: null, rival: { number: 1, accuracy: 1 } })).toBe(true);
  expect(mayTakeOver({ kinds, rival: { number: 1, accuracy: 0.804 } })).toBe(true);
  expect(mayTakeOver({ kinds, rival: { number: 1, accuracy: 0.81 } })).toBe(false);
});
