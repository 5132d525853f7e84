// What one problem adds to the figures, from its log alone. Whoever resolves doesn't grade: the branch's word (`resolved`)
// and the resident's (`verdict`, `satisfaction`) are kept apart, and silence is neither. Pure.
import type { Limit } from "../clock/ledger.ts";
import { contradicts } from "../problem/contradictions.ts";
import type { Solved } from "../problem/contradictions.ts";
import type { ProblemEvent } from "../problem/event.ts";
import { lastWordsOf } from "../problem/last-words.ts";
import { withoutUndone } from "../problem/undone.ts";
import type { Instant } from "../shared/instant.ts";

/** Whether a limit was kept. Null: it still runs, waits, or ended without being either. */
export type Kept = boolean | null;

export interface ProblemFigure {
  readonly submittedAt: Instant;
  /** By kind of limit. */
  readonly kept: Readonly<Partial<Record<string, Kept>>>;
  /** When its branch last called it resolved; null: never, or it was taken back. */
  readonly resolvedAt: Instant | null;
  /** Its resident was asked whether it is solved, and the time to say so is over or used. */
  readonly asked: boolean;
  /** Their newest word; null: none. */
  readonly verdict: Solved | null;
  /** 1 (very dissatisfied) to 5 (very satisfied); null: not said. */
  readonly satisfaction: number | null;
  /** Closed because its resident said nothing. */
  readonly silent: boolean;
  /** It ended without a resolution being owed: rejected, merged, withdrawn. */
  readonly leftOut: boolean;
  readonly returns: number;
  readonly reopenings: number;
}

/** The events that end a problem without a resolution, and those that bring it back. */
const leaving: ReadonlySet<string> = new Set(["reject", "merge", "withdraw"]);
const comingBack: ReadonlySet<string> = new Set(["reinstate", "unmerge"]);

/**
 * The figure of a problem with those events (oldest first, not empty) and limits. A limit that passed before it was met was
 * not kept, also when it was met since; one that runs is neither, until the log says that it was missed.
 */
export function figureOf(all: readonly ProblemEvent[], limits: readonly Limit[]): ProblemFigure {
  const events = withoutUndone(all);
  const missed = new Set(
    events.filter(({ type }) => type === "limit_missed").map(({ facts }) => facts.kind),
  );
  const count = (is: (event: ProblemEvent) => boolean) => events.filter(is).length;
  const ends = events.findLast(({ type }) => leaving.has(type) || comingBack.has(type));
  const silent = events.findLast(({ toState }) => toState === "closed");
  const [word] = lastWordsOf(events, []);
  const closed = events.findLast(({ track }) => track === "handling")?.toState === "closed";
  return {
    submittedAt: events[0]?.at ?? ("" as Instant),
    kept: Object.fromEntries(
      limits.map((limit) => [limit.kind, missed.has(limit.kind) ? false : keptOf(limit)]),
    ),
    resolvedAt: events.findLast(({ type }) => type === "resolve")?.at ?? null,
    asked: word !== undefined || silent?.type === "close_in_silence",
    verdict: word?.solved ?? null,
    satisfaction: word?.satisfaction ?? null,
    silent: closed && silent?.type === "close_in_silence",
    leftOut: ends !== undefined && leaving.has(ends.type),
    returns: count(({ type }) => type === "return"),
    reopenings: count(({ type }) => contradicts(type)),
  };
}

function keptOf({ dueAt, metAt }: Limit): Kept {
  if (metAt === null) return null;
  return dueAt === null || metAt <= dueAt;
}
