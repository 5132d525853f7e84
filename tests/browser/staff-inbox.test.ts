// The inbox and its problems: what an official sees, does, and can't lose.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assigned, moved, reload, resolution, typed } from "../support/fixtures-problem.ts";
import { branches, people } from "../support/fixtures.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { playScenes, seenOn, signedIn, words } from "./staff-stage.ts";
import type { Scenes, Visitor } from "./staff-stage.ts";

describe("the inbox", () => {
  let portal: RunningPortal;
  let scenes: Scenes;
  let official: Visitor;
  let lead: Visitor;
  let office: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    scenes = await playScenes(portal);
    official = await signedIn(portal, people.official);
    lead = await signedIn(portal, people.lead);
    office = await signedIn(portal, people.officialOfOffice);
  });
  afterAll(() => portal.stop());

  const pageOf = (problem: { reference: string }) => `/inbox/${problem.reference}`;
  const fresh = (description: string = typed.description) =>
    assigned(portal.context, { description });

  it("counts its views, shows the next limit in words, and what is empty as empty", async () => {
    const page = await official.get("/inbox");
    expect(words(page)).toMatch(/To do \(4\) Mine \(\d+\) .*To be given out \(0\)/);
    expect(words(page)).toContain("accept: overdue");
    expect(words(page)).toMatch(/accept: \d+ (hours|days|minutes) left/);
    expect(page.html).not.toContain('class="c-branch"');
    const empty = await official.get("/inbox?view=closed");
    expect(words(empty)).toContain("No problem was closed yet.");
  });

  it("names what it could not understand in an address, and shows a sane list", async () => {
    const page = await official.get("/inbox?view=nonsense&after=~~~&urgency=purple&colour=red");
    expect(page.status).toBe(200);
    const text = words(page);
    expect(text).toContain("There is no view “nonsense”.");
    expect(text).toContain("Urgency: “purple” does not exist, and was left out.");
    expect(text).toContain("“colour=red” is no filter");
    expect(text).toContain("This is the first page.");
    expect(page.html).toContain('href="/inbox?view=todo"');
  });

  it("finds by words in both languages, by a reference or a part of it, and by place", async () => {
    const found = async (words: string) => {
      const page = await official.get(`/inbox?view=all&q=${encodeURIComponent(words)}`);
      return page.html.match(/data-row="FB-[A-Z0-9-]+"/g) ?? [];
    };
    const row = (problem: { reference: string }) => `data-row="${problem.reference}"`;
    expect(await found("wells dry")).toEqual([row(scenes.accepted)]);
    expect(await found("路灯 桥头")).toEqual([row(scenes.published)]);
    expect(await found(scenes.accepted.reference.toLowerCase().replaceAll("-", " "))).toEqual([
      row(scenes.accepted),
    ]);
    expect(await found(scenes.accepted.reference.slice(3, 7))).toContain(row(scenes.accepted));
    expect(await found(scenes.accepted.reference.slice(8))).toContain(row(scenes.accepted));
    expect(await found("North dry")).toEqual([row(scenes.accepted)]);
    expect(await found("cows")).toEqual([]);
    expect(words(await official.get("/inbox?q=cows"))).toContain(
      "Nothing in this view is like that.",
    );
  });

  it("saves a list under a name, opens with it, renames and deletes it", async () => {
    const form = { what: "save", name: "Wells", scope: "mine", query: "view=all&q=well" };
    const saved = await official.post("/inbox/views", form);
    expect(saved.status).toBe(303);
    const list = await official.get(saved.location ?? "");
    expect(words(list)).toContain("Wells (1)");
    const id = /saved=([\w-]+)/.exec(saved.location ?? "")?.[1] ?? "";
    await official.post("/inbox/views", { what: "first", value: id });
    expect((await official.get("/inbox")).html).toMatch(/<h1>.*Wells<\/h1>/);
    const unnamed = await official.post("/inbox/views", { what: "rename", id, name: " " });
    expect([unnamed.status, words(unnamed).includes("Type a name of 1 to 60")]).toEqual([
      422,
      true,
    ]);
    expect((await lead.post("/inbox/views", { what: "delete", id })).status).toBe(404);
    expect((await official.post("/inbox/views", { ...form, scope: "everyone" })).status).toBe(403);
    await official.post("/inbox/views", { what: "delete", id });
    expect(words(await official.get("/inbox"))).toContain("Inbox: To do");
    expect(words(await official.get(saved.location ?? ""))).toContain("That saved list is gone");
  });

  it("goes on to the next of the list, back to the list, or stays, as the person has set it", async () => {
    const [first, second] = [await fresh("A first gutter."), await fresh("A second gutter.")];
    const from = encodeURIComponent("view=all&q=gutter&sort=oldest");
    const accept = async (problem: { reference: string }) => {
      const address = `/inbox/${problem.reference}?from=${from}`;
      const form = { move: "accept", seen: seenOn(await official.get(address)) };
      return (await official.post(address, form)).location ?? "";
    };
    await official.post("/inbox/views", { what: "after", value: "next" });
    const next = await accept(first);
    expect(next).toContain(pageOf(second));
    expect(words(await official.get(next))).toContain(`${first.reference} is accepted.`);
    await official.post("/inbox/views", { what: "after", value: "list" });
    const list = await accept(second);
    expect(list).toMatch(/^\/inbox\?view=all&q=gutter/);
    expect(words(await official.get(list))).toContain(`${second.reference} is accepted.`);
    await official.post("/inbox/views", { what: "after", value: "stay" });
  });

  it("marks what is new since somebody looked", async () => {
    const problem = await fresh("A gate that does not close.");
    const row = async () => {
      const { html } = await official.get("/inbox?view=all&q=gate");
      return words({ ...(await official.get("/sign-in")), html });
    };
    expect(await row()).toContain("not opened yet");
    await official.get(pageOf(problem));
    expect(await row()).not.toMatch(/not opened yet|\d new/);
    await moved(portal.context, people.lead, problem, "accept");
    expect(await row()).toContain("1 new");
    expect(words(await official.get(pageOf(problem)))).toContain("New since you looked");
    expect(await row()).not.toMatch(/\d new/);
  });

  it("shows leads and supervisors the branch, and a page has the title of its view", async () => {
    const page = await lead.get("/inbox?view=waiting");
    expect(page.html).toContain("c-branch");
    expect(page.html).toMatch(/<title>Inbox: Waiting for residents/);
  });

  it("goes on to the next page without showing a problem twice", async () => {
    for (let number = 0; number < 26; number += 1) await fresh(`Lamp ${number} is dark.`);
    const first = await official.get("/inbox?view=todo");
    const next = /rel="next" href="([^"]+)"/.exec(first.html)?.[1]?.replaceAll("&amp;", "&");
    const second = await official.get(`/inbox${next ?? ""}`);
    const shown = (page: { html: string }): string[] =>
      page.html.match(/\/inbox\/FB-[A-Z0-9-]+/g) ?? [];
    expect(shown(first)).toHaveLength(25);
    expect(shown(second).length).toBeGreaterThan(0);
    expect(shown(second).filter((one) => shown(first).includes(one))).toEqual([]);
  });

  it("shows no contact data, but the words, the reasons of the routing and the fate of letters", async () => {
    const page = await official.get(pageOf(scenes.assigned));
    expect(page.html).not.toContain(typed.email);
    expect(page.html).not.toContain(typed.name);
    const text = words(page);
    expect(text).toContain(typed.description);
    expect(text).toContain("It is the lowest branch in the tree that is responsible for this.");
    expect(text).toContain("Runner-up: Willow township (Roads · Willow), 2% certain");
    expect(text).toContain("Received · waits to be sent");
  });

  it("leads from acceptance to the result, a click each, and says what was done", async () => {
    const problem = await fresh();
    const address = pageOf(problem);
    for (const [move, said] of [
      ["accept", "is accepted."],
      ["start", "has begun."],
    ] as const) {
      const answer = await official.post(address, {
        move,
        seen: seenOn(await official.get(address)),
      });
      expect([answer.status, answer.location]).toEqual([303, `${address}?done=${move}`]);
      expect(words(await official.get(answer.location ?? ""))).toContain(said);
    }
    const seen = seenOn(await official.get(address));
    const part = {
      move: "resolve",
      seen,
      "resolve-measure": "Filled & rolled",
      "resolve-result": " ",
    };
    const incomplete = await official.post(address, part);
    expect(incomplete.status).toBe(422);
    expect(incomplete.html).toContain("Filled &amp; rolled");
    for (const name of ["verified", "result", "evidence"]) {
      expect(incomplete.html).toContain(`href="#resolve-${name}"`);
    }
    expect(incomplete.html).not.toContain('href="#resolve-measure"');
    const answers = Object.entries(resolution).map(([name, text]) => [`resolve-${name}`, text]);
    const whole = Object.fromEntries(answers) as Record<string, string>;
    const answer = await official.post(address, { ...part, ...whole });
    expect(answer.status).toBe(303);
    expect((await reload(portal.context, problem.id)).handling).toBe("resolved");
    expect(words(await official.get(address))).toContain(resolution.evidence);
  });

  it("refuses a reason that is too long, and opens its form with everything in it", async () => {
    const reason = "ß".repeat(2_001);
    const problem = await fresh();
    const seen = seenOn(await official.get(pageOf(problem)));
    const form = {
      move: "return",
      seen,
      "return-returnReason": "other_owner",
      "return-reason": reason,
    };
    const answer = await official.post(pageOf(problem), form);
    expect(answer.status).toBe(422);
    expect(words(answer)).toContain("Reason: 2000 characters or fewer");
    expect(answer.html).toMatch(/<details class="move" open=""><summary[^>]*>Return/);
    expect(answer.html).toContain(reason);
  });

  it("shows both versions when two officials act at once, and applies the second with one more click", async () => {
    const problem = await fresh();
    const address = pageOf(problem);
    const seen = seenOn(await official.get(address));
    await moved(portal.context, people.official, problem, "accept");
    const form = {
      move: "return",
      "return-returnReason": "other_owner",
      "return-reason": "It is the water department's.",
    };
    const late = await official.post(address, { ...form, seen });
    expect(late.status).toBe(409);
    const text = words(late);
    expect(text).toContain("Somebody else was faster");
    expect(text).toMatch(/When you opened it \([^)]+\) Sent to the branch/);
    expect(text).toContain("Now Accepted");
    expect(text).toContain("Accepted by North village");
    expect(text).toContain("It is the water department's.");
    expect((await reload(portal.context, problem.id)).handling).toBe("accepted");
    const again = await official.post(address, { ...form, seen: seenOn(late) });
    expect(again.status).toBe(303);
    expect((await reload(portal.context, problem.id)).handling).toBe("returned");
  });

  it("keeps what was typed for a move that is no longer possible", async () => {
    const problem = await fresh();
    const address = pageOf(problem);
    const seen = seenOn(await official.get(address));
    await moved(portal.context, people.official, problem, "accept");
    await moved(portal.context, people.official, problem, "start");
    const form = {
      move: "return",
      seen,
      "return-returnReason": "other_owner",
      "return-reason": "Words of an hour",
    };
    const late = await official.post(address, form);
    expect(late.status).toBe(409);
    expect(words(late)).toContain("This is no longer possible now.");
    expect(words(late)).toContain("Words of an hour");
  });

  it("takes whoever gave a problem away back to the list, which says so", async () => {
    const seen = seenOn(await office.get(pageOf(scenes.triage)));
    const form = { move: "dispatch", seen, "dispatch-branchId": branches.water.id };
    const answer = await office.post(pageOf(scenes.triage), form);
    const { reference } = scenes.triage;
    expect([answer.status, answer.location]).toEqual([303, `/inbox?done=dispatch&of=${reference}`]);
    const list = words(await office.get(answer.location ?? ""));
    expect(list).toContain(`${reference} was given to the branch.`);
    expect((await reload(portal.context, scenes.triage.id)).branch?.id).toBe(branches.water.id);
  });

  it("says nothing that was not done: the address alone is no message", async () => {
    const page = await office.get("/inbox?done=nonsense&of=<script>");
    expect(page.html).not.toContain("staff-done");
  });

  it("gives to another branch with a reason, and to an unknown one never", async () => {
    const problem = await fresh();
    const address = pageOf(problem);
    const seen = seenOn(await lead.get(address));
    const nowhere = { move: "assign", seen, "assign-branchId": "nowhere", "assign-reason": "r" };
    const refused = await lead.post(address, nowhere);
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain("There is no such branch.");
    const form = { ...nowhere, "assign-branchId": branches.south.id };
    const without = await lead.post(address, { ...form, "assign-reason": "" });
    expect(without.status).toBe(422);
    expect(without.html).toContain('<option value="south" selected="">');
    expect((await lead.post(address, form)).status).toBe(303);
    expect((await reload(portal.context, problem.id)).branch?.id).toBe(branches.south.id);
  });

  it("joins a problem with another that is named by its reference, and with nothing else", async () => {
    const problem = await fresh();
    const other = await fresh("The same hole, once more.");
    const address = pageOf(problem);
    const seen = seenOn(await official.get(address));
    const form = { move: "merge", seen, "merge-reason": "The same hole" };
    for (const target of ["nonsense", "FB-2222-2222", problem.reference, scenes.triage.reference]) {
      const answer = await official.post(address, { ...form, "merge-target": target });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain('href="#merge-target"');
      expect(answer.html).toContain(`value="${target}"`);
    }
    const target = other.reference.toLowerCase().replaceAll("-", " ");
    const answer = await official.post(address, { ...form, "merge-target": target });
    expect(answer.status).toBe(303);
    expect((await reload(portal.context, problem.id)).mergedIntoId).toBe(other.id);
    const apart = { move: "unmerge", seen: seenOn(await official.get(address)) };
    const undone = await official.post(address, { ...apart, "unmerge-reason": "Two holes" });
    expect(undone.status).toBe(303);
    expect((await reload(portal.context, problem.id)).handling).toBe("routing");
  });

  it("does a double click once", async () => {
    const problem = await fresh();
    const address = pageOf(problem);
    const form = { move: "accept", seen: seenOn(await official.get(address)) };
    const both = await Promise.all([official.post(address, form), official.post(address, form)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await reload(portal.context, problem.id)).version).toBe(problem.version + 1);
  });
});
