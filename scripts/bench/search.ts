// How long the public search takes for words of every rarity in both languages, through the use case and over HTTP.
// Beside it, in the same run: the bare query of the newest 20 with the same words, and the rows of a page by their keys.
import { listPublished } from "../../app/domain/problem/list-published.server.ts";
import { mapPublished } from "../../app/domain/problem/map-published.server.ts";
import { searchedWords } from "../../app/domain/problem/public-marks.ts";
import { everything } from "../../app/domain/problem/published-view.ts";
import type { PublishedFilter } from "../../app/domain/problem/published-view.ts";
import { tokenize } from "../../app/domain/similar/tokens.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { NUMBER_MAX } from "../../db/repositories/public-list.ts";
import { figuresOf, get, measureCalls } from "./measure-calls.ts";
import type { Measured } from "./measure-calls.ts";
import { onPublicStage } from "./public-stage.ts";
import type { PublicStage } from "./public-stage.ts";
import { rounded } from "./report.ts";
import type { Bench, Figures } from "./report.ts";

const STANDARD_PROBLEMS = 10_000;
const STANDARD_COUNT = 200;
const HTTP_SHARE = 0.3;
const SAMPLE = 4_000;
const WORDS_OF_A_KIND = 40;

export const search: Bench = ({ problems, count, say }) =>
  onPublicStage(problems || STANDARD_PROBLEMS, say, (stage) =>
    measureSearch(stage, count ?? STANDARD_COUNT, say),
  );

/** The figures alone, on a stage that is set. */
async function measureSearch(
  stage: PublicStage,
  times: number,
  say: (line: string) => void,
): Promise<Figures> {
  const { context } = stage;
  const searches = await searchesOf(context);
  const measured: Record<string, Measured> = {};
  const found: Record<string, number> = {};
  for (const [name, typed] of Object.entries(searches)) {
    say(name);
    let items = 0;
    measured[name] = await measureCalls(times, async (turn) => {
      items += (await listPublished(context, filterOf(typed, turn))).items.length;
    });
    found[`${name}Shown`] = rounded(items / times / 1.1, 1);
  }
  const common = searches.common ?? [];
  measured.commonOpen = await measureCalls(times, (turn) =>
    listPublished(context, { ...filterOf(common, turn), show: "open" }),
  );
  const cursors = await deepCursors(context);
  measured.commonDeep = await measureCalls(times, (turn) =>
    listPublished(context, filterOf(common, turn), cursors[turn % cursors.length] ?? null),
  );
  const world = { west: 60, south: 10, east: 140, north: 55 };
  measured.commonMap = await measureCalls(times, (turn) =>
    mapPublished(context, filterOf(common, turn), world, 9),
  );
  measured.bareQuery = await measureCalls(times, (turn) =>
    context.db.publicIndex.newest(
      context.db.read,
      searchedWords(filterOf(common, turn).words).marks,
      NUMBER_MAX,
      21,
    ),
  );
  const { url } = await stage.startWeb();
  say("over HTTP");
  measured.httpCommon = await measureCalls(Math.ceil(times * HTTP_SHARE), (turn) =>
    get(`${url}/problems?q=${encodeURIComponent(filterOf(common, turn).words)}`),
  );
  return {
    ...figuresOf(measured),
    ...found,
    ratioOfCommonToBareQuery: rounded(
      (measured.common?.p50Ms ?? Number.NaN) / measured.bareQuery.p50Ms,
      2,
    ),
  };
}

function filterOf(typed: readonly string[], turn: number): PublishedFilter {
  return { ...everything, words: typed[turn % typed.length] ?? "" };
}

const chinese = /^\p{Script=Han}/u;

/** Words as people may type them, by how many texts have them. */
async function searchesOf({ db }: Context): Promise<Record<string, string[]>> {
  const rows = await db.read
    .selectFrom("public_text")
    .select("description")
    .orderBy("problem_id", "desc")
    .limit(SAMPLE)
    .execute();
  const counts = new Map<string, number>();
  for (const { description } of rows)
    for (const word of tokenize(description).values())
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const english = ranked.filter((word) => !chinese.test(word));
  const pairs = ranked.filter((word) => chinese.test(word));
  const top = (words: readonly string[]) => words.slice(0, WORDS_OF_A_KIND);
  const rare = (words: readonly string[]) => words.slice(-WORDS_OF_A_KIND);
  const withNext = (words: readonly string[], space: string) =>
    words.map((word, at) => `${word}${space}${words[(at + 3) % words.length] ?? ""}`);
  return {
    common: top(english),
    rare: rare(english),
    twoCommon: withNext(top(english), " "),
    commonAndRare: top(english).map((word, at) => `${word} ${rare(english)[at] ?? ""}`),
    chinesePair: top(pairs),
    chineseRarePair: rare(pairs),
    chineseSingle: top(pairs).map((pair) => [...pair][0] ?? ""),
    chineseTwo: withNext(top(pairs), " "),
    chineseSentence: withNext(top(pairs), ""),
    mixed: top(english).map((word, at) => `${word} ${top(pairs)[at] ?? ""}`),
    nothing: Array.from({ length: WORDS_OF_A_KIND }, (_, at) => `qqnowhere${String(at)}`),
  };
}

async function deepCursors({ db }: Context): Promise<string[]> {
  const { least, most } = await db.read
    .selectFrom("public_entry")
    .select((eb) => [eb.fn.min("number").as("least"), eb.fn.max("number").as("most")])
    .executeTakeFirstOrThrow();
  return Array.from({ length: 20 }, (_, at) =>
    String(Math.floor(least + ((most - least) * (at + 1)) / 20)),
  );
}
