// Two officials join the same two problems at once, each the other way round: nothing may end up nowhere.
import { afterAll, beforeAll, expect, it } from "vitest";
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import { isRefusal } from "../../../app/domain/shared/refusal.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, reload } from "../../support/fixtures-problem.ts";

onBothEngines("two merges that cross", (engine) => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await makePortal(engine);
  });

  afterAll(() => portal.remove());

  const join = (context: Context, one: Problem, into: Problem) =>
    moveProblem(context, people.official, {
      ...{ problemId: one.id, move: "merge", seenVersion: one.version },
      facts: { targetId: into.id, reason: "The same hole." },
    });

  it("leave one of the two to work on: exactly one succeeds, the other is refused", async () => {
    const { context } = portal;
    const other = portal.anotherProcess();
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await assigned(context), await assigned(context)];
      const tries = await Promise.allSettled([join(context, one, two), join(other, two, one)]);
      const failed = tries.filter((tried) => tried.status === "rejected");
      expect(failed).toHaveLength(1);
      expect(failed.every(({ reason }) => isRefusal(reason))).toBe(true);
      const now = [await reload(context, one.id), await reload(context, two.id)];
      expect(now.map(({ handling }) => handling).sort()).toEqual(["assigned", "merged"]);
    }
    expect((await verifyLog(context)).broken).toBeNull();
  });
});
