// One-time codes: set up, asked for, used once, recovered, switched off.
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  beginCodes,
  confirmCodes,
  readCodes,
  renewRecoveryCodes,
  resetCodes,
  switchOffCodes,
} from "../../../app/domain/staff/codes.server.ts";
import { nowhere, readSession } from "../../../app/domain/staff/session.server.ts";
import { finishSignIn, hashPassword, signIn } from "../../../app/domain/staff/sign-in.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import { MINUTE_MS, SECOND_MS, instantToMs } from "../../../app/domain/shared/instant.ts";
import { findPersonByEmail, updatePerson } from "../../../db/repositories/staff.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";

const STEP_MS = 30 * SECOND_MS;
const PASSWORD = "a password of these tests";

onBothEngines("one-time codes", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
    const { context } = portal;
    const passwordHash = await hashPassword(PASSWORD);
    for (const { name } of Object.values(people)) {
      const person = await findPersonByEmail(context.db.read, `${name}@staff.test`);
      if (person) await context.db.transact((q) => updatePerson(q, { ...person, passwordHash }));
    }
  });
  afterAll(() => portal.remove());

  const codeAt = (secret: string, offsetMs = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: instantToMs(portal.context.now()) + offsetMs,
    });
  const half = async ({ name }: StaffActor) => {
    const signed = await signIn(portal.context, {
      email: `${name}@staff.test`,
      password: PASSWORD,
    });
    if (signed.half === null) throw new Error("no code was asked for");
    return signed.half;
  };
  /** Switches codes on, and moves on to where the code of the confirmation is over. */
  const switchedOn = async (who: StaffActor) => {
    await beginCodes(portal.context, who);
    const secret = (await readCodes(portal.context, who)).setUp?.secret ?? "";
    const made = await confirmCodes(portal.context, who, codeAt(secret), nowhere);
    portal.context.clock.advance(2 * STEP_MS);
    return { secret, ...made };
  };
  const wrong = { code: "wrong_code" };

  it("are asked for once they are confirmed, and not before", async () => {
    const { context } = portal;
    await beginCodes(context, people.official);
    const { setUp, since } = await readCodes(context, people.official);
    expect([since, setUp?.uri.startsWith("otpauth://totp/")]).toEqual([null, true]);
    const email = `${people.official.name}@staff.test`;
    const before = await signIn(context, { email, password: PASSWORD });
    expect(before.half).toBeNull();
    const secret = setUp?.secret ?? "";
    await expect(confirmCodes(context, people.official, "12345", nowhere)).rejects.toMatchObject(
      wrong,
    );
    const made = await confirmCodes(context, people.official, codeAt(secret), nowhere);
    expect(new Set(made.recoveryCodes).size).toBe(10);
    // Whoever was signed in before is so no more; this browser is, anew.
    expect(await readSession(context, before.secret ?? "")).toBeNull();
    expect(await readSession(context, made.sessionSecret)).not.toBeNull();
    expect(await half(people.official)).not.toBe("");
  });

  it("lie in the database sealed, and recovery codes as hashes", async () => {
    const { secret, recoveryCodes } = await switchedOn(people.lead);
    const { read } = portal.context.db;
    const all = JSON.stringify([
      await read.selectFrom("person").selectAll().execute(),
      await read.selectFrom("recovery_code").selectAll().execute(),
    ]);
    for (const clear of [secret, ...recoveryCodes]) expect(all).not.toContain(clear);
    // An older secret of the portal still opens what it sealed.
    const rotated = { ...portal.context, secrets: ["a new one", ...portal.context.secrets] };
    await renewRecoveryCodes(rotated, people.lead, codeAt(secret), nowhere);
    // In another person's row it is worth nothing.
    const lead = await read
      .selectFrom("person")
      .select("codes_secret")
      .where("id", "=", people.lead.personId)
      .executeTakeFirstOrThrow();
    await portal.context.db.transact((queries) =>
      queries
        .updateTable("person")
        .set({ codes_secret: lead.codes_secret, codes_last_step: null })
        .where("id", "=", people.officialOfWater.personId)
        .execute(),
    );
    portal.context.clock.advance(2 * STEP_MS);
    const stolen = await half(people.officialOfWater);
    await expect(
      finishSignIn(portal.context, { half: stolen, code: codeAt(secret) }, nowhere),
    ).rejects.toMatchObject(wrong);
  });

  it("work a step early or late, once, and never backwards", async () => {
    const { context } = portal;
    const who = people.supervisor;
    const { secret } = await switchedOn(who);
    const give = async (offsetMs: number) =>
      finishSignIn(context, { half: await half(who), code: codeAt(secret, offsetMs) }, nowhere);
    await expect(give(-2 * STEP_MS)).rejects.toMatchObject(wrong);
    await expect(give(2 * STEP_MS)).rejects.toMatchObject(wrong);
    await give(-STEP_MS);
    await expect(give(-STEP_MS)).rejects.toMatchObject(wrong);
    await give(STEP_MS);
    // A later one was used: the one of now is worth nothing any more.
    await expect(give(0)).rejects.toMatchObject(wrong);
  });

  it("let in one of two who use the same code at once", async () => {
    const { context } = portal;
    const who = people.moderator;
    const { secret, recoveryCodes } = await switchedOn(who);
    const token = await half(who);
    for (const code of [codeAt(secret), recoveryCodes[0] ?? ""]) {
      const tries = [context, portal.anotherProcess()].map((one) =>
        finishSignIn(one, { half: token, code }, nowhere),
      );
      const ends = await Promise.allSettled(tries);
      expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
    expect((await readCodes(context, who)).recoveryLeft).toBe(9);
  });

  it("take a recovery code as it is typed, once", async () => {
    const { context } = portal;
    const who = people.officialOfSouth;
    const { recoveryCodes } = await switchedOn(who);
    const code = ` ${(recoveryCodes[3] ?? "").toLowerCase().replaceAll("-", " ")}`;
    await finishSignIn(context, { half: await half(who), code }, nowhere);
    await expect(
      finishSignIn(context, { half: await half(who), code }, nowhere),
    ).rejects.toMatchObject(wrong);
  });

  it("are not waited for longer than ten minutes, nor after another password", async () => {
    const { context } = portal;
    const who = people.officialOfTownship;
    const { secret } = await switchedOn(who);
    const late = await half(who);
    context.clock.advance(11 * MINUTE_MS);
    const give = (token: string) =>
      finishSignIn(context, { half: token, code: codeAt(secret) }, nowhere);
    await expect(give(late)).rejects.toMatchObject({ code: "expired" });
    await expect(give("nonsense")).rejects.toMatchObject({ code: "expired" });
    const stale = await half(who);
    const person = await findPersonByEmail(context.db.read, `${who.name}@staff.test`);
    if (!person) throw new Error("nobody");
    const passwordHash = await hashPassword("another password");
    await context.db.transact((queries) => updatePerson(queries, { ...person, passwordHash }));
    await expect(give(stale)).rejects.toMatchObject({ code: "expired" });
  });

  it("are switched off by the password and a code together, or by an administrator", async () => {
    const { context } = portal;
    const who = people.officialOfOffice;
    const { secret } = await switchedOn(who);
    const off = (password: string, code: string) =>
      switchOffCodes(context, who, { password, code }, nowhere);
    await expect(off("wrong", codeAt(secret))).rejects.toMatchObject({ code: "wrong_credentials" });
    await expect(off(PASSWORD, "000000")).rejects.toMatchObject(wrong);
    const secretOfSession = await off(PASSWORD, codeAt(secret));
    expect(await readSession(context, secretOfSession)).not.toBeNull();
    expect(await readCodes(context, who)).toMatchObject({ since: null, recoveryLeft: 0 });
    await switchedOn(who);
    const email = `${who.name}@staff.test`;
    await expect(resetCodes(context, people.lead, email)).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect(await resetCodes(context, system("reset-codes"), email)).toBe(true);
    expect(await resetCodes(context, people.administrator, email)).toBe(false);
    expect((await signIn(context, { email, password: PASSWORD })).half).toBeNull();
  });
});
