// What is private stays where it can be erased: a whole story in words that can be found again, and the proof that they
// are in none of the rows that are kept for ever, handed to a queue, or shown to the public.
import { afterAll, beforeAll, expect, it } from "vitest";
import { listPublished } from "../../../app/domain/problem/list-published.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { everything } from "../../../app/domain/problem/published-view.ts";
import { readPublished } from "../../../app/domain/problem/read-published.server.ts";
import type { Tables } from "../../../db/tables/tables.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, resolution, submit } from "../../support/fixtures-problem.ts";

/** Everything that a resident says or is, each with a word that nobody else uses. */
const secrets = {
  description: "zdescription: the wall leans. Call 13800138000",
  place: "zplace house 7",
  email: "zmail@zhost.example",
  name: "Zname Family",
  answer: "zanswer, behind the shed",
  notSolved: "znotsolved at all",
  lastWord: "zlastword thank you",
  withdrawal: "zwithdrawal, we moved away",
  retraction: "zretraction please",
};
const traces = [
  "zdescription",
  "zplace",
  "zmail",
  "zhost",
  "Zname",
  "13800138000",
  "zanswer",
  "znotsolved",
  "zlastword",
  "zwithdrawal",
  "zretraction",
];
const { description, place, email, name } = secrets;

/** Kept for ever, handed to a queue, or read by many. */
const openTables = [
  "problem",
  "event",
  "event_head",
  "outbox",
  "delivery",
  "decision",
  "screening",
  "resolution",
  "public_text",
] as const satisfies readonly (keyof Tables)[];

/** Where a resident's own words and contact may lie, and where they can be erased. */
const privateTables = ["original_text", "contact", "message"] as const;

onBothEngines("a resident's words and contact", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  let published: Problem;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
    published = await tellStory();
    await endOtherwise();
  });

  afterAll(async () => {
    await portal.remove();
  });

  /** From the form to the last word, with everything that a resident can say in between. */
  async function tellStory(): Promise<Problem> {
    const problem = await assigned(context, { description, place, email, name });
    const resident = residentOf(problem);
    const { official, moderator } = people;
    await moved(context, moderator, problem, "publish", {
      publicText: "A wall leans.",
      publicPlace: "North village",
    });
    await moved(context, official, problem, "accept");
    await moved(context, official, problem, "ask_resident", { question: "Which wall?" });
    await moved(context, resident, problem, "answer", { answer: secrets.answer });
    await moved(context, official, problem, "resolve", { resolution });
    await moved(context, resident, problem, "reopen", { reason: secrets.notSolved });
    await moved(context, official, problem, "accept");
    await moved(context, official, problem, "resolve", { resolution });
    return moved(context, resident, problem, "confirm", {
      reason: secrets.lastWord,
      satisfaction: 5,
    });
  }

  async function endOtherwise(): Promise<void> {
    const spam = `${description} http://a.test http://b.test`;
    const held = await submit(context, { description: spam, place, email, name });
    await moved(context, residentOf(held), held, "withdraw", { reason: secrets.withdrawal });
    const pending = await assigned(context, { description, place, email, name });
    await moved(context, residentOf(pending), pending, "retract", { reason: secrets.retraction });
  }

  async function textOf(tables: readonly (keyof Tables)[]): Promise<string> {
    const rows = tables.map((table) => context.db.read.selectFrom(table).selectAll().execute());
    return JSON.stringify(await Promise.all(rows));
  }

  it("lie where they can be erased, every one of them", async () => {
    const text = await textOf(privateTables);
    expect(traces.filter((trace) => !text.includes(trace))).toEqual([]);
  });

  it.each(openTables)("are in no row of %s", async (table) => {
    const text = await textOf([table]);
    expect(text.length).toBeGreaterThan(2);
    expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
  });

  it("the queue is told ids and nothing else", async () => {
    const rows = await context.db.read.selectFrom("outbox").select("payload").execute();
    for (const { payload } of rows) {
      for (const [key, value] of Object.entries(JSON.parse(payload) as object)) {
        expect([key, value]).toEqual([
          expect.stringMatching(/^(problemId|deliveryId|resolvedEventId|kind|dueAt)$/),
          expect.stringMatching(
            /^([\da-f-]{36}|accept|first_answer|resolve|[\d-]{10}T[\d:.]{12}Z)$/,
          ),
        ]);
      }
    }
  });

  it("a delivery names its reader, never the address", async () => {
    const rows = await context.db.read.selectFrom("delivery").select("recipient").execute();
    expect(new Set(rows.map(({ recipient }) => recipient))).toEqual(new Set(["resident"]));
  });

  it("are on no public page and in no public list", async () => {
    const page = await readPublished(context, published.reference);
    const list = await listPublished(context, everything);
    expect(list.items.map(({ reference }) => reference)).toEqual([published.reference]);
    const text = JSON.stringify([page, list]);
    expect(text).toContain("A wall leans.");
    expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
  });

  it("a public page shows these fields and no others, and no id of anything", async () => {
    const page = await readPublished(context, published.reference);
    expect(Object.keys(page).sort()).toEqual(
      [
        "reference",
        "language",
        "handling",
        "closedBy",
        "description",
        "place",
        "category",
        "area",
        "branch",
        "submittedAt",
        "resolution",
        "timeline",
        "volunteers",
        "mergedInto",
        "parts",
        "splitFrom",
        "photos",
      ].sort(),
    );
    const ids = [published.id, "north", people.official.personId, people.official.name];
    const text = JSON.stringify(page);
    for (const id of ids) expect(text).not.toContain(`"${id}"`);
  });

  it("what is not published is not found, whatever its state", async () => {
    const rows = await context.db.read
      .selectFrom("problem")
      .select("reference")
      .where("publication", "<>", "published")
      .execute();
    expect(rows.length).toBeGreaterThan(1);
    for (const { reference } of rows) {
      await expect(readPublished(context, reference)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
