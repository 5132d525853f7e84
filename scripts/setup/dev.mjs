// `npm run dev`: the same as `npm start`, with reloading.
import { handOver } from "./hand-over.mjs";

await handOver("scripts/start/main.ts", ["--dev", ...process.argv.slice(2)], {
  inThisProcess: true,
});
