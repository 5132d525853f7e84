// The boundaries bite: a house in which each of them is broken once, seen by the very configuration that
// `npm run check` uses. A rule without a breach here fails too.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const config = join(root, ".dependency-cruiser.cjs");
const tool = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

interface Breach {
  rule: string;
  file: string;
  imports: string;
}

// One for each way that a rule can be broken.
const BREACHES: Breach[] = [
  { rule: "rules-are-pure", file: "app/domain/clock/a.ts", imports: "node:fs" },
  { rule: "rules-are-pure", file: "app/domain/clock/b.ts", imports: "../../i18n/texts.ts" },
  { rule: "rules-are-pure", file: "app/domain/clock/c.ts", imports: "../../../db/handle.ts" },
  { rule: "rules-are-pure", file: "app/domain/clock/d.ts", imports: "react" },
  {
    rule: "rules-do-not-call-use-cases",
    file: "app/domain/clock/e.ts",
    imports: "../problem/submit-problem.server.ts",
  },
  {
    rule: "use-cases-know-no-doors",
    file: "app/domain/clock/f.server.ts",
    imports: "../../http/sessions.server.ts",
  },
  { rule: "use-cases-know-no-doors", file: "app/domain/clock/g.server.ts", imports: "express" },
  {
    rule: "the-database-knows-only-rules",
    file: "db/repositories/a.ts",
    imports: "../../app/domain/problem/submit-problem.server.ts",
  },
  {
    rule: "the-database-knows-only-rules",
    file: "db/repositories/b.ts",
    imports: "../../workers/queues.ts",
  },
  { rule: "doors-never-touch-tables", file: "app/routes/a.tsx", imports: "../../db/handle.ts" },
  {
    rule: "doors-never-touch-tables",
    file: "workers/jobs/a.job.ts",
    imports: "../../db/handle.ts",
  },
  {
    rule: "components-are-blind",
    file: "app/components/a.tsx",
    imports: "../http/sessions.server.ts",
  },
  {
    rule: "components-are-blind",
    file: "app/components/b.tsx",
    imports: "../domain/problem/submit-problem.server.ts",
  },
  { rule: "components-are-blind", file: "app/components/c.tsx", imports: "express" },
  { rule: "enhancements-know-the-page-and-rules", file: "app/enhance/a.ts", imports: "react" },
  {
    rule: "enhancements-know-the-page-and-rules",
    file: "app/enhance/b.ts",
    imports: "../domain/problem/submit-problem.server.ts",
  },
  {
    rule: "pages-do-without-enhancements",
    file: "app/components/e.tsx",
    imports: "../enhance/place.ts",
  },
  {
    rule: "app-does-not-know-workers",
    file: "app/http/a.server.ts",
    imports: "../../workers/queues.ts",
  },
  {
    rule: "workers-know-only-the-domain",
    file: "workers/a.ts",
    imports: "../app/http/sessions.server.ts",
  },
  { rule: "letters-are-pure", file: "app/letters/a.ts", imports: "nodemailer" },
  {
    rule: "notes-are-for-staff",
    file: "app/domain/clock/g2.server.ts",
    imports: "../../../db/repositories/note.ts",
  },
  {
    rule: "notes-reach-no-resident",
    file: "workers/mail/c.ts",
    imports: "../../app/domain/clock/g2.server.ts",
  },
  { rule: "kysely-lives-in-db", file: "scripts/a.ts", imports: "kysely" },
  { rule: "drivers-live-in-dialect", file: "db/repositories/c.ts", imports: "better-sqlite3" },
  { rule: "drivers-live-in-dialect", file: "scripts/b.ts", imports: "pg" },
  { rule: "queues-live-in-workers", file: "app/http/b.server.ts", imports: "bullmq" },
  { rule: "redis-lives-in-workers-and-http", file: "app/routes/b.tsx", imports: "ioredis" },
  { rule: "mail-is-sent-by-workers", file: "workers/jobs/b.job.ts", imports: "nodemailer" },
  { rule: "nothing-runs-on-tests", file: "scripts/c.ts", imports: "../tests/support/county.ts" },
  { rule: "scripts-are-on-top", file: "workers/b.ts", imports: "../scripts/d.ts" },
  { rule: "everything-resolves", file: "scripts/e.ts", imports: "./nowhere.ts" },
];

// What the breaches reach for, and neighbours that are allowed everything they do.
const SOUND: Record<string, string> = {
  "app/domain/problem/reference.ts": 'import "zod";\nimport "../shared/refusal.ts";',
  "app/domain/shared/refusal.ts": "export {};",
  "app/domain/problem/submit-problem.server.ts":
    'import "node:crypto";\nimport "../../../db/handle.ts";\nimport "./reference.ts";',
  "app/i18n/texts.ts": "export {};",
  "app/http/sessions.server.ts": 'import "ioredis";\nimport "express";',
  "app/components/list.tsx":
    'import "react";\nimport "@remix-run/react";\nimport "../i18n/texts.ts";\nimport "../domain/shared/refusal.ts";',
  "app/enhance/place.ts": 'import "../domain/shared/refusal.ts";\nimport "leaflet";',
  "app/routes/inbox.tsx":
    'import "../components/list.tsx";\nimport "../http/sessions.server.ts";\nimport "../domain/problem/submit-problem.server.ts";',
  "app/config.server.ts": "export {};",
  "app/db.server.ts": 'import "../db/open.ts";\nimport "./config.server.ts";',
  "db/handle.ts": 'import "kysely";\nimport "../app/domain/shared/refusal.ts";',
  "db/open.ts": 'import "better-sqlite3";\nimport "./handle.ts";',
  "workers/main.ts":
    'import "../db/open.ts";\nimport "../app/config.server.ts";\nimport "./queues.ts";',
  "workers/queues.ts": 'import "bullmq";\nimport "ioredis";',
  "workers/mail/transport.ts": 'import "nodemailer";',
  "db/repositories/note.ts": "export {};",
  "scripts/d.ts": 'import "../db/open.ts";',
  "tests/support/county.ts": 'import "../../db/open.ts";',
};

const PACKAGES = [
  ..."zod react express kysely better-sqlite3 pg bullmq ioredis nodemailer leaflet".split(" "),
  "@remix-run/react",
];

function build(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "house-"));
  folders.push(folder);
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, "1.0.0"]));
  const packages = PACKAGES.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" })],
    [`node_modules/${name}/index.js`, ""],
  ]);
  const all = {
    "package.json": JSON.stringify({ type: "module", dependencies }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: { moduleResolution: "bundler", module: "esnext", jsx: "react-jsx" },
    }),
    ...Object.fromEntries(packages as [string, string][]),
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every breach that the configuration sees in a house, as "rule: file". */
function cruise(files: Record<string, string>): string[] {
  const folder = build(files);
  const args = [tool, `--config=${config}`, "--output-type=json"];
  const output = execFileSync(
    process.execPath,
    [...args, "app", "workers", "db", "scripts", "tests"],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  const result = JSON.parse(output) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  const seen = result.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  return [...new Set(seen)].sort();
}

const CYCLE = {
  "scripts/f.ts": 'import { g } from "./g.ts";\nexport const f = () => g;',
  "scripts/g.ts": 'import { f } from "./f.ts";\nexport const g = () => f;',
};

describe("the boundaries of the house", () => {
  it("let a sound house stand", () => {
    expect(cruise(SOUND)).toEqual([]);
  });

  it("name each breach by its rule, and accuse no sound file", () => {
    const broken = BREACHES.map(({ file, imports }) => [file, `import "${imports}";`] as const);
    const seen = cruise({ ...SOUND, ...Object.fromEntries(broken), ...CYCLE });
    const wanted = BREACHES.map(({ rule, file }) => `${rule}: ${file}`);
    // A cycle is told once, from one of its files.
    for (const breach of [...wanted, "no-cycles: scripts/f.ts"]) expect(seen).toContain(breach);
    // Some breaches break a second rule as well; a sound file breaks none.
    const innocent = seen.filter((one) => Object.keys(SOUND).includes(one.split(": ")[1] ?? ""));
    expect(innocent).toEqual([]);
  });

  it("see an import of a type as they see any other", () => {
    const file = 'import type { Handle } from "../../../db/handle.ts";\nexport type Rule = Handle;';
    const handle = "export interface Handle { open: boolean }";
    const seen = cruise({ ...SOUND, "db/handle.ts": handle, "app/domain/clock/a.ts": file });
    expect(seen).toEqual(["rules-are-pure: app/domain/clock/a.ts"]);
  });

  it("are each broken above", () => {
    const rules = (createRequire(import.meta.url)(config) as { forbidden: { name: string }[] })
      .forbidden;
    const broken = new Set([...BREACHES.map(({ rule }) => rule), "no-cycles"]);
    expect(rules.map(({ name }) => name).sort()).toEqual([...broken].sort());
  });
});
