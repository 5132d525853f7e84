// What the shell says of itself, and to somebody who typed it wrongly.
import { afterAll, describe, expect, it } from "vitest";
import { commands } from "../../../scripts/admin/commands.ts";
import { makeDataFolder } from "./run.ts";

const data = makeDataFolder();
afterAll(data.remove);

describe("the admin commands", () => {
  it("are all in the list", async () => {
    const { code, out } = await data.admin(["--help"]);
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toContain(name);
  });

  it.each(commands.map(({ name }) => name))("%s explains itself with examples", async (name) => {
    const { code, out, err } = await data.admin([name, "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`npm run admin -- ${name}`);
    expect(out).toContain("Examples:");
  });

  it("end with 2 and the list for an unknown one, or none", async () => {
    const unknown = await data.admin(["make-tea"]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toMatch(/no command "make-tea"[^]*verify-log/);
    const none = await data.admin([]);
    expect(none).toMatchObject({ code: 2, out: "" });
  });

  it.each([
    [["verify-log", "now"], /takes nothing more, and got now/],
    [["backup"], /takes FILE, and got nothing/],
    [["backup", "a", "b"], /takes FILE, and got a b/],
    [["backup", "a", "--fast"], /Unknown option '--fast'/],
    [["create-official", "--email", "a@b.example"], /needs --name, --role, --branch/],
    [["generate", "--problems", "many", "--seed", "1"], /--problems must be a whole number from 1/],
    [["generate", "--problems", "5", "--seed", "-1"], /--seed/],
    [["generate", "--problems", "5", "--seed", "1", "--until", "soon"], /--until must look like/],
  ])("end with 2 and the usage for %j", async (args, says) => {
    const { code, err } = await data.admin(args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
    expect(err).toContain("Usage: npm run admin -- ");
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("name every fault in the settings, and end with 1", async () => {
    const env = { PORT: "no", LOG_LEVEL: "loud" };
    const { code, err } = await data.admin(["verify-log"], { env });
    expect(code).toBe(1);
    expect(err).toMatch(/PORT must be[^]*LOG_LEVEL must be/);
  });

  it("that only look make no database where there is none", async () => {
    for (const args of [["verify-log"], ["retry-failed"], ["backup", data.file("copy.db")]]) {
      const { code, err } = await data.admin(args);
      expect(code).toBe(1);
      expect(err).toMatch(/^There is no database at .*portal\.db\. npm start makes it\.\n$/);
    }
  });

  it("say in one line that the database does not answer", async () => {
    const env = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
    const { code, err } = await data.admin(["verify-log"], { env });
    expect(code).toBe(1);
    expect(err).toMatch(/^verify-log: connect ECONNREFUSED[^\n]*\n$/);
  });
});
