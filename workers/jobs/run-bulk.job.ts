// The queue's door to runs over many problems: a piece of one is to be worked off.
import { workOffRun } from "../../app/domain/bulk/work-off-run.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function runBulk(context: Context): Handler<"run-bulk"> {
  return (input) => workOffRun(context, input);
}
