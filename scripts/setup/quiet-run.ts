// A program whose words are kept until somebody wants them. It doesn't outlive this process.
import { spawn } from "node:child_process";

export interface QuietEnd {
  /** How it ended, in words: "exit code 1", "signal SIGKILL", or why it couldn't be started. */
  how: string;
  isGood: boolean;
  /** What it printed, on both channels, trimmed. */
  output: string;
}

/** Runs a program to its end and returns what it printed. Never fails itself. */
export function runQuietly(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<QuietEnd> {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const kill = () => child.kill();
  process.once("exit", kill);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => (output += part));
  }
  return new Promise((resolve) => {
    const end = (how: string, isGood: boolean) => {
      process.off("exit", kill);
      resolve({ how, isGood, output: output.trim() });
    };
    child.once("error", (fault) => end(fault.message, false));
    child.once("close", (code, signal) => end(signal ?? `exit code ${code}`, code === 0));
  });
}
