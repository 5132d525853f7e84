// A process that starts at the same moment as others and migrates.
import { migrate } from "../../../db/migrate.ts";
import { openDatabase } from "../../../db/open.ts";
import { argument, play } from "./play.ts";

play(async () => {
  const db = openDatabase(argument(0));
  const names = await migrate(db);
  await db.close();
  return names;
});
