export class SetupFailure extends Error {}
export function say(line: string): void;
export function step<T>(what: string, work: () => Promise<T> | T): Promise<T>;
export function giveUp(fault: unknown): never;
