// What the queue should long have done is offered to it again: everything in turn, however much there is.
import { afterEach, beforeEach, expect, it } from "vitest";
import { takeNew, takeOverdue } from "../../app/domain/outbox/hand-over.server.ts";
import type { OutboxId } from "../../app/domain/shared/ids.ts";
import { onBothEngines } from "../support/database.ts";
import { makePortal } from "../support/fixtures-portal.ts";
import type { TestPortal } from "../support/fixtures-portal.ts";
import { insertOutbox } from "../../db/repositories/outbox.ts";

const OWED = 6;
const AT_ONCE = 2;
const BETWEEN_LOOKS_MS = 5_000;

onBothEngines("what is overdue", (engine) => {
  let portal: TestPortal;

  beforeEach(async () => {
    portal = await makePortal(engine);
  });

  afterEach(async () => {
    await portal.remove();
  });

  it("has its turn, even when more is overdue than a few looks take", async () => {
    const { context } = portal;
    const at = context.now();
    const entries = Array.from({ length: OWED }, () => ({
      id: context.makeId<"outbox">(),
      job: "screen-problem" as const,
      problemId: null,
      payload: { problemId: "whichever" },
      createdAt: at,
      dueAt: at,
    }));
    await context.db.transact((queries) => insertOutbox(queries, entries));
    await takeNew(context, OWED);
    context.clock.advance(2 * BETWEEN_LOOKS_MS);
    const offered: OutboxId[] = [];
    for (let looks = 0; looks < OWED / AT_ONCE; looks += 1) {
      context.clock.advance(BETWEEN_LOOKS_MS + 1);
      offered.push(...(await takeOverdue(context, AT_ONCE)).map(({ id }) => id));
    }
    expect(new Set(offered)).toEqual(new Set(entries.map(({ id }) => id)));
  });
});
