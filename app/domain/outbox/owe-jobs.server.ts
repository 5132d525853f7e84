// Writes what must follow a change, in the change's own transaction.
import { insertOutbox } from "../../../db/repositories/outbox.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { addMs } from "../shared/instant.ts";
import type { JobOwed } from "./job.ts";

/** Appends `jobs` to the outbox. Call `context.wake()` after the transaction, so that the relay need not wait. */
export async function oweJobs(
  context: Context,
  queries: Queries,
  problemId: ProblemId | null,
  jobs: readonly JobOwed[],
): Promise<void> {
  const createdAt = context.now();
  await insertOutbox(
    queries,
    jobs.map(({ name, payload, afterMs, ahead }) => ({
      id: context.makeId<"outbox">(),
      job: name,
      problemId,
      payload,
      createdAt,
      dueAt: addMs(createdAt, afterMs ?? 0),
      ahead: ahead ?? false,
    })),
  );
}
