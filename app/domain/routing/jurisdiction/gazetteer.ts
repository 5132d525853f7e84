// Finds names of areas and landmarks in what somebody typed. The longest name wins where several could be meant.
import type { Area } from "../../branch/branch.ts";
import type { Landmark } from "../../branch/landmark.ts";
import type { AreaId } from "../../shared/ids.ts";
import type { Point } from "../../shared/point.ts";
import { plainWords, spellingsOf, standsAlone } from "./plain-words.ts";

/** What a name can mean. */
export interface Meaning {
  /** As it is written in the county's own lists. */
  readonly name: string;
  /** Null for what lies outside. */
  readonly areaId: AreaId | null;
  /** Null for the area itself. */
  readonly landmark: Landmark | null;
}

export interface Gazetteer {
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Spellings by their first two letters, the longest first. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

export interface NameFound {
  readonly start: number;
  readonly end: number;
  /** Several when places are called alike. */
  readonly meanings: readonly Meaning[];
}

/** Prepares the names. A landmark without an area is in the one that `areaOf` gives for its point. */
export function makeGazetteer(
  areas: readonly Area[],
  landmarks: readonly Landmark[],
  areaOf: (point: Point) => AreaId | null,
): Gazetteer {
  const meanings = new Map<string, Meaning[]>();
  const add = (name: string, meaning: Omit<Meaning, "name">): void => {
    for (const spelling of spellingsOf(name)) {
      const known = meanings.get(spelling) ?? [];
      const isThere = known.some(
        ({ areaId, landmark }) => areaId === meaning.areaId && landmark === meaning.landmark,
      );
      if (!isThere) meanings.set(spelling, [...known, { ...meaning, name }]);
    }
  };
  for (const { id, name } of areas)
    for (const one of Object.values(name)) add(one, { areaId: id, landmark: null });
  for (const landmark of landmarks) {
    const inside = landmark.kind === "landmark";
    const areaId = inside ? (landmark.areaId ?? (landmark.point && areaOf(landmark.point))) : null;
    if (inside && areaId === null) continue;
    const names = [...Object.values(landmark.name), ...landmark.otherNames];
    for (const one of names) add(one, { areaId, landmark });
  }
  return { meanings, byStart: byStart([...meanings.keys()]) };
}

function byStart(spellings: readonly string[]): Map<string, string[]> {
  const starts = new Map<string, string[]>();
  for (const spelling of [...spellings].sort((a, b) => b.length - a.length)) {
    const start = spelling.slice(0, 2);
    const known = starts.get(start);
    if (known) known.push(spelling);
    else starts.set(start, [spelling]);
  }
  return starts;
}

/** The names in the text, the longest first; none overlaps another. */
export function findNames({ meanings, byStart: starts }: Gazetteer, typed: string): NameFound[] {
  const text = plainWords(typed);
  const all: { readonly start: number; readonly end: number; readonly spelling: string }[] = [];
  for (let start = 0; start < text.length - 1; start += 1) {
    const spelling = starts
      .get(text.slice(start, start + 2))
      ?.find((one) => text.startsWith(one, start) && standsAlone(text, start, start + one.length));
    if (spelling !== undefined) all.push({ start, end: start + spelling.length, spelling });
  }
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const found: NameFound[] = [];
  for (const { start, end, spelling } of all) {
    if (found.some((one) => start < one.end && end > one.start)) continue;
    found.push({ start, end, meanings: meanings.get(spelling) ?? [] });
  }
  return found;
}
