// `export-branches FILE` and its like: the configuration as files, which the imports read again.
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { exportFile } from "../../../app/domain/administration/exchange/export-file.server.ts";
import {
  exchangeKinds,
  formatsOf,
} from "../../../app/domain/administration/exchange/exchange-kind.ts";
import type {
  ExchangeKind,
  FileFormat,
} from "../../../app/domain/administration/exchange/exchange-kind.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { CommandFault, operandOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { fileTyped, withPortal } from "../portal.ts";

const whats: Readonly<Record<ExchangeKind, string>> = {
  areas: "areas with their borders",
  landmarks: "places that people name",
  categories: "kinds of problem, with examples and questions",
  branches: "branches, with their areas and what they solve",
  duties: "what each branch solves where, a line for each",
  people: "people with their roles; no passwords, no codes",
  rules: "rules of the router: the draft, or where there is none what is published",
  calendars: "calendars of working days",
};

export const exportCommands: readonly Command[] = exchangeKinds.map((kind) => ({
  name: `export-${kind}`,
  operands: ["FILE"],
  options: {},
  does: `Writes a file of ${whats[kind]}.`,
  details: [
    `The file's ending says the format: ${formatsOf[kind].join(", ")}. A file that is there is not written over.`,
    `import-${kind} reads it again, and nothing changes.`,
  ],
  examples: [`export-${kind} ${kind}.${formatsOf[kind][0] ?? "json"}`],
  run: (call) => run(call, kind),
}));

async function run(call: Call, kind: ExchangeKind): Promise<void> {
  const file = fileTyped(operandOf(call));
  const format = formatOf(file, kind);
  if (existsSync(file)) throw new CommandFault(`${file} is there already. Choose another name.`);
  const text = await withPortal("before", ({ context }) =>
    exportFile(context, system("export"), kind, format),
  );
  // Names and addresses of people are in one of them.
  await writeFile(file, text, { flag: "wx", mode: 0o600 }).catch((error: unknown) => {
    throw new CommandFault(`${file} can't be written: ${(error as Error).message}`);
  });
  process.stdout.write(`Wrote ${file}\n`);
}

function formatOf(file: string, kind: ExchangeKind): FileFormat {
  const formats = formatsOf[kind];
  const found = formats.find((one) => file.toLowerCase().endsWith(`.${one}`));
  if (found) return found;
  throw new CommandFault(`${file} must end in ${formats.map((one) => `.${one}`).join(" or ")}`);
}
