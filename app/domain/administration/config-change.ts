// What an administrator changed: one line of a log of its own, chained like the log of events. Knows no kind of thing.
import { canonicalJson } from "../problem/event.ts";
import type { Actor } from "../shared/actor.ts";
import type { Instant } from "../shared/instant.ts";

/** What can be changed. Rules, signs of danger and models have histories of their own. */
export const configKinds = [
  "branch",
  "area",
  "category",
  "landmark",
  "person",
  "limits",
  "calendar",
  "canned_text",
] as const;
export type ConfigKind = (typeof configKinds)[number];

export type ConfigField = string | number | boolean | null | readonly string[];

/** A thing as files and forms write it: by codes, so that it can be read when what it names is gone. */
export type ConfigRecord = Readonly<Record<string, ConfigField>>;

export interface ConfigChange {
  /** 1, 2, 3 ... without gaps. */
  readonly sequence: number;
  readonly at: Instant;
  readonly actorKind: Actor["kind"];
  /** Person id of staff, job name of the system. */
  readonly actorId: string | null;
  readonly kind: ConfigKind;
  readonly thingId: string;
  /** Null: it is new. */
  readonly before: ConfigRecord | null;
  /** Null: it is gone. */
  readonly after: ConfigRecord | null;
  readonly reason: string;
  readonly previousHash: string;
  /** SHA-256, hex, over the canonical JSON of everything above. */
  readonly hash: string;
}

/** What the hash of a change is taken over. */
export function chainedChange(change: Omit<ConfigChange, "hash">): string {
  return canonicalJson(change);
}

export interface FieldChange {
  readonly field: string;
  readonly before: ConfigField;
  readonly after: ConfigField;
}

/** The fields in which two records differ, in the order of the newer one; what one does not have counts as null. */
export function differingFields(
  before: ConfigRecord | null,
  after: ConfigRecord | null,
): FieldChange[] {
  const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...names].flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    const isEmpty = [was, is].every((one) => one === null || one === "" || isEmptyList(one));
    if (isEmpty || canonicalJson(was) === canonicalJson(is)) return [];
    return [{ field, before: was, after: is }];
  });
}

const isEmptyList = (value: ConfigField): boolean => Array.isArray(value) && value.length === 0;
