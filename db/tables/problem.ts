// Rows of problems. What is private (words as typed, contact, messages) lies in tables of its own, so that it can
// be erased, and so that reading it is never an accident.
import type { Generated } from "kysely";
import type { Bit } from "../mapping.ts";

export interface ProblemRow {
  id: string;
  reference: string;
  /** Keyed hash of the tracking key, hex. */
  tracking_key_hash: string;
  draft_id: string | null;
  language: string;
  category_id: string | null;
  area_id: string | null;
  /** Degrees, WGS 84; null while only words say where it is. */
  latitude: Generated<number | null>;
  longitude: Generated<number | null>;
  /** JSON list. */
  focus_groups: Generated<string>;
  /** At somebody's home: the public sees neither the place nor an exact point. */
  private_home: Generated<Bit>;
  /** Its resident said that it is this problem. */
  joins_id: Generated<string | null>;
  /** How many said that it affects them too: a copy of what the followers' rows say. */
  affected_count: Generated<number>;
  /** JSON list: what the door saw. */
  signals: Generated<string>;
  urgency: string;
  handling: string;
  publication: string;
  wants_publication: Bit;
  /** In whose inbox it lies. */
  branch_id: string | null;
  /** Who answers for it: the first receiver, until another accepts. */
  answerable_branch_id: string;
  merged_into_id: string | null;
  closed_by: string | null;
  closed_at: string | null;
  submitted_at: string;
  changed_at: string;
  published_at: string | null;
  /** Copies of what the events say, for sorting lists. */
  next_limit_kind: string | null;
  next_limit_at: string | null;
  /** Copies too: until when it may be returned, who has returned it (JSON list), and a supervisor's part in it. */
  return_until: Generated<string | null>;
  returned_by: Generated<string>;
  awaits_ruling: Generated<Bit>;
  ruled_branch_id: Generated<string | null>;
  /** And: whose resolutions were contradicted (JSON list with counts), and how often it went up for that. */
  contradicted: Generated<string>;
  escalations: Generated<number>;
  /** The official who has taken it. */
  owner_id: Generated<string | null>;
  /** Until when it is out of the lists of what is to be done, and whether its resident's words leave it there. */
  snoozed_until: Generated<string | null>;
  snooze_stays: Generated<Bit>;
  /** When it woke and no staff has acted on it since. */
  woken_at: Generated<string | null>;
  split_from_id: Generated<string | null>;
  /** Since when it has been merged; null while it is not. */
  merged_at: Generated<string | null>;
  /** When its resident added something that no staff has acted on since. */
  new_words_at: Generated<string | null>;
  /** Counts every change; a write names the version it saw. */
  version: number;
}

export interface OriginalTextRow {
  problem_id: string;
  description: string;
  place: string;
  /** JSON: answers to the extra questions of the kind, by code. */
  answers: Generated<string>;
}

export interface PublicTextRow {
  problem_id: string;
  description: string;
  place: string;
  changed_at: string;
}

export interface ContactRow {
  problem_id: string;
  email: string | null;
  name: string | null;
  letters_stopped_at: string | null;
}

/** A resident's own words after the submission, and what the branch asked and wrote. */
export interface MessageRow {
  id: string;
  problem_id: string;
  kind: string;
  text: string;
  at: string;
  /** Which branch wrote it; null for the resident's own, and for questions, whose move says it. */
  branch_id: Generated<string | null>;
  /** The step that it came with was undone, or it was taken back by itself: it is shown to no resident. */
  taken_back_at: Generated<string | null>;
}

export interface ResolutionRow {
  event_id: string;
  problem_id: string;
  verified: string;
  measure: string;
  result: string;
  evidence: string;
  at: string;
}

export interface ScreeningRow {
  problem_id: string;
  verdict: string;
  /** JSON list of codes. */
  reasons: string;
  version: string;
  at: string;
}

export interface DecisionRow {
  id: string;
  problem_id: string;
  at: string;
  outcome: string;
  branch_id: string;
  confidence: number;
  /** JSON: the whole RoutingDecision. */
  explanation: string;
  /** JSON: the words that spoke for each kind, by its id. The resident's own, so they can be erased. */
  words: Generated<string>;
}

export interface DraftRow {
  id: string;
  secret_hash: string;
  answers: string;
  created_at: string;
  expires_at: string;
  version: number;
}
