// Where the Redis server program is, installing it where that is allowed.
import { canInstallPackages, installPackages } from "../setup/debian-packages.ts";
import { findRedisServer } from "../setup/programs.ts";
import { SetupFailure } from "../setup/say.mjs";

const HOW_TO_GET_ONE =
  "There is no redis-server or valkey-server on the PATH. Install one " +
  "(Debian: apt-get install redis-server; macOS: brew install redis; Fedora: dnf install valkey),\n" +
  "or set REDIS_URL to a Redis that is running already (redis://..., rediss://... or unix:/...).";

/** The path of a Redis server program. Fails with two lines on how to get one. */
export async function ensureRedisProgram(): Promise<string> {
  const found = findRedisServer();
  if (found !== undefined) return found;
  if (canInstallPackages()) await installPackages(["redis-server"]);
  const installed = findRedisServer();
  if (installed === undefined) throw new SetupFailure(HOW_TO_GET_ONE);
  return installed;
}
