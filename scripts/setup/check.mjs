// `npm run check`: format, lint, boundaries, dead code, types.
import { handOver } from "./hand-over.mjs";

await handOver("scripts/setup/run-checks.ts", process.argv.slice(2), { inThisProcess: true });
