// The queue's door to what somebody has who may no longer have it.
import { releaseOwned } from "../../app/domain/triage/release-owned.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function releaseOwner(context: Context): Handler<"release-owner"> {
  return (input) => releaseOwned(context, input);
}
