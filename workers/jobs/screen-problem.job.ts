// The queue's door to the screening.
import { screenProblem as screen } from "../../app/domain/screening/screen-problem.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function screenProblem(context: Context): Handler<"screen-problem"> {
  return (input) => screen(context, input);
}
