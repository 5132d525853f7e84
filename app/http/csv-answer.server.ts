// Lines of a CSV file as an answer that a browser saves.

/** `name` is the file's name, in plain letters. */
export function csvAnswer(lines: readonly string[], name: string): Response {
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  return new Response(`\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
