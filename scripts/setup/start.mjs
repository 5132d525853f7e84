// `npm start`: everything a person needs who has only a checkout.
import { handOver } from "./hand-over.mjs";

await handOver("scripts/start/main.ts", process.argv.slice(2), { inThisProcess: true });
