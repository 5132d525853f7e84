// A running portal with the demo county in it, filled as `npm start` fills it: for tests that look at everything.
import { fillDemo } from "../../scripts/demo/fill/fill.ts";
import { startPortal } from "./portal.ts";
import type { PortalOptions, RunningPortal } from "./portal.ts";

/** Fewer problems than in the demo itself, of every kind of story. */
const PROBLEMS = 150;
const DAYS = 80;

/** Starts it; the county ends now. */
export async function startDemoPortal(options: PortalOptions = {}): Promise<RunningPortal> {
  const portal = await startPortal({ ...options, county: false });
  const { context } = portal;
  const settings = { ...context, mailHoldMs: 0, wake: () => undefined };
  const end = context.now();
  const filled = await fillDemo({ settings, seed: 7, problems: PROBLEMS, days: DAYS, end });
  if (!filled) throw new Error("the database was not empty");
  return portal;
}
