// The PostgreSQL of the tests: every file has databases of its own in the run's cluster.
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { createDatabase, postgresAvailable } from "../support/postgres.ts";

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe.skipIf(!postgresAvailable)("a database of the tests", () => {
  it("is new, empty and apart from the others", async () => {
    const [one, other] = await Promise.all([createDatabase(), createDatabase()]);
    await ask(one.url, "create table problem (id text primary key)");
    const tables = "select table_name from information_schema.tables where table_schema = 'public'";
    expect(await ask(one.url, tables)).toEqual([{ table_name: "problem" }]);
    expect(await ask(other.url, tables)).toEqual([]);
    await one.drop();
    await other.drop();
  });

  it("is of PostgreSQL 15 or newer, and keeps Chinese text as it is", async () => {
    const { url, drop } = await createDatabase();
    const [row] = await ask<{ version: string; text: string }>(
      url,
      "select current_setting('server_version_num') as version, '急难愁盼'::text as text",
    );
    expect(Number(row?.version)).toBeGreaterThanOrEqual(150_000);
    expect(row?.text).toBe("急难愁盼");
    await drop();
  });
});
