import type { LockEntry } from "./installed.d.mts";

export function lacksOnlyOptional(output: string, lock: Record<string, LockEntry>): boolean;
