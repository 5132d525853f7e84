// `npm test`: the same set-up as `npm start`, then every test.
import { handOver } from "./hand-over.mjs";

await handOver("scripts/setup/run-tests.ts", process.argv.slice(2), { inThisProcess: true });
