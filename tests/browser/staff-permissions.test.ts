// Every staff page and every role: what isn't allowed is refused, and nothing changes by trying.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reload } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { playScenes, seenOn, signedIn, visitor } from "./staff-stage.ts";
import type { Scenes, Visitor } from "./staff-stage.ts";

const who = {
  moderator: people.moderator,
  official: people.official,
  officialOfSouth: people.officialOfSouth,
  lead: people.lead,
  supervisor: people.supervisor,
  administrator: people.administrator,
} as const;
type Who = keyof typeof who;

// inbox, its problem, moderation, its problem, deliveries
const pages: Record<Who, readonly [number, number, number, number, number]> = {
  moderator: [403, 403, 200, 200, 403],
  official: [200, 200, 403, 403, 403],
  officialOfSouth: [200, 404, 403, 403, 403],
  lead: [200, 200, 403, 403, 403],
  supervisor: [200, 200, 403, 403, 403],
  administrator: [403, 403, 403, 403, 200],
};

const trespasses: readonly (readonly [Who, "inbox" | "moderation", string, number])[] = [
  ["moderator", "inbox", "accept", 403],
  ["moderator", "inbox", "merge", 403],
  ["officialOfSouth", "inbox", "accept", 404],
  ["supervisor", "inbox", "accept", 403],
  ["administrator", "inbox", "accept", 403],
  ["official", "inbox", "dispatch", 409],
  ["official", "inbox", "assign", 403],
  ["official", "inbox", "publish", 422],
  ["official", "moderation", "publish", 403],
  ["lead", "moderation", "publish", 403],
  ["supervisor", "moderation", "hide", 403],
  ["administrator", "moderation", "reject", 403],
  ["moderator", "moderation", "accept", 422],
  ["moderator", "moderation", "hide", 409],
];

const everything = { reason: "because", branchId: "south", publicText: "x", target: "nonsense" };

describe("staff pages", () => {
  let portal: RunningPortal;
  let scenes: Scenes;
  const visitors = new Map<Who, Visitor>();
  const as = (name: Who): Visitor => {
    const found = visitors.get(name);
    if (!found) throw new Error(name);
    return found;
  };
  const addresses = () => [
    "/inbox",
    `/inbox/${scenes.assigned.reference}`,
    "/moderation",
    `/moderation/${scenes.assigned.reference}`,
    "/admin/deliveries",
  ];

  beforeAll(async () => {
    portal = await startPortal();
    scenes = await playScenes(portal);
    for (const [name, person] of Object.entries(who)) {
      visitors.set(name as Who, await signedIn(portal, person));
    }
  });
  afterAll(() => portal.stop());

  it.each(Object.keys(pages) as Who[])("open to %s are these and no others", async (name) => {
    const statuses = [];
    for (const address of addresses()) statuses.push((await as(name).get(address)).status);
    expect(statuses).toEqual([...pages[name]]);
  });

  it("send nobody in particular to sign in, and back", async () => {
    for (const address of addresses()) {
      const answer = await visitor(portal).get(`${address}?view=all`);
      expect(answer.status).toBe(303);
      expect(answer.location).toBe(`/sign-in?next=${encodeURIComponent(`${address}?view=all`)}`);
    }
  });

  it("reveal nothing to whom they refuse, in no form of the answer", async () => {
    const { reference } = scenes.assigned;
    for (const kind of ["inbox", "moderation"]) {
      for (const ending of ["", ".data"]) {
        for (const one of [visitor(portal), as("administrator"), as("officialOfSouth")]) {
          const { html } = await one.get(`/${kind}/${reference}${ending}`);
          expect(html).not.toContain("deep hole");
        }
      }
    }
    expect((await as("administrator").get("/inbox.data")).html).not.toContain("deep hole");
  });

  it.each(trespasses)("refuse %s on %s to %s", async (name, kind, move, status) => {
    const { reference, id } = scenes.assigned;
    const before = await reload(portal.context, id);
    const { version, handling, publication, changedAt } = before;
    const answers = Object.entries(everything).map(([answer, typed]) => [
      `${move}-${answer}`,
      typed,
    ]);
    const answer = await as(name).post(`/${kind}/${reference}`, {
      move,
      seen: [version, handling, publication, changedAt].join("~"),
      ...(Object.fromEntries(answers) as Record<string, string>),
    });
    expect(answer.status).toBe(status);
    expect(answer.html).not.toMatch(/\bat \S+ \(|node_modules|\.tsx?:\d/);
    expect(await reload(portal.context, id)).toEqual(before);
  });

  it("keep a moderator's buttons from officials and an official's from moderators", async () => {
    const { reference } = scenes.assigned;
    const inbox = await as("official").get(`/inbox/${reference}`);
    expect(inbox.html).toContain('value="accept"');
    expect(inbox.html).not.toContain('value="publish"');
    const moderation = await as("moderator").get(`/moderation/${reference}`);
    expect(moderation.html).toContain('value="publish"');
    expect(moderation.html).not.toContain('value="accept"');
  });

  it("let nobody but administrators set jobs going again", async () => {
    for (const name of ["moderator", "official", "lead", "supervisor"] as const) {
      expect((await as(name).post("/admin/deliveries", { job: "all" })).status).toBe(403);
    }
    expect((await visitor(portal).post("/admin/deliveries", { job: "all" })).status).toBe(307);
    const own = await as("administrator").post("/admin/deliveries", { job: "all" });
    expect([own.status, own.location]).toEqual([303, "/admin/deliveries?retried=0"]);
  });

  it("refuse a form that no page of the portal sent", async () => {
    const { reference } = scenes.assigned;
    const seen = seenOn(await as("official").get(`/inbox/${reference}`));
    for (const fields of [{}, { move: "accept" }, { move: "accept", seen: "1~a~b~c" }, { seen }]) {
      const answer = await as("official").post(`/inbox/${reference}`, fields);
      expect(answer.status).toBe(422);
    }
    const broken = await fetch(`${portal.url}/inbox/${reference}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{",
      redirect: "manual",
    });
    expect(broken.status).toBe(307);
  });

  it("answer an unknown or impossible reference with 404", async () => {
    for (const reference of ["FB-2222-2222", "nonsense", "%00", "..%2F.."]) {
      expect((await as("official").get(`/inbox/${reference}`)).status).toBe(404);
      expect((await as("moderator").get(`/moderation/${reference}`)).status).toBe(404);
    }
  });
});
