// The queue's door to the clock: a follow-up period is over.
import { closeInSilence as close } from "../../app/domain/clock/close-in-silence.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function closeInSilence(context: Context): Handler<"close-in-silence"> {
  return (input) => close(context, input);
}
