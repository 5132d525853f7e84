// One field of a CSV file (RFC 4180), written so that no spreadsheet takes it for a formula, and read back.

/** What a spreadsheet would take for a formula; with marks before it, because they must come back, too. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Quoted where it must be. What a spreadsheet would take for a formula is kept a text, by a mark before it. */
export function csvField(value: string): string {
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** What stood in the cell before `csvField` put its mark there. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
