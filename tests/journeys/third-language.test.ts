// A third language is added to a copy of the sources as docs/adding-a-language.md says, by two files and the lines that
// name them. Nothing else may have to change for it: the compiler is content, and pages and letters speak it throughout.
// It carries Arabic's tag, so that it also runs from right to left and has months of its own.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Fields from "../../app/domain/branch/local-fields.ts";
import type * as Records from "../../app/domain/branch/tree-records.ts";
import { beginDraft } from "../../app/domain/problem/draft.server.ts";
import { summary } from "../../app/domain/problem/summary.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { letterKinds } from "../../app/domain/notification/letters-owed.ts";
import { defaultCueSet } from "../../app/domain/screening/default-cues/default-cues.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import { ROOT } from "../../scripts/setup/place.mjs";
import { runQuietly } from "../../scripts/setup/quiet-run.ts";
import { accented, stringsIn, without } from "../i18n/accented.ts";
import { playScenes, sessionOf } from "../browser/staff-stage.ts";
import type { Scenes } from "../browser/staff-stage.ts";
import { cookieOf } from "../support/draft-cookie.ts";
import { people } from "../support/fixtures.ts";
import { typed } from "../support/fixtures-problem.ts";
import { linkTo } from "../support/own-problems.ts";
import type * as Portal from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import type * as Render from "../../workers/mail/render.ts";
import type * as Samples from "../../app/letters/samples.ts";
import { settings, textsOf } from "../workers/mail/letters/composed.ts";

/** For a build and for the compiler, also where the machine has much else to do. */
const MINUTES = 300_000;
const TAG = "ar" as Language;
const SOURCES = ["app", "db", "workers", "scripts", "tests", "public"];
const SETTINGS = ["package.json", "tsconfig.json", "vite.config.ts", "vitest.config.ts"];

let copy = "";
let portal: RunningPortal;
let scenes: Scenes;
/** Names of the county, and what people wrote: these stay in the language they were written in. */
let written: readonly string[] = [];

const fromCopy = <Module>(path: string) =>
  import(/* @vite-ignore */ pathToFileURL(join(copy, path)).href) as Promise<Module>;

/** Replaces the one place where `from` stands. */
function edit(path: string, from: string, to: string): void {
  const file = join(copy, path);
  const parts = readFileSync(file, "utf8").split(from);
  if (parts.length !== 2) throw new Error(`${path} has ${from} ${String(parts.length - 1)} times`);
  writeFileSync(file, parts.join(to));
}

function add(path: string, content: string): void {
  mkdirSync(join(copy, path, ".."), { recursive: true });
  writeFileSync(join(copy, path), content);
}

function addLanguage(): void {
  edit(
    "app/domain/shared/language.ts",
    'export const languages = ["en", "zh-CN"]',
    `export const languages = ["en", "zh-CN", "${TAG}"]`,
  );
  edit("app/i18n/texts.ts", "{ en, ", `{ ${TAG}, en, `);
  edit("app/i18n/texts.ts", "import { en }", `import { ar } from "./ar/index.ts";\nimport { en }`);
  add(
    "app/i18n/ar/index.ts",
    `import { accented } from "../../../tests/i18n/accented.ts";
import { en } from "../en/index.ts";
import type { Texts } from "../texts.ts";
export const ar: Texts = accented<Texts>(en);
const { site, ...others } = en;
const { back, ...rest } = site;
// @ts-expect-error: the compiler names a text that is missing
export const lacking: Texts = { ...others, site: rest };
`,
  );
  const letters = "app/letters";
  edit(`${letters}/written-letter.ts`, "{ en, ", `{ ${TAG}, en, `);
  edit(
    `${letters}/written-letter.ts`,
    "import { en }",
    `import { ar } from "./ar.ts";\nimport { en }`,
  );
  add(
    `${letters}/ar.ts`,
    `import { accented } from "../../tests/i18n/accented.ts";
import { en } from "./en/index.ts";
export const ar = accented(en);
`,
  );
}

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), "third-language-"));
  for (const name of [...SOURCES, ...SETTINGS, "remix.config.js"])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  addLanguage();
  const { startPortal } = await fromCopy<typeof Portal>("tests/support/portal.ts");
  portal = await startPortal();
  scenes = await playScenes(portal);
  written = await readWritten();
}, MINUTES);

afterAll(async () => {
  await portal.stop();
  rmSync(copy, { recursive: true, force: true });
});

async function readWritten(): Promise<string[]> {
  const { read } = portal.context.db;
  const rows = await Promise.all([
    read.selectFrom("branch").select("name").execute(),
    read.selectFrom("area").select("name").execute(),
    read.selectFrom("category").select(["name", "description", "questions"]).execute(),
    read.selectFrom("landmark").select("name").execute(),
    read.selectFrom("person").select("name").execute(),
    read.selectFrom("original_text").select(["description", "place"]).execute(),
    read.selectFrom("public_text").select(["description", "place"]).execute(),
    read.selectFrom("message").select("text").execute(),
    read.selectFrom("resolution").select(["verified", "measure", "result", "evidence"]).execute(),
    read.selectFrom("event").select("reason").execute(),
  ]);
  const cues = defaultCueSet.cues.flatMap(({ active: _, ...words }) => stringsIn(words));
  const texts = rows.flat().flatMap(stringsIn).flatMap(inJson);
  // Pages show them cut, and name the longer words that two problems have in common.
  const summaries = texts.map((text) => summary(text, 12).replace("…", ""));
  const words = texts.flatMap((text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  return [...texts, ...summaries, ...words, ...cues];
}

function inJson(text: string): string[] {
  return /^[[{]/.test(text) ? stringsIn(JSON.parse(text)) : [text];
}

/** Names of programs, formats and models, references, and what people type by its form. */
const NO_WORDS = /SMTP|evidence-\d|Open311|JSON|CSV|Atom|\bFB-[\w-]+|https?:\S+|\S+@\S+/g;

/** What stands on the page in plain letters, between tags and in the attributes that are read out. */
function english(html: string, kept: readonly string[]): string[] {
  const shown = html
    .replace(/<(script|style)\b.*?<\/\1>/gs, "")
    .replace(/<li lang="[^"]*">.*?<\/li>/gs, "")
    .replace(/<!--.*?-->/gs, "");
  const read = [...shown.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]*)"/g)];
  const texts = [...textsOf(`<body>${shown}`), ...read.map(([, text = ""]) => text)];
  return texts.filter((text) => /[a-z]{2}/i.test(without(text.replace(NO_WORDS, " "), kept)));
}

async function expectSpoken(
  paths: readonly string[],
  cookie = "",
  kept: readonly string[] = [],
): Promise<void> {
  for (const path of paths) {
    const headers = { cookie: `${cookie}; lang=${TAG}` };
    const answer = await fetch(portal.url + path, { headers });
    const html = await answer.text();
    expect(answer.url, "it leads elsewhere").toBe(portal.url + path);
    expect(html, path).toContain(`<html lang="${TAG}" dir="rtl">`);
    expect(english(html, [...written, ...kept]), path).toEqual([]);
  }
}

describe("a third language", () => {
  it(
    "leaves nothing for the compiler to name",
    async () => {
      const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
      const { output } = await runQuietly(process.execPath, [compiler, "--noEmit"], { cwd: copy });
      expect(output).toBe("");
    },
    MINUTES,
  );

  it("is told from English that was left in a page", () => {
    const page = `<p>Hello</p><p>${accented("Hello")}</p><p title="Left">1</p><p>Mill</p>`;
    expect(english(page, ["Mill"])).toEqual(["Hello", "Left"]);
  });

  it("is spoken by the pages for everybody, and by a resident's own", async () => {
    const address = `/problems/${scenes.published.reference}`;
    await expectSpoken(["/", "/report", "/track", "/problems", address, "/nowhere", "/sign-in"]);
    for (const problem of [scenes.waiting, scenes.resolved]) {
      const link = portal.url + linkTo(portal.context, problem);
      const { headers } = await fetch(link, { redirect: "manual" });
      const cookie = headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
      await expectSpoken([headers.get("location") ?? ""], cookie.join("; "));
    }
  });

  it("is spoken by the form", async () => {
    const { language: _, ...answers } = typed;
    const draft = await beginDraft(portal.context, { ...answers, visited: "1" });
    const pages = ["danger", "what", "kind", "where", "photos", "concerns", "you", "check"];
    const paths = pages.map((page) => `/report/${page}`);
    await expectSpoken(paths, cookieOf(draft), [typed.name]);
  });

  it("is spoken by the pages of staff", async () => {
    const inbox = Object.values(scenes).map(({ reference }: Problem) => `/inbox/${reference}`);
    await expectSpoken(["/inbox", ...inbox], await sessionOf(portal, people.officialOfOffice));
    await expectSpoken(["/moderation"], await sessionOf(portal, people.moderator));
    await expectSpoken(["/overview/routing"], await sessionOf(portal, people.supervisor));
    const rooms = [
      "",
      "/cues",
      "/cues/new",
      "/rules",
      "/rules/draft/new",
      "/models",
      "/deliveries",
    ];
    const administrator = await sessionOf(portal, people.administrator);
    await expectSpoken(
      rooms.map((room) => `/admin${room}`),
      administrator,
    );
  });

  it("may stand in files of the county, and need not", async () => {
    const { categoryRecord } = await fromCopy<typeof Records>("app/domain/branch/tree-records.ts");
    const { inColumns } = await fromCopy<typeof Fields>("app/domain/branch/local-fields.ts");
    const row = { code: "roads", name_en: "Roads", name_zh: "道路" };
    const names = (more: object) => inColumns(categoryRecord.parse({ ...row, ...more }), "name");
    expect(names({ [`name_${TAG}`]: "Ŕöàðš" })).toEqual({
      en: "Roads",
      "zh-CN": "道路",
      ar: "Ŕöàðš",
    });
    for (const more of [{}, { [`name_${TAG}`]: "" }])
      expect(names(more)).toEqual({ en: "Roads", "zh-CN": "道路" });
  });

  it("is spoken by letters of every kind", async () => {
    const { renderLetter } = await fromCopy<typeof Render>("workers/mail/render.ts");
    const { sampleFacts } = await fromCopy<typeof Samples>("app/letters/samples.ts");
    for (const kind of letterKinds) {
      const facts = sampleFacts(kind, TAG);
      const { subject, text, html } = renderLetter(facts, settings);
      const kept = [...stringsIn(facts), ...stringsIn(facts).flatMap((one) => one.split("\n"))];
      expect(html, kind).toContain(`<html lang="${TAG}" dir="rtl">`);
      expect(english(html, kept), kind).toEqual([]);
      const plain = text.replace(/^> .*$/gm, "");
      expect(english([subject, ...plain.split("\n")].join("<br>"), kept), kind).toEqual([]);
    }
  });
});
