// What staff do with a problem while its course is planned, one verb each.
import type { Resolution } from "../../../app/domain/problem/lifecycle.ts";
import { DISAGREEMENTS_BEFORE_RULING } from "../../../app/domain/problem/returns.ts";
import { route } from "../../../app/domain/routing/route.ts";
import { HOUR_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { between, pick } from "../random.ts";
import { routingFacts } from "../routing.ts";
import { textsOf } from "../texts/by-kind.ts";
import { exchangesAbout } from "../texts/exchanges.ts";
import {
  assignReasons,
  likelyReturnReasons,
  resumeReasons,
  returnReasons,
  returnToOfficeReasons,
  secondResolutions,
} from "../texts/staff-words.ts";
import { MACHINE_MS, advanceTo, routedTo, say, step } from "./course.ts";
import type { Course } from "./course.ts";
import { residentStep } from "./resident-steps.ts";

/** The branch takes it, after a share of the time that it has for that; the coordinating office passes on what it can. */
export function accept(course: Course, share: number): void {
  advanceTo(course, "accept", course.inTriage ? share / 2 : share);
  if (course.inTriage) dispatch(course);
  step(course, "official", "accept", between(course.draw, 0.1, 0.6) * HOUR_MS);
  course.inTriage = false;
}

/** The coordinating office knows what the router could not. What nobody else can solve it keeps. */
function dispatch(course: Course): void {
  const { areaCode } = course.opening;
  const { outcome, branchId } = route(routingFacts(course.kindCode, areaCode, course.returnedBy));
  if (outcome === "triage") return;
  step(course, "official", "dispatch", between(course.draw, 0.1, 0.5) * HOUR_MS, {
    branchCode: branchId,
  });
  course.branchCode = branchId;
}

export function start(course: Course): void {
  step(course, "official", "start", between(course.draw, 0.2, 4) * HOUR_MS);
}

/** "Not ours": back to the router, which asks the next one. */
export function giveBack(course: Course, workingHours: number): void {
  const { language } = course.opening;
  course.returnedBy = [...course.returnedBy, course.branchCode];
  const next = routedTo(course);
  const reasons = next.inTriage ? returnToOfficeReasons[language] : returnReasons[language];
  const reason = say(course, pick(course.draw, reasons), next.branchCode);
  const returnReason = pick(course.draw, likelyReturnReasons);
  step(course, "official", "return", workingHours * HOUR_MS, { returnReason, reason });
  // Two have returned it: the router leaves it alone until a supervisor has ruled.
  if (awaitsRuling(course)) return;
  Object.assign(course, next);
  course.at = addMs(course.at, MACHINE_MS);
}

const awaitsRuling = ({ returnedBy }: Course): boolean =>
  returnedBy.length >= DISAGREEMENTS_BEFORE_RULING;

/** A supervisor ends the passing on: with a ruling where two branches have returned it. */
export function assignTo(course: Course, branchCode: string, workingHours: number): void {
  const reason = say(course, pick(course.draw, assignReasons[course.opening.language]), branchCode);
  const move = awaitsRuling(course) ? "rule" : "assign";
  step(course, "supervisor", move, workingHours * HOUR_MS, { branchCode, reason });
  course.branchCode = branchCode;
  course.inTriage = false;
}

export function ask(course: Course): { readonly question: string; readonly answer: string } {
  const exchange = pick(course.draw, exchangesAbout(course.kindCode, course.opening.language));
  step(course, "official", "ask_resident", between(course.draw, 1, 5) * HOUR_MS, {
    question: exchange.question,
  });
  return exchange;
}

export function askAndHear(course: Course): void {
  const { answer } = ask(course);
  residentStep(course, "answer", between(course.draw, 0.1, 2), { answer });
}

export function askInVain(course: Course): void {
  ask(course);
  const reason = pick(course.draw, resumeReasons[course.opening.language]);
  step(course, "official", "resume", between(course.draw, 17, 30) * HOUR_MS, { reason });
}

/** Solves it after a share of the time that there is, or soon if that has passed. */
export function resolve(course: Course, share: number): void {
  advanceTo(course, "resolve", share);
  const { verified, measure, result, evidence } = nextResolution(course);
  step(course, "official", "resolve", between(course.draw, 0.2, 1.5) * HOUR_MS, {
    resolution: {
      verified: say(course, verified),
      measure: say(course, measure),
      result: say(course, result),
      evidence: say(course, evidence),
    },
  });
  course.timesResolved += 1;
}

/** The first time the one that fits the problem's text; then a second one that owns up to the first. */
function nextResolution(course: Course): Resolution {
  const { language } = course.opening;
  const first = textsOf(course.kindCode).resolutions[language][course.resolution];
  return course.timesResolved === 0 && first
    ? first
    : pick(course.draw, secondResolutions[language]);
}
