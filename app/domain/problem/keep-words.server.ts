// Words that come with a move: which may stand in the log for ever, and which are kept apart so that they can be erased.
import { createHash } from "node:crypto";
import { insertMessage, insertResolution } from "../../../db/repositories/text.ts";
import type { MessageKind } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { EventId } from "../shared/ids.ts";
import { assertAllowed } from "../shared/refusal.ts";
import { withoutGaps } from "../triage/canned-text.ts";
import type { Fact } from "./event.ts";
import { canonicalJson } from "./event.ts";
import type { MoveFacts, MoveName } from "./lifecycle.ts";
import type { Problem } from "./problem.ts";
import { gives } from "./returns.ts";
import { cleanText } from "./submission.ts";

interface KeptWords {
  readonly eventId: EventId;
  /** For the log: staff's words only. */
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, Fact>>;
  /** Saves what refers to the event; call it once the event is there. */
  readonly afterEvent: () => Promise<void>;
}

/**
 * Saves messages and the resolution of a move, and returns what its event may say of them. Refuses with `open_gaps` while
 * staff's words still have a gap that a text kept ready left open: residents read all of them.
 */
export async function keepWords(
  context: Context,
  queries: Queries,
  actor: Actor,
  problem: Problem,
  move: MoveName,
  facts: MoveFacts,
): Promise<KeptWords> {
  if (actor.kind === "staff") {
    assertAllowed(
      withoutGaps({ reason: facts.reason, question: facts.question, ...facts.resolution }),
    );
  }
  const problemId = problem.id;
  const eventId = context.makeId<"event">();
  const kept: Record<string, Fact> = { ...idsOf(move, facts) };
  // Nobody is above: it goes on where it is, and supervisors see it.
  if (move === "escalate" && facts.branchId === problem.branch?.id) kept.staysAtTop = true;
  if (move === "rule") Object.assign(kept, placeOf(problem));
  const message = messageOf(actor, move, facts);
  if (message) {
    const id = context.makeId<"message">();
    const at = context.now();
    await insertMessage(queries, {
      id,
      problemId,
      at,
      ...message,
      text: cleanText(message.text),
    });
    kept.messageId = id;
  }
  const { resolution } = facts;
  if (resolution && move === "resolve") kept.resolutionDigest = digestOf(resolution);
  if (move === "publish") kept.publicTextDigest = digestOf([facts.publicText, facts.publicPlace]);
  const ownWords = actor.kind === "resident" || facts.reason === undefined;
  return {
    eventId,
    reason: ownWords ? null : cleanText(facts.reason ?? ""),
    facts: kept,
    afterEvent: async () => {
      if (!resolution || move !== "resolve") return;
      await insertResolution(queries, problemId, eventId, context.now(), cleaned(resolution));
    },
  };
}

function messageOf(
  actor: Actor,
  move: MoveName,
  facts: MoveFacts,
): { kind: MessageKind; text: string } | null {
  if (move === "ask_resident" && facts.question) return { kind: "question", text: facts.question };
  if (move === "answer" && facts.answer) return { kind: "answer", text: facts.answer };
  if (actor.kind !== "resident" || !facts.reason?.trim()) return null;
  if (move === "withdraw") return { kind: "withdrawal", text: facts.reason };
  return {
    kind: move === "confirm" ? "last_word" : "not_solved",
    text: facts.reason,
  };
}

/** A branch is named like this only by what gives it the problem: everybody who reads the log goes by that. */
function idsOf(move: MoveName, facts: MoveFacts): Record<string, Fact> {
  const { branchId, decisionId, targetId, satisfaction, solved } = facts;
  const { returnReason, proposedBranchId, offerRule } = facts;
  const found: Record<string, Fact | undefined> = {
    branchId: gives(move) ? branchId : undefined,
    decisionId,
    targetId,
    satisfaction,
    verdict: solved,
    returnReason,
    proposedBranchId,
    offerRule,
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, Fact] => entry[1] !== undefined),
  );
}

/** Of which kind and where the problem was when a supervisor ruled: what a rule made of the ruling would go by. */
function placeOf({ categoryId, areaId }: Problem): Record<string, Fact> {
  return { categoryId, areaId };
}

function cleaned(resolution: NonNullable<MoveFacts["resolution"]>): typeof resolution {
  return {
    verified: cleanText(resolution.verified),
    measure: cleanText(resolution.measure),
    result: cleanText(resolution.result),
    evidence: cleanText(resolution.evidence),
  };
}

/** Proves later that a text kept elsewhere was not changed, without being the text. */
function digestOf(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
