// `npm run web`, `worker`, `migrate`, `admin`, `evaluate`, `bench`: one program by its name.
import { handOver } from "./hand-over.mjs";
import { giveUp, SetupFailure } from "./say.mjs";

const SCRIPTS = {
  web: ["scripts/start/one.ts", "web"],
  worker: ["scripts/start/one.ts", "worker"],
  migrate: ["scripts/migrate.ts"],
  admin: ["scripts/admin.ts"],
  evaluate: ["scripts/evaluate.ts"],
  bench: ["scripts/bench.ts"],
};

const [name = "", ...args] = process.argv.slice(2);
const found = Object.hasOwn(SCRIPTS, name) ? SCRIPTS[name] : undefined;
if (found === undefined) {
  giveUp(new SetupFailure(`There is no "${name}". Names: ${Object.keys(SCRIPTS).join(", ")}.`));
}
const [script, ...first] = found;
const inThisProcess = script.startsWith("scripts/start/");
await handOver(script, [...first, ...args], { inThisProcess });
