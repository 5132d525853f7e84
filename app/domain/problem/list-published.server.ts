// The public list of published problems.
import { listPublished as list } from "../../../db/repositories/problem-list.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { Context } from "../shared/context.server.ts";
import { handlingStates, isOpen } from "./handling.ts";
import type { PublicFilter, PublishedListView } from "./published-view.ts";
import { summary } from "./summary.ts";

const PAGE_SIZE = 20;
const SUMMARY_CHARACTERS = 120;

/** A page of at most `size` (20) published problems, newest first. An unknown cursor gives the first page. */
export async function listPublished(
  context: Context,
  filter: {
    readonly show: PublicFilter;
    readonly after: string | null;
    readonly size?: number;
  },
): Promise<PublishedListView> {
  const queries = context.db.read;
  const county = await readCounty(queries);
  const handling = handlingStates.filter((state) =>
    filter.show === "open" ? isOpen(state) : state === "resolved" || state === "closed",
  );
  const page = await list(queries, {
    handling: filter.show === "all" ? null : handling,
    after: filter.after,
    size: filter.size ?? PAGE_SIZE,
  });
  return {
    items: page.items.map(({ problem, text }) => ({
      reference: problem.reference,
      language: problem.language,
      summary: summary(text, SUMMARY_CHARACTERS),
      handling: problem.handling,
      category: county.categories.find(({ id }) => id === problem.categoryId)?.name ?? null,
      area: county.areas.find(({ id }) => id === problem.areaId)?.name ?? null,
      branch: problem.branch ? (county.branches.get(problem.branch.id)?.name ?? null) : null,
      submittedAt: problem.submittedAt,
    })),
    next: page.next,
  };
}
