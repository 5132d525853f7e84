// The record of a problem: everything in one order, each line of its sort; which part of it is shown.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addPhoto } from "../../../app/domain/attachment/add-photo.server.ts";
import { addInformation } from "../../../app/domain/resident/add-information.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import { addNote } from "../../../app/domain/triage/add-note.server.ts";
import { readProblem } from "../../../app/domain/triage/read-problem.server.ts";
import {
  RECORD_LINES_SHOWN,
  chosenLines,
  recordAddress,
  recordChoice,
} from "../../../app/domain/triage/record-choice.ts";
import { recordOf } from "../../../app/domain/triage/record.ts";
import type { RecordLine } from "../../../app/domain/triage/record.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, resolution } from "../../support/fixtures-problem.ts";
import { picture } from "../../support/pictures.ts";

const MINUTE_MS = 60_000;

onBothEngines("the record of a problem", (engine) => {
  let portal: TestPortal;
  let problem: Problem;
  beforeAll(async () => {
    portal = await makePortal(engine);
    const { context } = portal;
    const later = () => context.clock.advance(MINUTE_MS);
    problem = await assigned(context);
    const { id: problemId } = problem;
    later();
    await moved(context, people.official, problem, "accept");
    later();
    await addNote(context, people.official, { problemId, text: "Ask the neighbour." });
    later();
    await moved(context, people.official, problem, "ask_resident", { question: "How deep?" });
    later();
    await addPhoto(
      context,
      { actor: people.official, role: "before", problemId },
      { file: await picture(), keepWhenAndWhere: false },
    );
    later();
    await moved(context, residentOf(problem), problem, "answer", { answer: "To the knee." });
    later();
    await moved(context, people.official, problem, "resolve", { resolution });
    later();
    const no = { solved: "no", satisfaction: 1, reason: "It is open again." } as const;
    await moved(context, residentOf(problem), problem, "reopen", no);
    later();
    await addInformation(context, residentOf(problem), { text: "A child fell.", formId: "1" });
  });
  afterAll(() => portal.remove());

  const recordFor = async (actor = people.official) =>
    (await readProblem(portal.context, actor, problem.reference)).record;
  const typeOf = ({ entry, letter }: RecordLine) => entry?.type ?? letter?.letter;

  it("holds steps, words, notes, photos and letters in one order, oldest first", async () => {
    const record = await recordFor();
    const moments = record.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted());
    const told = record.filter(({ sort }) => sort !== "step" && sort !== "letter");
    expect(told.map((line) => [line.sort, typeOf(line), line.message?.text])).toEqual([
      ["note", "noted", undefined],
      ["message", "ask_resident", "How deep?"],
      ["photo", "photo_added", undefined],
      ["message", "answer", "To the knee."],
      ["message", "reopen", "It is open again."],
      ["message", "info_added", "A child fell."],
    ]);
    expect(record[0]).toMatchObject({ sort: "step", entry: { type: "submit" } });
    expect(record.some(({ letter }) => letter?.letter === "received")).toBe(true);
    expect(record.find((line) => typeOf(line) === "reopen")?.lastWord).toMatchObject({
      solved: "no",
      satisfaction: 1,
    });
  });

  it("says of no line twice what was said", async () => {
    const texts = (await recordFor()).flatMap(({ message }) => message?.text ?? []);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("holds where a note stands, and never its text", async () => {
    expect(JSON.stringify(await recordFor())).not.toContain("Ask the neighbour.");
    expect((await recordFor()).filter(({ noteId }) => noteId !== null)).toHaveLength(1);
  });

  it("names who acted to colleagues and those above, and to nobody else", async () => {
    const nameIn = async (actor: typeof people.official) =>
      (await recordFor(actor)).find((line) => typeOf(line) === "accept")?.person;
    expect(await nameIn(people.official)).toBe(people.official.name);
    expect(await nameIn(people.lead)).toBe(people.official.name);
    expect(await nameIn(people.moderator)).toBeNull();
    const residents = (await recordFor()).filter(({ entry }) => entry?.by === "resident");
    expect(residents.map(({ person }) => person).filter(Boolean)).toEqual([]);
  });

  it("has a part for what was said, for work, for limits, for publication", async () => {
    const record = await recordFor();
    const part = (show: string) =>
      chosenLines(record, recordChoice(new URLSearchParams({ show, order: "oldest" }))).lines;
    expect(part("all")).toEqual(record);
    expect(part("talk").every(({ sort }) => ["message", "note", "letter"].includes(sort))).toBe(
      true,
    );
    expect(part("limits").map(typeOf)).toEqual(["ask_resident", "answer"]);
    expect(part("work").map(typeOf)).toEqual(
      expect.arrayContaining(["submit", "accept", "resolve", "reopen", "photo_added"]),
    );
    expect(part("publication").map(typeOf)).toEqual(["offer"]);
    for (const { topics } of record) expect(topics).not.toEqual([]);
  });
});

describe("a long record", () => {
  const lines = Array.from({ length: RECORD_LINES_SHOWN + 7 }, (_, index) => {
    return { at: String(index), topics: ["work"] } as unknown as RecordLine;
  });

  it("shows its newest lines, newest first, and says how many are left out", () => {
    const usual = chosenLines(lines, recordChoice(new URLSearchParams()));
    expect(usual.left).toBe(7);
    expect(usual.lines[0]?.at).toBe(String(lines.length - 1));
    const turned = chosenLines(lines, recordChoice(new URLSearchParams("order=oldest")));
    expect(turned.lines.map(({ at }) => at)).toEqual(usual.lines.map(({ at }) => at).toReversed());
    const whole = chosenLines(lines, recordChoice(new URLSearchParams("lines=all")));
    expect([whole.lines.length, whole.left]).toEqual([lines.length, 0]);
  });

  it("shows the usual for an address that asks for what is not there", () => {
    const odd = new URLSearchParams("show=secrets&order=sideways&lines=-1");
    expect(recordChoice(odd)).toEqual(recordChoice(new URLSearchParams()));
    const choice = { show: "talk", order: "oldest", whole: true, from: "view=all" } as const;
    const query = recordAddress(choice).split("#")[0];
    expect(recordChoice(new URLSearchParams(query))).toEqual(choice);
  });

  it("gives a letter to a thousand followers one line", () => {
    const createdAt = "2026-03-02T09:30:00.000Z" as Instant;
    const fate = { state: "sent", reason: null, finishedAt: null } as const;
    const letter = { eventId: "e", letter: "follow_accepted", createdAt, ...fate } as const;
    const letters = Array.from({ length: 1_000 }, () => letter);
    const empty = { events: [], timeline: [], messages: [], tasks: [], names: new Map() };
    const record = recordOf({ ...empty, letters });
    expect(record.map((line) => line.letter?.copies)).toEqual([1_000]);
  });
});
