// What staff do with a problem in its life, one verb each. False: the life ends where it is.
import type { Resolution } from "../../../app/domain/problem/lifecycle.ts";
import type { BranchId } from "../../../app/domain/shared/ids.ts";
import { between, pick } from "../../demo/random.ts";
import { textsOf } from "../../demo/texts/by-kind.ts";
import { exchangesAbout } from "../../demo/texts/exchanges.ts";
import {
  assignReasons,
  likelyReturnReasons,
  resumeReasons,
  returnReasons,
  returnToOfficeReasons,
  secondResolutions,
} from "../../demo/texts/staff-words.ts";
import { ask } from "./life.ts";
import type { Life } from "./life.ts";
import { say } from "./say.ts";
import { byOfficial, byResident, byStaff, waitForPortal, waitShare } from "./waits.ts";

/** The branch takes it, after a share of the time that it has; the coordinating office passes on what it can. */
export function accept(life: Life, share: number): boolean {
  const inTriage = life.problem.handling === "triage";
  if (!waitShare(life, "accept", inTriage ? share / 2 : share)) return false;
  if (inTriage && !dispatch(life)) return false;
  return acceptSoon(life, 0.1, 0.6);
}

export function acceptSoon(life: Life, fromHours: number, toHours: number): boolean {
  return byOfficial(life, between(life.world.draw, fromHours, toHours), "accept");
}

/** The coordinating office knows what the router could not. What nobody else can solve it keeps. */
function dispatch(life: Life): boolean {
  const { world, drawn } = life;
  const kind = world.category(drawn.kindCode)?.id ?? null;
  const { outcome, branchId } = ask(life, kind, life.problem.returns.by);
  if (outcome === "triage") return true;
  return byOfficial(life, between(world.draw, 0.1, 0.5), "dispatch", { branchId });
}

export function start(life: Life): boolean {
  return byOfficial(life, between(life.world.draw, 0.2, 4), "start");
}

/** "Not ours": back to the router, which asks the next one. */
export function giveBack(life: Life, hours: number): boolean {
  const { world, drawn, problem } = life;
  if (!problem.branch || problem.branch.id === world.coordinating.id) return true;
  const { language } = drawn.opening;
  const next = ask(life, problem.categoryId, [...problem.returns.by, problem.branch.id]);
  const reasons = next.outcome === "triage" ? returnToOfficeReasons : returnReasons;
  const reason = say(life, pick(world.draw, reasons[language]), next.branchId);
  const returnReason = pick(world.draw, likelyReturnReasons);
  return byOfficial(life, hours, "return", { returnReason, reason }) && waitForPortal(life);
}

/** A supervisor ends the passing on: with a ruling where two branches have returned it. */
export function assignTo(life: Life, branchId: BranchId, hours: number): boolean {
  const { returns, branch } = life.problem;
  if (branch?.id === branchId && !returns.awaitsRuling) return true;
  const reasons = assignReasons[life.drawn.opening.language];
  const reason = say(life, pick(life.world.draw, reasons), branchId);
  return byStaff(life, life.world.supervisor, hours, returns.awaitsRuling ? "rule" : "assign", {
    branchId,
    reason,
  });
}

export function askAndHear(life: Life): boolean {
  const { draw } = life.world;
  const { question, answer } = exchange(life);
  return (
    byOfficial(life, between(draw, 1, 5), "ask_resident", { question }) &&
    byResident(life, between(draw, 0.1, 2), "answer", { answer })
  );
}

export function askInVain(life: Life): boolean {
  const { draw } = life.world;
  const reason = pick(draw, resumeReasons[life.drawn.opening.language]);
  return (
    byOfficial(life, between(draw, 1, 5), "ask_resident", { question: exchange(life).question }) &&
    byOfficial(life, between(draw, 17, 30), "resume", { reason })
  );
}

const exchange = (life: Life) =>
  pick(life.world.draw, exchangesAbout(life.drawn.kindCode, life.drawn.opening.language));

/** Solves it after a share of the time that there is, or soon if that has passed. */
export function resolve(life: Life, share: number): boolean {
  const { verified, measure, result, evidence } = nextResolution(life);
  const resolution = {
    verified: say(life, verified),
    measure: say(life, measure),
    result: say(life, result),
    evidence: say(life, evidence),
  };
  life.timesResolved += 1;
  return (
    waitShare(life, "resolve", share) &&
    byOfficial(life, between(life.world.draw, 0.2, 1.5), "resolve", { resolution })
  );
}

/** The first time the one that fits the problem's text; then a second one that owns up to the first. */
function nextResolution({ drawn, timesResolved, world }: Life): Resolution {
  const { language } = drawn.opening;
  const first = textsOf(drawn.kindCode).resolutions[language][drawn.resolution];
  return timesResolved === 0 && first ? first : pick(world.draw, secondResolutions[language]);
}
