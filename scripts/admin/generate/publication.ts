// What the moderators decide about publishing, beside whatever happens to solving it: planned ahead, done if it is
// still possible then.
import { coverPersonalData } from "../../../app/domain/screening/personal-data.ts";
import { DAY_MS, HOUR_MS } from "../../../app/domain/shared/instant.ts";
import { between, pick } from "../../demo/random.ts";
import {
  hideReasons,
  refuseReasons,
  refuseSensitiveReasons,
} from "../../demo/texts/staff-words.ts";
import { plan, resident, staff } from "./life.ts";
import type { Life } from "./life.ts";
import { move } from "./move.ts";

/**
 * Plans the moderators' part of a life that has just begun: mostly to publish, sometimes to refuse, rarely to hide
 * again.
 */
export function planPublication(life: Life): void {
  const { world, drawn, nowMs } = life;
  const { draw, time } = world;
  const { language, text, placeText, wantsPublication } = drawn.opening;
  if (!wantsPublication) return;
  // Moderators work office hours, also when the problem itself is an emergency.
  const decideMs = time.after(nowMs, Math.round(between(draw, 0.5, 9) * HOUR_MS));
  const moderator = staff(pick(draw, world.moderators));
  const sensitive = world.category(drawn.kindCode)?.sensitive ?? false;
  if (draw() < (sensitive ? 0.4 : 0.04)) {
    const reason = pick(draw, (sensitive ? refuseSensitiveReasons : refuseReasons)[language]);
    plan(life, decideMs, (then) => move(then, moderator, "refuse", { reason }));
    return;
  }
  const facts = { publicText: coverPersonalData(text), publicPlace: placeText };
  plan(life, decideMs, (then) => move(then, moderator, "publish", facts));
  const later = draw();
  if (later < 0.025) {
    const hideMs = time.after(decideMs, Math.round(between(draw, 10, 60) * HOUR_MS));
    const reason = pick(draw, hideReasons[language]);
    plan(life, hideMs, (then) => move(then, moderator, "hide", { reason }));
  } else if (later < 0.04) {
    const retractMs = decideMs + between(draw, 1, 9) * DAY_MS;
    plan(life, retractMs, (then) => move(then, resident, "retract"));
  }
}
