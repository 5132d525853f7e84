export const ROOT: string;
export function shortName(path: string): string;
export function lockFile(name: string): string;
