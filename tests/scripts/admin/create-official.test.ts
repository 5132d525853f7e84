// Accounts from a shell: made, extended, given a password; and every way in which that is refused.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSession } from "../../../app/domain/staff/session.server.ts";
import { signIn } from "../../../app/domain/staff/sign-in.server.ts";
import { findPersonByEmail } from "../../../db/repositories/staff.ts";
import { importCounty, makeDataFolder } from "./run.ts";

const data = makeDataFolder();
beforeAll(() => importCounty(data));
afterAll(data.remove);

const email = "li@county.example";
const who = ["--email", email, "--name", "Li Wen"];
const create = (...args: string[]) => data.admin(["create-official", ...args]);

const rolesOf = (password: string) =>
  data.look(async (context) => {
    const { secret } = await signIn(context, { email, password });
    const session = await readSession(context, secret ?? "");
    return session?.actor.grants.map(({ role }) => role).sort();
  });

let password = "";

describe("create-official", () => {
  it("makes an account with a password that is shown once and works", async () => {
    const { code, out } = await create(...who, "--role", "official", "--branch", "north");
    expect(code).toBe(0);
    expect(out).toContain(`Made the account ${email}; now official of north.`);
    password = /shown only now\): (\S+)\n/.exec(out)?.[1] ?? "";
    expect(await rolesOf(password)).toEqual(["official"]);
  });

  it("run again changes nothing and shows no password", async () => {
    const { code, out } = await create(...who, "--role", "official", "--branch", "north");
    expect({ code, out }).toEqual({
      code: 0,
      out: `There was the account ${email}; it was official of north before.\n`,
    });
    expect(await rolesOf(password)).toEqual(["official"]);
  });

  it("adds another role to the account, whatever the case of its address", async () => {
    const typed = ["--email", "LI@County.Example", "--name", "Li Wen"];
    const { code, out } = await create(...typed, "--role", "lead", "--branch", "town");
    expect(code).toBe(0);
    expect(out).toContain("now lead of town");
    expect(await rolesOf(password)).toEqual(["lead", "official"]);
  });

  it("takes a new password and language, and ends the sessions of the old one", async () => {
    const secret = await data.look(
      async (context) => (await signIn(context, { email, password })).secret,
    );
    const role = ["--role", "lead", "--branch", "town", "--language", "zh-CN"];
    const typed = { input: "a-long-password\n" };
    const args = ["create-official", ...who, ...role, "--password-stdin"];
    const { code, out } = await data.admin(args, typed);
    expect(code).toBe(0);
    expect(out).not.toContain("a-long-password");
    expect(await rolesOf("a-long-password")).toEqual(["lead", "official"]);
    await data.look(async (context) => {
      expect(await readSession(context, secret ?? "")).toBeNull();
      expect((await findPersonByEmail(context.db.read, email))?.language).toBe("zh-CN");
    });
    expect((await data.admin(args, typed)).out).toContain("There was the account");
  });

  it.each([
    [["--branch", "nowhere", "--role", "official"], "There is no branch with that code.\n"],
    [["--branch", "north", "--role", "official", "--email", "li"], /--email must be an e-mail/],
    [["--branch", "north", "--role", "official", "--name", " "], /--name must not be empty/],
  ])("refuses %j in one line, with 1", async (args, says) => {
    const { code, out, err } = await create(...who, ...args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    if (typeof says === "string") expect(err).toBe(says);
    else expect(err).toMatch(says);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("refuses a password that is too short", async () => {
    const args = ["create-official", ...who, "--role", "lead", "--branch", "town"];
    const { code, err } = await data.admin([...args, "--password-stdin"], { input: "short\n" });
    expect({ code, err }).toEqual({
      code: 1,
      err: "The password must have 10 characters or more.\n",
    });
  });

  it("refuses a role that does not exist as a mistake in typing, with 2", async () => {
    const { code, err } = await create(...who, "--role", "king", "--branch", "north");
    expect(code).toBe(2);
    expect(err).toContain("--role must be one of moderator, official, lead");
  });
});
