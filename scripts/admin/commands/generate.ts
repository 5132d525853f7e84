import type { Command } from "../command.ts";
export const generate: Command = {
  name: "generate",
  operands: [],
  options: {},
  does: "",
  details: [],
  examples: [],
  run: () => Promise.resolve(),
};
