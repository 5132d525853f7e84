// The queue's door to the ladder: a limit nears, or nobody has met it.
import { escalateLimit as escalate } from "../../app/domain/clock/escalate-limit.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function escalateLimit(context: Context): Handler<"escalate-limit"> {
  return (input) => escalate(context, input);
}
