// A branch writes to its resident: seen before it leaves, taken back while it waits, and never with an open gap.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { prepareLetter } from "../../../app/domain/notification/prepare-letter.server.ts";
import { previewMove } from "../../../app/domain/problem/move-problem.server.ts";
import type { MessageId } from "../../../app/domain/problem/event.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { readOwnProblem } from "../../../app/domain/resident/read-own-problem.server.ts";
import type { CannedTextId } from "../../../app/domain/shared/ids.ts";
import { filled, gapsIn, unknownGaps } from "../../../app/domain/triage/canned-text.ts";
import { filledText, textsThatFit } from "../../../app/domain/triage/insert-text.server.ts";
import {
  previewMessage,
  readMessages,
  sendMessage,
  takeBackMessage,
} from "../../../app/domain/triage/send-message.server.ts";
import { writtenLetter } from "../../../app/letters/written-letter.ts";
import { insertCannedText } from "../../../db/repositories/canned-text.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { TEST_MAIL_HOLD_MS } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload } from "../../support/fixtures-problem.ts";

const TEXT = "The gravel comes on Monday.";
const values = { reference: "FB-1", branch: null, limit: null, place: null, official: "Ana" };

onBothEngines("a message to the resident", (engine) => {
  let portal: TestPortal;
  let problem: Problem;

  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  beforeEach(async () => {
    problem = await assigned(portal.context);
    await moved(portal.context, people.official, problem, "accept");
  });
  afterAll(() => portal.remove());

  const send = (text = TEXT) =>
    sendMessage(portal.context, people.official, { problemId: problem.id, text, usedTextIds: [] });
  const letterOf = async () =>
    (await deliveriesOfProblem(portal.context.db.read, problem.id)).find(
      ({ letter }) => letter === "message",
    );
  const ownMessages = async () =>
    (await readOwnProblem(portal.context, residentOf(problem))).messages.map(({ text }) => text);

  it("is shown before as the letter that is sent then, but for name and private links", async () => {
    const before = await reload(portal.context, problem.id);
    const written = { problemId: problem.id, text: TEXT };
    const preview = await previewMessage(portal.context, people.official, written);
    expect(preview).toMatchObject({ fate: "letter", holdMs: TEST_MAIL_HOLD_MS });
    expect(JSON.stringify(preview)).not.toMatch(/Mei|mei\.resident|[?&]t=/);
    expect(await reload(portal.context, problem.id)).toEqual(before);
    expect(await letterOf()).toBeUndefined();
    await send();
    const delivery = await letterOf();
    const prepared = delivery && (await prepareLetter(portal.context, delivery.id));
    if (!prepared?.send || !preview) throw new Error("no letter");
    const { to, paths } = preview.facts;
    const [shown, sent] = [preview.facts, { ...prepared.send, to, paths }].map(
      (facts) => writtenLetter(facts, "https://portal.test").text,
    );
    expect(shown).toContain(TEXT);
    expect(shown).toBe(sent);
  });

  it("is on the resident's page once it can't be taken back any more", async () => {
    await send();
    expect(await ownMessages()).toEqual([]);
    portal.context.clock.advance(TEST_MAIL_HOLD_MS);
    expect(await ownMessages()).toEqual([TEXT]);
  });

  it("is taken back while it waits: no letter, not a trace for its resident, all of it in the log", async () => {
    const { event } = await send();
    const messageId = event.facts.messageId as MessageId;
    const asked = { problemId: problem.id, messageId };
    expect((await readMessages(portal.context, people.official, problem))?.held).toHaveLength(1);
    await takeBackMessage(portal.context, people.official, asked);
    expect(await letterOf()).toMatchObject({ state: "skipped", reason: "taken_back" });
    portal.context.clock.advance(TEST_MAIL_HOLD_MS);
    const own = await readOwnProblem(portal.context, residentOf(problem));
    expect(own.messages).toEqual([]);
    expect(own.timeline.map(({ type }) => type)).not.toContain("messaged");
    expect(own.timeline.map(({ type }) => type)).not.toContain("undone");
    const log = await eventsOfProblem(portal.context.db.read, problem.id);
    expect(log.at(-1)).toMatchObject({ type: "undone", facts: { undoes: event.id } });
    const again = takeBackMessage(portal.context, people.official, asked);
    await expect(again).rejects.toMatchObject({ code: "already_done" });
  });

  it("is not taken back once its letter may have left", async () => {
    const { event } = await send();
    portal.context.clock.advance(TEST_MAIL_HOLD_MS);
    const messageId = event.facts.messageId as MessageId;
    const asked = { problemId: problem.id, messageId };
    const late = takeBackMessage(portal.context, people.official, asked);
    await expect(late).rejects.toMatchObject({ code: "expired" });
  });

  it.each(["Dear {{official}}", "On ### day ###", "until {{limit", "no ###"])(
    "is refused while it has a gap: %s",
    async (text) => {
      await expect(send(text)).rejects.toMatchObject({ code: "open_gaps" });
      const asking = moved(portal.context, people.official, problem, "ask_resident", {
        question: text,
      });
      await expect(asking).rejects.toMatchObject({ code: "open_gaps" });
    },
  );

  it("is not for another branch to write, nor to look at", async () => {
    const written = { problemId: problem.id, text: TEXT };
    const looking = previewMessage(portal.context, people.officialOfSouth, written);
    await expect(looking).rejects.toMatchObject({ code: "not_found" });
  });

  it("a move's letter is shown before it is made, and nothing is made", async () => {
    const before = await reload(portal.context, problem.id);
    const asking = { problemId: problem.id, move: "ask_resident", facts: { question: TEXT } };
    const preview = await previewMove(portal.context, people.official, asking as never);
    expect(preview?.facts).toMatchObject({ kind: "question", question: TEXT, limit: null });
    expect(await reload(portal.context, problem.id)).toEqual(before);
  });

  it("is begun with a ready text of its branch or of one above, in the problem's language", async () => {
    const text = (id: string, changes: object) =>
      portal.context.db.transact((queries) =>
        insertCannedText(queries, {
          ...{
            id: `${id}-${problem.id}` as CannedTextId,
            branchId: branches.north.id,
            below: false,
          },
          ...{
            handling: null,
            categoryId: null,
            language: "en",
            title: id,
            text: "About {{reference}}.",
          },
          ...{ ownerId: people.lead.personId, reviewOn: null, uses: 0, version: 1 },
          changedAt: portal.context.now(),
          ...changes,
        }),
      );
    await text("own", {});
    await text("above", { branchId: branches.township.id, below: true });
    await text("above-alone", { branchId: branches.township.id });
    await text("other-language", { language: "zh-CN" });
    await text("other-state", { handling: "resolved" });
    await text("its-kind", { categoryId: "roads" });
    await text("other-kind", { categoryId: "leak" });
    const found = await textsThatFit(portal.context, await reload(portal.context, problem.id));
    const mine = found.filter(({ id }) => id.endsWith(problem.id));
    expect(mine.map(({ title }) => title)).toEqual(["above", "its-kind", "own"]);
    const id = `own-${problem.id}` as CannedTextId;
    const now = await reload(portal.context, problem.id);
    expect(await filledText(portal.context, now, id, values)).toBe("About FB-1.");
    const other = `other-kind-${problem.id}` as CannedTextId;
    await expect(filledText(portal.context, now, other, values)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("gaps are filled with the value, else with the words after the line, else stay", () => {
  const text = "{{ reference }}, {{place|the place you named}}, {{limit}}, {{colour}}, ### day ###";
  const made = filled(text, values);
  expect(made).toBe("FB-1, the place you named, {{limit}}, {{colour}}, ### day ###");
  expect(gapsIn(made)).toEqual(["{{limit}}", "{{colour}}", "### day ###"]);
  expect(unknownGaps(text)).toEqual(["colour"]);
});
