// The public list of published problems.
import { listPublished as list } from "../../../db/repositories/problem-list.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import { handlingStates, isOpen } from "./handling.ts";
import type { Handling } from "./handling.ts";
import type { Reference } from "./reference.ts";
import { summary } from "./summary.ts";

export const publicFilters = ["all", "open", "resolved"] as const;
export type PublicFilter = (typeof publicFilters)[number];

export interface PublishedListView {
  readonly items: readonly {
    readonly reference: Reference;
    readonly language: string;
    readonly summary: string;
    readonly handling: Handling;
    readonly category: LocalText | null;
    readonly area: LocalText | null;
    readonly branch: LocalText | null;
    readonly submittedAt: Instant;
  }[];
  /** Give it as `after` to get the next page; null at the end. */
  readonly next: string | null;
}

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
