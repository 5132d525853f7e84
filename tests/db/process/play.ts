// What every process of these tests does: be ready, wait for the others, do its part, say how it went, and end.

export interface Stage {
  /** Tells the parent that another process was at work between this one's turns. */
  readonly sayOverlapped: () => void;
  readonly toldToStop: () => boolean;
}

/** Runs `part` when the parent says go; sends its value, or the words of its failure. */
export function play(part: (stage: Stage) => Promise<unknown>): void {
  let stopped = false;
  const stage = {
    sayOverlapped: () => process.send?.({ kind: "overlapped" }),
    toldToStop: () => stopped,
  };
  process.on("message", (message) => {
    if (message === "stop") stopped = true;
    if (message !== "go") return;
    part(stage).then(
      (value) => process.send?.({ kind: "result", value }, end),
      (error: unknown) => process.send?.({ kind: "failed", words: wordsOf(error) }, end),
    );
  });
  process.send?.({ kind: "ready" });
}

function end(): void {
  process.disconnect();
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? ` [${String(error.code)}]` : "";
  const cause = error.cause === undefined ? "" : ` <- ${wordsOf(error.cause)}`;
  return `${error.message}${code}${cause}`;
}

/** The argument at that place after the script's name. */
export function argument(at: number): string {
  const value = process.argv[2 + at];
  if (value === undefined) throw new Error(`argument ${String(at)} is missing`);
  return value;
}
