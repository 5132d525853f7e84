// What a command of `npm run admin` is: its words, what it says of itself, and what it does.

export interface Option {
  readonly type: "string" | "boolean";
  /** How the value is named in the help. */
  readonly value?: string;
  readonly does: string;
  readonly required?: true;
}

/** What was typed, checked against the command's own list. */
export interface Call {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Command {
  readonly name: string;
  /** Names of what must follow, such as FILE. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** One line. */
  readonly does: string;
  readonly details: readonly string[];
  readonly examples: readonly string[];
  readonly run: (call: Call) => Promise<void>;
}

/** A failure whose message says all that a person needs; ends with exit code 1. */
export class CommandFault extends Error {}

/** A command that was typed wrongly; ends with exit code 2. */
export class UsageFault extends Error {}

/** The value of an option that takes text; undefined when it was not given. */
export function textOf(call: Call, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === "string" ? value : undefined;
}

/** The value of an option that must be one of a list. Throws `UsageFault`. */
export function choiceOf<const Choice extends string>(
  call: Call,
  name: string,
  choices: readonly Choice[],
  standard?: Choice,
): Choice {
  const given = textOf(call, name) ?? standard;
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new UsageFault(`--${name} must be one of ${choices.join(", ")}`);
  return found;
}

/** The value of an option that must be a whole number in a range. Throws `UsageFault`. */
export function wholeOf(call: Call, name: string, from: number, to: number): number {
  const given = textOf(call, name) ?? "";
  const number = /^\d+$/.test(given) ? Number(given) : NaN;
  if (!(number >= from && number <= to))
    throw new UsageFault(`--${name} must be a whole number from ${String(from)} to ${String(to)}`);
  return number;
}

/** The first operand. */
export function operandOf(call: Call): string {
  return call.operands[0] ?? "";
}

export const isSet = (call: Call, name: string): boolean => call.values[name] === true;
