// What keeps a file from being read at all, before anything in it is looked at. Sentences live at the doors.

export const fileFaultCodes = [
  "empty",
  "too_large",
  "not_text",
  "quote",
  "column_twice",
  "too_many_cells",
  "not_json",
  "not_a_list",
  "not_a_map",
  "nothing",
  "too_many_lines",
] as const;
export type FileFaultCode = (typeof fileFaultCodes)[number];

/** Thrown by everything that takes files apart; each door says it in its reader's language. */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  /** Null when it is the fault of the whole. */
  readonly line: number | null;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: FileFaultCode,
    line: number | null = null,
    facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(`the file can't be read: ${code}`);
    this.name = "FileFault";
    this.code = code;
    this.line = line;
    this.facts = facts;
  }
}
