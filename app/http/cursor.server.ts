// Where a page of a list begins, as an address says it.

const CURSOR = /^[\w.:~-]{1,120}$/;

/** The cursor `?after=`; null for none, and for what could be none of ours: that shows the first page. */
export function cursorIn(query: URLSearchParams): string | null {
  const after = query.get("after");
  return after !== null && CURSOR.test(after) ? after : null;
}
