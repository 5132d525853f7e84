// The texts that are kept ready, as whoever keeps them sees them: their own, and those of the branches above that they use.
import { cannedTextsOf, findCannedText } from "../../../db/repositories/canned-text.ts";
import { namesOfPeople } from "../../../db/repositories/staff.ts";
import { offeredKinds } from "../branch/branch.ts";
import type { Branch, Category } from "../branch/branch.ts";
import { lastDays } from "../clock/period.ts";
import type { Handling } from "../problem/handling.ts";
import { readPublicCounty } from "../problem/read-public-places.server.ts";
import type { County } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { CannedTextId, CategoryId } from "../shared/ids.ts";
import type { Language, LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import type { CannedText } from "./canned-text.ts";
import { leadGrants } from "./saved-view.ts";
import { mayKeepTextsOf } from "./text-keeping.ts";

export interface KeptText extends CannedText {
  readonly branch: LocalText | null;
  readonly kind: LocalText | null;
  readonly keeper: string | null;
  /** Its day to be read again is past. */
  readonly overdue: boolean;
  readonly mayChange: boolean;
}

export interface TextFilter {
  readonly handling: Handling | null;
  readonly categoryId: string | null;
  readonly language: Language | null;
}

/** What a form about texts offers. */
export interface TextChoices {
  /** Branches whose texts this person keeps. */
  readonly branches: readonly Branch[];
  readonly kinds: readonly Category[];
}

/** What that person may choose. Refuses with `not_allowed`. */
export async function readTextChoices(context: Context, actor: StaffActor): Promise<TextChoices> {
  if (!mayOpenPage(actor, "texts")) throw new Refusal("not_allowed");
  const { county } = await readPublicCounty(context.db, context.db.read);
  const branches = [...county.branches.values()].filter(
    (branch) => !branch.closed && mayKeepTextsOf(actor, branch),
  );
  return { branches, kinds: offeredKinds(county.categories) };
}

/** Those that fit the filter, by title. A filter finds also what is for any state or any kind. Refuses with `not_allowed`. */
export async function readTexts(
  context: Context,
  actor: StaffActor,
  filter: TextFilter,
): Promise<readonly KeptText[]> {
  if (!mayOpenPage(actor, "texts")) throw new Refusal("not_allowed");
  const { county } = await readPublicCounty(context.db, context.db.read);
  const own = leadGrants(actor).map(({ branchPath }) => branchPath);
  const known = [...county.branches.values()].filter(
    (branch) => mayKeepTextsOf(actor, branch) || own.some((path) => path.startsWith(branch.path)),
  );
  const texts = await cannedTextsOf(
    context.db.read,
    known.map(({ id }) => id),
    filter.language,
  );
  const above = county.categoriesById.get(filter.categoryId as CategoryId)?.parentId ?? null;
  const kinds = [null, filter.categoryId, above];
  const found = texts.filter(
    ({ handling, categoryId }) =>
      (filter.handling === null || handling === null || handling === filter.handling) &&
      (filter.categoryId === null || kinds.includes(categoryId)),
  );
  const kept = await asKept(context, actor, county, found);
  return kept.filter(({ below, mayChange }) => below || mayChange);
}

/** One that this person keeps. Refuses with `not_allowed`, `not_found`, and `not_your_branch` for another branch's. */
export async function readText(
  context: Context,
  actor: StaffActor,
  id: CannedTextId,
): Promise<KeptText> {
  if (!mayOpenPage(actor, "texts")) throw new Refusal("not_allowed");
  const text = await findCannedText(context.db.read, id);
  const { county } = await readPublicCounty(context.db, context.db.read);
  const [kept] = text ? await asKept(context, actor, county, [text]) : [];
  if (!kept) throw new Refusal("not_found");
  if (!kept.mayChange) throw new Refusal("not_your_branch");
  return kept;
}

async function asKept(
  context: Context,
  actor: StaffActor,
  county: County,
  texts: readonly CannedText[],
): Promise<KeptText[]> {
  const names = await namesOfPeople(
    context.db.read,
    texts.map(({ ownerId }) => ownerId),
  );
  const today = lastDays(context.calendar.timeZone, context.now(), 1).toDay;
  return texts.map((text) => {
    const branch = county.branches.get(text.branchId);
    const kind = text.categoryId && county.categoriesById.get(text.categoryId);
    return {
      ...text,
      branch: branch?.name ?? null,
      kind: kind ? kind.name : null,
      keeper: names.get(text.ownerId) ?? null,
      overdue: text.reviewOn !== null && text.reviewOn < today,
      mayChange: branch !== undefined && mayKeepTextsOf(actor, branch),
    };
  });
}
