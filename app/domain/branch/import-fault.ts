// What can be wrong with a file of branches, areas, categories, landmarks or people: a closed list, with the line it stands in;
// and what is only worth looking at.
// Sentences live at the doors.
import type { ConfigRecord } from "../administration/config-change.ts";

export const importFaultCodes = [
  "not_a_record",
  "unknown_field",
  "missing",
  "too_long",
  "not_a_code",
  "reserved_code",
  "not_one_of",
  "not_a_list",
  "not_true_or_false",
  "duplicate_code",
  "unknown_parent",
  "circular",
  "second_coordinating",
  "no_coordinating",
  "second_root",
  "third_level",
  "level_not_below_parent",
  "coordinating_closed",
  "closed_with_problems",
  "unknown_area",
  "unknown_category",
  "not_a_polygon",
  "not_a_position",
  "out_of_range",
  "ring_too_short",
  "ring_not_closed",
  "swapped",
  "too_many_positions",
  "too_many_rings",
  "too_tangled",
  "no_area",
  "ring_crosses_itself",
  "rings_cross",
  "hole_not_inside",
  "parts_overlap",
  "far_and_swapped",
  "not_a_point",
  "not_degrees",
  "half_a_point",
  "no_place",
  "inside_the_county",
  "same_name",
  "too_many_questions",
  "too_many_choices",
  "no_choices",
  "same_choice",
  "same_question",
  "reserved_question",
  "code_taken",
  "closed_above_others",
  "unfit_successor",
  "unknown_branch",
  "branch_is_closed",
  "not_an_email",
  "not_a_role",
  "no_role",
  "account_is_closed",
  "closing_by_hand",
] as const;
export type ImportFaultCode = (typeof importFaultCodes)[number];

export interface ImportFault {
  /** Null when it is the fault of the whole, such as a missing coordinating branch. */
  readonly line: number | null;
  readonly code: ImportFaultCode;
  /** What a sentence about it may mention: the field, the code that was written. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export const importWarningCodes = [
  "areas_overlap",
  "outside_parent",
  "outside_its_area",
  "outside_every_area",
] as const;
export type ImportWarningCode = (typeof importWarningCodes)[number];

/** Something that is imported all the same, and that somebody should look at. */
export interface ImportWarning {
  readonly line: number | null;
  readonly code: ImportWarningCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A record as a door read it from a file: fields still unchecked. */
export interface ImportRow {
  readonly line: number;
  readonly fields: unknown;
}

export interface ImportOptions {
  readonly dryRun: boolean;
  /** Why, for the log of the configuration. */
  readonly reason?: string;
  /**
   * What a form showed of the one thing that it changes: `versionOf` its record, or null for a thing that must be new. The
   * import refuses with `changed_meanwhile` when that is no longer so.
   */
  readonly seen?: { readonly code: string; readonly version: string | null };
}

/** One thing that an import adds or changes. */
export interface ImportChange {
  readonly code: string;
  /** Null for what changes only because something above it moves. */
  readonly line: number | null;
  /** Null: it is new. */
  readonly before: ConfigRecord | null;
  readonly after: ConfigRecord;
}

/** What an import did, or with `dryRun` would do. With faults nothing was written. */
export interface ImportOutcome {
  readonly faults: readonly ImportFault[];
  readonly warnings: readonly ImportWarning[];
  readonly changes: readonly ImportChange[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** An import that is refused as a whole. */
export function faulty(faults: readonly ImportFault[]): ImportOutcome {
  const byLine = [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { faults: byLine, warnings: [], changes: [], added: 0, changed: 0, unchanged: 0 };
}
