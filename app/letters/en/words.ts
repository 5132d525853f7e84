// What several letters in English have in common: who acts, until when, and what was done.
import type { LetterFacts } from "../../domain/notification/letter.ts";
import type { Instant } from "../../domain/shared/instant.ts";
import { formatTag, local } from "../../domain/shared/language.ts";
import { dateParts } from "../letter-texts.ts";
import type { LetterContent } from "../letter-texts.ts";

export const branchOf = ({ branch }: LetterFacts): string =>
  branch === null ? "the responsible branch" : local(branch, "en");
export const capital = (sentence: string): string =>
  sentence.charAt(0).toUpperCase() + sentence.slice(1);

export function dueOn({ limit, timeZone }: LetterFacts): string {
  return limit === null ? "" : momentOf(limit.dueAt, timeZone);
}

export function momentOf(at: Instant, timeZone: string): string {
  const { weekday, day, month, year, time, zone } = dateParts(at, timeZone, formatTag("en"));
  return `${weekday}, ${day} ${month} ${year}, ${time} (${zone})`;
}

export const next = "What happens next";

export function whatWasDone(facts: LetterFacts): LetterContent["said"] {
  return (
    facts.resolution && {
      heading: `What ${branchOf(facts)} wrote`,
      quotations: [
        { label: "The problem as they verified it", text: facts.resolution.verified },
        { label: "What was done", text: facts.resolution.measure },
        { label: "What came of it", text: facts.resolution.result },
        { label: "What shows it", text: facts.resolution.evidence },
      ],
    }
  );
}
