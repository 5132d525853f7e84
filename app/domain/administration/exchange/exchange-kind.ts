// What can be taken out of the configuration as a file, and read back: which kinds there are, and in which formats.

export const exchangeKinds = [
  "areas",
  "landmarks",
  "categories",
  "branches",
  "duties",
  "people",
  "rules",
  "calendars",
] as const;
export type ExchangeKind = (typeof exchangeKinds)[number];

export const fileFormats = ["csv", "geojson", "json"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The first is the usual one. Whatever is written is read again. */
export const formatsOf: Readonly<Record<ExchangeKind, readonly FileFormat[]>> = {
  areas: ["geojson"],
  landmarks: ["csv", "json"],
  categories: ["csv", "json"],
  branches: ["csv", "json"],
  duties: ["csv", "json"],
  people: ["csv", "json"],
  rules: ["json"],
  calendars: ["json"],
};

/** Null for what is no kind. */
export function exchangeKindOf(value: unknown): ExchangeKind | null {
  return exchangeKinds.find((one) => one === value) ?? null;
}
