// The rules of lint that are the house's own bite as well.
import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({ cwd: join(import.meta.dirname, "../..") });

/** The rules that a text breaks when it stands in a file (one that exists: types are asked for). */
async function broken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

describe("lint", { timeout: 120_000 }, () => {
  it("lets only the settings read the environment", async () => {
    const reading = "export const home = process.env.HOME;\n";
    expect(await broken("app/server.ts", reading)).toEqual(["no-restricted-syntax"]);
    expect(await broken("db/open.ts", reading)).toEqual(["no-restricted-syntax"]);
    expect(await broken("app/config.server.ts", reading)).toEqual([]);
    const imported = 'import { env } from "node:process";\nexport const home = env.HOME;\n';
    expect(await broken("workers/main.ts", imported)).toEqual(["no-restricted-imports"]);
    const handedOver =
      "declare function readConfig(env: object): object;\nexport default readConfig(process.env);\n";
    expect(await broken("app/server.ts", handedOver)).toEqual([]);
  });

  it("lets the portal speak through its log alone", async () => {
    const speaking = 'console.log("hello");\n';
    expect(await broken("workers/main.ts", speaking)).toEqual(["no-console"]);
    expect(await broken("scripts/build.ts", speaking)).toEqual([]);
  });

  it("sees a promise that nobody waits for", async () => {
    const floating = "export function save(work: () => Promise<void>): void {\n  work();\n}\n";
    expect(await broken("db/open.ts", floating)).toEqual([
      "@typescript-eslint/no-floating-promises",
    ]);
  });
});
