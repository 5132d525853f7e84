// A forgotten password: who gets a link, what it is good for, and what it leaves alone.
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  acceptInvitation,
  readInvitation,
} from "../../../app/domain/staff/accept-invitation.server.ts";
import { prepareAccountLetter } from "../../../app/domain/staff/account-letter.server.ts";
import { oweResetLink } from "../../../app/domain/staff/forgotten-password.server.ts";
import { invitePerson } from "../../../app/domain/staff/invite.server.ts";
import { nowhere, readSession } from "../../../app/domain/staff/session.server.ts";
import { signIn } from "../../../app/domain/staff/sign-in.server.ts";
import { HOUR_MS } from "../../../app/domain/shared/instant.ts";
import { invitationsOf } from "../../../db/repositories/invitation.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";

const email = "official-of-north@staff.test";
const password = "the well under the hill";

onBothEngines("a forgotten password", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  const owed = async () =>
    (await portal.context.db.read.selectFrom("invitation").select("id").execute()).length;
  /** The link as the newest letter would have it. */
  const newestToken = async () => {
    const [newest] = await invitationsOf(portal.context.db.read, people.official.personId);
    if (!newest) throw new Error("no letter is owed");
    const { send } = await prepareAccountLetter(portal.context, newest.id);
    return send?.path.split("/").at(-1) ?? "";
  };

  it("is no reason to write to strangers, to closed accounts, or to who never accepted", async () => {
    const { context } = portal;
    await oweResetLink(context, "nobody@staff.test");
    expect(await owed()).toBe(0);
    await invitePerson(context, people.administrator, {
      ...{ email: "new@staff.test", name: "New", role: "official", branchCode: "north" },
      language: "en",
    });
    await oweResetLink(context, "new@staff.test");
    expect(await owed()).toBe(1);
  });

  it("is set anew by the link, which ends every session and opens none", async () => {
    const { context } = portal;
    await oweResetLink(context, email);
    const token = await newestToken();
    expect(await readInvitation(context, token)).toMatchObject({ kind: "reset", email });
    const set = () => acceptInvitation(context, token, { password, details: null }, nowhere);
    expect(await set()).toBeNull();
    await expect(set()).rejects.toMatchObject({ code: "expired" });
    const { secret } = await signIn(context, { email, password });
    await oweResetLink(context, email);
    const next = { password: "another well, another hill", details: null };
    await acceptInvitation(context, await newestToken(), next, nowhere);
    expect(await readSession(context, secret ?? "")).toBeNull();
  });

  it("asked for twice gives two links, until one is used or an hour has passed", async () => {
    const { context } = portal;
    await oweResetLink(context, email);
    const first = await newestToken();
    context.clock.advance(1_000);
    await oweResetLink(context, email);
    const second = await newestToken();
    expect(await readInvitation(context, first)).toMatchObject({ email });
    await acceptInvitation(context, second, { password, details: null }, nowhere);
    await expect(readInvitation(context, first)).rejects.toMatchObject({ code: "expired" });
    await oweResetLink(context, email);
    const third = await newestToken();
    context.clock.advance(HOUR_MS);
    await expect(readInvitation(context, third)).rejects.toMatchObject({ code: "expired" });
    const [late] = await invitationsOf(context.db.read, people.official.personId);
    if (!late) throw new Error("no letter is owed");
    const prepared = await prepareAccountLetter(context, late.id);
    expect(prepared).toEqual({ send: null, skip: "link_expired" });
  });
});
