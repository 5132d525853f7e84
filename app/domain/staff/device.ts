// From what a session was opened, in words that a person recognises. Only these words are kept, never the browser's own line
// about itself, which can tell one machine from all others. Pure.

export const browserNames = ["Firefox", "Edge", "Opera", "WeChat", "Chrome", "Safari"] as const;
export const systemNames = ["Android", "iOS", "Windows", "macOS", "Linux"] as const;

export interface Device {
  readonly browser: (typeof browserNames)[number] | null;
  readonly system: (typeof systemNames)[number] | null;
}

/** Order matters: most browsers also call themselves Chrome and Safari. */
const browsers: readonly (readonly [RegExp, Device["browser"]])[] = [
  [/MicroMessenger/i, "WeChat"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Edg(A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/Chrome|CriOS|Chromium/, "Chrome"],
  [/Safari/, "Safari"],
];
const systems: readonly (readonly [RegExp, Device["system"]])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad|iPod/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux|X11|CrOS/, "Linux"],
];

/** What a `User-Agent` line names; null where it names nothing known. */
export function deviceOf(userAgent: string): Device {
  const found = <T>(table: readonly (readonly [RegExp, T])[]): T | null =>
    table.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return { browser: found(browsers), system: found(systems) };
}
