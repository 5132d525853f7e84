// Draws what a resident sends: a kind, a place, words, and whether they leave an address.
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { defaultCues } from "../../../app/domain/screening/default-cues/default-cues.ts";
import { screen } from "../../../app/domain/screening/screen.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { BaseLanguage } from "../../../app/domain/shared/language.ts";
import { demoCategories } from "../categories.ts";
import { townshipDivisions } from "../county/divisions.ts";
import type { Draw } from "../random.ts";
import { pick, pickWeighted, wholeBetween } from "../random.ts";
import { drawResident } from "../residents.ts";
import { textsOf } from "../texts/by-kind.ts";
import { drawSlots, fill } from "../texts/fill.ts";
import type { Slots } from "../texts/fill.ts";
import { landmarksOf } from "../texts/landmarks.ts";
import { placeWords } from "../texts/place-words.ts";
import { closings, closingsThere, personalEndings } from "../texts/resident-words.ts";
import { isThere, kindsIn } from "./kinds.ts";
import type { Opening } from "./story.ts";

/** What all openings of one plan share. */
export interface Plan {
  readonly draw: Draw;
  readonly calendar: WorkingCalendar;
  readonly end: Instant;
  /** Every text so far: none is used twice. */
  readonly written: Set<string>;
}

/** What is fixed beforehand; everything else is drawn. */
export interface Wish {
  readonly kindCode?: string;
  readonly villageCode?: string;
  readonly language?: BaseLanguage;
  /** The English name of a landmark of the village. */
  readonly landmark?: string;
  /** Instead of the texts that are written for the kind; may hold slots. Their resolution is the first, or this one. */
  readonly texts?: readonly string[];
  readonly resolution?: number;
  readonly knowsKind?: boolean;
  readonly wantsPublication?: boolean;
}

export interface Drawn {
  readonly opening: Opening;
  readonly kindCode: string;
  readonly slots: Slots;
  /** Which of the kind's resolutions fits the text. */
  readonly resolution: number;
}

const villages = townshipDivisions.flatMap(({ kind, villages: own }) =>
  own.map(({ code }) => ({ code, where: kind === "subdistrict" ? "town" : "country" }) as const),
);
/** More people live in town. */
const whereabouts = villages.map((village) => [village, village.where === "town" ? 3 : 2] as const);
const TRIES = 200;

/** Draws an opening that was submitted at `submittedAt`. Throws when the texts are used up. */
export function drawOpening(plan: Plan, submittedAt: Instant, wish: Wish = {}): Drawn {
  const { draw } = plan;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const village =
      villages.find(({ code }) => code === wish.villageCode) ?? pickWeighted(draw, whereabouts);
    const kindCode = wish.kindCode ?? pickWeighted(draw, kindsIn(village.where));
    const language = wish.language ?? pick(draw, ["en", "zh-CN"] as const);
    const landmarks = landmarksOf(village.code);
    const landmark = landmarks.find(({ en }) => en === wish.landmark) ?? pick(draw, landmarks);
    const slots = drawSlots(draw, landmark, language);
    const { text, resolution } = drawText(draw, kindCode, language, slots, wish);
    if (plan.written.has(text)) continue;
    plan.written.add(text);
    const knowsKind = wish.knowsKind ?? draw() < 0.95;
    const knowsArea = wish.villageCode !== undefined || draw() < 0.97;
    const opening: Opening = {
      submittedAt,
      language,
      text,
      placeText: fill(pick(draw, placeWords[language]), slots),
      areaCode: knowsArea ? village.code : null,
      categoryCode: knowsKind ? kindCode : null,
      ...drawResident(draw, language),
      wantsPublication: wish.wantsPublication ?? draw() < 0.75,
      urgency: screen(text, knowsKind ? urgencyOf(kindCode) : "normal", defaultCues).urgency,
    };
    return { opening, kindCode, slots, resolution };
  }
  throw new Error("the texts are used up: write more, or plan fewer problems");
}

function drawText(
  draw: Draw,
  kindCode: string,
  language: BaseLanguage,
  slots: Slots,
  wish: Wish,
): { readonly text: string; readonly resolution: number } {
  if (wish.texts) {
    return { text: fill(pick(draw, wish.texts), slots), resolution: wish.resolution ?? 0 };
  }
  const { problems, solvedBy } = textsOf(kindCode);
  const index = wholeBetween(draw, 0, problems[language].length - 1);
  const ends: string[] = [];
  const fitting = isThere(kindCode)
    ? [...closings[language], ...closingsThere[language]]
    : closings[language];
  if (draw() < 0.4) ends.push(pick(draw, fitting));
  if (draw() < 0.05) ends.push(pick(draw, personalEndings[language]));
  const text = [fill(problems[language][index] ?? "", slots), ...ends];
  return {
    text: text.join(language === "en" ? " " : ""),
    resolution: solvedBy?.[index] ?? index,
  };
}

const urgencyOf = (kindCode: string) =>
  demoCategories.find(({ code }) => code === kindCode)?.defaultUrgency ?? "normal";
