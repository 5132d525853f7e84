// Brings the database to today's shape; `npm run migrate`, and part of every start.
import { FaultySettings, readConfig } from "../app/config.server.ts";
import { migrate } from "../db/migrate.ts";
import { openDatabase } from "../db/open.ts";

try {
  const { databaseUrl } = readConfig(process.env);
  const database = openDatabase(databaseUrl);
  const names = await migrate(database);
  await database.close();
  for (const name of names) process.stdout.write(`migrated: ${name}\n`);
} catch (error) {
  if (!(error instanceof FaultySettings)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
