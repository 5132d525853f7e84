// Between rows and the domain: the only place that knows how truth, lists and ids are written in columns.

export type Bit = 0 | 1;

export const toBit = (value: boolean): Bit => (value ? 1 : 0);
export const fromBit = (bit: number): boolean => bit === 1;

export const toJson = (value: unknown): string => JSON.stringify(value);
/** Reads what `toJson` wrote. The caller names the type it wrote. */
export const fromJson = <T>(text: string): T => JSON.parse(text) as T;

/** The rows of a page, and the cursor after which the next page begins (null at the end). */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Splits the row too many that was asked for off, and makes the cursor of the last row that is shown. */
export function pageOf<T>(rows: readonly T[], size: number, cursor: (row: T) => string): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > size && last !== undefined ? cursor(last) : null,
  };
}
