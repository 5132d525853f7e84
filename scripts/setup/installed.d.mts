export interface LockEntry {
  version?: string;
  integrity?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

export function matchesLock(
  lock: Record<string, LockEntry>,
  installed: Record<string, LockEntry>,
): boolean;
