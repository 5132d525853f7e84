// What the commands say of themselves.
import type { Command, Option } from "./command.ts";

const PROGRAM = "npm run admin --";

/** The list of all commands. */
export function listHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => firstWords(command).length)) + 2;
  return [
    "Administration of the portal from a shell.",
    "",
    `Usage: ${PROGRAM} COMMAND [...]`,
    "",
    ...commands.map((command) => `  ${firstWords(command).padEnd(width)}${command.does}`),
    "",
    `More about one of them: ${PROGRAM} COMMAND --help`,
    "The settings (DATA_DIR, DATABASE_URL ...) are those of the portal itself.",
  ].join("\n");
}

/** One command: usage, options, examples. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options);
  const width = Math.max(8, ...options.map(([name, option]) => written(name, option).length)) + 2;
  return [
    command.does,
    "",
    `Usage: ${usageOf(command)}`,
    ...(options.length > 0 ? [""] : []),
    ...options.map(
      ([name, option]) =>
        `  ${written(name, option).padEnd(width)}${option.does}${option.required ? " (needed)" : ""}`,
    ),
    ...(command.details.length > 0 ? ["", ...command.details] : []),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${PROGRAM} ${example}`),
  ].join("\n");
}

export function usageOf(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) =>
    option.required ? written(name, option) : `[${written(name, option)}]`,
  );
  return [PROGRAM, firstWords(command), ...options].join(" ");
}

const firstWords = ({ name, operands }: Command): string => [name, ...operands].join(" ");

const written = (name: string, { value }: Option): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;
