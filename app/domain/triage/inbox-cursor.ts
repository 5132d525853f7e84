// Where a page of the inbox begins, as its address says it: a place, and which list the place is of. No database.
import { hashToken } from "../similar/tokens.ts";
import { addressOfQuery } from "./inbox-query.ts";
import type { InboxQuery } from "./inbox-query.ts";

interface Place {
  readonly key: string;
  readonly id: string;
}

const SEPARATOR = "~";

function nameOfList(query: InboxQuery): string {
  return (hashToken(addressOfQuery(query).toString()) >>> 0).toString(36);
}

/** The cursor behind that place of that list. */
export function cursorOfPlace(query: InboxQuery, { key, id }: Place): string {
  return [key, id, nameOfList(query)].join(SEPARATOR);
}

/** Null for no cursor, for one of another list, and for what is none. */
export function placeOfCursor(query: InboxQuery, cursor: string | null): Place | null {
  const [key = "", id = "", list = "", ...more] = cursor?.split(SEPARATOR) ?? [];
  const whole = key !== "" && id !== "" && more.length === 0;
  return whole && list === nameOfList(query) ? { key, id } : null;
}
