import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { indexAllPublic } from "../../../app/domain/problem/index-public.server.ts";
import { listPublished } from "../../../app/domain/problem/list-published.server.ts";
import { countByArea, mapPublished } from "../../../app/domain/problem/map-published.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { publicState } from "../../../app/domain/problem/public-marks.ts";
import { everything, publicFilters } from "../../../app/domain/problem/published-view.ts";
import type { PublishedFilter } from "../../../app/domain/problem/published-view.ts";
import { correctKind } from "../../../app/domain/triage/correct-kind.server.ts";
import { tokenize } from "../../../app/domain/similar/tokens.ts";
import { onBothEngines } from "../../support/database.ts";
import { areas, categories, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload, resolution } from "../../support/fixtures-problem.ts";

const texts = [
  "The street lamp by the school is broken.",
  "Two lamps are dark. Children pass them at night.",
  "Water leaks from a pipe under the road.",
  "小区停水三天了，请尽快处理。",
  "学校门口的路灯不亮。",
  "路灯下面有一个大坑，下雨天看不见。",
  "The road near 南山小学 has a hole. 路面有坑。",
];
const words = [
  "lamp",
  "LAMPS",
  "road",
  "water pipe",
  "停水",
  "路灯",
  "水",
  "路灯 坑",
  "ｌａｍｐ",
  "hole 路面",
  "nowhere",
];
const kinds = [null, "pothole", "roads", "leak", "water-supply", "bridge"];
const places = [null, "north-area", "south-area", "township-area"];

interface Known {
  readonly problem: Problem;
  readonly text: string;
}

onBothEngines("the index of published problems", (engine) => {
  let portal: TestPortal;
  const known: Known[] = [];

  const publish = async (text: string, category: string, area: string): Promise<Problem> => {
    const problem = await assigned(portal.context, { category, area });
    const facts = { publicText: text, publicPlace: "" };
    return moved(portal.context, people.moderator, problem, "publish", facts);
  };

  beforeAll(async () => {
    portal = await makePortal(engine);
    let count = 0;
    for (const text of [...texts, ...texts, ...texts]) {
      count += 1;
      const category = ["pothole", "leak", "bridge"][count % 3] ?? "";
      const area = count % 2 ? "north-area" : "south-area";
      const problem = await publish(text, category, area);
      known.push({ problem, text });
      if (count % 4 === 0) portal.context.clock.advance(60_000);
    }
  });
  afterAll(() => portal.remove());

  const naive = (filter: PublishedFilter): string[] => {
    const searched = [...filter.words.normalize("NFKC").split(" ")].flatMap((word) => [
      ...tokenize(word).keys(),
    ]);
    const inWord = (text: string, token: string) =>
      /\p{Script=Han}/u.test(token) ? text.includes(token) : tokenize(text).has(token);
    return known
      .filter(({ problem, text }) => {
        const kind = Object.values(categories).find(({ id }) => id === problem.categoryId);
        const area = Object.values(areas).find(({ id }) => id === problem.areaId);
        return (
          problem.publication === "published" &&
          (filter.show === "all" || publicState(problem.handling) === filter.show) &&
          (filter.kind === null || kind?.code === filter.kind || kind?.parentId === filter.kind) &&
          (filter.area === null || area?.path.includes(`/${filter.area}/`)) &&
          searched.every((token) => inWord(text, token))
        );
      })
      .map(({ problem }) => problem.reference);
  };

  const all = async (filter: PublishedFilter, size: number): Promise<string[]> => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page = await listPublished(portal.context, filter, after, size);
      if (page.near) return [];
      found.push(...page.items.map(({ reference }) => reference));
      after = page.next;
    } while (after !== null);
    return found;
  };

  const refresh = async () => {
    for (const [at, { problem, text }] of known.entries())
      known[at] = { problem: await reload(portal.context, problem.id), text };
  };

  const snapshot = async () => {
    const { read } = portal.context.db;
    const cells = await read.selectFrom("public_cell").selectAll().where("count", ">", 0).execute();
    const entries = await read
      .selectFrom("public_entry")
      .select(["problem_id", "category_id", "area_id", "state", "latitude", "longitude", "facets"])
      .orderBy("problem_id")
      .execute();
    const facets = await read
      .selectFrom("public_facet")
      .innerJoin("public_entry", "public_entry.number", "public_facet.number")
      .select(["facet", "problem_id"])
      .execute();
    const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
    const searches = await Promise.all(words.map((one) => all({ ...everything, words: one }, 50)));
    return {
      cells: sorted(cells),
      entries,
      facets: sorted(facets),
      searches: searches.map((one) => one.sort()),
    };
  };

  const filters = fc.record({
    show: fc.constantFrom(...publicFilters),
    kind: fc.constantFrom(...kinds),
    area: fc.constantFrom(...places),
    words: fc.constantFrom("", "", ...words),
    near: fc.constant(false),
  });

  const compare = () =>
    fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 9 }), async (filter, size) => {
        const expected = naive(filter);
        const found = await all(filter, size);
        expect([...found].sort()).toEqual([...expected].sort());
        const first = await listPublished(portal.context, filter);
        if (!first.near) expect(first.count).toEqual({ number: expected.length, more: false });
      }),
      { numRuns: 60 },
    );

  it("answers any filter like a look at every problem", compare);

  it("lists the newest first", async () => {
    const found = await all(everything, 4);
    const at = new Map(
      known.map(({ problem }) => [problem.reference as string, problem.publishedAt]),
    );
    const instants = found.map((reference) => at.get(reference) ?? "");
    expect(instants).toEqual([...instants].sort().reverse());
  });

  it("finds Chinese characters in another order when nothing has them as typed, and says so", async () => {
    const page = await listPublished(portal.context, { ...everything, words: "路灯学校" });
    expect(page.near).toBe(true);
    expect(page.items.length).toBe(3);
    const next = await listPublished(
      portal.context,
      { ...everything, words: "路灯学校", near: true },
      null,
      2,
    );
    expect(next.next).not.toBeNull();
  });

  it("takes nothing anybody types for a query of its own", async () => {
    const nasty = [
      '"',
      "lamp OR road",
      "NEAR(a b)",
      "a* -b ^c",
      "'; drop table problem",
      "marks:x",
      "\u0000",
      "&|!",
      "的",
      "the",
    ];
    for (const typed of nasty)
      await expect(
        listPublished(portal.context, { ...everything, words: typed }),
      ).resolves.toBeDefined();
    const { nothingToFind } = await listPublished(portal.context, {
      ...everything,
      words: "the and",
    });
    expect(nothingToFind).toBe(true);
  });

  it("follows every move, and is at the end what one made anew would be", async () => {
    const { context } = portal;
    const [hidden, merged, kind, solved, retracted, again] = known.map(({ problem }) => problem);
    if (!hidden || !merged || !kind || !solved || !retracted || !again) throw new Error("too few");
    await moved(context, people.moderator, hidden, "hide", { reason: "Names somebody." });
    await moved(context, people.moderator, merged, "merge", {
      targetId: again.id,
      reason: "The same.",
    });
    await correctKind(context, people.moderator, {
      problemId: kind.id,
      categoryId: categories.leak.id,
      reason: "It is a pipe.",
      seenVersion: (await reload(context, kind.id)).version,
    });
    const lead = people.supervisor;
    await moved(context, lead, solved, "assign", {
      branchId: people.official.grants[0]?.branchId as never,
      reason: "Theirs.",
    });
    await moved(context, people.official, solved, "accept");
    await moved(context, people.official, solved, "resolve", { resolution });
    await moved(context, residentOf(retracted), retracted, "retract");
    await moved(context, people.moderator, again, "hide", { reason: "A name." });
    const facts = { publicText: known[5]?.text ?? "", publicPlace: "" };
    context.clock.advance(3_600_000);
    await moved(context, people.moderator, again, "publish", facts);
    await refresh();
    await compare();
    const kept = await snapshot();
    expect((await all(everything, 50))[0]).toBe(again.reference);
    await context.db.transact(async (queries) => {
      for (const { number } of await queries.selectFrom("public_entry").select("number").execute())
        await context.db.publicIndex.remove(queries, number);
      for (const table of ["public_entry", "public_facet", "public_cell"] as const)
        await queries.deleteFrom(table).execute();
    });
    expect(await all(everything, 50)).toEqual([]);
    expect(await indexAllPublic(context)).toBe(kept.entries.length);
    expect(await snapshot()).toEqual(kept);
    expect(await indexAllPublic(context)).toBe(0);
  });

  it("counts by area, and draws nothing without points", async () => {
    const { areas: counts } = await countByArea(portal.context, everything);
    const published = known.filter(({ problem }) => problem.publication === "published").length;
    const of = (code: string) => counts.find((one) => one.code === code)?.count ?? 0;
    expect(of("north-area") + of("south-area")).toBe(published);
    expect(of("township-area")).toBe(published);
    const lamps = await countByArea(portal.context, { ...everything, words: "lamp" });
    expect(lamps.areas.find((one) => one.code === "township-area")?.count).toBe(
      naive({ ...everything, words: "lamp" }).length,
    );
    const world = { west: -180, south: -85, east: 180, north: 85 };
    expect(await mapPublished(portal.context, everything, world, 3)).toEqual({
      cells: [],
      limited: false,
    });
  });
});
