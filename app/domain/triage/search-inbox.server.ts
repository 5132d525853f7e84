// From the words that staff type to what a list is narrowed by: words as they were typed, names of areas, public words, and
// parts of references. Rare words are looked up before the list; for common ones the list is looked through.
import {
  numbersWithAny,
  problemsFromReference,
  problemsPublishedAs,
  problemsToReference,
  problemsWithAll,
} from "../../../db/repositories/inbox-search.ts";
import type { InboxConditions } from "../../../db/repositories/inbox-conditions.ts";
import { NUMBER_MAX } from "../../../db/repositories/public-list.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Area } from "../branch/branch.ts";
import { searchedWords } from "../problem/public-marks.ts";
import { referencePart } from "../problem/reference-part.ts";
import type { County } from "../routing/read-county.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { areaMarks } from "../similar/marks.ts";
import { hashToken, tokenize } from "../similar/tokens.ts";

/** Up to so many problems are found first and then put in order; of more the list has one within a few hundred rows. */
const RARE_MAX = 2_000;
const PUBLIC_MAX = 200;
const TOKENS_MAX = 12;
/** A word in the names of more areas than this ("village") says nothing about where. */
const AREAS_MAX = 40;

/** What a list is narrowed by; null when nothing can be looked for. */
export async function searchInbox(
  { db }: Pick<Context, "db">,
  queries: Queries,
  words: string,
  county: County,
): Promise<Pick<InboxConditions, "match" | "ids"> | null> {
  const referenced = await byReference(queries, words);
  const tokens = [...tokenize(words, TOKENS_MAX).keys()];
  const clauses = tokens.map((token) => clauseOf(token, county.areas));
  const marks = searchedWords(words).marks;
  const published =
    marks.length === 0
      ? []
      : await problemsPublishedAs(
          queries,
          await db.publicIndex.newest(queries, marks, NUMBER_MAX, PUBLIC_MAX),
        );
  const others = [...referenced, ...published];
  if (clauses.length === 0) {
    return others.length === 0 && marks.length === 0 ? null : { match: null, ids: others };
  }
  const rare = await rarest(queries, clauses);
  // Who types a reference means that problem.
  if (rare === null)
    return referenced.length > 0 ? { match: null, ids: others } : { match: clauses, ids: null };
  return { match: null, ids: [...new Set([...others, ...rare])] };
}

function clauseOf(token: string, areas: readonly Area[]): number[] {
  const named = areas.filter(
    ({ parentId, name }) =>
      parentId !== null && Object.values(name).some((text) => tokenize(text).has(token)),
  );
  const within =
    named.length > AREAS_MAX
      ? []
      : withAllBelow(
          areas,
          named.map(({ id }) => id),
        );
  return [hashToken(token), ...within.flatMap((areaId) => areaMarks({ areaId }))];
}

/** Those of a tree and all below them. */
export function withAllBelow<Id extends string>(
  all: readonly { readonly id: Id; readonly parentId: Id | null }[],
  from: readonly Id[],
): Id[] {
  const found = new Set(from);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { id, parentId } of all) if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return [...found];
}

/** Null when each of the words is common. */
async function rarest(
  queries: Queries,
  clauses: readonly (readonly number[])[],
): Promise<ProblemId[] | null> {
  const found: Set<number>[] = [];
  const common: (readonly number[])[] = [];
  for (const clause of clauses) {
    const numbers = await numbersWithAny(queries, clause, RARE_MAX);
    if (numbers === null) common.push(clause);
    else found.push(numbers);
  }
  const [first, ...others] = found;
  if (!first) return null;
  const all = [...first].filter((number) => others.every((one) => one.has(number)));
  return problemsWithAll(queries, all, common);
}

async function byReference(queries: Queries, words: string): Promise<ProblemId[]> {
  const part = referencePart(words);
  if (!part) return [];
  const beginning = await problemsFromReference(queries, part, RARE_MAX);
  const ending = part.end === null ? [] : await problemsToReference(queries, part.end, RARE_MAX);
  return [...beginning, ...ending];
}
