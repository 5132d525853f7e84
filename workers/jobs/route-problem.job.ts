// The queue's door to the router.
import { routeProblem as route } from "../../app/domain/routing/route-problem.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function routeProblem(context: Context): Handler<"route-problem"> {
  return (input) => route(context, input);
}
