// Putting a text that is kept ready into a form: which fit a problem, and one of them with its gaps filled.
import { cannedTextsOf, countUses, findCannedText } from "../../../db/repositories/canned-text.ts";
import type { Problem } from "../problem/problem.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, CannedTextId, CategoryId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { filled, fits } from "./canned-text.ts";
import type { CannedText, GapValues } from "./canned-text.ts";
import type { TextChoice } from "./text-choice.ts";

type Asked = Pick<Problem, "branch" | "categoryId" | "handling" | "language">;

/** Those that fit the problem, by title: of its branch and, where they say so, of the branches above. */
export async function textsThatFit(
  context: Context,
  problem: Asked,
): Promise<readonly TextChoice[]> {
  const texts = await fitting(context, problem);
  return texts.map(({ id, title }) => ({ id, title }));
}

/** The words of one that fits, as far as `values` fill them. Refuses with `not_found` for any other. */
export async function filledText(
  context: Context,
  problem: Asked,
  id: CannedTextId,
  values: GapValues,
): Promise<string> {
  const found = await findCannedText(context.db.read, id);
  const offered = found && (await fitting(context, problem)).some((one) => one.id === id);
  if (!offered) throw new Refusal("not_found");
  return filled(found.text, values);
}

/** Counts that something was sent with them; unknown ids count nothing. */
export async function countTextUses(context: Context, ids: readonly CannedTextId[]): Promise<void> {
  if (ids.length === 0) return;
  await context.db.transact((queries) => countUses(queries, ids));
}

async function fitting(context: Context, problem: Asked): Promise<CannedText[]> {
  if (problem.branch === null) return [];
  const queries = context.db.read;
  const line = problem.branch.path.split("/").filter(Boolean) as BranchId[];
  const texts = await cannedTextsOf(queries, line, problem.language);
  const { categories } = await readCounty(queries);
  const kind = categories.find(({ id }) => id === problem.categoryId);
  const categoryIds = [kind?.id, kind?.parentId].filter((id): id is CategoryId => Boolean(id));
  return texts.filter((text) => fits(text, { ...problem, categoryIds }));
}
