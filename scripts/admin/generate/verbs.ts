// What people do with a problem in its life, one verb each. Every verb runs time on to its moment; false: that lies
// beyond the present, or is no longer possible, and the life ends where it is.
import { allowanceFor } from "../../../app/domain/clock/policy.ts";
import type { LimitKind } from "../../../app/domain/clock/policy.ts";
import type { MoveFacts, MoveName, Resolution } from "../../../app/domain/problem/lifecycle.ts";
import type { BranchId, PersonId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, instantToMs } from "../../../app/domain/shared/instant.ts";
import { between, pick } from "../../demo/random.ts";
import { textsOf } from "../../demo/texts/by-kind.ts";
import { exchangesAbout } from "../../demo/texts/exchanges.ts";
import { fill } from "../../demo/texts/fill.ts";
import { lastWords, notSolved, withdrawals } from "../../demo/texts/resident-words.ts";
import {
  assignReasons,
  resumeReasons,
  returnReasons,
  returnToOfficeReasons,
  secondResolutions,
} from "../../demo/texts/staff-words.ts";
import { demoBranches } from "../../demo/branches.ts";
import { reach, resident, staff } from "./life.ts";
import type { Life } from "./life.ts";
import { move } from "./move.ts";

/** How long the portal has for its own part before anybody acts. */
const MACHINE_MS = MINUTE_MS;

/** After so much office time; in an emergency nobody waits for the office to open, and all goes ten times as fast. */
function officeTimeAfter(life: Life, workingMs: number): number {
  return life.problem.urgency === "emergency"
    ? life.nowMs + workingMs / 10
    : life.world.time.after(life.nowMs, Math.round(workingMs));
}

export function waitOffice(life: Life, hours: number): boolean {
  return reach(life, officeTimeAfter(life, hours * HOUR_MS));
}

/** Runs on to a share of the limit, counted from the submission, unless that has passed. */
function waitShare(life: Life, kind: LimitKind, share: number): boolean {
  const { ms, working } = allowanceFor(kind, life.problem.urgency, life.complex);
  const submittedMs = instantToMs(life.problem.submittedAt);
  const partMs = Math.round(ms * share);
  const atMs = working ? life.world.time.after(submittedMs, partMs) : submittedMs + partMs;
  return atMs <= life.nowMs || reach(life, atMs);
}

function byOfficial(life: Life, hours: number, name: MoveName, facts: MoveFacts = {}): boolean {
  if (!waitOffice(life, hours) || !life.problem.branch) return false;
  return move(life, staff(life.world.officialOf(life.problem.branch.id)), name, facts);
}

export function byStaff(
  life: Life,
  person: PersonId,
  hours: number,
  name: MoveName,
  facts: MoveFacts,
): boolean {
  return waitOffice(life, hours) && move(life, staff(person), name, facts);
}

function byResident(life: Life, days: number, name: MoveName, facts: MoveFacts): boolean {
  return reach(life, life.nowMs + days * DAY_MS) && move(life, resident, name, facts);
}

/** Until the portal has screened and routed it. */
export function waitForPortal(life: Life): boolean {
  return reach(life, life.nowMs + MACHINE_MS);
}

/** The branch takes it, after a share of the time that it has for that; the coordinating office passes on what it can. */
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
  const { outcome, branchId } = world.decide(
    world.category(drawn.kindCode),
    world.area(drawn.opening.areaCode),
    life.returnedBy,
  );
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
  const { categoryCode, areaCode, language } = drawn.opening;
  const returnedBy = [...new Set([...life.returnedBy, problem.branch.id])];
  const next = world.decide(world.category(categoryCode), world.area(areaCode), returnedBy);
  const reasons = next.outcome === "triage" ? returnToOfficeReasons : returnReasons;
  const reason = say(life, pick(world.draw, reasons[language]), next.branchId);
  return byOfficial(life, hours, "return", { reason }) && waitForPortal(life);
}

/** A supervisor ends the passing on. */
export function assignTo(life: Life, branchId: BranchId, hours: number): boolean {
  if (life.problem.branch?.id === branchId) return true;
  const reasons = assignReasons[life.drawn.opening.language];
  const reason = say(life, pick(life.world.draw, reasons), branchId);
  return byStaff(life, life.world.supervisor, hours, "assign", { branchId, reason });
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

export function confirm(life: Life): boolean {
  const { draw } = life.world;
  const [satisfaction, words] = pick(draw, lastWords[life.drawn.opening.language]);
  const facts = words === null ? { satisfaction } : { satisfaction, reason: words };
  return byResident(life, between(draw, 0.05, 6), "confirm", facts);
}

/** "Not solved", within the follow-up period; or after silence had closed it. */
export function reopen(life: Life, name: "reopen" | "reopen_closed"): boolean {
  const { draw } = life.world;
  const reason = say(life, pick(draw, notSolved[life.drawn.opening.language]));
  const days = name === "reopen" ? between(draw, 0.2, 5) : between(draw, 8, 20);
  return byResident(life, days, name, { reason });
}

export function withdraw(life: Life): boolean {
  const { draw } = life.world;
  const reason = pick(draw, withdrawals[life.drawn.opening.language]);
  return byResident(life, between(draw, 0.02, 0.8), "withdraw", { reason });
}

/** The text with its slots filled, and {branch} as the name of that branch. */
function say({ drawn, world }: Life, text: string, branchId?: BranchId): string {
  if (branchId === undefined) return fill(text, drawn.slots);
  const { code } = world.branch(branchId);
  const name = demoBranches.find((branch) => branch.code === code)?.name[drawn.opening.language];
  return fill(text.replaceAll("{branch}", name ?? code), drawn.slots);
}
