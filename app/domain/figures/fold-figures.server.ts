// Makes the figures from the log, event by event: whatever happened to a problem since the mark, its figure is made again.
import { Temporal } from "temporal-polyfill";
import { listBranches, listCategories } from "../../../db/repositories/county.ts";
import { eventsOfProblems } from "../../../db/repositories/event.ts";
import {
  moveFigureMark,
  readFigureMark,
  saveFigures,
  touchedAfter,
} from "../../../db/repositories/figure.ts";
import type { SavedFigure } from "../../../db/repositories/figure.ts";
import { findProblems } from "../../../db/repositories/problem.ts";
import { clockFrom } from "../clock/read-clock.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import { figureOf } from "./problem-figure.ts";

/** So many events at a time: each transaction is short, and others have their turn between. */
const EVENTS_TOGETHER = 500;

/**
 * Brings the figures up to the end of the log, in small transactions; `stopping` ends it early. Returns how many events were
 * read. Twice, or in two processes: the same figures. After an erased mark (0) everything is made again.
 */
export async function foldFigures(context: Context, stopping: () => boolean): Promise<number> {
  let read = 0;
  while (!stopping()) {
    const mark = await readFigureMark(context.db.read);
    const { ids, upTo } = await touchedAfter(context.db.read, mark, EVENTS_TOGETHER);
    if (ids.length === 0) return read;
    const figures = await figuresOf(context, ids);
    const moved = await context.db.transact(async (queries) => {
      if (!(await moveFigureMark(queries, mark, upTo))) return false;
      await saveFigures(queries, figures);
      return true;
    });
    if (moved) read += upTo - mark;
  }
  return read;
}

async function figuresOf(
  context: Context,
  ids: Parameters<typeof eventsOfProblems>[1],
): Promise<SavedFigure[]> {
  const queries = context.db.read;
  const categories = await listCategories(queries);
  const coordinating = (await listBranches(queries)).find(({ kind }) => kind === "coordinating");
  const events = await eventsOfProblems(queries, ids);
  const problems = await findProblems(queries, ids);
  const figures: SavedFigure[] = [];
  for (const problem of problems) {
    const own = events.get(problem.id) ?? [];
    const branchId = problem.branch?.id ?? coordinating?.id;
    if (own.length === 0 || branchId === undefined) continue;
    const { limits } = await clockFrom(context, queries, problem, own, categories);
    figures.push({
      ...figureOf(own, limits),
      problemId: problem.id,
      branchId,
      submittedAt: problem.submittedAt,
      submittedMonth: monthOf(problem.submittedAt, context.calendar.timeZone),
    });
  }
  return figures;
}

/** The local month, `2026-11`. */
function monthOf(at: Instant, timeZone: string): string {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();
  return day.toString().slice(0, "2026-11".length);
}
