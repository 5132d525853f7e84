// What the import of any kind of file did, or would do.
import type { CalendarFault } from "../../clock/calendar-data.ts";
import type { ImportFault, ImportOutcome } from "../../branch/import-fault.ts";
import type { RuleFault } from "../../routing/rules/rule-fault.ts";

type Facts = Readonly<Record<string, string | number>>;

/** One thing that is wrong; `of` says in whose words. */
export type ExchangeFault = { readonly line: number | null } & (
  | { readonly of: "thing"; readonly code: ImportFault["code"]; readonly facts: Facts }
  | { readonly of: "rule"; readonly code: RuleFault["code"]; readonly facts: Facts }
  | {
      readonly of: "calendar";
      readonly code: CalendarFault["code"] | "shape";
      readonly facts: Facts;
    }
);

/** With faults nothing was written. */
export interface ExchangeOutcome extends Omit<ImportOutcome, "faults"> {
  readonly faults: readonly ExchangeFault[];
  /** Codes of what is there and not in the file, where a file replaces everything: rules alone. */
  readonly removed: readonly string[];
}

/** That of things with a code. */
export function ofThings({ faults, ...outcome }: ImportOutcome): ExchangeOutcome {
  return {
    ...outcome,
    faults: faults.map((fault) => ({ ...fault, of: "thing" })),
    removed: [],
  };
}

/** Nothing was written. */
export function refusedFile(faults: readonly ExchangeFault[]): ExchangeOutcome {
  const none = { warnings: [], changes: [], removed: [], added: 0, changed: 0, unchanged: 0 };
  return { ...none, faults };
}
