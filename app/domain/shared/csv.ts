// One field of a CSV file (RFC 4180).

/** Quoted where it must be. What a spreadsheet would take for a formula is kept a text, by a mark before it. */
export function csvField(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
