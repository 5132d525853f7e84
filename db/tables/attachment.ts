// Rows of photos. Their files lie outside the database, named by the hash of what is in them.
export interface AttachmentRow {
  id: string;
  /** One of the two. */
  draft_id: string | null;
  problem_id: string | null;
  role: string;
  /** SHA-256 of the file, hex. */
  hash: string;
  /** The same of the file that everybody sees. */
  public_hash: string | null;
  width: number;
  height: number;
  bytes: number;
  /** By the camera's clock; with latitude and longitude only where the resident let us keep it. */
  taken_at: string | null;
  latitude: number | null;
  longitude: number | null;
  /** JSON list of rectangles, in fractions. */
  covers: string;
  publication: string;
  added_at: string;
}

/** A file that perhaps belongs to no photo: it is being written, or its last photo is gone. */
export interface LooseFileRow {
  hash: string;
  since: string;
}
