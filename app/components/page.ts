// What a route tells the frame around it.
import type { KeyPlace } from "../domain/staff/keyboard.ts";
import type { Speech } from "../i18n/translate.ts";

export interface PageHandle {
  /** The page's title, from its loader's data. */
  readonly title: (speech: Speech, data: never) => string;
  /** What belongs to it elsewhere, for the head of the page. */
  readonly links?: (speech: Speech, data: never) => readonly PageLink[];
  /** On pages of staff: which keys work there. */
  readonly keys?: KeyPlace;
  /** For paper: the page stands alone, without header and footer. */
  readonly alone?: boolean;
  /** `staff` pages are denser. */
  readonly width?: "resident" | "staff";
}

export interface PageLink {
  readonly rel: "canonical" | "alternate";
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}
