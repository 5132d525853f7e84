// The queue's door to closing a branch: its work goes to the successor.
import { handOnBranch as handOn } from "../../app/domain/branch/hand-on-branch.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function handOnBranch(context: Context): Handler<"hand-on-branch"> {
  return (input) => handOn(context, input);
}
