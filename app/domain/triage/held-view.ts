// What the head of a problem's page shows of who has it and until when it sleeps.
import type { AsleepView } from "./snooze.ts";

export interface HeldView {
  readonly owner: string | null;
  readonly asleep: AsleepView | null;
}
