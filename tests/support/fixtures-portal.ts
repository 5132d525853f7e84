// A whole portal below the doors: a migrated database with the small county in it, and a context over it.
import { rmSync } from "node:fs";
import { makeTestContext } from "./context.ts";
import type { TestContext } from "./context.ts";
import { makeDatabase } from "./database.ts";
import type { Engine, TestDatabase } from "./database.ts";
import { insertCounty } from "./fixtures.ts";

export interface TestPortal {
  readonly context: TestContext;
  readonly database: TestDatabase;
  /** Another process of the same portal: a handle and ids of its own, the same clock. */
  readonly anotherProcess: () => TestContext;
  readonly remove: () => Promise<void>;
}

/** Makes one; call `remove` when the tests are done with it. */
export async function makePortal(engine: Engine, startAt?: string): Promise<TestPortal> {
  const database = await makeDatabase(engine);
  await insertCounty(database.db);
  const context = makeTestContext(database.db, startAt === undefined ? {} : { startAt });
  return {
    context,
    database,
    anotherProcess: () => {
      const other = makeTestContext(database.openAnother());
      const { now, clock, attachments } = context;
      return { ...other, now, clock, attachments };
    },
    remove: async () => {
      await database.remove();
      rmSync(context.attachments.folder, { recursive: true, force: true });
    },
  };
}
