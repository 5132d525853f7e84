// What the server has put on the page about its keys.

export interface PageKeysData {
  readonly commands: readonly {
    readonly command: string;
    readonly keys: string;
    readonly text: string;
    /** Where it leads from every page; null: it does something on this one. */
    readonly to: string | null;
  }[];
  /** Every command's name, also of those without keys. */
  readonly names: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** Null on pages without keys. */
export function readPageKeys(): PageKeysData | null {
  const holder = document.getElementById("page-keys");
  if (!holder) return null;
  const read = (name: "keys" | "names" | "texts"): unknown =>
    JSON.parse(holder.dataset[name] ?? "null");
  return { commands: read("keys"), names: read("names"), texts: read("texts") } as PageKeysData;
}
