// The record of a problem as a file: who may take it out, what is in it, who learns of it, and that its log can be checked by
// whoever has nothing but the file.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addPhoto } from "../../../app/domain/attachment/add-photo.server.ts";
import { canonicalJson } from "../../../app/domain/problem/event.ts";
import type { ProblemEvent } from "../../../app/domain/problem/event.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { readOwnData } from "../../../app/domain/resident/read-own-data.server.ts";
import { addNote } from "../../../app/domain/triage/add-note.server.ts";
import { readTakenOut } from "../../../app/domain/triage/read-taken-out.server.ts";
import { takeOut } from "../../../app/domain/triage/take-out.server.ts";
import { TAKEN_OUT_FOR_MS } from "../../../app/domain/triage/taken-out.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, typed } from "../../support/fixtures-problem.ts";
import { picture } from "../../support/pictures.ts";

const reason = "The court asks for the file.";

onBothEngines("a record that is taken out", (engine) => {
  let portal: TestPortal;
  let problem: Problem;
  beforeAll(async () => {
    portal = await makePortal(engine);
    const { context } = portal;
    problem = await assigned(context, { email: "li@example.test", name: "Li Wen" });
    const { id: problemId } = problem;
    await moved(context, people.official, problem, "accept");
    await addNote(context, people.official, { problemId, text: "Ask the neighbour." });
    await addPhoto(
      context,
      { actor: people.official, role: "before", problemId },
      { file: await picture(), keepWhenAndWhere: false },
    );
  });
  afterAll(() => portal.remove());

  const take = (actor = people.official, withContact = false) =>
    takeOut(portal.context, actor, { problemId: problem.id, reason, withContact });
  const read = async (actor = people.official, withContact = false) =>
    readTakenOut(portal.context, actor, problem.reference, await take(actor, withContact));
  const log = () => eventsOfProblem(portal.context.db.read, problem.id);

  it("holds words, notes, photos and every event, and no contact data", async () => {
    const { record, photos } = await read();
    const written = JSON.stringify(record);
    expect(written).toContain(typed.description);
    expect(written).toContain("Ask the neighbour.");
    expect(written).not.toContain("li@example.test");
    expect(written).not.toContain("Li Wen");
    expect(record.events).toEqual(await log());
    expect(photos.map(({ name }) => name)).toEqual(["photos/01-before.jpg"]);
    const [photo] = record.photos as { sha256: string }[];
    const bytes = photos[0]?.bytes ?? new Uint8Array();
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(photo?.sha256);
  });

  it("proves its log to whoever has only the file", async () => {
    const { events } = JSON.parse(JSON.stringify((await read()).record)) as {
      events: ProblemEvent[];
    };
    const sha256 = (event: object) =>
      createHash("sha256").update(canonicalJson(event)).digest("hex");
    const isTrue = ({ hash, ...content }: ProblemEvent) => hash === sha256(content);
    expect(events.every(isTrue)).toBe(true);
    const next = (event: ProblemEvent) => events.find((one) => one.sequence === event.sequence + 1);
    const links = events.flatMap((event) => next(event) ?? []);
    expect(links.length).toBeGreaterThan(3);
    for (const event of events) expect(next(event)?.previousHash ?? event.hash).toBe(event.hash);
    const changed = { ...events[1], at: "2020-01-01T00:00:00.000Z" } as ProblemEvent;
    expect(isTrue(changed)).toBe(false);
  });

  it("holds contact data only when asked for, and then that is noted, too", async () => {
    const before = (await log()).length;
    const { record } = await read(people.lead, true);
    expect(record.contact).toEqual({ name: "Li Wen", email: "li@example.test" });
    const noted = (await log()).slice(before);
    expect(noted.map(({ type, reason: why }) => [type, why])).toEqual([
      ["contact_read", reason],
      ["taken_out", reason],
    ]);
  });

  it("is told to its resident: when, as what, of which branch, and why", async () => {
    await take(people.official, true);
    const data = await readOwnData(portal.context, residentOf(problem));
    expect(data.takenOut.at(-1)).toMatchObject({ role: "official", reason, withContact: true });
    expect(data.takenOut.at(-1)?.branch).not.toBeNull();
    expect(data.log[0]).toMatchObject({ type: "taken_out", reason });
  });

  it("is refused without a reason, to other branches and to those who only moderate", async () => {
    const before = await log();
    const asked = { problemId: problem.id, withContact: false };
    for (const empty of ["", "  \n", "x".repeat(501)]) {
      const taken = takeOut(portal.context, people.official, { ...asked, reason: empty });
      await expect(taken).rejects.toMatchObject({ code: "invalid_input" });
    }
    await expect(take(people.officialOfSouth)).rejects.toMatchObject({ code: "not_found" });
    await expect(take(people.moderator)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(take(people.administrator)).rejects.toMatchObject({ code: "not_found" });
    expect(await log()).toEqual(before);
  });

  it("is given to whoever asked alone, of that problem, and for a while", async () => {
    const event = await take();
    const fetch = (actor: typeof people.official, reference: string, id: string) =>
      readTakenOut(portal.context, actor, reference, id);
    const other = await assigned(portal.context);
    for (const [actor, reference, id] of [
      [people.lead, problem.reference, event],
      [people.official, other.reference, event],
      [people.official, problem.reference, "none"],
      [people.official, problem.reference, (await log())[0]?.id ?? ""],
    ] as const) {
      await expect(fetch(actor, reference, id)).rejects.toMatchObject({ code: "not_found" });
    }
    portal.context.clock.advance(TAKEN_OUT_FOR_MS + 1);
    await expect(fetch(people.official, problem.reference, event)).rejects.toMatchObject({
      code: "expired",
    });
  });
});
