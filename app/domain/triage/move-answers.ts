// What a person fills in along with a move: which answers each move asks for, how long they may be, and the facts they
// become. The same at every door; whether the move is allowed is the lifecycle's word.
import { z } from "zod";
import type { Handling } from "../problem/handling.ts";
import type { MoveFacts, MoveName } from "../problem/lifecycle.ts";
import { isReturnReason } from "../problem/returns.ts";
import {
  DESCRIPTION_MAX_CHARACTERS,
  PLACE_MAX_CHARACTERS,
  cleanText,
} from "../problem/submission.ts";
import type { BranchId, ProblemId } from "../shared/ids.ts";
import { gapsIn } from "./canned-text.ts";

/** The longest reason, question or part of a resolution, in code points. */
const WORDS_MAX_CHARACTERS = 2_000;
const NAME_MAX_CHARACTERS = 64;

const resolutionNames = ["verified", "measure", "result", "evidence"] as const;

const answersOf = {
  accept: [],
  start: [],
  resolve: resolutionNames,
  dispatch: ["branchId"],
  assign: ["branchId", "reason"],
  ask_resident: ["question"],
  resume: ["reason"],
  return: ["returnReason", "reason", "proposedBranchId"],
  rule: ["branchId", "reason", "offerRule"],
  merge: ["target", "reason"],
  unmerge: ["reason"],
  send_on: [],
  publish: ["publicText", "publicPlace"],
  refuse: ["reason"],
  hide: ["reason"],
  reject: ["reason"],
  reinstate: ["reason"],
} as const satisfies Partial<Record<MoveName, readonly string[]>>;

/** The moves that staff make by hand. */
export type StaffMove = keyof typeof answersOf;
export type AnswerName = (typeof answersOf)[StaffMove][number];

/** Those that are chosen, not written: codes and ids, which say nothing to anybody by themselves. */
export const choiceAnswers: readonly AnswerName[] = [
  "branchId",
  "proposedBranchId",
  "returnReason",
  "offerRule",
];

/** Those of a problem's branch. */
export const branchMoves = [
  "accept",
  "start",
  "resolve",
  "dispatch",
  "assign",
  "ask_resident",
  "resume",
  "return",
  "rule",
  "merge",
  "unmerge",
  "reinstate",
] as const satisfies readonly StaffMove[];

/** Those of moderators. */
export const moderatorMoves = [
  "send_on",
  "publish",
  "refuse",
  "hide",
  "reject",
  "reinstate",
] as const satisfies readonly StaffMove[];

const longest: Record<AnswerName, number> = {
  branchId: NAME_MAX_CHARACTERS,
  target: NAME_MAX_CHARACTERS,
  returnReason: NAME_MAX_CHARACTERS,
  proposedBranchId: NAME_MAX_CHARACTERS,
  offerRule: NAME_MAX_CHARACTERS,
  reason: WORDS_MAX_CHARACTERS,
  question: WORDS_MAX_CHARACTERS,
  verified: WORDS_MAX_CHARACTERS,
  measure: WORDS_MAX_CHARACTERS,
  result: WORDS_MAX_CHARACTERS,
  evidence: WORDS_MAX_CHARACTERS,
  publicText: DESCRIPTION_MAX_CHARACTERS,
  publicPlace: PLACE_MAX_CHARACTERS,
};

/** What is usually done next, if it is among `moves`: rule, give out, accept, start, resolve. Null: it depends. */
export function usualMove(handling: Handling, moves: readonly StaffMove[]): StaffMove | null {
  const order: readonly StaffMove[] =
    handling === "triage"
      ? ["dispatch", "assign", "accept"]
      : handling === "returned"
        ? ["rule"]
        : ["accept", "start", "resolve"];
  return order.find((move) => moves.includes(move)) ?? null;
}

/** The answers that `move` asks for, in the order of its form. */
export function answersOfMove(move: StaffMove): readonly AnswerName[] {
  return answersOf[move];
}

/** The most code points that an answer may have. */
export function maxCharacters(name: AnswerName): number {
  return longest[name];
}

/** May stay empty: a place that would show where somebody lives is left out; not every branch knows whose it is. */
const optional: ReadonlySet<AnswerName> = new Set(["publicPlace", "proposedBranchId", "offerRule"]);

/** Staff's own words, which the resident reads; the public version is the resident's. */
const forResidents: ReadonlySet<AnswerName> = new Set(["reason", "question", ...resolutionNames]);

function answer(name: AnswerName) {
  const cleaned = z
    .string({ error: "empty" })
    .transform(cleanText)
    .refine((value) => optional.has(name) || value.length > 0, { error: "empty" })
    .refine((value) => name !== "returnReason" || isReturnReason(value), { error: "empty" })
    .refine((value) => [...value].length <= longest[name], { error: "too_long" })
    .refine((value) => !forResidents.has(name) || gapsIn(value).length === 0, {
      error: "open_gaps",
    });
  return optional.has(name) ? cleaned.optional() : cleaned;
}

export type MoveAnswers = Partial<Record<AnswerName, string | undefined>>;

/** Checks and cleans what was typed for `move`. Messages are codes: `empty`, `too_long`. */
export function moveAnswers(move: StaffMove): z.ZodType<MoveAnswers> {
  return z.object(Object.fromEntries(answersOf[move].map((name) => [name, answer(name)])));
}

/** Checked answers as the facts of a move; `targetId` is the problem that `target` names. */
export function factsOfAnswers(answers: MoveAnswers, targetId: ProblemId | null): MoveFacts {
  const { branchId, reason, question, publicText, publicPlace } = answers;
  const { returnReason, proposedBranchId, offerRule } = answers;
  const { verified, measure, result, evidence } = answers;
  const resolved =
    verified !== undefined &&
    measure !== undefined &&
    result !== undefined &&
    evidence !== undefined;
  return {
    ...(branchId !== undefined && { branchId: branchId as BranchId }),
    ...(reason !== undefined && { reason }),
    ...(isReturnReason(returnReason) && { returnReason }),
    ...(proposedBranchId && { proposedBranchId: proposedBranchId as BranchId }),
    ...(offerRule && { offerRule: true }),
    ...(question !== undefined && { question }),
    ...(publicText !== undefined && { publicText }),
    ...(publicPlace !== undefined && { publicPlace }),
    ...(resolved && { resolution: { verified, measure, result, evidence } }),
    ...(targetId !== null && { targetId }),
  };
}
