// What is done with a problem besides its moves, each with a panel on its page: what that panel is shown. An act is
// handled in `app/http/acts/`, drawn in `app/components/acts/`, and does its work by a use case.
import type { OwnerView } from "./owner.ts";

/** By act; null where this person has no such panel on this problem. */
export interface ActViews {
  readonly own: OwnerView | null;
}
export type ActName = keyof ActViews;

/** An act that was tried and not done, with everything that was typed for it. */
export interface TriedAct {
  readonly act: ActName;
  /** Which of its buttons. */
  readonly verb: string;
  /** By field, without the act's name. */
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: string | null;
  /** The problem had changed since the page was shown. */
  readonly changed: boolean;
}
