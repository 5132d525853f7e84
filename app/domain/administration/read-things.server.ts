// Branches, areas and kinds of problem as administrators see and change them.
import { listConfigChanges } from "../../../db/repositories/config-change.ts";
import { countOpenByBranch } from "../../../db/repositories/county-import.ts";
import { listPeople } from "../../../db/repositories/people.ts";
import type { Queries } from "../../../db/handle.ts";
import { areaKind } from "../branch/import-areas.server.ts";
import { branchKind } from "../branch/import-branches.server.ts";
import { categoryKind } from "../branch/import-categories.server.ts";
import { listInFile } from "../branch/import-tree.server.ts";
import { assertMayImport } from "../branch/save-changes.server.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";
import type { ConfigRecord } from "./config-change.ts";
import { versionOf } from "./record-change.server.ts";
import type { ThingKind } from "./thing-form.ts";

export interface ThingView {
  readonly id: string;
  readonly code: string;
  /** Code of what it lies under; empty at the top. */
  readonly parent: string;
  /** 0 at the top. */
  readonly depth: number;
  readonly name: LocalText;
  readonly record: ConfigRecord;
  readonly version: string;
}

/** All of that kind, each after what it lies under. Refuses with `not_allowed` for anybody but administrators. */
export async function readThings(
  context: Context,
  actor: Actor,
  kind: ThingKind,
): Promise<ThingView[]> {
  assertMayImport(actor);
  const listed = await list(context, context.db.read, kind);
  return inTreeOrder(
    listed.map(({ thing, record }) => ({
      id: thing.id,
      code: thing.code,
      parent: typeof record.parent === "string" ? record.parent : "",
      depth: 0,
      name: thing.name,
      record,
      version: versionOf(record),
    })),
  );
}

function list(
  context: Context,
  queries: Queries,
  kind: ThingKind,
): Promise<
  {
    readonly thing: { readonly id: string; readonly code: string; readonly name: LocalText };
    readonly record: ConfigRecord;
  }[]
> {
  if (kind === "branch") return listInFile(queries, branchKind(context));
  if (kind === "area") return listInFile(queries, areaKind);
  return listInFile(queries, categoryKind(context));
}

function inTreeOrder(all: readonly ThingView[]): ThingView[] {
  const below = (parent: string, depth: number): ThingView[] =>
    all
      .filter((one) => one.parent === parent)
      .flatMap((one) => [{ ...one, depth }, ...below(one.code, depth + 1)]);
  return below("", 0);
}

/** How many problems each branch has open or answers for, by its id. */
export async function readOpenCounts(context: Context): Promise<Record<string, number>> {
  return Object.fromEntries(await countOpenByBranch(context.db.read));
}

export interface LastChange {
  /** Null: the portal itself, or a command. */
  readonly by: string | null;
  readonly at: Instant;
}

/** Who changed that thing last, and when; null when the log knows of no change. */
export async function readLastChange(
  context: Context,
  thingId: string,
): Promise<LastChange | null> {
  const filter = { kind: null, actorId: null, between: null, thingId };
  const { items } = await listConfigChanges(context.db.read, filter, null, 1);
  const [last] = items;
  if (!last) return null;
  const people = await listPeople(context.db.read);
  return { by: people.find(({ id }) => id === last.actorId)?.name ?? null, at: last.at };
}
