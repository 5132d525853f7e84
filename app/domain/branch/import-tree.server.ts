// The frame of every import whose things form a tree: read, check, place, compare, write. All or nothing. What is in the
// rows, and what else can be wrong with them, is the kind's own.
import type { z } from "zod";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import type { Queries } from "../../../db/handle.ts";
import type { ConfigKind, ConfigRecord } from "../administration/config-change.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { placesOf, treeFaults } from "./code-tree.ts";
import type { Placed, TreeNode } from "./code-tree.ts";
import { faulty } from "./import-fault.ts";
import type {
  ImportFault,
  ImportOptions,
  ImportOutcome,
  ImportRow,
  ImportWarning,
} from "./import-fault.ts";
import { readRows } from "./read-rows.ts";
import type { Lined } from "./read-rows.ts";
import { assertMayImport, saveChanges, seenFaults } from "./save-changes.server.ts";
import type { Write } from "./save-changes.server.ts";
import { positionsAfter, treeAfter } from "./tree-after.ts";
import type { TreeRecord } from "./tree-after.ts";

interface TreeThing {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  /** In the list; what has none keeps no order. */
  readonly position?: number;
}

/** What stands already, and whatever else the kind needs from the database. */
export interface Standing<Thing> {
  readonly things: ReadonlyMap<string, Thing>;
}

export interface AfterImport<Row, Known> {
  readonly standing: Known;
  /** The sound rows of the file. */
  readonly records: ReadonlyMap<string, Lined<Row>>;
  /** The whole tree as it would be. */
  readonly nodes: ReadonlyMap<string, TreeNode>;
}

export interface TreeKind<Row extends TreeRecord, Thing extends TreeThing, Known> {
  readonly kind: ConfigKind;
  readonly schema: z.ZodType<Row>;
  /** The thing as a file writes it; `codeOf` names what it lies under. */
  readonly record: (
    thing: Thing,
    codeOf: (id: string | null) => string,
    standing: Known,
  ) => ConfigRecord;
  readonly standing: (queries: Queries) => Promise<Known>;
  /** What is wrong beyond rows and tree; `found` are the faults so far. */
  readonly faults: (
    after: AfterImport<Row, Known>,
    found: readonly ImportFault[],
  ) => readonly ImportFault[];
  readonly warnings?: (after: AfterImport<Row, Known>) => readonly ImportWarning[];
  /** The thing as its row wants it, at its place in the tree. */
  readonly fromRow: (
    row: Row,
    place: Placed<Thing["id"]> & { readonly position: number },
    before: Thing | null,
    standing: Known,
  ) => Thing;
  /** The thing that no row names, where the others leave it. */
  readonly moved: (
    before: Thing,
    place: Placed<Thing["id"]> & { readonly position: number },
  ) => Thing;
  readonly write: (queries: Queries) => Write<Thing>;
}

/**
 * Adds the things of `rows`, and changes those whose code is there already. Again: nothing changes. With faults nothing
 * is written and all of them are returned. Refuses with `not_allowed` for anybody but administrators and the portal
 * itself.
 */
export function importTree<
  Row extends TreeRecord,
  Thing extends TreeThing,
  Known extends Standing<Thing>,
>(
  context: Context,
  actor: Actor,
  rows: readonly ImportRow[],
  { dryRun, reason = "", seen }: ImportOptions,
  kind: TreeKind<Row, Thing, Known>,
): Promise<ImportOutcome> {
  assertMayImport(actor);
  return context.db.transact(async (queries) => {
    const standing = await kind.standing(queries);
    const { things } = standing;
    const { records, codes, faults } = readRows(rows, kind.schema);
    const nodes = treeAfter([...things.values()], records);
    const after = { standing, records, nodes };
    const codesNow = codesOf([...things.values()]);
    const recordNow = (thing: Thing) => logged(thing, kind.record(thing, codesNow, standing));
    const recordOfCode = (code: string) => {
      const thing = things.get(code);
      return thing ? kind.record(thing, codesNow, standing) : null;
    };
    faults.push(...seenFaults(seen, recordOfCode));
    faults.push(...treeFaults(nodes, codes));
    faults.push(...kind.faults(after, faults));
    if (faults.length > 0) return faulty(faults);
    const makeId = () => context.makeId() as string as Thing["id"];
    const places = placesOf(nodes, (code): Thing["id"] | undefined => things.get(code)?.id, makeId);
    const kept = [...things.values()].map(({ code, position = 0 }) => [code, position] as const);
    const positions = positionsAfter(new Map(kept), [...records.keys()]);
    const changes = [...places].map(([code, at]) => {
      const place = { ...at, position: positions.get(code) ?? 0 };
      const [before, row] = [things.get(code) ?? null, records.get(code)];
      const moved = () => before && kind.moved(before, place);
      const wanted = row ? kind.fromRow(row, place, before, standing) : moved();
      if (!wanted) throw new Error(`neither row nor thing: ${code}`);
      return { before, after: wanted, line: row?.line ?? null };
    });
    const codesThen = codesOf(changes.map((change) => change.after));
    const outcome = await saveChanges<Thing>(context, queries, actor, changes, {
      kind: kind.kind,
      records: (change) => ({
        before: change.before && recordNow(change.before),
        after: logged(change.after, kind.record(change.after, codesThen, standing)),
      }),
      write: dryRun ? null : kind.write(queries),
      reason,
    });
    if (!dryRun && outcome.added + outcome.changed > 0) await bumpRevision(queries, "county");
    return { ...outcome, warnings: kind.warnings?.(after) ?? [] };
  });
}

export interface Listed<Thing> {
  readonly thing: Thing;
  readonly record: ConfigRecord;
}

/** Everything of that kind, as a file would write it. */
export async function listInFile<
  Row extends TreeRecord,
  Thing extends TreeThing,
  Known extends Standing<Thing>,
>(queries: Queries, kind: TreeKind<Row, Thing, Known>): Promise<Listed<Thing>[]> {
  const standing = await kind.standing(queries);
  const things = [...standing.things.values()];
  const codeOf = codesOf(things);
  return things.map((thing) => ({ thing, record: kind.record(thing, codeOf, standing) }));
}

function codesOf(things: readonly TreeThing[]): (id: string | null) => string {
  const codes = new Map(things.map(({ id, code }) => [id, code]));
  return (id) => (id === null ? "" : (codes.get(id) ?? ""));
}

/** In the log, but in no file: there the order of the lines says it. */
function logged({ position }: TreeThing, record: ConfigRecord): ConfigRecord {
  return position === undefined ? record : { ...record, position };
}
