// What machines see of a published problem: the list of what may be shown, and nothing else. The shapes alone.
import type { PublicPhotoView } from "../attachment/photo.ts";
import type { Point } from "../shared/point.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language, LocalText } from "../shared/language.ts";
import type { Handling } from "../problem/handling.ts";
import type { Reference } from "../problem/reference.ts";
import type { TimelineEntry } from "../problem/timeline.ts";
import type { RequestStatus } from "./request-filter.ts";

/** What was said last in public. */
export interface PublicNote {
  readonly entry: TimelineEntry;
  /** What came of it, when it is said to be resolved. */
  readonly result: string | null;
}

export interface ServiceRequestView {
  readonly reference: Reference;
  readonly status: RequestStatus;
  readonly handling: Handling;
  readonly note: PublicNote | null;
  readonly serviceCode: string;
  readonly serviceName: LocalText | null;
  /** Of `description`, `place` and the note's own words. */
  readonly language: Language;
  readonly description: string;
  readonly branch: LocalText | null;
  readonly requestedAt: Instant;
  /** The newest thing that is public. */
  readonly updatedAt: Instant;
  /** By when it should be resolved; null when no such limit runs. */
  readonly expectedAt: Instant | null;
  /** Null at somebody's home. */
  readonly place: string | null;
  readonly area: LocalText | null;
  readonly areaCode: string | null;
  /** As exact as the public may see it; null where it may see none. */
  readonly point: Point | null;
  /** The first that everybody may see. */
  readonly photo: PublicPhotoView | null;
}

export interface ServiceRequestUpdateView {
  readonly id: string;
  readonly reference: Reference;
  /** After it. */
  readonly status: RequestStatus;
  readonly language: Language;
  readonly at: Instant;
  readonly note: PublicNote;
}
