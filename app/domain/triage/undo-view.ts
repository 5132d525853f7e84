// What the page shows of a step that can be taken back.
import type { EventType } from "../problem/event.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";

export interface UndoView {
  /** The step, for its sentence. */
  readonly type: EventType;
  readonly branch: LocalText | null;
  readonly at: Instant;
  /** Until when it can be taken back. */
  readonly until: Instant;
}
