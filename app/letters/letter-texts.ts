// What a language must say in letters: one file a language satisfies this, and nothing else knows words.
// Knows no layout: the same content becomes plain text and HTML.
import { FOLLOW_UP_MS } from "../domain/clock/policy.ts";
import type { LetterFacts } from "../domain/notification/letter.ts";
import type { LetterKind } from "../domain/notification/letters-owed.ts";
import type { AccountLetterFacts } from "../domain/staff/account-letter.ts";
import type { InvitationKind } from "../domain/staff/invitation.ts";
import type { Solved } from "../domain/problem/contradictions.ts";
import { REOPEN_PERIOD_DAYS } from "../domain/problem/lifecycle.ts";
import { DAY_MS } from "../domain/shared/instant.ts";

/** How long we wait for the resident's word after *resolved*. */
export const followUpDays = FOLLOW_UP_MS / DAY_MS;
/** How long a problem that silence closed can be reopened. */
export const reopenDays = REOPEN_PERIOD_DAYS;

/** Words that somebody else wrote: shown as a quotation, never as the portal's own. */
interface Quotation {
  /** Which part it is, such as the measure; null when there is only one. */
  readonly label: string | null;
  readonly text: string;
}

/** One letter in words, from top to bottom. Paragraphs hold no line breaks. */
export interface LetterContent {
  /** The new status in words: the first sentence of the letter. */
  readonly opening: string;
  readonly lead: readonly string[];
  readonly said: { readonly heading: string; readonly quotations: readonly Quotation[] } | null;
  readonly next: { readonly heading: string; readonly paragraphs: readonly string[] };
  /** What stands before the link to the problem's page, and on its button. */
  readonly link: { readonly sentence: string; readonly button: string };
  /** Answers to choose from, each a link of its own that opens the page with it chosen; opening sends nothing. */
  readonly answers?: readonly { readonly solved: Solved; readonly button: string }[];
}

export interface LetterTexts {
  /** Stands as the sender's name when MAIL_FROM has none. */
  readonly senderName: string;
  /** Longest line of the plain text; null where a language wraps anywhere and mail programs do it better. */
  readonly lineColumns: number | null;
  readonly lineHeight: number;
  /** At most `STATUS_MAX_CHARACTERS`, so that every subject of a thread ends alike. */
  readonly statusWords: Readonly<Record<LetterKind, string>>;
  /** Between the status word and the problem's own words. */
  readonly subjectSeparator: string;
  readonly contents: Readonly<Record<LetterKind, (facts: LetterFacts) => LetterContent>>;
  /** Stands before the problem's own words: to its resident, and to staff and followers. */
  about(reference: string): string;
  aboutOther(reference: string): string;
  /** `name` is null when none was given, or none that reads as a name. */
  greeting(name: string | null): string;
  readonly signature: string;
  /** Why this letter came, and where answers belong. */
  readonly footer: readonly string[];
  readonly footerForStaff: readonly string[];
  readonly footerForFollowers: readonly string[];
  /** Under the letter that an address gets without having asked. */
  readonly footerForAsked: readonly string[];
  /** Letters about an account to who works here, or shall. */
  readonly account: Readonly<Record<InvitationKind, AccountLetterText>>;
  readonly footerForAccounts: readonly string[];
  /** Stands before the link that stops letters. */
  readonly stop: string;
}

interface AccountLetterText {
  readonly subject: string;
  readonly content: (facts: AccountLetterFacts) => LetterContent;
}

export const STATUS_MAX_CHARACTERS = 28;

/** The paragraphs that are there: a missing limit or reason leaves no gap. */
export function paragraphs(...given: readonly (string | null)[]): string[] {
  return given.filter((paragraph): paragraph is string => paragraph !== null && paragraph !== "");
}

/** A reason, question or the like under its heading; null when nobody wrote one. */
export function quoted(heading: string, text: string | null): LetterContent["said"] {
  return text ? { heading, quotations: [{ label: null, text }] } : null;
}

const holdCodes = ["links", "words", "repeated", "empty"] as const;
export type HoldCode = (typeof holdCodes)[number];

/** What the screening found, from codes such as `spam:links spam:words`. Empty for codes that nobody has words for. */
export function holdCodesOf(reason: string | null): HoldCode[] {
  const given = new Set(reason?.split(/\s+/));
  return holdCodes.filter((code) => given.has(`spam:${code}`));
}

/** The parts of an instant in a language and a time zone; `zone` is the zone's name in that language. */
export function dateParts(instant: string, timeZone: string, locale: string) {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "long",
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? "";
  return {
    weekday: part("weekday"),
    year: part("year"),
    month: part("month"),
    day: part("day"),
    time: `${part("hour")}:${part("minute")}`,
    zone: part("timeZoneName"),
  };
}
