// The PostgreSQL of a run of the tests: started beside the first tests, which need not wait for it, and
// ended after the last.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresAvailable, startPostgres, type TestPostgres } from "../support/postgres.ts";

function writeWhole(file: string, content: object): void {
  writeFileSync(`${file}.half`, JSON.stringify(content));
  renameSync(`${file}.half`, file);
}

/** Starts the cluster and tells tests, through a file, where it is. Returns what ends it. */
export default function startPostgresOfTheRun(): (() => Promise<void>) | undefined {
  if (!postgresAvailable || process.env.PORTAL_TEST_POSTGRES_URL_FILE !== undefined)
    return undefined;
  const folder = mkdtempSync(join(tmpdir(), "test-run-"));
  const file = join(folder, "postgres.json");
  process.env.PORTAL_TEST_POSTGRES_URL_FILE = file;
  const starting = startPostgres().then(
    (postgres): TestPostgres => {
      writeWhole(file, { url: postgres.url });
      return postgres;
    },
    (fault: unknown) => {
      writeWhole(file, { fault: String(fault) });
      return undefined;
    },
  );
  return async () => {
    const postgres = await starting;
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
    delete process.env.PORTAL_TEST_POSTGRES_URL_FILE;
  };
}
