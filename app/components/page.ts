// What a route tells the frame around it.
import type { Speech } from "../i18n/translate.ts";

export interface PageHandle {
  /** The page's title, from its loader's data. */
  readonly title: (speech: Speech, data: never) => string;
  /** `staff` pages are denser. */
  readonly width?: "resident" | "staff";
}
