// The public list of published problems: filtered by kind, area, state and words, the newest first.
import { countsUnder, listedUnder } from "../../../db/repositories/public-list.ts";
import type { PublicListed } from "../../../db/repositories/public-list.ts";
import { callsOfProblems } from "../../../db/repositories/volunteers.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Context } from "../shared/context.server.ts";
import { newestNumbers, publishedQuery } from "./published-query.server.ts";
import type { PublishedQuery } from "./published-query.server.ts";
import type { County } from "../routing/read-county.server.ts";
import type {
  FeedEntry,
  PublishedFilter,
  PublishedItem,
  PublishedListView,
} from "./published-view.ts";
import { wantsVolunteers } from "../volunteer/volunteer-call.ts";
import type { VolunteerCall } from "../volunteer/volunteer-call.ts";
import { summary } from "./summary.ts";

const PAGE_SIZE = 20;
const SUMMARY_CHARACTERS = 120;
/** Further than this nobody counts what has certain words. */
const COUNTED_MAX = 1_000;
const CURSOR = /^\d{1,15}$/;

/**
 * A page of at most `size` (20) published problems. What is no cursor of ours gives the first page. Where nothing has the
 * words as typed, a first page has those with their Chinese characters in any order, and says `near`.
 */
export async function listPublished(
  context: Pick<Context, "db">,
  filter: PublishedFilter,
  after: string | null = null,
  size: number = PAGE_SIZE,
): Promise<PublishedListView> {
  const queries = context.db.read;
  const query = await publishedQuery(context, queries, filter);
  const below = after !== null && CURSOR.test(after) ? Number(after) : undefined;
  const atMost = below === undefined && query.marks !== null ? COUNTED_MAX + 1 : size + 1;
  const read = (near: boolean) => newestNumbers(context, queries, query, near, atMost, below);
  let near = filter.near && query.nearMarks !== null;
  let numbers = await read(near);
  if (numbers.length === 0 && below === undefined && !near && query.nearMarks) {
    numbers = await read(true);
    near = numbers.length > 0;
  }
  const page = numbers.slice(0, size);
  return {
    items: await itemsUnder(queries, page, query.county.county),
    next: numbers.length > size ? String(page.at(-1)) : null,
    count: below === undefined ? await count(queries, query, numbers) : null,
    kind: query.kind && { code: query.kind.code, name: query.kind.name },
    area: query.area && { code: query.area.code, name: query.area.name },
    near,
    nothingToFind: query.nothingToFind,
  };
}

/** The newest 20 under the filter with all of their public words, for feeds. */
export async function listForFeed(
  context: Pick<Context, "db">,
  filter: PublishedFilter,
): Promise<FeedEntry[]> {
  const queries = context.db.read;
  const query = await publishedQuery(context, queries, filter);
  const numbers = await newestNumbers(context, queries, query, filter.near, PAGE_SIZE);
  return (await listedUnder(queries, numbers)).map((one) => ({
    ...item(one, query.county.county, []),
    description: one.text,
    publishedAt: one.problem.publishedAt ?? one.problem.changedAt,
    changedAt: one.problem.changedAt,
  }));
}

async function count(queries: Queries, query: PublishedQuery, numbers: readonly number[]) {
  if (query.marks !== null) {
    return { number: Math.min(numbers.length, COUNTED_MAX), more: numbers.length > COUNTED_MAX };
  }
  const counts = await countsUnder(queries, query.facets);
  return { number: [...counts.values()].reduce((sum, one) => sum + one, 0), more: false };
}

async function itemsUnder(queries: Queries, numbers: readonly number[], county: County) {
  const listed = await listedUnder(queries, numbers);
  const ids = listed.map(({ problem }) => problem.id);
  const calls = await callsOfProblems(queries, ids);
  return listed.map((one) => item(one, county, calls));
}

function item(
  { problem, text }: PublicListed,
  county: County,
  calls: readonly VolunteerCall[],
): PublishedItem {
  const { categoryId, areaId, branch } = problem;
  return {
    reference: problem.reference,
    language: problem.language,
    summary: summary(text, SUMMARY_CHARACTERS),
    handling: problem.handling,
    category: (categoryId && county.categoriesById.get(categoryId)?.name) ?? null,
    area: (areaId && county.areasById.get(areaId)?.name) ?? null,
    branch: (branch && county.branches.get(branch.id)?.name) ?? null,
    submittedAt: problem.submittedAt,
    wantsVolunteers: wantsVolunteers(
      problem,
      calls.filter(({ problemId }) => problemId === problem.id),
    ),
    affectedCount: problem.affectedCount,
  };
}
