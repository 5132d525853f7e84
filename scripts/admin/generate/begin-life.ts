// The beginning of a life: what a resident sends, and what the portal owes for it.
import { makeReference } from "../../../app/domain/problem/reference.ts";
import { noContradictions } from "../../../app/domain/problem/contradictions.ts";
import { noReturns } from "../../../app/domain/problem/returns.ts";
import { makeTrackingKey } from "../../../app/domain/problem/tracking-key.ts";
import { keyedHash } from "../../../app/domain/shared/secrets.server.ts";
import { instantText } from "./instant-text.ts";
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { limitChecks } from "../../../app/domain/problem/consequences.ts";
import { nextLimit } from "../../../app/domain/clock/ledger.ts";
import { drawOpening } from "../../demo/stories/opening.ts";
import type { Drawn, Wish } from "../../demo/stories/opening.ts";
import { fastLimits } from "./life-clock.ts";
import { newId, write } from "./life.ts";
import type { Life } from "./life.ts";
import { oweJob, oweLetter } from "./owe.ts";
import { doesOf } from "./portal-jobs.ts";
import type { World } from "./world.ts";

/** A life that begins at that moment, with what `wish` fixes beforehand. */
export function beginLife(
  world: World,
  calendar: WorkingCalendar,
  atMs: number,
  wish: Wish = {},
): Life {
  const submittedAt = instantText(atMs);
  // Texts may come again: there are more problems than anybody could write.
  const plan = { draw: world.draw, calendar, end: submittedAt, written: new Set<string>() };
  const drawn = drawOpening(plan, submittedAt, wish);
  const life = emptyLife(world, drawn, atMs);
  const event = write(
    life,
    { kind: "public", id: null },
    {
      id: newId<"event">(life),
      type: "submit",
      track: "handling",
      toState: "submitted",
    },
  );
  const { problem } = life;
  const limits = fastLimits(life.events, problem.urgency, life.complex, world.time);
  life.problem = { ...problem, nextLimit: nextLimit(limits) };
  oweLetter(life, event);
  const screening = { name: "screen-problem", payload: { problemId: problem.id } } as const;
  oweJob(life, screening, doesOf(screening));
  const unwatched = { ...life.problem, nextLimit: null };
  for (const job of limitChecks(unwatched, life.problem, submittedAt)) {
    oweJob(life, job, doesOf(job));
  }
  return life;
}

function emptyLife(world: World, drawn: Drawn, atMs: number): Life {
  const { opening } = drawn;
  const category = world.category(opening.categoryCode);
  const trackingKey = makeTrackingKey(world.draw);
  return {
    world,
    drawn,
    complex: category?.complex ?? false,
    trackingKeyHash: keyedHash(world.context, "tracking-key", trackingKey),
    does: doesOf,
    nowMs: atMs,
    problem: {
      id: world.idAt<"problem">(atMs),
      reference: makeReference(world.draw),
      language: opening.language,
      categoryId: category?.id ?? null,
      areaId: world.area(opening.areaCode)?.id ?? null,
      point: null,
      focusGroups: [],
      privateHome: false,
      joinsId: null,
      signals: [],
      affectedCount: 0,
      urgency: category?.defaultUrgency ?? "normal",
      handling: "submitted",
      publication: "private",
      wantsPublication: opening.wantsPublication,
      branch: null,
      coordinatingBranchId: world.coordinating.id,
      answerableBranchId: world.coordinating.id,
      mergedIntoId: null,
      mergedAt: null,
      closedBy: null,
      closedAt: null,
      returns: noReturns,
      contradictions: noContradictions,
      ownerId: null,
      snooze: null,
      wokenAt: null,
      splitFromId: null,
      newWordsAt: null,
      submittedAt: opening.submittedAt,
      changedAt: opening.submittedAt,
      publishedAt: null,
      nextLimit: null,
      version: 1,
    },
    ...{ publicText: null, screening: null, pending: [], timesResolved: 0 },
    ...{ messages: [], resolutions: [], decisions: [], events: [], deliveries: [], outbox: [] },
  };
}
