// How far a long command is: a bar that redraws itself on a terminal, a line now and then anywhere else.

const BAR_CHARACTERS = 24;
const REDRAW_MS = 100;
const LINE_EVERY_MS = 10_000;

export interface Progress {
  /** 0 to 1. */
  share(share: number, words?: string): void;
  end(): void;
}

/** Tells on the error output, so that what a command prints stays clean. `what` follows the percentage. */
export function startProgress(what: string): Progress {
  const { stderr } = process;
  let toldMs = Date.now();
  let drawn = false;
  return {
    share: (share, words = what) => {
      const nowMs = Date.now();
      if (nowMs - toldMs < (stderr.isTTY ? REDRAW_MS : LINE_EVERY_MS)) return;
      toldMs = nowMs;
      const percent = `${String(Math.floor(share * 100)).padStart(3)} %`;
      if (!stderr.isTTY) {
        stderr.write(`${percent} ${words}\n`);
        return;
      }
      const full = Math.round(share * BAR_CHARACTERS);
      const bar = "█".repeat(full).padEnd(BAR_CHARACTERS, "░");
      stderr.write(`\r${bar} ${percent} ${words}\u001b[K`);
      drawn = true;
    },
    end: () => {
      if (drawn) stderr.write("\r\u001b[K");
    },
  };
}
