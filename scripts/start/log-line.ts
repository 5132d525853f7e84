// The supervisor's lines in the log, in the form that web and workers write theirs.

/** Writes one JSON line to standard output. `facts` hold no personal data. */
export function logLine(level: "info" | "warn" | "error", msg: string, facts: object = {}): void {
  const line = { time: new Date().toISOString(), level, msg, ...facts };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
