export function onEnd(act: (signal: NodeJS.Signals) => void): void;
export function onOrphaned(act: () => void): void;
