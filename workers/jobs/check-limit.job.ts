// The queue's door to the clock: a limit is due.
import { checkLimit as check } from "../../app/domain/clock/check-limit.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function checkLimit(context: Context): Handler<"check-limit"> {
  return (input) => check(context, input);
}
