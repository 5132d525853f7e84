export function isAlive(pid: number | undefined): boolean;
export function withLock<T>(
  file: string,
  work: () => Promise<T> | T,
  onWait?: (holderPid: number | undefined) => void,
): Promise<T>;
