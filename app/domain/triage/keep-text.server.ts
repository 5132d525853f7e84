// Adding, changing and removing a text that is kept ready; each change is a line in the log of the configuration.
import {
  deleteCannedText,
  findCannedText,
  insertCannedText,
  updateCannedText,
} from "../../../db/repositories/canned-text.ts";
import { namesOfPeople } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import type { ConfigRecord } from "../administration/config-change.ts";
import { recordChange } from "../administration/record-change.server.ts";
import { readPublicCounty } from "../problem/read-public-places.server.ts";
import type { County } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { CannedTextId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import type { CannedText } from "./canned-text.ts";
import { readTextChoices } from "./read-texts.server.ts";
import { mayKeepTextsOf, readTyped } from "./text-keeping.ts";
import type { TextFaults, TypedText } from "./text-keeping.ts";

/** A text as somebody saw it. */
interface SeenText {
  readonly id: CannedTextId;
  readonly version: number;
}

/**
 * Saves what was typed: a new text with `seen` null, else a change of that one. Whoever adds a text keeps it, and with `takeOver`
 * whoever changes it. Nothing is saved while there are faults. Refuses with `not_allowed`, `not_your_branch`, `not_found`, and
 * `changed_meanwhile` when the text is not at the version that was seen.
 */
export async function saveText(
  context: Context,
  actor: StaffActor,
  asked: { readonly seen: SeenText | null; readonly typed: TypedText; readonly takeOver: boolean },
): Promise<{ readonly faults: TextFaults }> {
  const choices = await readTextChoices(context, actor);
  const { seen, typed, takeOver } = asked;
  return context.db.transact(async (queries) => {
    const { county } = await readPublicCounty(context.db, queries);
    const before = seen && (await findCannedText(queries, seen.id));
    if (seen) assertSame(actor, county, before, seen.version);
    // What stands there may stay, closed or retired as it is.
    const read = readTyped(typed, {
      branches: [...choices.branches, ...(before ? [{ id: before.branchId }] : [])],
      kinds: [...choices.kinds, ...(before?.categoryId ? [{ id: before.categoryId }] : [])],
    });
    if ("faults" in read) return read;
    const text: CannedText = {
      ...read.words,
      id: before?.id ?? context.makeId<"canned-text">(),
      ownerId: before && !takeOver ? before.ownerId : actor.personId,
      uses: before?.uses ?? 0,
      changedAt: context.now(),
      version: (before?.version ?? 0) + 1,
    };
    if (!before) await insertCannedText(queries, text);
    else if (!(await updateCannedText(queries, text, before.version))) throw changed();
    await record(context, queries, actor, county, before, text);
    return { faults: {} };
  });
}

/** Takes it away; what was sent with it stays. Refuses like `saveText`. */
export async function removeText(
  context: Context,
  actor: StaffActor,
  seen: SeenText,
): Promise<void> {
  if (!mayOpenPage(actor, "texts")) throw new Refusal("not_allowed");
  await context.db.transact(async (queries) => {
    const { county } = await readPublicCounty(context.db, queries);
    const before = await findCannedText(queries, seen.id);
    assertSame(actor, county, before, seen.version);
    if (!(await deleteCannedText(queries, before.id, before.version))) throw changed();
    await record(context, queries, actor, county, before, null);
  });
}

const changed = () => new Refusal("changed_meanwhile");

function assertSame(
  actor: StaffActor,
  county: County,
  text: CannedText | null,
  version: number,
): asserts text is CannedText {
  if (!text) throw new Refusal("not_found");
  const branch = county.branches.get(text.branchId);
  if (!branch || !mayKeepTextsOf(actor, branch)) throw new Refusal("not_your_branch");
  if (text.version !== version) throw changed();
}

async function record(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  county: County,
  before: CannedText | null,
  after: CannedText | null,
): Promise<void> {
  const id = after?.id ?? before?.id ?? "";
  const owners = [before, after].flatMap((text) => text?.ownerId ?? []);
  const names = await namesOfPeople(queries, owners);
  /** By codes and names. */
  const recordOf = (text: CannedText): ConfigRecord => ({
    name: text.title,
    text: text.text,
    branch: county.branches.get(text.branchId)?.code ?? null,
    below: text.below,
    language: text.language,
    handling: text.handling,
    category: text.categoryId && (county.categoriesById.get(text.categoryId)?.code ?? null),
    review_on: text.reviewOn,
    keeper: names.get(text.ownerId) ?? null,
  });
  await recordChange(context, queries, actor, {
    kind: "canned_text",
    thingId: id,
    before: before && recordOf(before),
    after: after && recordOf(after),
    reason: "",
  });
}
