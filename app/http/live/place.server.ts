// A place in the log, as browsers name it: the number of the last event that they know of.
import type { Portal } from "../../db.server.ts";
import { liveMark } from "../../domain/live/read-changes.server.ts";

/** That number; for anything else, the end of the log as it is now. */
export async function placeIn({ context }: Portal, typed: unknown): Promise<number> {
  if (typeof typed === "string" && /^\d{1,15}$/.test(typed)) return Number(typed);
  return liveMark(context);
}
