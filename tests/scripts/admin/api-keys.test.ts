// Keys of machines from a shell: made, listed, ended; and what is refused.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findApiKey } from "../../../app/domain/open311/manage-keys.server.ts";
import { importCounty, makeDataFolder } from "./run.ts";

const data = makeDataFolder();
beforeAll(() => importCounty(data));
afterAll(data.remove);

describe("the keys of machines", () => {
  it("are made once a name, listed without the key, and ended", async () => {
    expect((await data.admin(["list-api-keys"])).out).toBe("There are no keys.\n");
    const made = await data.admin(["create-api-key", "Street app"]);
    expect(made.code).toBe(0);
    const key = /shown only now\): (\S+)\n/.exec(made.out)?.[1] ?? "";
    expect(key.length).toBeGreaterThan(20);
    const listed = await data.admin(["list-api-keys"]);
    expect(listed.out).toContain("Street app");
    expect(listed.out).not.toContain(key);
    expect(await data.admin(["create-api-key", "Street app"])).toMatchObject({ code: 1, out: "" });
    expect(await data.admin(["create-api-key", " "])).toMatchObject({ code: 1, out: "" });
    expect((await data.admin(["revoke-api-key", "Street app"])).code).toBe(0);
    expect((await data.admin(["list-api-keys"])).out).toContain("(ended ");
    expect(await data.admin(["revoke-api-key", "Nobody"])).toMatchObject({ code: 1, out: "" });
    expect(await data.look((context) => findApiKey(context, key))).toBeNull();
  });
});
