// Finds the command, reads what was typed, and turns whatever goes wrong into one line and an exit code.
import { parseArgs } from "node:util";
import { commands } from "./commands.ts";
import { CommandFault, UsageFault } from "./command.ts";
import type { Call, Command } from "./command.ts";
import { commandHelp, listHelp, usageOf } from "./help.ts";
import { sentenceOf } from "./sentence-of-fault.ts";

const EXIT_FAULT = 1;
const EXIT_USAGE = 2;

/** Runs what `args` say, and returns the exit code: 0 done, 1 refused or failed, 2 typed wrongly. */
export async function runAdmin(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? complain : say)(listHelp(commands));
    return name === undefined ? EXIT_USAGE : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    complain(`There is no command "${name}".\n\n${listHelp(commands)}`);
    return EXIT_USAGE;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    say(commandHelp(command));
    return 0;
  }
  return run(command, rest);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    await command.run(readCall(command, args));
    return 0;
  } catch (error) {
    if (error instanceof UsageFault) {
      complain(`${command.name}: ${error.message}\nUsage: ${usageOf(command)}`);
      return EXIT_USAGE;
    }
    if (error instanceof CommandFault) complain(error.message);
    else complain(`${command.name}: ${sentenceOf(error)}`);
    return EXIT_FAULT;
  }
}

function readCall(command: Command, args: readonly string[]): Call {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  const { values, positionals } = parse(args, options);
  if (positionals.length !== command.operands.length) {
    const wanted = command.operands.length === 0 ? "nothing more" : command.operands.join(" ");
    throw new UsageFault(`takes ${wanted}, and got ${positionals.join(" ") || "nothing"}`);
  }
  const missing = Object.entries(command.options)
    .filter(([name, option]) => option.required && values[name] === undefined)
    .map(([name]) => `--${name}`);
  if (missing.length > 0) throw new UsageFault(`needs ${missing.join(", ")}`);
  return { operands: positionals, values };
}

function parse(
  args: readonly string[],
  options: Record<string, { type: "string" | "boolean" }>,
): { values: Call["values"]; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [first = "can't be read"] = (error as Error).message.split(". ");
    throw new UsageFault(first);
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
