// What staff note among themselves never leaves them: a thousand random timelines, with notes between everything else that
// can happen, and then everything that a resident, the public or a machine is ever given, in both languages.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareLetter } from "../../../app/domain/notification/prepare-letter.server.ts";
import { listServiceRequests } from "../../../app/domain/open311/list-requests.server.ts";
import { listServiceRequestUpdates } from "../../../app/domain/open311/list-updates.server.ts";
import { readRequestFilter, readUpdateFilter } from "../../../app/domain/open311/request-filter.ts";
import { movesOpenTo } from "../../../app/domain/problem/lifecycle.ts";
import { listForFeed, listPublished } from "../../../app/domain/problem/list-published.server.ts";
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { everything } from "../../../app/domain/problem/published-view.ts";
import { readPublished } from "../../../app/domain/problem/read-published.server.ts";
import { readOwnData } from "../../../app/domain/resident/read-own-data.server.ts";
import { readOwnProblem } from "../../../app/domain/resident/read-own-problem.server.ts";
import { languages } from "../../../app/domain/shared/language.ts";
import { isRefusal } from "../../../app/domain/shared/refusal.ts";
import { addNote, readNotes } from "../../../app/domain/triage/add-note.server.ts";
import { sendMessage } from "../../../app/domain/triage/send-message.server.ts";
import { atomOf } from "../../../app/http/atom.server.ts";
import { speech } from "../../../app/i18n/translate.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { seededDraw } from "../../../scripts/demo/random.ts";
import { renderLetter } from "../../../workers/mail/render.ts";
import type { TestContext } from "../../support/context.ts";
import { branches, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { allFacts } from "../../support/fixtures-standing.ts";
import { assigned, moved, reload } from "../../support/fixtures-problem.ts";
import { settings } from "../../workers/mail/letters/composed.ts";

const TIMELINES = 1_000;
const STEPS = 5;
const RENDERED_OF_EACH_KIND = 25;
const AT_ONCE = 50;
const MARK = "quokkaburra";
const MINUTES = 120_000;

type Draw = () => number;

describe("a thousand timelines with notes in them", () => {
  let portal: TestPortal;
  let context: TestContext;
  const problems: Problem[] = [];
  let notes = 0;

  /** One of them, by that timeline's own chance. */
  const one = <T>(draw: Draw, list: readonly T[]): T | undefined =>
    list[Math.floor(draw() * list.length)];

  async function note(draw: Draw, problem: Problem): Promise<void> {
    const author = one(draw, [people.official, people.lead, people.supervisor]) ?? people.lead;
    await addNote(context, author, { problemId: problem.id, text: `${MARK} ${String(notes)}` });
    notes += 1;
  }

  async function move(draw: Draw, problem: Problem): Promise<void> {
    const everybody = [people.official, people.moderator, people.lead, residentOf(problem)];
    const possible = everybody.flatMap((actor) =>
      movesOpenTo(problem, actor, context.now())
        .filter((name) => !["merge", "withdraw", "reject"].includes(name))
        .map((name) => ({ actor, name })),
    );
    const chosen = one(draw, possible);
    if (!chosen) return;
    const { decisionId: _none, ...facts } = allFacts;
    const request = { problemId: problem.id, move: chosen.name, seenVersion: null };
    await moveProblem(context, chosen.actor, {
      ...request,
      facts: {
        ...facts,
        branchId: one(draw, [branches.north, branches.township])?.id ?? branches.north.id,
      },
    });
  }

  async function step(draw: Draw, problem: Problem): Promise<void> {
    const kind = draw();
    const fresh = await reload(context, problem.id);
    if (kind < 0.3) return note(draw, fresh);
    if (kind > 0.85) {
      const written = { problemId: problem.id, text: "We come on Monday.", usedTextIds: [] };
      await sendMessage(context, people.official, written);
      return;
    }
    return move(draw, fresh);
  }

  async function begin(number: number) {
    const draw = seededDraw(number);
    const language = languages[number % languages.length] ?? "en";
    const problem = await assigned(context, { language });
    if (number % 2 === 0) {
      const facts = { publicText: "A hole.", publicPlace: "" };
      await moved(context, people.moderator, problem, "publish", facts);
    }
    await note(draw, problem);
    return { draw, problem };
  }

  /** Somebody tries what is no longer theirs to do: that is no story's end. */
  function unlessRefused(error: unknown): void {
    if (!isRefusal(error)) throw error;
  }

  beforeAll(async () => {
    portal = await makePortal("sqlite");
    ({ context } = portal);
    // Side by side, so that they share the waits for the disk.
    for (let begun = 0; begun < TIMELINES; begun += AT_ONCE) {
      const numbers = Array.from({ length: AT_ONCE }, (_, index) => begun + index);
      const lives = await Promise.all(numbers.map(begin));
      for (let turn = 0; turn < STEPS; turn += 1) {
        await Promise.all(
          lives.map(({ draw, problem }) => step(draw, problem).catch(unlessRefused)),
        );
        context.clock.advance(61_000);
      }
      problems.push(
        ...(await Promise.all(lives.map(({ problem }) => reload(context, problem.id)))),
      );
    }
  }, MINUTES);

  afterAll(() => portal.remove());

  it("has the notes for staff, or the tests below would show nothing", async () => {
    const first = problems.find(({ branch }) => branch?.id === branches.north.id);
    const view = first && (await readNotes(context, people.official, first));
    expect(JSON.stringify(view)).toContain(MARK);
    expect(notes).toBeGreaterThan(TIMELINES);
  });

  it(
    "says nothing of them to a resident, on their page and among all that is stored",
    async () => {
      let counted = 0;
      for (const problem of problems) {
        const actor = residentOf(problem);
        const data = await readOwnData(context, actor);
        expect(JSON.stringify([await readOwnProblem(context, actor), data])).not.toContain(MARK);
        counted += data.noteCount;
      }
      expect(counted).toBe(notes);
    },
    MINUTES,
  );

  it(
    "says nothing of them in a letter, in any language, as text, HTML or header",
    async () => {
      let letters = 0;
      const kinds = new Map<string, number>();
      for (const problem of problems) {
        for (const { id, letter } of await deliveriesOfProblem(context.db.read, problem.id)) {
          const prepared = await prepareLetter(context, id);
          if (prepared.send === null) continue;
          expect(JSON.stringify(prepared.send)).not.toContain(MARK);
          letters += 1;
          // What a letter says is made of these facts alone: of each kind a few are looked at as they leave.
          const rendered = kinds.get(letter) ?? 0;
          for (const language of rendered < RENDERED_OF_EACH_KIND ? languages : []) {
            const written = renderLetter({ ...prepared.send, language }, settings);
            expect(JSON.stringify(written)).not.toContain(MARK);
          }
          kinds.set(letter, rendered + 1);
        }
      }
      expect(letters).toBeGreaterThan(TIMELINES);
      expect(kinds.has("message") && kinds.has("resolved") && kinds.has("question")).toBe(true);
    },
    MINUTES,
  );

  it(
    "says nothing of them in public: pages, lists, feeds, Open311",
    async () => {
      const published = problems.filter(({ publication }) => publication === "published");
      expect(published.length).toBeGreaterThan(TIMELINES / 10);
      for (const { reference } of published) {
        expect(JSON.stringify(await readPublished(context, reference))).not.toContain(MARK);
      }
      const references = published.slice(0, 200).map(({ reference }) => reference);
      const { filter } = readRequestFilter(new Map(), context.now());
      const requests = await listServiceRequests(context, { ...filter, references });
      expect(requests.length).toBe(references.length);
      expect(JSON.stringify(requests)).not.toContain(MARK);
      const asked = readUpdateFilter(new Map(), context.now()).filter;
      const updates = await listServiceRequestUpdates(context, { ...asked, references });
      expect(updates.length).toBeGreaterThan(0);
      const entries = await listForFeed(context, everything);
      const feed = { self: "a:f", page: "a:p", home: "a:h", title: "Problems", entries };
      const feeds = languages.map((language) => atomOf(feed, speech(language, "Asia/Shanghai")));
      for (const document of feeds) expect(document).toContain("A hole.");
      const given = [await listPublished(context, everything), updates, feeds];
      expect(JSON.stringify(given)).toContain("A hole.");
      expect(JSON.stringify(given)).not.toContain(MARK);
    },
    MINUTES,
  );

  it("has them in one table and in no other", async () => {
    const tables = await context.db.read.introspection.getTables();
    const holding: string[] = [];
    for (const { name } of tables) {
      const rows = await context.db.read
        .selectFrom(name as "problem")
        .selectAll()
        .execute();
      if (JSON.stringify(rows).includes(MARK)) holding.push(name);
    }
    expect(holding).toEqual(["note"]);
  });
});
