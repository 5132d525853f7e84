// The queue's door to assistance: a task is due.
import { checkAssistance as check } from "../../app/domain/assistance/check-assistance.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function checkAssistance(context: Context): Handler<"check-assistance"> {
  return (input) => check(context, input);
}
