// How long the public list and the map take, through the use cases and over HTTP. Beside it, in the same run, what the
// list costs at least: its twenty rows by plain indexed reads.
import { listPublished } from "../../app/domain/problem/list-published.server.ts";
import { mapPublished } from "../../app/domain/problem/map-published.server.ts";
import { everything } from "../../app/domain/problem/published-view.ts";
import type { PublishedFilter } from "../../app/domain/problem/published-view.ts";
import { readPublicCounty } from "../../app/domain/problem/read-public-places.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { seededDraw } from "../demo/random.ts";
import { figuresOf, get, measureCalls } from "./measure-calls.ts";
import type { Measured } from "./measure-calls.ts";
import { onPublicStage } from "./public-stage.ts";
import type { PublicStage } from "./public-stage.ts";
import { rounded } from "./report.ts";
import type { Bench, Figures } from "./report.ts";

const STANDARD_PROBLEMS = 10_000;
const STANDARD_COUNT = 200;
const HTTP_SHARE = 0.3;
const PAGE = 20;

export const publicPages: Bench = ({ problems, count, say }) =>
  onPublicStage(problems || STANDARD_PROBLEMS, say, (stage) =>
    measurePublic(stage, count ?? STANDARD_COUNT, say),
  );

/** The figures alone, on a stage that is set. */
async function measurePublic(
  stage: PublicStage,
  times: number,
  say: (line: string) => void,
): Promise<Figures> {
  const codes = await codesOf(stage.context);
  const measured: Record<string, Measured> = {};
  const measure = async (name: string, call: (turn: number) => Promise<unknown>) => {
    say(name);
    measured[name] = await measureCalls(times, call);
  };
  const at = <One>(all: readonly One[], turn: number): One => all[turn % all.length] as One;
  const filters: Record<string, (turn: number) => PublishedFilter> = {
    first: () => everything,
    open: () => ({ ...everything, show: "open" }),
    kind: (turn) => ({ ...everything, kind: at(codes.kinds, turn) }),
    area: (turn) => ({ ...everything, area: at(codes.areas, turn) }),
    kindArea: (turn) => ({
      ...everything,
      kind: at(codes.tops, turn),
      area: at(codes.townships, turn),
    }),
    kindAreaOpen: (turn) => ({
      show: "open",
      kind: at(codes.kinds, turn),
      area: at(codes.townships, turn),
      words: "",
      near: false,
    }),
  };
  for (const [name, filter] of Object.entries(filters))
    await measure(`${name}List`, (turn) => listPublished(stage.context, filter(turn)));
  const cursors = await deepCursors(stage.context);
  await measure("deepList", (turn) => listPublished(stage.context, everything, at(cursors, turn)));
  await measure("deepOpenList", (turn) =>
    listPublished(stage.context, { ...everything, show: "open" }, at(cursors, turn)),
  );
  await measureMaps(stage, codes, measure);
  await measure("rawRows", (turn) => rawPage(stage.context, at(cursors, turn)));
  const http = await overHttp(stage, codes, Math.ceil(times * HTTP_SHARE), say);
  const all = { ...measured, ...http };
  return {
    ...figuresOf(all),
    ratioOfListToRawRows: ratio(measured.deepList, measured.rawRows),
  };
}

function ratio(one: Measured | undefined, ceiling: Measured | undefined): number {
  return rounded((one?.p50Ms ?? Number.NaN) / (ceiling?.p50Ms ?? Number.NaN), 2);
}

interface Codes {
  readonly kinds: readonly string[];
  readonly tops: readonly string[];
  readonly areas: readonly string[];
  readonly townships: readonly string[];
  readonly middle: { readonly latitude: number; readonly longitude: number };
}

async function codesOf({ db }: Context): Promise<Codes> {
  const { county, places } = await readPublicCounty(db, db.read);
  const { categories, areas } = county;
  const root = areas.find(({ parentId }) => parentId === null);
  const codes = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code);
  return {
    kinds: codes(categories.filter(({ parentId }) => parentId !== null)),
    tops: codes(categories.filter(({ parentId }) => parentId === null)),
    areas: codes(areas.filter(({ parentId }) => parentId !== null)),
    townships: codes(areas.filter(({ parentId }) => parentId === root?.id)),
    middle: places.areaPoint(root?.id ?? null) ?? { latitude: 30, longitude: 114 },
  };
}

/** Numbers from all over the list. */
async function deepCursors({ db }: Context): Promise<string[]> {
  const { least, most } = await db.read
    .selectFrom("public_entry")
    .select((eb) => [eb.fn.min("number").as("least"), eb.fn.max("number").as("most")])
    .executeTakeFirstOrThrow();
  const draw = seededDraw(1);
  return Array.from({ length: 50 }, () => String(Math.floor(least + (most - least) * draw())));
}

/** What a window of 1,280 by 800 pixels shows around the middle at that zoom. */
function boxAt({ latitude, longitude }: Codes["middle"], zoom: number, turn: number) {
  const across = (1_280 / 256 / 2 ** zoom) * 360;
  const moved = ((turn % 7) - 3) * 0.01;
  return {
    west: longitude - across / 2 + moved,
    east: longitude + across / 2 + moved,
    south: latitude - across * 0.27 + moved,
    north: latitude + across * 0.27 + moved,
  };
}

async function measureMaps(
  { context }: PublicStage,
  { middle, tops, townships }: Codes,
  measure: (name: string, call: (turn: number) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  for (const zoom of [8, 10, 12, 14, 16, 18]) {
    await measure(`mapZoom${String(zoom)}`, (turn) =>
      mapPublished(context, everything, boxAt(middle, zoom, turn), zoom),
    );
  }
  await measure("mapKind", (turn) => {
    const filter = { ...everything, kind: tops[turn % tops.length] ?? null };
    return mapPublished(context, filter, boxAt(middle, 12, turn), 12);
  });
  await measure("mapArea", (turn) => {
    const filter = { ...everything, area: townships[turn % townships.length] ?? null };
    return mapPublished(context, filter, boxAt(middle, 10, turn), 10);
  });
}

/** A page's rows as they lie in the database: the least that any list has to read. */
async function rawPage({ db }: Context, below: string): Promise<void> {
  await db.read
    .selectFrom("public_entry")
    .innerJoin("problem", "problem.id", "public_entry.problem_id")
    .innerJoin("public_text", "public_text.problem_id", "problem.id")
    .selectAll("problem")
    .select("public_text.description")
    .where("public_entry.number", "<", Number(below))
    .orderBy("public_entry.number", "desc")
    .limit(PAGE)
    .execute();
}

async function overHttp(
  stage: PublicStage,
  { middle, tops }: Codes,
  times: number,
  say: (line: string) => void,
): Promise<Record<string, Measured>> {
  const { url } = await stage.startWeb();
  say("over HTTP");
  const box = (turn: number) => {
    const { west, south, east, north } = boxAt(middle, 12, turn);
    return [west, south, east, north].map((degrees) => degrees.toFixed(4)).join(",");
  };
  return {
    httpList: await measureCalls(times, () => get(`${url}/problems`)),
    httpKindOpen: await measureCalls(times, (turn) =>
      get(`${url}/problems?show=open&kind=${tops[turn % tops.length] ?? ""}`),
    ),
    httpMap: await measureCalls(times, (turn) =>
      get(`${url}/map/problems.json?zoom=12&bbox=${box(turn)}`),
    ),
    httpFeed: await measureCalls(times, () => get(`${url}/feeds/problems.atom`)),
  };
}
