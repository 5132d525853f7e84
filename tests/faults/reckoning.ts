// The account of a run, taken from the database and the mail server when all is quiet: what came of every problem that
// was acknowledged, and of every letter that was owed.
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { SmtpLetter } from "../support/smtp.ts";
import type { Kill } from "./killer.ts";
import type { Sent } from "./resident.ts";

/** From the letter's being here whole to its row's being written, and what a busy machine adds to that. */
const ROW_FOLLOWS_WITHIN_MS = 2_000;
/** A kill and the letter that came just before it are noted by one process, in the order in which it hears of them. */
const NOTED_LATE_MS = 500;

export interface Reckoning {
  /** Sentences; empty when every promise was kept. */
  readonly broken: readonly string[];
  readonly problems: number;
  readonly lettersOwed: number;
  readonly lettersSkipped: number;
  readonly lettersReceived: number;
  /** Letters that came again, under the same Message-ID, because of a worker killed between DATA and the row. */
  readonly sentAgain: number;
}

export async function takeReckoning(
  context: Context,
  run: {
    readonly sent: readonly Sent[];
    readonly letters: readonly SmtpLetter[];
    readonly kills: readonly Kill[];
  },
): Promise<Reckoning> {
  const problems = await readProblems(context);
  const deliveries = await readDeliveries(context);
  const copies = groupBy(run.letters, ({ messageId }) => messageId);
  const again = [...copies.values()].filter(({ length }) => length > 1);
  const broken = [
    ...problemsBroken(problems, run.sent),
    ...deliveriesBroken(deliveries, copies),
    ...lettersOfNobody(deliveries, copies),
    ...again.flatMap((letters) => unexplained(letters, run.kills)),
  ];
  return {
    broken,
    problems: problems.length,
    lettersOwed: deliveries.length,
    lettersSkipped: deliveries.filter(({ state }) => state === "skipped").length,
    lettersReceived: run.letters.length,
    sentAgain: again.reduce((count, letters) => count + letters.length - 1, 0),
  };
}

interface ProblemSeen {
  readonly reference: string;
  readonly handling: string;
  readonly description: string;
  /** Types of its events in their order. */
  readonly events: readonly string[];
}

async function readProblems({ db }: Context): Promise<ProblemSeen[]> {
  const rows = await db.read
    .selectFrom("problem")
    .innerJoin("original_text", "original_text.problem_id", "problem.id")
    .select(["problem.id", "reference", "handling", "description"])
    .execute();
  const events = await db.read
    .selectFrom("event")
    .select(["problem_id", "type"])
    .orderBy("sequence")
    .execute();
  const eventsOf = groupBy(events, (event) => event.problem_id);
  return rows.map(({ id, ...row }) => ({
    ...row,
    events: (eventsOf.get(id) ?? []).map(({ type }) => type),
  }));
}

/** Each acknowledged problem once, with its own words, handled once as far as the portal goes by itself. */
function problemsBroken(problems: readonly ProblemSeen[], sent: readonly Sent[]): string[] {
  const broken: string[] = [];
  const byReference = new Map(problems.map((problem) => [problem.reference, problem]));
  for (const { answers, references } of sent) {
    const [reference = "none"] = references;
    if (new Set(references).size !== 1) broken.push(`one form became ${references.join(" and ")}`);
    if (byReference.get(reference)?.description !== answers.description)
      broken.push(`${reference} was acknowledged, but is not there as it was typed`);
  }
  if (problems.length !== sent.length)
    broken.push(`${sent.length} forms were acknowledged, ${problems.length} problems are there`);
  return [...broken, ...problems.flatMap(handlingBroken)];
}

const ends = { route: "assigned", send_to_triage: "triage", hold: "held" } as const;

function handlingBroken({ reference, handling, events }: ProblemSeen): string[] {
  const decided = events.filter((type) => type in ends) as (keyof typeof ends)[];
  const [end] = decided;
  const once = ["submit", "begin_screening"].every(
    (wanted) => events.filter((type) => type === wanted).length === 1,
  );
  if (once && decided.length === 1 && end && ends[end] === handling) return [];
  return [`${reference} is ${handling} after ${events.join(", ")}`];
}

interface DeliverySeen {
  readonly letter: string;
  readonly state: string;
  readonly reason: string | null;
  readonly messageId: string;
}

async function readDeliveries({ db }: Context): Promise<DeliverySeen[]> {
  return db.read
    .selectFrom("delivery")
    .select(["letter", "state", "reason", "message_id as messageId"])
    .execute();
}

type Copies = ReadonlyMap<string, readonly SmtpLetter[]>;

/** What is `sent` was received; what is `skipped` says why, and was not. Nothing else is left. */
function deliveriesBroken(deliveries: readonly DeliverySeen[], copies: Copies): string[] {
  return deliveries.flatMap(({ letter, state, reason, messageId }) => {
    const received = copies.get(messageId)?.length ?? 0;
    if (state === "sent" && received > 0) return [];
    if (state === "skipped" && reason !== null && received === 0) return [];
    return [`letter ${letter} ${messageId} is ${state} (${reason}), received ${received} times`];
  });
}

function lettersOfNobody(deliveries: readonly DeliverySeen[], copies: Copies): string[] {
  const owed = new Set(deliveries.map(({ messageId }) => messageId));
  return [...copies.keys()]
    .filter((messageId) => !owed.has(messageId))
    .map((messageId) => `letter ${messageId} was received, but nobody owed it`);
}

/** Each copy but the last must have been followed by the kill of a worker, before its row could be written. */
function unexplained(letters: readonly SmtpLetter[], kills: readonly Kill[]): string[] {
  return letters.slice(0, -1).flatMap(({ messageId, receivedAtMs }) => {
    const killed = kills.some(
      ({ name, atMs }) =>
        name === "worker" &&
        atMs > receivedAtMs - NOTED_LATE_MS &&
        atMs < receivedAtMs + ROW_FOLLOWS_WITHIN_MS,
    );
    return killed ? [] : [`letter ${messageId} was sent again, though no worker was killed then`];
  });
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
