// Invitations: who may, what the link is good for, and how often.
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  acceptInvitation,
  invitePerson,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from "../../../app/domain/staff/invite.server.ts";
import { nowhere, readSession } from "../../../app/domain/staff/session.server.ts";
import { signIn } from "../../../app/domain/staff/sign-in.server.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";

onBothEngines("an invitation", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  const invite = (email: string, actor = people.administrator) =>
    invitePerson(portal.context, actor, {
      email,
      name: "Li Wen",
      role: "official",
      branchCode: "north",
      language: "en",
    });
  const tokenOf = ({ path }: { readonly path: string | null }) => path?.split("/").at(-1) ?? "";
  const given = {
    name: "Li Wenwen",
    language: "zh-CN",
    password: "the well under the hill",
  } as const;
  const accept = (token: string, changes: Partial<Record<"password", string>> = {}) =>
    acceptInvitation(portal.context, token, { ...given, ...changes }, nowhere);

  it("comes from administrators alone", async () => {
    await expect(invite("x@county.test", people.lead)).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  it("lets its person set name, language and password, once", async () => {
    const token = tokenOf(await invite("li@county.test"));
    expect(await readInvitation(portal.context, token)).toMatchObject({ email: "li@county.test" });
    for (const [password, because] of [
      ["short", "short"],
      ["li@county.test", "address"],
      ["1234567890", "common"],
    ] as const) {
      await expect(accept(token, { password })).rejects.toMatchObject({ facts: { because } });
    }
    const secret = await accept(token);
    expect((await readSession(portal.context, secret))?.actor.name).toBe("Li Wenwen");
    const typed = { email: "li@county.test", password: given.password };
    expect((await signIn(portal.context, typed)).half).toBeNull();
    await expect(accept(token)).rejects.toMatchObject({ code: "expired" });
    // An account in use gets a further role without a link.
    expect((await invite("li@county.test")).path).toBeNull();
  });

  it("is nowhere in the database in clear", async () => {
    const token = tokenOf(await invite("clear@county.test"));
    const rows = await portal.context.db.read.selectFrom("invitation").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("stops working when another is sent, when it is taken back, and after seven days", async () => {
    const { context } = portal;
    const first = await invite("wu@county.test");
    const second = await invite("wu@county.test");
    await expect(readInvitation(context, tokenOf(first))).rejects.toMatchObject({
      code: "expired",
    });
    expect(await revokeInvitation(context, people.administrator, second.personId)).toBe(true);
    await expect(accept(tokenOf(second))).rejects.toMatchObject({ code: "expired" });
    const third = await invite("wu@county.test");
    context.clock.advance(7 * DAY_MS);
    await expect(accept(tokenOf(third))).rejects.toMatchObject({ code: "expired" });
    const states = await listInvitations(context, people.administrator, third.personId);
    expect(states.map(({ state }) => state)).toEqual(["expired", "revoked", "revoked"]);
    await expect(accept("nonsense")).rejects.toMatchObject({ code: "not_found" });
  });
});
