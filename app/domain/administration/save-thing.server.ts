// One branch, area or kind of problem from a form: the same checks and the same writing as a file with one line.
import { listAreaShapes } from "../../../db/repositories/county-import.ts";
import type { ImportOutcome, ImportRow } from "../branch/import-fault.ts";
import { importAreas } from "../branch/import-areas.server.ts";
import { importBranches } from "../branch/import-branches.server.ts";
import { importCategories } from "../branch/import-categories.server.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { AreaId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { readThings } from "./read-things.server.ts";
import { rowOfForm } from "./thing-form.ts";
import type { FormValues, ThingKind } from "./thing-form.ts";

export interface ThingTyped {
  readonly kind: ThingKind;
  /** Null: it is new. */
  readonly code: string | null;
  readonly typed: FormValues;
  /** What the form showed; null for a new thing. */
  readonly version: string | null;
  readonly reason: string;
}

/**
 * Saves it, or returns what is wrong with it. Refuses with `not_allowed`, `not_found` (no such code) and
 * `changed_meanwhile`. Twice with one version: the second is refused.
 */
export async function saveThing(
  context: Context,
  actor: Actor,
  { kind, code, typed, version, reason }: ThingTyped,
): Promise<ImportOutcome> {
  const things = await readThings(context, actor, kind);
  const known = code === null ? null : (things.find((one) => one.code === code) ?? null);
  if (code !== null && known === null) throw new Refusal("not_found");
  if (known === null && kind === "area") throw new Refusal("not_found");
  const fields = rowOfForm(kind, typed, known?.record ?? null);
  if (kind === "area" && known) {
    const shapes = await listAreaShapes(context.db.read);
    fields.geometry = shapes.get(known.id as AreaId)?.geometry;
  }
  const seen = { code: String(fields.code), version };
  return imports[kind](context, actor, [{ line: 1, fields }], { dryRun: false, reason, seen });
}

const imports = { branch: importBranches, area: importAreas, category: importCategories } as const;

/** Puts that kind of problem before the one above it of the same group; nothing happens to the first of a group. */
export async function moveKindUp(
  context: Context,
  actor: Actor,
  code: string,
): Promise<ImportOutcome> {
  const things = await readThings(context, actor, "category");
  const at = things.findIndex((one) => one.code === code);
  const moved = things[at];
  if (!moved) throw new Refusal("not_found");
  const above = things.findLastIndex((one, index) => index < at && one.parent === moved.parent);
  const order = things.filter((one) => one !== moved);
  if (above >= 0) order.splice(above, 0, moved);
  else order.splice(at, 0, moved);
  const rows: ImportRow[] = order.map(({ record }, index) => ({ line: index + 1, fields: record }));
  return importCategories(context, actor, rows, { dryRun: false });
}
