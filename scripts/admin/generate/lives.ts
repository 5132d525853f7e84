// One life after the other, in the order of their beginning, over the whole span. Each is complete before the next begins,
// so nobody in them follows another's problem.
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import type { Handling } from "../../../app/domain/problem/handling.ts";
import type { ProblemId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS, HOUR_MS } from "../../../app/domain/shared/instant.ts";
import { pick, pickWeighted } from "../../demo/random.ts";
import type { Draw } from "../../demo/random.ts";
import type { Wish } from "../../demo/stories/opening.ts";
import { linked, outside, rubbish } from "../../demo/texts/held.ts";
import { beginLife } from "./begin-life.ts";
import { mergedInto, rejected, sentOn, someCourse } from "./courses.ts";
import type { Course } from "./courses.ts";
import { reach } from "./life.ts";
import type { Life } from "./life.ts";
import { planPublication } from "./publication.ts";
import type { World } from "./world.ts";

/** More people write every month: the share of the problems that falls on the time so far. */
const GROWTH = 1.3;

/** How many in a thousand are advertising, honest but with links, of another county, or told before by others. */
const shares = { rubbish: 12, linked: 5, outside: 3, merged: 20, other: 960 } as const;

/** What ends so takes no other problem in. */
const deadEnds: ReadonlySet<Handling> = new Set<Handling>(["rejected", "merged", "withdrawn"]);

/** The hours at which residents write, with their shares. */
const writingHours: readonly (readonly [number, number])[] = [
  [6, 1], [7, 3], [8, 5], [10, 4], [12, 5], [13, 3], [15, 3], [17, 4], [18, 5], [19, 7], [20, 8], [21, 6], [22, 4],
  [23, 1],
]; // prettier-ignore

/** Which of all problems, by their order: from the first up to, but not with, the last. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** The lives of that part of all, each lived up to the present. Holds none of them. */
export function* lives(world: World, calendar: WorkingCalendar, part: Part): Generator<Life> {
  /** The last problem of a kind in a place: those who tell the same are merged into it. */
  const lastOf = new Map<string, ProblemId>();
  for (let index = part.from; index < part.to; index += 1) {
    const atMs = writtenAt(world, (index + world.draw()) / part.of);
    const { wish, course } = cast(world.draw);
    const life = beginLife(world, calendar, atMs, wish);
    planPublication(life);
    const place = `${life.problem.categoryId ?? ""} ${life.problem.areaId ?? ""}`;
    const target = lastOf.get(place);
    (course === "merged" ? (target ? mergedInto(target) : someCourse) : course)(life);
    reach(life, world.endMs);
    if (!deadEnds.has(life.problem.handling)) lastOf.set(place, life.problem.id);
    yield life;
  }
}

/** When the problem that stands at `share` of all is written: in the believable hours of that day. */
function writtenAt({ draw, dayOf, beginMs, endMs }: World, share: number): number {
  const ideal = endMs - (endMs - beginMs) * (1 - share) ** GROWTH;
  const hour = pickWeighted(draw, writingHours);
  let atMs = dayOf(ideal) + hour * HOUR_MS + Math.floor(draw() * HOUR_MS);
  while (atMs >= endMs) atMs -= DAY_MS;
  return Math.max(atMs, beginMs);
}

interface Cast {
  readonly wish: Wish;
  readonly course: Course | "merged";
}

function cast(draw: Draw): Cast {
  const kind = pickWeighted(draw, Object.entries(shares) as [keyof typeof shares, number][]);
  if (kind === "other") return { wish: {}, course: someCourse };
  if (kind === "merged") return { wish: {}, course: "merged" };
  const language = pick(draw, ["en", "zh-CN"] as const);
  const wish = {
    language,
    kindCode: kind === "linked" ? "street-lighting" : "consumer",
    knowsKind: true,
  };
  if (kind === "linked") return { wish: { ...wish, texts: linked[language] }, course: sentOn };
  const found = pick(draw, (kind === "rubbish" ? rubbish : outside)[language]);
  return { wish: { ...wish, texts: [found.text] }, course: rejected(found) };
}
