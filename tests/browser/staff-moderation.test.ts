// Moderation: what was typed beside what is published, a decision after the other, two moderators at once.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assigned, moved, reload, screened, submit } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { playScenes, seenOn, signedIn, visitor, withPhone, words } from "./staff-stage.ts";
import type { Scenes, Visitor } from "./staff-stage.ts";

describe("moderation", () => {
  let portal: RunningPortal;
  let scenes: Scenes;
  let moderator: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    scenes = await playScenes(portal);
    moderator = await signedIn(portal, people.moderator);
  });
  afterAll(() => portal.stop());

  const pageOf = (problem: { reference: string }, view = "") =>
    `/moderation/${problem.reference}${view && `?view=${view}`}`;

  it("lists what the check held with its reasons in words, and says when a list is empty", async () => {
    const held = await moderator.get("/moderation");
    expect(words(held)).toContain("many links");
    expect(held.html).toContain(pageOf(scenes.held, "held"));
    expect(words(await moderator.get("/moderation?view=refused"))).toContain(
      "Nothing was refused.",
    );
  });

  it("says in words that something is an emergency", async () => {
    const gas = await assigned(portal.context, { category: "gas", description: "It smells here." });
    expect(words(await moderator.get("/moderation?view=pending"))).toContain("Emergency It smells");
    expect(words(await moderator.get(pageOf(gas)))).toContain("Emergency Sent to the branch");
  });

  it("offers the text with telephone numbers covered, and publishes exactly what stands in the form", async () => {
    const address = pageOf(scenes.alsoAssigned, "pending");
    const page = await moderator.get(address);
    expect(words(page)).toContain(withPhone);
    expect(page.html).toMatch(/<textarea[^>]*>The lamp is dark\. Call me: █████\.<\/textarea>/);
    expect(words(page)).toContain("telephone number");
    const form = { move: "publish", seen: seenOn(page), "publish-publicPlace": "" };
    const empty = await moderator.post(address, { ...form, "publish-publicText": " \r\n " });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('href="#publish-publicText"');
    const publicText = "The lamp is dark.\r\nSince when?";
    const answer = await moderator.post(address, { ...form, "publish-publicText": publicText });
    expect(answer.status).toBe(303);
    const seenByAll = words(
      await visitor(portal).get(`/problems/${scenes.alsoAssigned.reference}`),
    );
    expect(seenByAll).toContain("The lamp is dark. Since when?");
    expect(seenByAll).not.toContain("13800138000");
    expect(seenByAll).not.toContain("Mill Road");
  });

  it("goes on to the next of the same list, and to the list when it is empty", async () => {
    const second = await screened(
      portal.context,
      await submit(portal.context, { description: "www.one.example www.two.example" }),
    );
    const first = pageOf(scenes.held, "held");
    const form = { move: "reject", "reject-reason": "Advertising" };
    const none = await moderator.post(first, {
      ...form,
      "reject-reason": "",
      seen: seenOn(await moderator.get(first)),
    });
    expect(none.status).toBe(422);
    expect(none.html).toContain('href="#reject-reason"');
    const rejected = await moderator.post(first, { ...form, seen: seenOn(none) });
    const query = `view=held&done=reject&of=${scenes.held.reference}`;
    expect([rejected.status, rejected.location]).toEqual([
      303,
      `/moderation/${second.reference}?${query}`,
    ]);
    const next = await moderator.get(rejected.location ?? "");
    expect(words(next)).toContain(`${scenes.held.reference} is rejected. This is the next one.`);
    const sent = await moderator.post(pageOf(second, "held"), {
      move: "send_on",
      seen: seenOn(next),
    });
    expect(sent.location).toBe(`/moderation?view=held&done=send_on&of=${second.reference}`);
    expect(words(await moderator.get(sent.location ?? ""))).toContain("everything is done");
    expect((await reload(portal.context, second.id)).handling).toBe("routing");
  });

  it("stays in the list that a problem was in, when the address names none", async () => {
    const address = pageOf(scenes.published);
    const form = { move: "hide", "hide-reason": "It names a neighbour." };
    const answer = await moderator.post(address, {
      ...form,
      seen: seenOn(await moderator.get(address)),
    });
    expect(answer.status).toBe(303);
    expect(answer.location).toContain("view=published");
    expect((await reload(portal.context, scenes.published.id)).publication).toBe("hidden");
    expect((await visitor(portal).get(`/problems/${scenes.published.reference}`)).status).toBe(404);
    const again = await moderator.get(address);
    expect(again.html).toMatch(/<textarea[^>]*>桥头的路灯坏了。<\/textarea>/);
  });

  it("shows the other moderator's text beside one's own, which stays", async () => {
    const problem = await assigned(portal.context, { description: "Rats in the market." });
    const address = pageOf(problem, "pending");
    const seen = seenOn(await moderator.get(address));
    await moved(portal.context, people.moderator, problem, "publish", {
      publicText: "Rats (theirs).",
    });
    await moved(portal.context, people.moderator, problem, "hide", { reason: "Too soon" });
    const form = {
      move: "publish",
      "publish-publicText": "Rats (mine).",
      "publish-publicPlace": "",
    };
    const late = await moderator.post(address, { ...form, seen });
    expect(late.status).toBe(409);
    const text = words(late);
    expect(text).toContain("Somebody else was faster");
    expect(text).toContain("Waiting to be published");
    expect(text).toContain("Now Sent to the branch Taken off the public list");
    expect(text).toContain("Rats (theirs).");
    expect(text).toContain("Reason: Too soon");
    expect(late.html).toMatch(/<textarea[^>]*>Rats \(mine\)\.<\/textarea>/);
    const again = await moderator.post(address, { ...form, seen: seenOn(late) });
    expect(again.status).toBe(303);
    expect(words(await visitor(portal).get(`/problems/${problem.reference}`))).toContain("(mine)");
  });

  it("keeps a text for which it is too late", async () => {
    const problem = await assigned(portal.context, { description: "Holes." });
    const address = pageOf(problem, "pending");
    const seen = seenOn(await moderator.get(address));
    await moved(portal.context, people.moderator, problem, "publish", { publicText: "Theirs" });
    const form = { move: "publish", seen, "publish-publicText": "An hour of mine" };
    const late = await moderator.post(address, form);
    expect(late.status).toBe(409);
    expect(words(late)).toContain("An hour of mine");
  });
});
