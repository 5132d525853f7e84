// Every address of staff and every act, by every role: who is not in the table is refused, and nothing changes by trying.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actNames } from "../../app/http/acts/acts.server.ts";
import routes from "../../app/routes.ts";
import { ROOT } from "../../scripts/setup/place.mjs";
import { assigned as assignedTo } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { actRows, openToAnybody, roles, staffRows } from "./staff-matrix.ts";
import type { Role } from "./staff-matrix.ts";
import { playScenes, seenOn, signedIn, visitor } from "./staff-stage.ts";
import type { Scenes, Visitor } from "./staff-stage.ts";

const entries: readonly RouteConfigEntry[] = routes;
const pathOf = ({ path, index }: RouteConfigEntry) => (index === true ? "/" : (path ?? ""));
const hasAction = (route: string) => {
  const file = entries.find((entry) => pathOf(entry) === route)?.file ?? "";
  return /export (async function|const) action\b/.test(
    readFileSync(join(ROOT, "app", file), "utf8"),
  );
};
const pages = staffRows.filter(({ formsAlone }) => formsAlone !== true);
const posts = staffRows.filter(({ route }) => hasAction(route));

describe("the table of who may", () => {
  it("has a row for every address of the portal", () => {
    const known = new Set(staffRows.map(({ route }) => route));
    const forgotten = entries
      .map(pathOf)
      .filter((path) => !known.has(path) && !openToAnybody.test(path));
    expect(forgotten).toEqual([]);
    expect([...known].filter((route) => !entries.map(pathOf).includes(route))).toEqual([]);
  });

  it("has a row for every act", () => {
    const named = new Set(actRows.map(({ act }) => act.split(".")[0]));
    expect([...named].sort()).toEqual([...actNames].sort());
  });
});

describe("the pages of staff", () => {
  let portal: RunningPortal;
  let scenes: Scenes;
  const visitors = new Map<Role, Visitor>();
  const as = (role: Role): Visitor => {
    const found = visitors.get(role);
    if (!found) throw new Error(role);
    return found;
  };

  beforeAll(async () => {
    portal = await startPortal();
    scenes = await playScenes(portal);
    for (const role of roles) visitors.set(role, await signedIn(portal, people[role]));
  });
  afterAll(() => portal.stop());

  /** What a refused form could have changed. */
  const everything = async () => {
    const { read } = portal.context.db;
    return {
      problems: await read.selectFrom("problem").selectAll().orderBy("id").execute(),
      events: await read.selectFrom("event").select("id").orderBy("id").execute(),
      owed: await read.selectFrom("outbox").select("id").orderBy("id").execute(),
      people: await read.selectFrom("person").selectAll().orderBy("id").execute(),
      grants: await read.selectFrom("staff_grant").selectAll().orderBy("person_id").execute(),
    };
  };

  it.each(pages)("$route is opened by those in its row, and by nobody else", async (row) => {
    const address = row.address(scenes);
    const stranger = await visitor(portal).get(address);
    const sent = [stranger.status, stranger.location?.split("?")[0]];
    expect(sent).toEqual(row.stranger ? [row.stranger, undefined] : [303, "/sign-in"]);
    for (const role of roles) {
      const { status, html } = await as(role).get(address);
      const seen = { role, status };
      if (row.open.includes(role)) {
        if (row.answered === undefined) expect([200, 303]).toContain(status);
        else expect(seen).toEqual({ role, status: row.answered });
      } else {
        expect(seen).toEqual({ role, status: row.elsewhere?.includes(role) ? 404 : 403 });
        expect(html).not.toContain("deep hole");
      }
    }
  });

  it.each(posts)("$route takes forms from those in its row, and from nobody else", async (row) => {
    const address = row.address(scenes);
    const form = row.form ?? { x: "1" };
    const before = await everything();
    const stranger = await visitor(portal).post(address, form);
    expect(row.stranger ? [row.stranger] : [303, 307]).toContain(stranger.status);
    for (const role of roles.filter((one) => !row.open.includes(one))) {
      const { status } = await as(role).post(address, form);
      expect({ role, status }).toEqual({ role, status: row.elsewhere?.includes(role) ? 404 : 403 });
    }
    expect(await everything()).toEqual(before);
    // Whoever may is told what is missing, and may not be signed out by the test of signing out.
    for (const role of row.route === "sign-out" ? [] : row.open) {
      const { status } = await as(role).post(address, form);
      expect([row.posted ?? row.answered ?? 422, 422, 303, 409]).toContain(status);
    }
  });

  it.each(actRows)("$act is done by those in its row, and by nobody else", async (row) => {
    const problem = await assignedTo(portal.context);
    const address = `/inbox/${problem.reference}`;
    const seen = seenOn(await as("official").get(address));
    const form = { act: row.act, seen, ...row.fields };
    const before = await everything();
    expect((await visitor(portal).post(address, form)).status).toBe(307);
    for (const role of roles.filter((one) => !row.open.includes(one))) {
      const { status } = await as(role).post(address, form);
      expect({ role, refused: [403, 404].includes(status) }).toEqual({ role, refused: true });
    }
    expect(await everything()).toEqual(before);
    for (const role of row.open) {
      const now = seenOn(await as("official").get(address));
      const { status } = await as(role).post(address, { ...form, seen: now });
      expect({ role, done: [row.answered ?? 303, 303, 409].includes(status) }).toEqual({
        role,
        done: true,
      });
    }
  });
});
