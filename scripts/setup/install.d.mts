interface LockEntry {
  version?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

export function matchesLock(
  lock: Record<string, LockEntry>,
  installed: Record<string, LockEntry>,
): boolean;
export function isInstalled(root?: string): boolean;
export function ensureInstall(root?: string): Promise<void>;
