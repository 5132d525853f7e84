// What the database itself refuses: states that the domain doesn't know, and things that point nowhere.
import { afterAll, beforeAll, expect, it } from "vitest";
import { branchKinds } from "../../app/domain/branch/branch.ts";
import { deliveryStates } from "../../app/domain/notification/letters-owed.ts";
import { handlingStates } from "../../app/domain/problem/handling.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { publicationStates } from "../../app/domain/problem/publication.ts";
import { urgencies } from "../../app/domain/problem/urgency.ts";
import { staffRoles } from "../../app/domain/shared/actor.ts";
import type { Tables } from "../../db/tables/tables.ts";
import { onBothEngines } from "../support/database.ts";
import { makePortal } from "../support/fixtures-portal.ts";
import type { TestPortal } from "../support/fixtures-portal.ts";
import { submit } from "../support/fixtures-problem.ts";

/** Table, column, and every value that may stand in it. */
const checked: readonly (readonly [keyof Tables, string, readonly string[]])[] = [
  ["problem", "handling", handlingStates],
  ["problem", "publication", publicationStates],
  ["problem", "urgency", urgencies],
  ["problem", "closed_by", ["resident", "silence"]],
  ["delivery", "state", deliveryStates],
  ["branch", "kind", branchKinds],
  ["staff_grant", "role", staffRoles],
  ["category", "default_urgency", urgencies],
];

class Undo extends Error {}

onBothEngines("the database", (engine) => {
  let portal: TestPortal;
  let problem: Problem;

  beforeAll(async () => {
    portal = await makePortal(engine);
    problem = await submit(portal.context);
  });

  afterAll(async () => {
    await portal.remove();
  });

  /** Sets a column of one row, and undoes it; resolves when the database took the value. */
  async function tryValue(table: keyof Tables, column: string, value: string): Promise<void> {
    const trying = portal.context.db.transact(async (queries) => {
      const { dynamic } = queries;
      const first = await queries.selectFrom(table).selectAll().limit(1).executeTakeFirstOrThrow();
      const [key, id] = Object.entries(first)[0] as [string, string];
      await queries
        .updateTable(table)
        .set({ [column]: value })
        .where(dynamic.ref(key), "=", id)
        .execute();
      throw new Undo();
    });
    await expect(trying).rejects.toThrow(Undo);
  }

  it.each(checked)("keeps in %s.%s what the domain knows", async (table, column, values) => {
    for (const value of values) await tryValue(table, column, value);
  });

  it.each(checked)("refuses in %s.%s what it doesn't", async (table, column, values) => {
    for (const value of ["nonsense", "", `${values[0] ?? ""} `, values[0]?.toUpperCase() ?? ""]) {
      await expect(tryValue(table, column, value)).rejects.toThrow();
    }
  });

  it("refuses a problem of a branch, a kind or an area that there isn't", async () => {
    for (const column of ["branch_id", "answerable_branch_id", "category_id", "area_id"] as const) {
      const pointing = portal.context.db.transact((queries) =>
        queries
          .updateTable("problem")
          .set({ [column]: "nowhere" })
          .where("id", "=", problem.id)
          .execute(),
      );
      await expect(pointing).rejects.toThrow(/foreign key/i);
    }
  });

  it("refuses to forget a problem or a branch that something still speaks of", async () => {
    for (const table of ["problem", "branch"] as const) {
      const forgetting = portal.context.db.transact((queries) =>
        queries.deleteFrom(table).execute(),
      );
      await expect(forgetting).rejects.toThrow(/foreign key/i);
    }
  });

  it("has one end of the log and no second", async () => {
    const second = portal.context.db.transact((queries) =>
      queries.insertInto("event_head").values({ id: 2, sequence: 0, hash: "" }).execute(),
    );
    await expect(second).rejects.toThrow();
  });

  it("refuses two people with one address, and two sessions with one secret", async () => {
    const again = portal.context.db.transact(async (queries) => {
      const person = await queries.selectFrom("person").selectAll().executeTakeFirstOrThrow();
      await queries
        .insertInto("person")
        .values({ ...person, id: "another" })
        .execute();
    });
    await expect(again).rejects.toThrow(/unique/i);
  });
});
