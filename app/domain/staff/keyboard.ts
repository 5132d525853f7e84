// The keys of staff pages: which command has which, where it works, and what a person may make of them. Pure, safe in a
// browser. Single keys can be changed and switched off (WCAG 2.2, 2.1.4), since speech input presses them by accident.

export const keyPlaces = ["list", "problem", "moderation"] as const;
/** Where commands work besides everywhere: a list of problems, one problem, one problem before a moderator. */
export type KeyPlace = (typeof keyPlaces)[number];

interface CommandRow {
  /** One character, or two with a space between: pressed one after the other. */
  readonly keys: string;
  readonly at: readonly KeyPlace[];
}

const everywhere = keyPlaces;
const lists = ["list"] as const;
const problems = ["problem", "moderation"] as const;
const problem = ["problem"] as const;

/** Every command with its usual key. The map follows PRACTICE.md 3.1; what it has no key for is ours. */
export const keyCommands = {
  search: { keys: "/", at: everywhere },
  sheet: { keys: "?", at: everywhere },
  go_inbox: { keys: "g i", at: everywhere },
  go_moderation: { keys: "g m", at: everywhere },
  go_snoozed: { keys: "g s", at: everywhere },
  go_overview: { keys: "g d", at: everywhere },
  next_row: { keys: "j", at: lists },
  previous_row: { keys: "k", at: lists },
  open_row: { keys: "o", at: lists },
  select_row: { keys: "x", at: lists },
  select_range: { keys: "X", at: lists },
  select_all: { keys: "* a", at: lists },
  select_none: { keys: "* n", at: lists },
  previous_view: { keys: "[", at: lists },
  next_view: { keys: "]", at: lists },
  next_problem: { keys: "j", at: problems },
  previous_problem: { keys: "k", at: problems },
  accept: { keys: "1", at: problem },
  merge: { keys: "2", at: problems },
  return: { keys: "3", at: problem },
  publish: { keys: "1", at: ["moderation"] },
  reject: { keys: "3", at: ["moderation"] },
  give: { keys: "a", at: problem },
  own: { keys: "t", at: problem },
  status: { keys: "s", at: problem },
  ask: { keys: "q", at: problem },
  resolve: { keys: "d", at: problem },
  message: { keys: "r", at: problem },
  note: { keys: "i", at: problems },
  assist: { keys: "b", at: problem },
  urgency: { keys: "p", at: problem },
  focus: { keys: "f", at: problem },
  snooze: { keys: "h", at: problem },
  split: { keys: "y", at: problem },
  volunteers: { keys: "v", at: problem },
  extension: { keys: "e", at: problem },
  kind: { keys: "l", at: problem },
  undo: { keys: "u", at: problems },
  copy: { keys: ".", at: problems },
} as const satisfies Record<string, CommandRow>;

export type KeyCommand = keyof typeof keyCommands;
export const keyCommandNames = Object.keys(keyCommands) as KeyCommand[];

/** A person's own: switched off as a whole, or some commands by other keys. An empty text: that command has none. */
export interface KeySettings {
  readonly off: boolean;
  readonly own: Readonly<Partial<Record<KeyCommand, string>>>;
}

export const usualKeys: KeySettings = { off: false, own: {} };

/** The keys of `command`; empty when it has none. */
export function keysOf(settings: KeySettings, command: KeyCommand): string {
  return settings.off ? "" : (settings.own[command] ?? keyCommands[command].keys);
}

/** The commands that work in that place, with their keys, in the table's order; none without keys. */
export function keysAt(
  settings: KeySettings,
  place: KeyPlace,
): { readonly command: KeyCommand; readonly keys: string }[] {
  return keyCommandNames
    .filter((command) => (keyCommands[command].at as readonly KeyPlace[]).includes(place))
    .map((command) => ({ command, keys: keysOf(settings, command) }))
    .filter(({ keys }) => keys !== "");
}

export type KeyFault = "not_a_key" | "taken";

/** What one types as a key: one visible character, or two; spaces between and around don't matter. Null: it is none. */
export function readKeys(typed: string): string | null {
  const keys = [...typed.replaceAll(/\s+/g, "")];
  if (keys.length > 2 || keys.some((key) => !/^[!-~]$/.test(key))) return null;
  return keys.join(" ");
}

/**
 * Settings from what was typed for each command, or what is wrong: `not_a_key`, or `taken` where another command of the
 * same place has these keys, or keys that begin with them.
 */
export function settingsOf(
  typed: Readonly<Partial<Record<KeyCommand, string>>>,
  off: boolean,
): { readonly settings: KeySettings; readonly faults: Partial<Record<KeyCommand, KeyFault>> } {
  const own: Partial<Record<KeyCommand, string>> = {};
  const faults: Partial<Record<KeyCommand, KeyFault>> = {};
  for (const command of keyCommandNames) {
    const given = typed[command];
    if (given === undefined) continue;
    const keys = readKeys(given);
    if (keys === null) faults[command] = "not_a_key";
    else if (keys !== keyCommands[command].keys) own[command] = keys;
  }
  const settings = { off, own };
  for (const place of keyPlaces) {
    const there = keysAt({ off: false, own }, place);
    for (const one of there) {
      const rival = there.find((other) => other !== one && clash(one.keys, other.keys));
      if (rival && (own[one.command] !== undefined || own[rival.command] === undefined)) {
        faults[one.command] ??= "taken";
      }
    }
  }
  return { settings, faults };
}

/** The one would never be reached: it is the other, or begins it. */
function clash(one: string, other: string): boolean {
  return one === other || other.startsWith(`${one} `) || one.startsWith(`${other} `);
}
