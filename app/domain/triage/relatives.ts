// Problems that belong to one another, as staff see them. The shapes alone.
import type { Handling } from "../problem/handling.ts";
import type { Reference } from "../problem/reference.ts";

export interface Relative {
  readonly reference: Reference;
  readonly handling: Handling;
  readonly closedBy: "resident" | "silence" | null;
  readonly mayOpen: boolean;
}

export interface RelativesView {
  /** Of which it was a part, and its own parts. */
  readonly from: Relative | null;
  readonly parts: readonly Relative[];
  /** With which it is joined, and those that are joined into it. */
  readonly into: Relative | null;
  readonly joined: readonly Relative[];
  /** More are joined into it than are listed. */
  readonly more: boolean;
}
