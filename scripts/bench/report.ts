// How benchmarks give their figures: as JSON for machines, as lines for people.

/** Figure by name; names carry their unit (`submitsPerSecond`, `p95Ms`, `ratioToRaw`). */
export type Figures = Readonly<Record<string, number | string>>;

export interface BenchOptions {
  /** Problems in the database before it begins. */
  readonly problems: number;
  /** How many things are measured; null: the benchmark's own number. */
  readonly count: number | null;
  /** How many listen, and for how long: of the benchmark of live updates. */
  readonly officials: number | null;
  readonly seconds: number | null;
  readonly say: (line: string) => void;
}

export type Bench = (options: BenchOptions) => Promise<Figures>;

export function report(name: string, figures: Figures, asJson: boolean): string {
  if (asJson) return `${JSON.stringify({ bench: name, ...figures })}\n`;
  const width = Math.max(...Object.keys(figures).map((key) => key.length));
  const lines = Object.entries(figures).map(([key, value]) => `  ${key.padEnd(width)}  ${value}`);
  return `${name}\n${lines.join("\n")}\n`;
}

/** The value below which `share` (0 to 1) of `values` lie, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** To so many digits after the point. */
export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
