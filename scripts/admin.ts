// `npm run admin -- COMMAND`: administration from a shell. What there is stands in admin/commands.ts.
import { runAdmin } from "./admin/run-admin.ts";

process.exitCode = await runAdmin(process.argv.slice(2));
