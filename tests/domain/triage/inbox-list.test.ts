// The inbox against its own definition: hundreds of random problems, every view, filter and order beside a plain look through
// all of them.
import { afterAll, beforeAll, expect, it } from "vitest";
import { focusGroups } from "../../../app/domain/problem/focus-group.ts";
import { handlingStates } from "../../../app/domain/problem/handling.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { urgencies } from "../../../app/domain/problem/urgency.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import { DAY_MS, HOUR_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { countViews } from "../../../app/domain/triage/count-inbox.server.ts";
import { wholeView } from "../../../app/domain/triage/inbox-query.ts";
import type { InboxQuery } from "../../../app/domain/triage/inbox-query.ts";
import {
  inboxSorts,
  inboxViews,
  sortsOf,
  statesOfView,
  viewKinds,
} from "../../../app/domain/triage/inbox-view.ts";
import type { InboxSort, InboxView } from "../../../app/domain/triage/inbox-view.ts";
import { listInbox } from "../../../app/domain/triage/list-inbox.server.ts";
import { compareAndSet } from "../../../db/repositories/problem.ts";
import { seededDraw } from "../../../scripts/demo/random.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, staffOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { submit } from "../../support/fixtures-problem.ts";

const PROBLEMS = 180;

onBothEngines("the inbox", (engine) => {
  let portal: TestPortal;
  let all: Problem[];
  const draw = seededDraw(7);
  const pick = <One>(from: readonly One[]): One => from[Math.floor(draw() * from.length)] as One;

  beforeAll(async () => {
    portal = await makePortal(engine, "2026-03-10T09:00:00.000Z");
    const { context } = portal;
    const now = context.now();
    all = [];
    for (let count = 0; count < PROBLEMS; count += 1) {
      const submitted = await submit(context, { description: `Lamp ${count} is dark` });
      const { id, path } = pick(Object.values(branches));
      const dueAt = addMs(now, Math.round((draw() * 6 - 3) * DAY_MS));
      const problem: Problem = {
        ...submitted,
        handling: pick(handlingStates),
        urgency: pick(urgencies),
        focusGroups: draw() < 0.3 ? [pick(focusGroups)] : [],
        branch: draw() < 0.95 ? { id, path } : null,
        answerableBranchId: pick(Object.values(branches)).id,
        nextLimit: draw() < 0.8 ? { kind: "resolve", dueAt } : null,
        returns: { ...submitted.returns, awaitsRuling: draw() < 0.1 },
        contradictions: { by: [], escalations: draw() < 0.1 ? 1 : 0 },
        ownerId: draw() < 0.4 ? pick([people.official, people.lead]).personId : null,
        snooze:
          draw() < 0.3
            ? { until: addMs(now, (draw() < 0.7 ? 1 : -1) * HOUR_MS), stays: false }
            : null,
        changedAt: addMs(now, -Math.round(draw() * 9 * DAY_MS)),
        version: 2,
      };
      await context.db.transact((queries) => compareAndSet(queries, problem, 1));
      all.push(problem);
    }
  });
  afterAll(() => portal.remove());

  const actors: readonly StaffActor[] = [people.official, people.lead, people.supervisor];
  const whole = new Set<StaffActor>([people.supervisor]);

  function reaches(actor: StaffActor, branch: { id: string; path: string } | null): boolean {
    if (whole.has(actor)) return true;
    return actor.grants.some(({ role, branchId, branchPath }) =>
      role === "official" ? branch?.id === branchId : branch?.path.startsWith(branchPath),
    );
  }

  function isIn(view: InboxView, problem: Problem, actor: StaffActor): boolean {
    const now = portal.context.now();
    const due = problem.nextLimit?.dueAt ?? "9999";
    const sleeps = problem.snooze !== null && problem.snooze.until > now;
    const answerable =
      Object.values(branches).find(({ id }) => id === problem.answerableBranchId) ?? null;
    if (!statesOfView[view].includes(problem.handling)) return false;
    if (viewKinds[view] === "elsewhere") {
      const worked = !["submitted", "screening", "held", "resolved"].includes(problem.handling);
      return (
        problem.branch !== null &&
        problem.branch.id !== answerable?.id &&
        worked &&
        reaches(actor, answerable)
      );
    }
    if (!reaches(actor, problem.branch)) return false;
    switch (viewKinds[view]) {
      case "awake":
        return !sleeps;
      case "mine":
        return problem.ownerId === actor.personId && !sleeps;
      case "today":
        return due >= "2026-03-09T16:00:00.000Z" && due < "2026-03-10T16:00:00.000Z" && !sleeps;
      case "overdue":
        return due < now;
      case "unowned":
        return problem.ownerId === null && !sleeps;
      case "snoozed":
        return sleeps;
      case "ruling":
        return problem.returns.awaitsRuling && whole.has(actor);
      case "escalated":
        return problem.contradictions.escalations > 0;
      case "assisting":
        return false;
      case "state":
        return true;
    }
  }

  async function walk(actor: StaffActor, query: InboxQuery, size: number): Promise<string[]> {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page = await listInbox(portal.context, actor, { query, after, size });
      expect(page.ignored).toEqual([]);
      found.push(...page.rows.map(({ reference }) => reference));
      after = page.next;
    } while (after !== null);
    return found;
  }

  function keyOf(problem: Problem, sort: InboxSort): string {
    const due = problem.nextLimit?.dueAt ?? "9999-12-31T23:59:59.999Z";
    return {
      limit: due,
      newest: problem.submittedAt,
      oldest: problem.submittedAt,
      untouched: problem.changedAt,
    }[sort];
  }

  function inOrder(problems: readonly Problem[], sort: InboxSort): string[] {
    const text = (one: Problem) => `${keyOf(one, sort)} ${one.id}`;
    const sorted = [...problems].sort((a, b) => (text(a) < text(b) ? -1 : 1));
    return (sort === "newest" ? sorted.reverse() : sorted).map(({ reference }) => reference);
  }

  it.each(inboxViews)(
    "shows in %s what belongs there, in every order, page by page",
    async (view) => {
      for (const actor of actors) {
        const expected = all.filter((one) => isIn(view, one, actor));
        for (const sort of inboxSorts.filter((one) => sortsOf(view).includes(one))) {
          const found = await walk(actor, { ...wholeView(view), sort }, 7);
          expect(found).toEqual(inOrder(expected, sort));
        }
        expect((await countViews(portal.context, actor))[view].count).toBe(expected.length);
      }
    },
  );

  it("narrows any view by any filter", async () => {
    for (const view of [
      "todo",
      "mine",
      "overdue",
      "unowned",
      "snoozed",
      "all",
      "elsewhere",
    ] as const) {
      const query = (more: Partial<InboxQuery>) => ({
        ...wholeView(view),
        sort: "oldest" as const,
        ...more,
      });
      const shown = async (more: Partial<InboxQuery>, fits: (one: Problem) => boolean) => {
        const expected = all.filter((one) => isIn(view, one, people.lead) && fits(one));
        expect(await walk(people.lead, query(more), 5)).toEqual(inOrder(expected, "oldest"));
      };
      await shown({ urgency: "urgent" }, (one) => one.urgency === "urgent");
      await shown({ state: "accepted" }, (one) => one.handling === "accepted");
      await shown({ owner: "none" }, (one) => one.ownerId === null);
      await shown({ owner: "me" }, (one) => one.ownerId === people.lead.personId);
      await shown({ focus: "in_difficulty" }, (one) => one.focusGroups.includes("in_difficulty"));
      await shown({ limit: "none" }, (one) => one.nextLimit === null);
    }
  });

  it("names what does not exist, and shows the rest", async () => {
    const query = {
      ...wholeView("todo"),
      kind: "nonsense",
      branch: "nowhere",
      owner: "nobody-at-all",
    };
    const page = await listInbox(portal.context, people.official, {
      query,
      after: "yesterday~1~x",
    });
    expect(page.ignored.map(({ name }) => name).sort()).toEqual([
      "after",
      "branch",
      "kind",
      "owner",
    ]);
    expect(page.rows.length).toBeGreaterThan(0);
  });

  it("takes no cursor of another list", async () => {
    const asked = { query: wholeView("all"), after: null, size: 2 };
    const { next } = await listInbox(portal.context, people.supervisor, asked);
    const other = { query: { ...wholeView("all"), sort: "newest" as const }, after: next };
    const page = await listInbox(portal.context, people.supervisor, other);
    expect([page.later, page.ignored[0]?.name]).toEqual([false, "after"]);
  });

  it("shows an official nothing of another branch, whatever the address says", async () => {
    const query = {
      ...wholeView("all"),
      branch: staffOf("official", branches.water).grants[0]?.branchId ?? "",
    };
    const page = await listInbox(portal.context, people.official, {
      query,
      after: null,
      size: 500,
    });
    expect(page.rows.every(({ branch }) => branch?.en === "North village")).toBe(true);
  });
});
