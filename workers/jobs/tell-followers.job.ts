// The queue's door to followers: an event is to be told to them.
import { tellFollowers as tell } from "../../app/domain/follower/tell-followers.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { Handler } from "../run-job.ts";

export function tellFollowers(context: Context): Handler<"tell-followers"> {
  return (input) => tell(context, input);
}
