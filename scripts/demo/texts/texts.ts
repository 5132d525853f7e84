// The shape of what residents and officials of the demo county write. Slots in braces are filled per problem:
// {place} a landmark, {days} 3 to 9, {count} 5 to 14, {hour} a time of the evening, {since} a time a day or two ago. No slot begins a sentence.
import type { Resolution } from "../../../app/domain/problem/lifecycle.ts";
import type { BaseLanguage } from "../../../app/domain/shared/language.ts";

export type InBoth<T> = Readonly<Record<BaseLanguage, T>>;

export interface KindTexts {
  readonly problems: InBoth<readonly string[]>;
  /** Which of the resolutions fits the problem of that place in the list; the one of the same place when not given. */
  readonly solvedBy?: readonly number[];
  readonly resolutions: InBoth<readonly Resolution[]>;
}

/** By the code of the kind. */
export type TextsByKind = Readonly<Record<string, KindTexts>>;

export interface Exchange {
  readonly question: string;
  readonly answer: string;
}

/** Keeps the four parts of a resolution readable side by side. */
export function resolution(
  verified: string,
  measure: string,
  result: string,
  evidence: string,
): Resolution {
  return { verified, measure, result, evidence };
}
