// What all lives of one load share: the demo county with its ids, seeded chance, working time, and the present.
import { route } from "../../../app/domain/routing/route.ts";
import type { RoutingDecision } from "../../../app/domain/routing/route.ts";
import { readCounty } from "../../../app/domain/routing/read-county.server.ts";
import type { County } from "../../../app/domain/routing/read-county.server.ts";
import type { Area, Category } from "../../../app/domain/branch/branch.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import type { AreaId, BranchId, CategoryId, PersonId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS, MINUTE_MS } from "../../../app/domain/shared/instant.ts";
import type { Queries } from "../../../db/handle.ts";
import { findPersonByEmail } from "../../../db/repositories/staff.ts";
import { demoBranches } from "../../demo/branches.ts";
import { demoCategories } from "../../demo/categories.ts";
import { demoPeople } from "../../demo/people.ts";
import { seededDraw } from "../../demo/random.ts";
import type { Draw } from "../../demo/random.ts";
import { CommandFault } from "../command.ts";
import { localDays } from "./local-days.ts";
import { seededIds } from "./seeded-ids.ts";
import type { IdAt } from "./seeded-ids.ts";
import { tabulate } from "./working-time.ts";
import type { WorkingTime } from "./working-time.ts";

export interface World {
  readonly context: Pick<Context, "secrets" | "mailHoldMs" | "mailDomain">;
  readonly draw: Draw;
  readonly idAt: IdAt;
  readonly time: WorkingTime;
  /** When the day of that moment begins where the portal is. */
  readonly dayOf: (atMs: number) => number;
  readonly beginMs: number;
  /** The present, a little before: nothing of the load happens later, and what it owes at once is done. */
  readonly endMs: number;
  readonly coordinating: { readonly id: BranchId; readonly path: string };
  category(code: string | null): Category | null;
  area(code: string | null): Area | null;
  branch(id: BranchId): { readonly id: BranchId; readonly path: string; readonly code: string };
  decide(
    category: Category | null,
    area: Area | null,
    returnedBy: readonly BranchId[],
  ): RoutingDecision;
  officialOf(branch: BranchId): PersonId;
  readonly moderators: readonly PersonId[];
  readonly supervisor: PersonId;
}

/** Everything that is done at once is done by then. */
const BEFORE_THE_PRESENT_MS = 2 * MINUTE_MS;
/** Time limits reach beyond the present. */
const TABLE_BEYOND_DAYS = 200;

export interface Span {
  readonly beginMs: number;
  readonly presentMs: number;
}

/** The county and its staff. Fails when the database holds another one than the demo county, or lacks its staff. */
export async function readDemoCounty(queries: Queries) {
  const county = await readCounty(queries);
  const categories = byCode(county.categories);
  assertDemo("branch", demoBranches, byCode([...county.branches.values()]));
  assertDemo("category", demoCategories, categories);
  const people = await readStaff(queries);
  return { county, categories, areas: byCode(county.areas), people };
}

/** The same world with other chances. */
export type Chances = (seed: number) => World;

/** Reads the county, as `readDemoCounty` does. */
export async function readWorld(
  context: Context,
  queries: Queries,
  { beginMs, presentMs }: Span,
): Promise<Chances> {
  const { county, categories, areas, people } = await readDemoCounty(queries);
  const branch = (id: BranchId) => known(county.branches.get(id), id);
  const world = {
    context,
    time: tabulate(context.calendar, beginMs - DAY_MS, presentMs + TABLE_BEYOND_DAYS * DAY_MS),
    dayOf: localDays(context.calendar.timeZone),
    beginMs,
    endMs: presentMs - BEFORE_THE_PRESENT_MS,
    coordinating: branch(county.coordinatingBranchId),
    category: (code: string | null) => (code === null ? null : known(categories.get(code), code)),
    area: (code: string | null) => (code === null ? null : known(areas.get(code), code)),
    branch,
    decide: rememberDecisions(county),
    officialOf: (id: BranchId) => {
      const { code } = branch(id);
      return known(people.officials.get(code), code);
    },
    moderators: people.moderators,
    supervisor: people.supervisor,
  } satisfies Omit<World, "draw" | "idAt">;
  return (seed) => {
    const draw = seededDraw(seed);
    return { ...world, draw, idAt: seededIds(draw) };
  };
}

function known<T>(found: T | undefined, code: string): T {
  if (found === undefined) throw new RangeError(`nothing has the code ${code}`);
  return found;
}

function byCode<T extends { readonly code: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.code, one]));
}

function assertDemo(
  noun: string,
  demo: readonly { readonly code: string }[],
  found: ReadonlyMap<string, unknown>,
): void {
  const missing = demo.find(({ code }) => !found.has(code));
  if (missing === undefined) return;
  const but = `there is no ${noun} ${missing.code}`;
  throw new CommandFault(`The problems of generate happen in the demo county, and here ${but}.`);
}

async function readStaff(queries: Queries) {
  const officials = new Map<string, PersonId>();
  const moderators: PersonId[] = [];
  let supervisor: PersonId | null = null;
  for (const { email, roles } of demoPeople) {
    const person = await findPersonByEmail(queries, email);
    if (!person) throw new CommandFault(`There is no account ${email}, as the demo county has it.`);
    for (const { role, branchCode } of roles) {
      if (role === "official") officials.set(branchCode, person.id);
      if (role === "moderator") moderators.push(person.id);
      if (role === "supervisor") supervisor = person.id;
    }
  }
  return { officials, moderators, supervisor: known(supervisor ?? undefined, "supervisor") };
}

/** The router decides alike on the same facts: a kind, a place, and who returned it. */
function rememberDecisions(county: County): World["decide"] {
  const decided = new Map<string, RoutingDecision>();
  return (category, area, returnedBy) => {
    const key = [category?.id, area?.id, ...returnedBy].join(" ");
    const before = decided.get(key);
    if (before) return before;
    const categories = [category?.id, category?.parentId].filter(
      (id): id is CategoryId => id !== undefined && id !== null,
    );
    const areas = (area?.path.split("/").filter(Boolean).reverse() ?? []) as AreaId[];
    const decision = route({ categories, areas, returnedBy }, county);
    decided.set(key, decision);
    return decision;
  };
}
