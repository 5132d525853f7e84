// Fills the slots of a text, so that one text serves many problems without repeating itself.
import type { BaseLanguage, LocalText } from "../../../app/domain/shared/language.ts";
import type { Draw } from "../random.ts";
import { pick, wholeBetween } from "../random.ts";

/** What stands in the slots; drawn once a problem, so that its texts agree with each other. */
export type Slots = Readonly<Record<"place" | "days" | "count" | "hour" | "since", string>>;

const hours: Readonly<Record<BaseLanguage, readonly string[]>> = {
  en: ["seven in the evening", "half past eight in the evening", "nine at night", "ten at night"],
  "zh-CN": ["晚上七点", "晚上八点半", "晚上九点", "夜里十点"],
};

const times: Readonly<Record<BaseLanguage, readonly string[]>> = {
  en: [
    "eight o'clock last night",
    "five this morning",
    "the day before yesterday",
    "Sunday evening",
  ],
  "zh-CN": ["昨晚八点", "今早五点", "前天中午", "周日傍晚"],
};

/** Slots for a problem at that landmark. */
export function drawSlots(draw: Draw, landmark: LocalText, language: BaseLanguage): Slots {
  return {
    place: landmark[language],
    days: String(wholeBetween(draw, 3, 9)),
    count: String(wholeBetween(draw, 5, 14)),
    hour: pick(draw, hours[language]),
    since: pick(draw, times[language]),
  };
}

/** The text with its slots filled. Throws RangeError for a slot that does not exist. */
export function fill(text: string, slots: Slots): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => {
    if (!(name in slots)) throw new RangeError(`no slot ${name}`);
    return slots[name as keyof Slots];
  });
}
