// Which problems a browser may open, and stopping letters by token or from one's own page.
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  linkToken,
  openRemembered,
  openWithToken,
} from "../../../app/domain/resident/open-problem.server.ts";
import { readOwnProblem } from "../../../app/domain/resident/read-own-problem.server.ts";
import {
  readStopToken,
  stopLetters,
  stopOwnLetters,
  stopToken,
} from "../../../app/domain/resident/stop-letters.server.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { onBothEngines } from "../../support/database.ts";
import { residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, submit } from "../../support/fixtures-problem.ts";
import { PUBLIC_TEXT, published, ways } from "../../support/own-problems.ts";

onBothEngines("a resident's own problem", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  it("is opened by who is remembered for it, however its number is typed", async () => {
    const { context } = portal;
    const [own, other] = [await submit(context), await submit(context)];
    const residents = [residentOf(own), residentOf(other)];
    const typed = own.reference.toLowerCase().replaceAll("-", " ");
    expect(await openRemembered(context, residents, typed)).toEqual(residentOf(own));
    expect(await openRemembered(context, [residentOf(other)], own.reference)).toBeNull();
    expect(await openRemembered(context, residents, "FB-2222-2222")).toBeNull();
    expect(await openRemembered(context, [], own.reference)).toBeNull();
  });

  it("is opened by a link's token for a year", async () => {
    const { context, anotherProcess } = portal;
    const problem = await submit(context);
    const token = linkToken(context, problem.id);
    const later = (days: number) => ({
      ...anotherProcess(),
      now: () => new Date(Date.parse(context.now()) + days * 86_400_000).toISOString() as never,
    });
    expect(openWithToken(later(364), token)).toEqual(residentOf(problem));
    expect(openWithToken(later(366), token)).toBeNull();
    expect(openWithToken(context, stopToken(context, problem.id))).toBeNull();
  });

  it("has its letters stopped once, by either way", async () => {
    const { context } = portal;
    const problem = await submit(context);
    const token = stopToken(context, problem.id);
    const asked = { reference: problem.reference, reader: "resident", stopped: false };
    expect(await readStopToken(context, token)).toEqual(asked);
    expect((await readOwnProblem(context, residentOf(problem))).letters).toBe("on");
    await stopOwnLetters(context, residentOf(problem));
    await stopLetters(context, token);
    await stopOwnLetters(context, residentOf(problem));
    expect(await readStopToken(context, token)).toEqual({ ...asked, stopped: true });
    expect((await readOwnProblem(context, residentOf(problem))).letters).toBe("stopped");
    const events = await eventsOfProblem(context.db.read, problem.id);
    expect(events.filter(({ type }) => type === "letters_stopped")).toHaveLength(1);
    await expect(stopLetters(context, `${token}x`)).rejects.toMatchObject({ code: "expired" });
  });

  it("shows its resident the public words only while they are public", async () => {
    const { context } = portal;
    const problem = await assigned(context, { email: undefined });
    const view = await readOwnProblem(context, residentOf(problem));
    expect([view.publicText, view.letters]).toEqual([null, "no_address"]);
    await published(context, problem);
    const shown = await readOwnProblem(context, residentOf(problem));
    expect(shown.publicText?.description).toBe(PUBLIC_TEXT);
  });

  it("names the problem that it was joined with", async () => {
    const { context } = portal;
    const merged = await ways.merged?.(context);
    const view = await readOwnProblem(context, residentOf(merged ?? (await submit(context))));
    expect(view.mergedInto).toMatchObject({ isPublic: false });
  });
});
