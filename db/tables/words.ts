// Rows of what staff write: notes that residents never see, and texts kept ready for what they do see.
import type { Generated } from "kysely";
import type { Bit } from "../mapping.ts";

export interface NoteRow {
  id: string;
  problem_id: string;
  author_id: string;
  text: string;
  at: string;
}

export interface CannedTextRow {
  id: string;
  branch_id: string;
  /** Also for the branches below that one. */
  below: Bit;
  handling: string | null;
  category_id: string | null;
  language: string;
  title: string;
  text: string;
  /** Who keeps it right. */
  owner_id: string;
  /** A calendar day. */
  review_on: string | null;
  uses: Generated<number>;
  changed_at: string;
  version: number;
}
