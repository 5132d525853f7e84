// The picture of the states in the domain's README is the one that the tables of moves give.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withStates } from "../../scripts/print-states.ts";

test("the printed picture of the states is that of the tables (node scripts/print-states.ts)", () => {
  const text = readFileSync("app/domain/README.md", "utf8");
  expect(text).toContain("stateDiagram-v2");
  expect(text).toBe(withStates(text));
});
