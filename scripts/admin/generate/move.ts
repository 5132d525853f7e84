// One move of one life, with all that the one writer of status would do: event, standing, words, jobs, letters.
import { createHash } from "node:crypto";
import { nextLimit } from "../../../app/domain/clock/ledger.ts";
import { RETURN_PERIOD } from "../../../app/domain/clock/policy.ts";
import { consequencesOf, retractsPublication } from "../../../app/domain/problem/consequences.ts";
import { contradictionsAfter } from "../../../app/domain/problem/contradictions.ts";
import { canonicalJson } from "../../../app/domain/problem/event.ts";
import type { Fact } from "../../../app/domain/problem/event.ts";
import type { Handling } from "../../../app/domain/problem/handling.ts";
import { isPublicationMove, moveRow } from "../../../app/domain/problem/lifecycle.ts";
import type { MoveFacts, MoveName } from "../../../app/domain/problem/lifecycle.ts";
import { heldAfter } from "../../../app/domain/problem/ownership.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { Publication } from "../../../app/domain/problem/publication.ts";
import { gives, returnsAfter } from "../../../app/domain/problem/returns.ts";
import type { EventId, PersonId } from "../../../app/domain/shared/ids.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import type { Actor } from "../../../app/domain/shared/actor.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { Message } from "../../../db/repositories/text.ts";
import { instantText } from "./instant-text.ts";
import { fastLimits } from "./life-clock.ts";
import { newId, now, portal, write } from "./life.ts";
import type { Hand, Life } from "./life.ts";
import { oweAlerts, oweJob, oweLetter } from "./owe.ts";

/** Makes the move, now. False, and nothing is written, when the state does not allow it (any more). */
export function move(life: Life, hand: Hand, name: MoveName, facts: MoveFacts = {}): boolean {
  const row = moveRow(name);
  const before = life.problem;
  const state = row.track === "handling" ? before.handling : before.publication;
  if (!row.from.includes(state)) return false;
  const id = newId<"event">(life);
  const event = write(life, hand, {
    id,
    type: name,
    track: row.track,
    fromState: state,
    toState: row.to,
    reason: hand.kind === "resident" ? null : (facts.reason ?? null),
    facts: { ...idsOf(facts), ...wordsOf(life, hand, name, facts, id), ...signed(life, hand) },
  });
  life.problem = after(life, hand, name, facts);
  if (row.track === "handling") life.problem = { ...life.problem, nextLimit: limitOf(life) };
  if (life.problem.wokenAt !== null && life.problem.wokenAt !== before.wokenAt) {
    const facts = { because: "words" };
    write(life, portal(name), { id: newId<"event">(life), type: "woken", facts });
  }
  if (name === "publish") {
    const [description, place] = [facts.publicText ?? "", facts.publicPlace ?? ""];
    life.publicText = { description, place, at: event.at };
  }
  for (const job of consequencesOf(name, before, life.problem, id, event.at))
    oweJob(life, job, life.does(job));
  oweLetter(life, event);
  oweAlerts(life, event);
  if (retractsPublication(name, life.problem)) move(life, portal(name), "retract");
  return true;
}

/** Moderators of the demo county are nothing else besides. */
function signed({ world }: Life, { id }: Hand): Record<string, Fact> {
  return world.moderators.some((moderator) => moderator === id) ? { as: "moderator" } : {};
}

/** The limit that comes next, by the events so far. */
function limitOf(life: Life): Problem["nextLimit"] {
  return nextLimit(fastLimits(life.events, life.problem.urgency, life.complex, life.world.time));
}

/** Until when what is given now may be returned. */
function returnUntil({ world, nowMs }: Life): Instant {
  return instantText(world.time.after(nowMs, RETURN_PERIOD.ms));
}

function after(life: Life, hand: Hand, name: MoveName, facts: MoveFacts): Problem {
  const { problem, world } = life;
  const at = now(life);
  const row = moveRow(name);
  const wokenAt = hand.kind === "staff" ? null : problem.wokenAt;
  const next = { ...problem, wokenAt, changedAt: at, version: problem.version + 1 };
  if (isPublicationMove(name)) {
    const publication = row.to as Publication;
    return { ...next, publication, publishedAt: publication === "published" ? at : null };
  }
  const closedBy = name === "confirm" ? "resident" : name === "close_in_silence" ? "silence" : null;
  const closedAt = closedBy === null ? null : at;
  const toId = gives(name) ? (facts.branchId ?? null) : null;
  const until = toId === null ? null : returnUntil(life);
  const step = { move: name, holderId: problem.branch?.id ?? null, toId, until };
  const returns = returnsAfter(problem.returns, step);
  const contradictions = contradictionsAfter(problem.contradictions, name, step.holderId);
  const handling = row.to as Handling;
  const held = heldAfter(problem, {
    ...{ move: name, actor: actorOf(life, hand), to: handling, toId, ownerFits: true, at },
  });
  const moved: Problem = {
    ...next,
    ...held,
    handling,
    closedBy,
    closedAt,
    returns,
    contradictions,
  };
  if (toId !== null) {
    const first = problem.answerableBranchId === world.coordinating.id || name === "rule";
    const { id, path } = world.branch(toId);
    const answerableBranchId = first ? id : problem.answerableBranchId;
    return { ...moved, branch: { id, path }, answerableBranchId };
  }
  if (name === "accept" && moved.branch) return { ...moved, answerableBranchId: moved.branch.id };
  return name === "merge"
    ? { ...moved, mergedIntoId: facts.targetId ?? null, mergedAt: moved.changedAt }
    : moved;
}

/** As far as the rules about owners ask. */
function actorOf({ problem }: Life, { kind, id }: Hand): Actor {
  if (kind === "staff") return { kind, personId: id as PersonId, name: "", grants: [] };
  return kind === "resident" ? { kind, problemId: problem.id } : system(id ?? "");
}

function idsOf(facts: MoveFacts): Record<string, Fact> {
  const { branchId, decisionId, targetId, satisfaction, returnReason, solved } = facts;
  return {
    ...(returnReason === undefined ? {} : { returnReason }),
    ...(branchId === undefined ? {} : { branchId }),
    ...(decisionId === undefined ? {} : { decisionId }),
    ...(targetId === undefined ? {} : { targetId }),
    ...(satisfaction === undefined ? {} : { satisfaction }),
    ...(solved === undefined ? {} : { verdict: solved }),
  };
}

/** Keeps the words that come with the move, and returns what the event says of them. */
function wordsOf(
  life: Life,
  hand: Hand,
  name: MoveName,
  facts: MoveFacts,
  eventId: EventId,
): Record<string, Fact> {
  const at = now(life);
  const { resolution } = facts;
  if (name === "rule") {
    const { categoryId, areaId } = life.problem;
    return { categoryId, areaId };
  }
  if (name === "resolve" && resolution) {
    life.resolutions.push({ eventId, at, resolution });
    return { resolutionDigest: digestOf(resolution) };
  }
  if (name === "publish")
    return { publicTextDigest: digestOf([facts.publicText, facts.publicPlace]) };
  const message = messageOf(hand, name, facts);
  if (!message) return {};
  const messageId = newId<"message">(life);
  life.messages.push({ id: messageId, problemId: life.problem.id, at, ...message });
  return { messageId };
}

function messageOf(
  hand: Hand,
  name: MoveName,
  { question, answer, reason }: MoveFacts,
): Pick<Message, "kind" | "text"> | null {
  if (name === "ask_resident" && question) return { kind: "question", text: question };
  if (name === "answer" && answer) return { kind: "answer", text: answer };
  if (hand.kind !== "resident" || !reason) return null;
  if (name === "withdraw") return { kind: "withdrawal", text: reason };
  return { kind: name === "confirm" ? "last_word" : "not_solved", text: reason };
}

function digestOf(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
