// Invitations: who may, what the link is good for, and how often.
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  acceptInvitation,
  readInvitation,
} from "../../../app/domain/staff/accept-invitation.server.ts";
import {
  invitePerson,
  listInvitations,
  revokeInvitation,
} from "../../../app/domain/staff/invite.server.ts";
import { nowhere, readSession } from "../../../app/domain/staff/session.server.ts";
import { signIn } from "../../../app/domain/staff/sign-in.server.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import type { BranchId, PersonId } from "../../../app/domain/shared/ids.ts";
import { rolesHeldOver } from "../../../db/repositories/alerted.ts";
import { findPerson, peopleWithGrants } from "../../../db/repositories/staff.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";

const north = "north" as BranchId;

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
  const { password: good, ...details } = given;
  const accept = (token: string, { password = good }: { password?: string } = {}) =>
    acceptInvitation(portal.context, token, { password, details }, nowhere);

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
    expect((await readSession(portal.context, secret ?? ""))?.actor.name).toBe("Li Wenwen");
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

  it("makes nobody an official before it is accepted", async () => {
    const { context } = portal;
    const invited = await invite("ma@county.test");
    const counted = async () => {
      const { read } = context.db;
      const people = [
        ...(await peopleWithGrants(read, ["official"])).map(({ id }) => id),
        ...(await rolesHeldOver(read, ["official"], [north])).map(({ personId }) => personId),
      ];
      return people.filter((id) => id === invited.personId).length;
    };
    expect(await counted()).toBe(0);
    await accept(tokenOf(invited));
    expect(await counted()).toBe(2);
  });

  it("taken back closes an account that nobody has used, and no other; another one opens it again", async () => {
    const { context } = portal;
    const closedAt = async (id: PersonId) => (await findPerson(context.db.read, id))?.closedAt;
    const fresh = await invite("he@county.test");
    await revokeInvitation(context, people.administrator, fresh.personId);
    expect(await closedAt(fresh.personId)).toBe(context.now());
    const again = await invite("he@county.test");
    expect(again).toMatchObject({ personId: fresh.personId, grantAdded: false });
    await accept(tokenOf(again));
    expect(await revokeInvitation(context, people.administrator, again.personId)).toBe(false);
    expect(await closedAt(again.personId)).toBeNull();
  });
});
