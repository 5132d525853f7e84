// What all lives of one load share: the demo county with its ids, seeded chance, working time, and the present.
import { alertedRoles, planAlert } from "../../../app/domain/notification/alert.ts";
import type { AlertPlan } from "../../../app/domain/notification/alert.ts";
import { dutyCases } from "../../../app/domain/routing/duties.ts";
import type { Atlas } from "../../../app/domain/routing/jurisdiction/atlas.ts";
import { locate } from "../../../app/domain/routing/jurisdiction/locate.ts";
import { readAtlas } from "../../../app/domain/routing/jurisdiction/read-atlas.server.ts";
import { plainFacts } from "../../../app/domain/routing/plain-facts.ts";
import { route } from "../../../app/domain/routing/route.ts";
import type { RoutingDecision } from "../../../app/domain/routing/route.ts";
import type { County } from "../../../app/domain/routing/read-county.server.ts";
import type { Area, Category } from "../../../app/domain/branch/branch.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import type { AreaId, BranchId, CategoryId, PersonId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS, MINUTE_MS } from "../../../app/domain/shared/instant.ts";
import type { Queries } from "../../../db/handle.ts";
import { rolesHeldOver } from "../../../db/repositories/alerted.ts";
import type { HeldRole } from "../../../db/repositories/alerted.ts";
import { seededDraw } from "../../demo/random.ts";
import type { Draw } from "../../demo/random.ts";
import { known, readDemoCounty } from "./demo-county.ts";
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
  decide(asked: Asked): RoutingDecision;
  /** Who is told of an emergency that lies with that branch. */
  alerted(branch: BranchId): AlertPlan;
  officialOf(branch: BranchId): PersonId;
  readonly moderators: readonly PersonId[];
  readonly supervisor: PersonId;
}

/** What the router goes by, in a portal without rules and without a model. */
export interface Asked {
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  readonly text: string;
  readonly placeText: string;
  readonly returnedBy: readonly BranchId[];
}

/** Everything that is done at once is done by then. */
const BEFORE_THE_PRESENT_MS = 2 * MINUTE_MS;
/** Time limits reach beyond the present. */
const TABLE_BEYOND_DAYS = 200;

export interface Span {
  readonly beginMs: number;
  readonly presentMs: number;
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
  const atlas = await readAtlas(context.db, queries);
  const held = await rolesHeldOver(queries, alertedRoles, [...county.branches.keys()]);
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
    decide: rememberDecisions(county, atlas),
    alerted: rememberAlerts(county, held),
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

/** The router decides alike on the same facts: a kind, a place, and who returned it. */
function rememberDecisions(county: County, atlas: Atlas): World["decide"] {
  const decided = new Map<string, RoutingDecision>();
  return ({ categoryId, areaId, text, placeText, returnedBy }) => {
    const place = { text: placeText, description: text, chosenAreaId: areaId, point: null };
    const located = locate(place, atlas);
    const key = JSON.stringify([categoryId, located, returnedBy]);
    const before = decided.get(key);
    if (before) return before;
    const plain = plainFacts(categoryId, areaId, returnedBy, county);
    const cases = dutyCases(plain.kinds, located.areas, county);
    const decision = route({ ...plain, located, cases });
    decided.set(key, decision);
    return decision;
  };
}

function rememberAlerts(county: County, held: readonly HeldRole[]): World["alerted"] {
  const plans = new Map<BranchId, AlertPlan>();
  return (id) => {
    const before = plans.get(id);
    if (before) return before;
    const { path } = known(county.branches.get(id), id);
    const plan = planAlert(path, county.coordinatingBranchId, held);
    plans.set(id, plan);
    return plan;
  };
}
