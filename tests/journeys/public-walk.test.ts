// What is private stays private, in the whole: over the demo county, everything that anybody can reach is walked through
// in every language, and nothing stands in it that the tables know and the public must not. The words are taken from the
// tables, so that what is added later is looked for too.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginDraft } from "../../app/domain/problem/draft.server.ts";
import { findPersonalData } from "../../app/domain/screening/personal-data.ts";
import { languages } from "../../app/domain/shared/language.ts";
import { referenceAlphabet } from "../../app/domain/problem/reference.ts";
import { submitProblem } from "../../app/domain/problem/submit-problem.server.ts";
import { listBranches, listCategories } from "../../db/repositories/county.ts";
import { cookieOf } from "../../scripts/bench/form-client.ts";
import { startDemoPortal } from "../support/demo-portal.ts";
import { staffOf } from "../support/fixtures.ts";
import { moved, screened, submissionOf } from "../support/fixtures-problem.ts";
import { forbiddenWords } from "../support/forbidden-words.ts";
import type { Forbidden } from "../support/forbidden-words.ts";
import { linkTo } from "../support/own-problems.ts";
import { crawl } from "../support/public-crawl.ts";
import type { Crawled } from "../support/public-crawl.ts";
import type { RunningPortal } from "../support/portal.ts";

let portal: RunningPortal;
const walks = new Map<string, Crawled>();
const keys: string[] = [];
let forbidden: Forbidden[] = [];
let similar: { address: string; cookie: string }[] = [];

/** Shows on the page what a key looks like. */
const EXAMPLE_KEY = "ABCD-2345-EFGH at /track";

/** Where no link leads. Those that are not built yet answer 404, and lead nowhere. */
const lists = ["requests", "services", "servicerequestupdates"];
const addresses = [
  "/",
  "/problems",
  "/problems?show=open",
  "/problems?show=resolved",
  "/track",
  "/report",
  "/stats",
  "/photos",
  "/feeds/problems.atom",
  "/open-data/problems.csv",
  "/map/areas.json",
  "/map/problems.json",
  "/open311/discovery.json",
  "/open311/discovery.xml",
  ...lists.flatMap((list) =>
    ["json", "xml"].flatMap((format) => [
      `/open311/v2/${list}.${format}`,
      `/open311/v2/${list}.${format}?lang=zh-CN&page_size=1000`,
    ]),
  ),
];

const references = async () =>
  portal.context.db.read.selectFrom("problem").select(["reference", "publication"]).execute();

/** Problems at homes, of sensitive kinds, and with exact points, sent and published as people do. */
async function seasonWithPlaces(): Promise<void> {
  const { context } = portal;
  const [office] = await listBranches(context.db.read);
  const kinds = await listCategories(context.db.read);
  if (!office) throw new Error("no branch");
  const moderator = staffOf("moderator", office);
  const sensitive = kinds.find((kind) => kind.parentId !== null && kind.sensitive);
  const plain = kinds.find((kind) => kind.parentId !== null && !kind.sensitive);
  const wanted = [
    { category: sensitive?.code, privateHome: undefined, point: "30.47127,116.53391" },
    { category: plain?.code, privateHome: "on", point: "30.48213,116.52347" },
    { category: "unknown", privateHome: undefined, point: "30.46331,116.51239" },
    { category: plain?.code, privateHome: undefined, point: "30.45449,116.54127" },
  ];
  for (const [index, one] of wanted.entries()) {
    const made = await submitProblem(context, {
      submission: submissionOf({
        ...one,
        area: "unknown",
        description: `Behind my wall number ${String(index)} the okapi sleeps, call me.`,
        place: `The okapi's own door, staircase ${String(index)}`,
        email: `okapi${String(index)}@residents.example`,
        name: `Okapi Quagga ${String(index)}`,
      }),
      draft: null,
    });
    keys.push(made.trackingKey, linkTo(context, made.problem).split("t=")[1] ?? "");
    const problem = await screened(context, made.problem);
    const facts = {
      publicText: "An animal is loud.",
      publicPlace: `Moderated door ${String(index)}`,
    };
    await moved(context, moderator, problem, "publish", facts);
  }
}

/** Words of every private kind beside published problems. */
async function seasonWithWords(): Promise<void> {
  const { context } = portal;
  const published = (
    await context.db.read
      .selectFrom("problem")
      .select(["id", "branch_id"])
      .where("publication", "=", "published")
      .execute()
  ).slice(0, 20);
  await context.db.transact(async (queries) => {
    for (const { id, branch_id } of published) {
      await queries
        .insertInto("message")
        .values({
          id: context.makeId(),
          problem_id: id,
          kind: "addition",
          text: `The wombat of ${id} told me so in confidence.`,
          at: context.now(),
        })
        .execute();
      if (branch_id === null) continue;
      await queries
        .insertInto("assistance")
        .values({
          id: context.makeId(),
          problem_id: id,
          branch_id,
          task: `Look after the numbat of ${id}, quietly.`,
          due_at: context.now(),
          state: "done",
          result: `The numbat of ${id} was moved.`,
          decline_reason: null,
          asked_by: "tests",
          asked_at: context.now(),
          ended_at: context.now(),
          version: 1,
        })
        .execute();
    }
  });
}

beforeAll(async () => {
  portal = await startDemoPortal();
  await seasonWithPlaces();
  await seasonWithWords();
  const { context } = portal;
  const texts = await context.db.read.selectFrom("public_text").select("description").execute();
  // What the form shows of others to somebody who types something like it.
  similar = await Promise.all(
    texts.slice(0, 60).map(async ({ description }, number) => {
      const draft = await beginDraft(context, {
        description,
        category: "unknown",
        place: "Here",
        area: "unknown",
      });
      return {
        address: `/report/similar?walk=${String(number)}`,
        cookie: cookieOf(draft).split(";")[0] ?? "",
      };
    }),
  );
  forbidden = await forbiddenWords(context);
});
afterAll(() => portal.stop());

async function walk(language: string): Promise<Crawled> {
  const all = await references();
  const from = [
    ...addresses,
    ...similar.map(({ address }) => address),
    ...all.flatMap(({ reference }) => [
      `/problems/${reference}`,
      `/r/${reference}`,
      `/open311/v2/requests/${reference}.json`,
      `/open311/v2/requests/${reference}.xml?lang=zh-CN`,
    ]),
  ];
  return crawl(
    portal.url,
    language,
    from,
    (address) => similar.find((one) => one.address === address)?.cookie,
  );
}

/** Where the first of them stands. */
function foundIn({ pieces }: Crawled, words: readonly Forbidden[]): string[] {
  const all = [...pieces.keys()].join("\n");
  return words
    .filter(({ text }) => all.includes(text))
    .map(({ what, text }) => {
      const piece = [...pieces].find(([one]) => one.includes(text));
      return `${what} "${text}" at ${piece?.[1] ?? "several"}`;
    });
}

/** Addresses of the requested pages themselves hold references: those are no leak. */
const withoutOwn = (words: readonly Forbidden[]) =>
  words.filter(({ what }) => what !== "problem.reference");

describe.each(languages)("everything public, in %s", (language) => {
  beforeAll(async () => {
    walks.set(language, await walk(language));
  });
  const walked = (): Crawled => {
    const one = walks.get(language);
    if (!one) throw new Error("not walked yet");
    return one;
  };

  it("is walked through whole: every published problem, and no other", async () => {
    const { answers } = walked();
    const all = await references();
    expect(all.length).toBeGreaterThan(150);
    for (const { reference, publication } of all) {
      const expected = publication === "published" ? 200 : 404;
      expect(answers.get(`/problems/${reference}`)?.status, reference).toBe(expected);
      expect(answers.get(`/open311/v2/requests/${reference}.json`)?.status, reference).toBe(
        expected,
      );
    }
    expect([...answers.values()].filter(({ status }) => status >= 500)).toEqual([]);
    const pages = [...answers.keys()].filter((address) => /^\/problems\?.*after=/.test(address));
    expect(pages.length).toBeGreaterThan(2);
    const shown = similar.filter(({ address }) => answers.get(address)?.status === 200);
    expect(shown.length).toBeGreaterThan(10);
  });

  it("holds nothing that the tables keep for residents and staff", () => {
    const kinds = new Set(forbidden.map(({ what }) => what.replace(/ \(.*/, "")));
    for (const what of [
      "contact.email",
      "contact.name",
      "message.text",
      "assistance.task",
      "original_text.description",
      "original_text.place",
      "event.reason",
      "problem.latitude",
    ])
      expect(kinds, what).toContain(what);
    expect(forbidden.length).toBeGreaterThan(1_000);
    expect(foundIn(walked(), withoutOwn(forbidden))).toEqual([]);
    expect(
      foundIn(
        walked(),
        keys.map((text) => ({ what: "key", text })),
      ),
    ).toEqual([]);
  });

  it("names no problem that is not published, but where it was asked for", () => {
    const { answers } = walked();
    const secret = forbidden.filter(({ what }) => what === "problem.reference");
    for (const [address, { body }] of answers) {
      const named = secret.filter(({ text }) => !address.includes(text) && body.includes(text));
      expect(named, address).toEqual([]);
    }
  });

  it("holds nothing that looks like an address, a telephone number or a key", () => {
    const key = new RegExp(
      `(?<![\\w-])(?:[${referenceAlphabet}]{4}-){2}[${referenceAlphabet}]{4}(?![\\w-])`,
      "g",
    );
    const id = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
    const found: string[] = [];
    for (const [piece, address] of walked().pieces) {
      const personal = findPersonalData(piece)
        .filter(({ kind }) => kind !== "phone")
        .map(({ start, end }) => piece.slice(start, end));
      // Eleven digits of an id are nobody's number.
      const phones = piece.replace(id, "an id").match(/(?<![\d.\-:T])1[3-9]\d{9}(?![\d.])/g) ?? [];
      for (const text of [...personal, ...phones, ...(piece.match(key) ?? [])])
        found.push(`${text} at ${address}`);
    }
    expect(found.filter((one) => !one.startsWith(EXAMPLE_KEY))).toEqual([]);
  });
});

describe("the walk", () => {
  it("finds what stands in public: it can fail", () => {
    const [walked] = walks.values();
    const { pieces } = walked ?? { pieces: new Map<string, string>() };
    expect(
      foundIn({ answers: new Map(), pieces }, [{ what: "planted", text: "An animal is loud" }]),
    ).toHaveLength(1);
  });

  it("leaves nothing of it in the log either", () => {
    const log = portal.log();
    const words = forbidden.filter(({ what }) => /contact|message|original|assistance/.test(what));
    expect(words.filter(({ text }) => log.includes(text))).toEqual([]);
  });
});
