// The keys of the texts, and which of them the sources use. Knows no language.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/setup/place.mjs";

export type Leaf = string | readonly string[];

/** Every text by its key; a list of paragraphs is one. */
export function leavesOf(texts: object, prefix = ""): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const [name, value] of Object.entries(texts) as [string, Leaf | object][]) {
    const key = prefix + name;
    if (typeof value === "string" || Array.isArray(value)) found.set(key, value as Leaf);
    else for (const [inner, leaf] of leavesOf(value, `${key}.`)) found.set(inner, leaf);
  }
  return found;
}

const ROOMS = ["app", "workers", "scripts"];

/** All sources that may use a text, as one. */
export function sources(): string {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("i18n/"))
      .map((file) => join(ROOT, room, file)),
  );
  return files.map((file) => readFileSync(file, "utf8")).join("\n");
}

/** Which of `keys` no source names: neither whole, nor by a template that it fits, nor as a property. */
export function unusedIn(source: string, keys: readonly string[]): string[] {
  const literals = new Set([...source.matchAll(/["'`]([\w:.-]+)["'`]/g)].map(([, one]) => one));
  const templates = [...source.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)].flatMap(
    ([, one = ""]) => patternOf(one) ?? [],
  );
  return keys.filter(
    (key) =>
      !literals.has(key) &&
      !source.includes(`].${key}`) &&
      !templates.some((template) => template.test(key)),
  );
}

/** A template fits every key with anything in its gaps; one that begins with a gap says too little to count. */
function patternOf(template: string): RegExp | null {
  const parts = template.split(/\$\{[^}]*\}/);
  if (!/^[a-z]\w*\./.test(parts[0] ?? "") || parts.some((part) => !/^[\w:.-]*$/.test(part)))
    return null;
  return new RegExp(`^${parts.map((part) => part.replaceAll(".", "\\.")).join(".+")}$`);
}
