// The words of a problem: as typed, as shown to the public, the messages between branch and resident, the result.
import type { Resolution } from "../../app/domain/problem/lifecycle.ts";
import type { MessageId } from "../../app/domain/problem/event.ts";
import type { BranchId, EventId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";
import { stands } from "./undo.ts";

export interface ProblemText {
  readonly description: string;
  readonly place: string;
}

/** The question's code, and what was answered. */
export type Answers = Readonly<Record<string, string>>;

/** Saves the words as they were typed. Once: nobody changes them. */
export async function insertOriginal(
  queries: Queries,
  id: ProblemId,
  text: ProblemText,
  answers: Answers = {},
): Promise<void> {
  await queries
    .insertInto("original_text")
    .values({
      problem_id: id,
      description: text.description,
      place: text.place,
      answers: toJson(answers),
    })
    .execute();
}

/** Answers to questions besides the words, by code; empty when none was asked, or they were erased. Private. */
export async function findAnswers(queries: Queries, id: ProblemId): Promise<Answers> {
  const row = await queries
    .selectFrom("original_text")
    .select("answers")
    .where("problem_id", "=", id)
    .executeTakeFirst();
  return row ? fromJson<Answers>(row.answers) : {};
}

/** The words as typed; null when they were erased. Private: only for its resident and its staff. */
export async function findOriginal(queries: Queries, id: ProblemId): Promise<ProblemText | null> {
  const row = await queries
    .selectFrom("original_text")
    .select(["description", "place"])
    .where("problem_id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** Sets the version that the public reads; again replaces it. */
export async function setPublicText(
  queries: Queries,
  id: ProblemId,
  text: ProblemText,
  at: Instant,
): Promise<void> {
  const values = {
    description: text.description,
    place: text.place,
    changed_at: at,
  };
  await queries
    .insertInto("public_text")
    .values({ problem_id: id, ...values })
    .onConflict((conflict) => conflict.column("problem_id").doUpdateSet(values))
    .execute();
}

/** The version for the public, or null while no moderator has approved one. */
export async function findPublicText(queries: Queries, id: ProblemId): Promise<ProblemText | null> {
  const row = await queries
    .selectFrom("public_text")
    .select(["description", "place"])
    .where("problem_id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export const messageKinds = [
  "question",
  "answer",
  "not_solved",
  "withdrawal",
  "last_word",
  "addition",
  "message",
] as const;
export type MessageKind = (typeof messageKinds)[number];

export interface Message {
  readonly id: MessageId;
  readonly problemId: ProblemId;
  readonly kind: MessageKind;
  readonly text: string;
  readonly at: Instant;
  /** Which branch wrote it, of a `message`. */
  readonly branchId?: BranchId | null;
  /** When the branch took it back, before anybody could read it. */
  readonly takenBackAt?: Instant | null;
}

export async function insertMessage(queries: Queries, message: Message): Promise<void> {
  const { problemId, branchId = null, takenBackAt = null, ...rest } = message;
  await queries
    .insertInto("message")
    .values({ ...rest, problem_id: problemId, branch_id: branchId, taken_back_at: takenBackAt })
    .execute();
}

/**
 * Questions, answers and other words of branch and resident, oldest first. Private. What was taken back, by itself or with the
 * step that it came with, is left out, but `withUndone`.
 */
export async function messagesOfProblem(
  queries: Queries,
  id: ProblemId,
  { withUndone = false } = {},
): Promise<Message[]> {
  let query = queries
    .selectFrom("message")
    .select(["id", "problem_id", "kind", "text", "at", "branch_id", "taken_back_at"])
    .where("problem_id", "=", id);
  if (!withUndone) query = query.where("taken_back_at", "is", null);
  const rows = await query.orderBy("id").execute();
  return rows.map(
    ({ problem_id, branch_id, taken_back_at, ...rest }) =>
      ({
        ...rest,
        problemId: problem_id,
        branchId: branch_id,
        takenBackAt: taken_back_at,
      }) as Message,
  );
}

export async function insertResolution(
  queries: Queries,
  problemId: ProblemId,
  eventId: EventId,
  at: Instant,
  resolution: Resolution,
): Promise<void> {
  await queries
    .insertInto("resolution")
    .values({ event_id: eventId, problem_id: problemId, at, ...resolution })
    .execute();
}

/** Words that were taken back, alone or with their step, are shown to no resident any more. */
export async function takeBackMessage(queries: Queries, id: MessageId, at: Instant): Promise<void> {
  await queries.updateTable("message").set({ taken_back_at: at }).where("id", "=", id).execute();
}

/** The newest measure and result that were not taken back, or null. */
export async function findResolution(
  queries: Queries,
  id: ProblemId,
): Promise<(Resolution & { readonly at: Instant }) | null> {
  const row = await queries
    .selectFrom("resolution")
    .select(["verified", "measure", "result", "evidence", "at"])
    .where("problem_id", "=", id)
    .where(stands("resolution.event_id"))
    .orderBy("event_id", "desc")
    .executeTakeFirst();
  return row ? { ...row, at: row.at as Instant } : null;
}
