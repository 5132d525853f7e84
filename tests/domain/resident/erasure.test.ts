// Erasing what is stored about a resident: afterwards no table has a word of it, and the log still holds together.
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  addressHash,
  limitHash,
  personHashes,
} from "../../../app/domain/follower/person.server.ts";
import { textMarks } from "../../../app/domain/problem/public-marks.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { addInformation } from "../../../app/domain/resident/add-information.server.ts";
import {
  eraseOwnContact,
  eraseOwnProblem,
} from "../../../app/domain/resident/erase-own-data.server.ts";
import { readOwnData } from "../../../app/domain/resident/read-own-data.server.ts";
import {
  startOwnLetters,
  stopOwnLetters,
} from "../../../app/domain/resident/stop-letters.server.ts";
import { findContact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { followersOf, says } from "../../support/fixtures-follower.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload } from "../../support/fixtures-problem.ts";

/** Words that nothing else in the database has. */
const secret = {
  description: "The quagga rests on the bench.",
  place: "Zanzibar Lane 7",
  email: "quagga.keeper@example.org",
  name: "Ottilie Zyx",
  answer: "Behind the umbrella stand.",
  addition: "It now whistles at night.",
  reason: "The whistle won.",
  publicText: "Somebody rests by the vicarage.",
};

onBothEngines("erasing one's data", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeEach(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterEach(async () => {
    await portal.remove();
  });

  /** Which of these stand anywhere in the database. */
  async function found(...texts: readonly string[]): Promise<string[]> {
    const tables = await context.db.read.introspection.getTables();
    const parts = await Promise.all(
      tables.map(async ({ name }) =>
        JSON.stringify(
          await context.db.read
            .selectFrom(name as "problem")
            .selectAll()
            .execute(),
        ),
      ),
    );
    return texts.filter((text) => parts.some((part) => part.includes(text)));
  }

  /** Told, asked, answered, added to, published: words in every table that takes them. */
  async function told(changes: Record<string, string> = {}): Promise<Problem> {
    const { description, place, email, name } = secret;
    const point = "30.123456,114.654321";
    const problem = await assigned(context, {
      ...{ description, place, email, name, point, focusGroups: "in_difficulty" },
      ...changes,
    });
    await moved(context, people.official, problem, "accept");
    await moved(context, people.official, problem, "ask_resident", { question: "Where?" });
    await moved(context, residentOf(problem), problem, "answer", { answer: secret.answer });
    const addition = { text: secret.addition, formId: "form" };
    await addInformation(context, residentOf(problem), addition);
    return moved(context, people.moderator, problem, "publish", {
      publicText: secret.publicText,
      publicPlace: "",
    });
  }

  /** What the public search finds. */
  const listedUnder = (word: string) =>
    context.db.publicIndex.newest(context.db.read, textMarks(word), Number.MAX_SAFE_INTEGER, 9);

  async function withdrawn(): Promise<Problem> {
    const problem = await told();
    return moved(context, residentOf(problem), problem, "withdraw", { reason: secret.reason });
  }

  async function solvedAndConfirmed(problem: Problem): Promise<void> {
    await moved(context, people.official, problem, "resolve", {
      resolution: { verified: "Seen", measure: "Filled", result: "Even", evidence: "Photo" },
    });
    await moved(context, residentOf(problem), problem, "confirm", { solved: "yes" });
  }

  const types = async (problem: Problem) =>
    (await eventsOfProblem(context.db.read, problem.id)).map(({ type }) => type);

  it("shows everything before, and takes the contact alone", async () => {
    const problem = await told();
    const before = await readOwnData(context, residentOf(problem));
    expect(before).toMatchObject({
      contact: { email: secret.email, name: secret.name },
      original: { description: secret.description, place: secret.place },
      focusGroups: ["in_difficulty"],
      isOpen: true,
    });
    expect(before.messages.map(({ text }) => text)).toContain(secret.addition);
    await eraseOwnContact(context, residentOf(problem));
    expect(await findContact(context.db.read, problem.id)).toBeNull();
    expect(await found(secret.email, "Ottilie", "quagga rests")).toEqual(["quagga rests"]);
    const letters = await deliveriesOfProblem(context.db.read, problem.id);
    expect(letters.filter(({ state }) => state === "queued" || state === "deferred")).toEqual([]);
    expect(letters.some(({ reason }) => reason === "erased")).toBe(true);
    await eraseOwnContact(context, residentOf(problem));
    expect((await types(problem)).filter((type) => type === "erased")).toHaveLength(1);
  });

  it("is refused while a branch works on it", async () => {
    const problem = await told();
    const erasing = eraseOwnProblem(context, residentOf(problem), { keepPublic: false });
    await expect(erasing).rejects.toMatchObject({ code: "withdraw_first" });
    expect((await readOwnData(context, residentOf(problem))).original).not.toBeNull();
  });

  it("leaves no word in any table, and twice does nothing", async () => {
    const problem = await withdrawn();
    const words = [
      ...Object.values(secret),
      ...["quagga", "Zanzibar", "Zyx", "umbrella", "whistle", "vicarage"],
      ...["30.12346", "114.65432"],
    ];
    expect(await found(...words)).toEqual(words);
    await eraseOwnProblem(context, residentOf(problem), { keepPublic: false });
    expect(await found(...words)).toEqual([]);
    const before = await reload(context, problem.id);
    await eraseOwnProblem(context, residentOf(problem), { keepPublic: true });
    expect((await reload(context, problem.id)).version).toBe(before.version);
    const erased = (await eventsOfProblem(context.db.read, problem.id)).filter(
      ({ type }) => type === "erased",
    );
    expect(erased.map(({ facts }) => facts.parts)).toEqual([
      expect.arrayContaining(["contact", "words", "marks"]),
    ]);
    expect((await verifyLog(context)).broken).toBeNull();
  });

  it("leaves the public version only when its resident wants that", async () => {
    const problem = await told();
    await solvedAndConfirmed(problem);
    expect(await found("vicarage", "quagga", "30.12346")).toHaveLength(3);
    await eraseOwnProblem(context, residentOf(problem), { keepPublic: true });
    expect((await reload(context, problem.id)).publication).toBe("published");
    expect(await found("vicarage", "quagga")).toEqual(["vicarage"]);
    // The map of the public knew the point, too.
    expect(await found("30.12346", "114.65432")).toEqual([]);
    expect(await listedUnder("vicarage")).toHaveLength(1);
    await eraseOwnProblem(context, residentOf(problem), { keepPublic: false });
    expect((await reload(context, problem.id)).publication).toBe("private");
    expect(await found("vicarage")).toEqual([]);
    expect(await listedUnder("vicarage")).toEqual([]);
    expect(await context.db.read.selectFrom("public_entry").selectAll().execute()).toEqual([]);
  });

  it("still hides the place of a home that the public goes on reading of", async () => {
    const problem = await told({ privateHome: "on" });
    await solvedAndConfirmed(problem);
    const isHome = async () => (await reload(context, problem.id)).privateHome;
    await eraseOwnProblem(context, residentOf(problem), { keepPublic: true });
    expect(await isHome()).toBe(true);
    await eraseOwnProblem(context, residentOf(problem), { keepPublic: false });
    expect(await isHome()).toBe(false);
  });

  it("leaves no trace of them where they follow the problem that theirs was merged into", async () => {
    const { email } = secret;
    const known = await assigned(context);
    await moved(context, people.moderator, known, "publish", { publicText: "-", publicPlace: "" });
    const problem = await told();
    await says(context, known, "somebody", email);
    await says(context, known, "another");
    const facts = { targetId: known.id, reason: "The same." };
    await moved(context, people.official, problem, "merge", facts);
    const hashes = [
      ...personHashes(context, known.id, `problem:${problem.id}`).slice(0, 1),
      limitHash(context, email),
    ];
    const joined = async () =>
      (await followersOf(context, known)).find(({ joinedId }) => joinedId === problem.id);
    expect((await joined())?.addressHash).toBe(addressHash(context, known.id, email));
    expect(await found(...hashes)).toEqual(hashes);
    expect((await readOwnData(context, residentOf(problem))).follows).toEqual([
      { reference: known.reference, since: context.now(), counted: true, gettingLetters: true },
    ]);
    await eraseOwnContact(context, residentOf(problem));
    expect(await found(...hashes)).toEqual([]);
    expect(await joined()).toMatchObject({ addressHash: null, confirmedAt: null, affected: true });
    expect((await readOwnData(context, residentOf(problem))).follows).toMatchObject([
      { counted: true, gettingLetters: false },
    ]);
    expect((await followersOf(context, known)).some(({ email: kept }) => kept === email)).toBe(
      true,
    );
  });

  it("shows everything that happened, the steps of the machinery too, and nobody else's", async () => {
    const problem = await told();
    await says(context, problem, "somebody");
    await stopOwnLetters(context, residentOf(problem));
    const { log } = await readOwnData(context, residentOf(problem));
    const shown = log.map(({ type }) => type).reverse();
    expect(shown).toEqual((await types(problem)).filter((type) => type !== "me_too"));
    expect(shown).toEqual(expect.arrayContaining(["submit", "pass_screening", "letters_stopped"]));
  });

  it("letters can be stopped and asked for again", async () => {
    const problem = await told();
    const stopped = async () =>
      (await findContact(context.db.read, problem.id))?.lettersStoppedAt ?? null;
    await stopOwnLetters(context, residentOf(problem));
    expect(await stopped()).not.toBeNull();
    await startOwnLetters(context, residentOf(problem));
    await startOwnLetters(context, residentOf(problem));
    expect(await stopped()).toBeNull();
    expect((await types(problem)).filter((type) => type === "letters_started")).toHaveLength(1);
  });
});
