// The queue's door to sleep: a problem was put aside until now.
import { wakeWhenDue } from "../../app/domain/triage/wake-problem.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function wakeProblem(context: Context): Handler<"wake-problem"> {
  return (input) => wakeWhenDue(context, input);
}
