// The facts of a letter, made harmless before anybody puts them into words: no control characters, no false names,
// no links that a stranger wrote. Knows no words and no layout.
import type { LetterFacts } from "../domain/notification/letter.ts";
import { cleanText } from "../domain/problem/submission.ts";
import { summary } from "../domain/problem/summary.ts";

/** With it the longest subject stays within 110 characters, whatever the status word. */
const SUMMARY_MAX_CHARACTERS = 64;
const NAME_MAX_CHARACTERS = 40;

/** Letters, with spaces, hyphens, apostrophes, middle dots and full stops between them; no digits, no addresses. */
const readsAsName = /^\p{L}(?:[\p{L}\p{M}]|\.?[ '’·‧-](?=\p{L})|\.$)*$/u;

/**
 * The same facts, safe in one line (name, summary) or in several (everything quoted). Anybody can give anybody's address
 * in the form: so that the portal never carries a stranger's message, a name that doesn't read as one becomes null, and
 * links in the summary become an ellipsis. Done twice, it changes nothing more.
 */
export function cleanFacts(facts: LetterFacts): LetterFacts {
  const { resolution } = facts;
  return {
    ...facts,
    to: { email: oneLine(facts.to.email), name: nameOf(facts.to.name) },
    summary: summary(withoutLinks(oneLine(facts.summary)), SUMMARY_MAX_CHARACTERS),
    reason: cleanOrNull(facts.reason),
    question: cleanOrNull(facts.question),
    extension: facts.extension && {
      ...facts.extension,
      askedBecause: cleanOrNull(facts.extension.askedBecause),
    },
    alert: facts.alert && {
      ...facts.alert,
      words: withoutLinks(cleanText(facts.alert.words)),
      place: withoutLinks(oneLine(facts.alert.place)),
    },
    resolution: resolution && {
      verified: cleanText(resolution.verified),
      measure: cleanText(resolution.measure),
      result: cleanText(resolution.result),
      evidence: cleanText(resolution.evidence),
    },
  };
}

/** `text` in one line: runs of space, control and formatting characters become one space. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, " ").trim();
}

/** A name as it may stand in a letter; null when it does not read as one. */
export function nameOf(name: string | null): string | null {
  const plain = oneLine(name ?? "");
  return [...plain].length <= NAME_MAX_CHARACTERS && readsAsName.test(plain) ? plain : null;
}

function withoutLinks(text: string): string {
  return text.replace(
    /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[\w-]+\.[a-z]{2,}\/)[^\s。，！？；]*/giu,
    "…",
  );
}

function cleanOrNull(text: string | null): string | null {
  return text === null ? null : cleanText(text) || null;
}
