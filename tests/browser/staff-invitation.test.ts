// The link of an invitation, as its person opens it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { invitePerson } from "../../app/domain/staff/invite.server.ts";
import { people } from "../support/fixtures.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { visitor } from "./staff-stage.ts";

describe("the link of an invitation", () => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  it("lets its person in once, with a password of their own, and is in no log", async () => {
    const { path } = await invitePerson(portal.context, people.administrator, {
      ...{ email: "li@county.test", name: "Li", role: "official", branchCode: "north" },
      language: "en",
    });
    const address = path ?? "";
    const stranger = visitor(portal);
    for (let look = 0; look < 2; look += 1) expect((await stranger.get(address)).status).toBe(200);
    const form = { name: "Li Wen", language: "en", "new-password": "short" };
    const refused = await stranger.post(address, form);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("at least 10 characters");
    expect(refused.html).toContain("Li Wen");
    const right = { ...form, "new-password": "the well under the hill" };
    const done = await stranger.post(address, right);
    expect([done.status, done.location]).toEqual([303, "/inbox"]);
    const own = visitor(portal, done.headers.get("set-cookie")?.split(";")[0]);
    expect((await own.get("/account/sessions")).status).toBe(200);
    expect((await stranger.post(address, right)).status).toBe(410);
    expect((await stranger.get("/invitation/nonsense")).status).toBe(404);
    expect(portal.log()).not.toContain(address);
  });
});
