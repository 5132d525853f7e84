// Problems that the screening holds, and what a moderator did with those of the past; and those that nobody here can solve.
import { DAY_MS, HOUR_MS } from "../../../app/domain/shared/instant.ts";
import { baseLanguages } from "../../../app/domain/shared/language.ts";
import type { BaseLanguage } from "../../../app/domain/shared/language.ts";
import { linked, outside, rubbish } from "../texts/held.ts";
import type { Rejected } from "../texts/held.ts";
import { step } from "./course.ts";
import type { Course } from "./course.ts";
import type { Plan, Wish } from "./opening.ts";
import { accept, resolve, start } from "./staff-steps.ts";

/** A problem with a fixed part: when it came, what it is, what was done with it. */
export interface Cast {
  readonly agoMs: number;
  readonly wish?: Wish;
  readonly live?: (course: Course, plan: Plan) => void;
}

/** Nobody publishes what was held, before or after it was judged. */
const heldWish = (kindCode: string, language: BaseLanguage): Wish => ({
  kindCode,
  language,
  wantsPublication: false,
});

/** All of them, by their story's key. */
export const heldCasts: Readonly<Record<string, Cast>> = {
  "held-links-en": {
    agoMs: 5 * HOUR_MS,
    wish: { ...heldWish("refuse", "en"), texts: linked.en.slice(0, 1) },
  },
  "held-links-zh": {
    agoMs: 9 * HOUR_MS,
    wish: { ...heldWish("street-lighting", "zh-CN"), texts: linked["zh-CN"].slice(1) },
  },
  "sent-on": {
    agoMs: 45 * DAY_MS,
    wish: { ...heldWish("street-lighting", "en"), texts: linked.en.slice(1) },
    live: (course) => {
      step(course, "moderator", "send_on", HOUR_MS);
      accept(course, 0.5);
      start(course);
      resolve(course, 0.6);
    },
  },
  ...Object.fromEntries<Cast>(baseLanguages.flatMap(judged)),
};

/** What was rejected in one language. The first piece of rubbish is still held. */
function judged(language: BaseLanguage, index: number): [string, Cast][] {
  const past = (at: number) => (10 + 31 * at + 17 * index) * DAY_MS;
  return [
    ...rubbish[language].map((found, at): [string, Cast] => [
      `rubbish-${language}-${String(at + 1)}`,
      rejected(language, found, at === 0 ? 5 * HOUR_MS : past(at)),
    ]),
    ...outside[language].map((found): [string, Cast] => [
      `outside-${language}`,
      rejected(language, found, (29 + 33 * index) * DAY_MS),
    ]),
  ];
}

function rejected(language: BaseLanguage, { text, reason }: Rejected, agoMs: number): Cast {
  return {
    agoMs,
    wish: { ...heldWish("consumer", language), texts: [text] },
    live: (course) => {
      if (agoMs > DAY_MS) step(course, "moderator", "reject", 2 * HOUR_MS, { reason });
    },
  };
}
