// Accounts of others: roles given and taken, closed and opened, with a line in the log; an administrator always remains.
import { afterAll, beforeAll, expect, it } from "vitest";
import { changePerson } from "../../../app/domain/administration/change-person.server.ts";
import type { PersonChange } from "../../../app/domain/administration/change-person.server.ts";
import { readChanges } from "../../../app/domain/administration/read-changes.server.ts";
import { readPeople } from "../../../app/domain/administration/read-people.server.ts";
import { isOwed } from "../../../db/repositories/outbox.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";

onBothEngines("the accounts of others", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const change = (of: keyof typeof people, what: PersonChange, by = people.administrator) =>
    changePerson(context, by, people[of].personId, what);
  const find = async (of: keyof typeof people) =>
    (await readPeople(context, people.administrator, people[of].name)).find(
      ({ id }) => id === people[of].personId,
    );

  it("get roles and lose them, and what somebody had who lost one is looked through", async () => {
    await change("official", { do: "grant", role: "lead", branchCode: "township" });
    expect((await find("official"))?.grants).toMatchObject([
      { role: "lead", branchCode: "township" },
      { role: "official", branchCode: "north" },
    ]);
    await change("official", { do: "take", role: "lead", branchCode: "township" });
    expect((await find("official"))?.grants).toHaveLength(1);
    expect(await isOwed(context.db.read, "release-owner")).toBe(true);
  });

  it("are changed by administrators alone, for branches that are there", async () => {
    const grant = { do: "grant", role: "lead", branchCode: "nowhere" } as const;
    await expect(change("lead", grant)).rejects.toMatchObject({ code: "unknown_branch" });
    await expect(change("lead", grant, people.supervisor)).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(readPeople(context, people.lead, "")).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  it("always leave somebody who administers the portal", async () => {
    const take = { do: "take", role: "administrator", branchCode: "office" } as const;
    const refused = { code: "last_administrator" };
    await expect(change("administrator", take)).rejects.toMatchObject(refused);
    await expect(change("administrator", { do: "close" })).rejects.toMatchObject(refused);
    expect((await find("administrator"))?.closedAt).toBeNull();
    await change("supervisor", { ...take, do: "grant" });
    const both = { ...people.supervisor, grants: people.administrator.grants };
    await change("administrator", { do: "close" }, both);
    await change("administrator", { do: "reopen" });
  });

  it("leave a line for each change, without any password", async () => {
    const filter = { kind: "person", actorId: null, thingId: null, between: null } as const;
    const { changes } = await readChanges(context, people.administrator, filter, null);
    expect(changes.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
      ["closed"],
      ["closed"],
      ["roles"],
      ["roles"],
      ["roles"],
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/argon|password/i);
  });
});
