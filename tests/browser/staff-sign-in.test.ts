// Signing in and out, and what becomes of a form that is sent after the session has ended.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reload } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { STAFF_PASSWORD, startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import {
  addressOf,
  playScenes,
  seenOn,
  sessionOf,
  signedIn,
  visitor,
  words,
} from "./staff-stage.ts";
import type { Scenes } from "./staff-stage.ts";

const wrong = "The email address or the password is wrong.";

describe("signing in", () => {
  let portal: RunningPortal;
  let scenes: Scenes;
  beforeAll(async () => {
    portal = await startPortal();
    scenes = await playScenes(portal);
  });
  afterAll(() => portal.stop());

  const tryWith = (email: string, password: string, next = "") =>
    visitor(portal).post(`/sign-in${next}`, { email, password });

  it("says the same of an unknown address and of a wrong password, and keeps the address alone", async () => {
    const ownAddress = addressOf(people.officialOfSouth);
    for (const email of [ownAddress, "nobody@staff.test"]) {
      const answer = await tryWith(email, "not the password of anybody");
      expect(answer.status).toBe(422);
      expect(words(answer)).toContain(wrong);
      expect(answer.html).toContain(`value="${email}"`);
      expect(answer.html).not.toContain("not the password");
      expect(answer.html).toContain("<title>Error: Sign in");
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
  });

  it("asks for what is missing, field by field", async () => {
    const answer = await tryWith("", "");
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('href="#email"');
    expect(answer.html).toContain('href="#password"');
  });

  it("leads everybody to their own work", async () => {
    const starts = [
      [people.official, "/inbox"],
      [people.lead, "/inbox"],
      [people.supervisor, "/inbox"],
      [people.moderator, "/moderation"],
      [people.administrator, "/admin/deliveries"],
    ] as const;
    for (const [person, start] of starts) {
      const answer = await tryWith(addressOf(person).toUpperCase(), STAFF_PASSWORD);
      expect([answer.status, answer.location]).toEqual([303, start]);
      expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
    }
  });

  it("leads back to where somebody came from, but to no other site", async () => {
    const email = addressOf(people.official);
    const back = await tryWith(email, STAFF_PASSWORD, "?next=%2Finbox%3Fview%3Dall");
    expect(back.location).toBe("/inbox?view=all");
    for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "evil"]) {
      const answer = await tryWith(email, STAFF_PASSWORD, `?next=${encodeURIComponent(next)}`);
      expect(answer.location).toBe("/inbox");
    }
  });

  it("stops guessing after ten wrong passwords, also for the right one, and says for how long", async () => {
    const email = addressOf(people.officialOfTownship);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await tryWith(email, "guessed")).status).toBe(422);
    }
    const eleventh = await tryWith(` ${email.toUpperCase()}`, "guessed");
    expect(eleventh.status).toBe(429);
    const answer = await tryWith(email, STAFF_PASSWORD);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(60);
    expect(words(answer)).toMatch(/Too many attempts. Try again in \d+ seconds/);
    expect((await tryWith(addressOf(people.lead), STAFF_PASSWORD)).status).toBe(303);
  });

  it("does not count right passwords", async () => {
    const email = addressOf(people.supervisor);
    for (let attempt = 0; attempt < 12; attempt += 1) {
      expect((await tryWith(email, STAFF_PASSWORD)).status).toBe(303);
    }
  });

  it("ends by a form, not by opening an address", async () => {
    const cookie = await sessionOf(portal, people.official);
    const own = visitor(portal, cookie);
    expect((await own.get("/sign-out")).status).toBe(200);
    expect((await own.get("/inbox")).status).toBe(200);
    expect((await own.get("/sign-in")).location).toBe("/inbox");
    const out = await own.post("/sign-out", {});
    expect([out.status, out.location]).toEqual([303, "/sign-in"]);
    // The old cookie is worth nothing, even to somebody who kept it.
    expect((await own.get("/inbox")).status).toBe(303);
  });

  it("loses no form that was sent after the session ended, and makes its move after signing in", async () => {
    const address = `/inbox/${scenes.accepted.reference}`;
    const cookie = await sessionOf(portal, people.official);
    const own = visitor(portal, cookie);
    const form = {
      move: "ask_resident",
      seen: seenOn(await own.get(address)),
      "ask_resident-question": "Which <well>?\r\nThe old one?",
    };
    await own.post("/sign-out", {});
    const late = await own.post(address, form);
    expect(late.status).toBe(307);
    const signIn = late.location ?? "";
    // A browser sends the same form there, by itself.
    const page = await own.post(signIn, form);
    expect(page.status).toBe(401);
    expect(words(page)).toContain("Your session has ended");
    expect(page.html).toContain("Which &lt;well&gt;?");
    const credentials = { email: addressOf(people.official), password: "wrong" };
    const again = await own.post(signIn, { ...form, ...credentials });
    expect(again.status).toBe(422);
    expect(again.html).toContain("Which &lt;well&gt;?");
    const right = { ...form, ...credentials, password: STAFF_PASSWORD };
    const signed = await own.post(signIn, right);
    expect([signed.status, signed.location]).toEqual([307, address]);
    const renewed = visitor(portal, signed.headers.get("set-cookie")?.split(";")[0]);
    const done = await renewed.post(address, right);
    expect([done.status, done.location]).toEqual([303, `${address}?done=ask_resident`]);
    expect((await reload(portal.context, scenes.accepted.id)).handling).toBe("awaiting_resident");
    expect((await renewed.get(done.location ?? "")).html).toContain("Which &lt;well&gt;?");
  });

  it("sends a kept form on at once when its sender has signed in elsewhere meanwhile", async () => {
    const own = await signedIn(portal, people.official);
    const answer = await own.post("/sign-in?next=%2Finbox", { move: "accept", seen: "x" });
    expect([answer.status, answer.location]).toEqual([307, "/inbox"]);
  });
});
