// The extra questions of one kind, for the form and for whoever reads the answers.
import { listCategories } from "../../../db/repositories/county.ts";
import type { ExtraQuestion } from "../problem/extra-question.ts";
import type { Context } from "../shared/context.server.ts";

/** At most three, in their order; none for a kind that has none, for `unknown`, and for a code that nothing has. */
export async function readQuestions(
  context: Context,
  code: string | undefined,
): Promise<readonly ExtraQuestion[]> {
  const categories = await listCategories(context.db.read);
  return categories.find((one) => one.code === code)?.questions ?? [];
}
