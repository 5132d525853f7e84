// The whole form, from its first page to the confirmation: with scripts off, with the keyboard alone, on a narrow phone,
// and enlarged to 400 % (WCAG 1.4.10: a window of 1,280 by 1,024 pixels is then 320 by 256).
import { describe, expect, it } from "vitest";
import type { Visit } from "../support/browse.ts";
import { isTooWide, keepPicture } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { fillWholeForm, keyboardHands, pointerHands } from "../support/form-hands.ts";

const at = browsedPortal();
const told = {
  description: "The lamp at the bridge is dark, and children pass it in the evening.",
  kind: "pothole",
  place: "By the bridge",
  area: "north-area",
  email: "whole.form@example.org",
};
const ALL_PAGES = ["danger", "what", "kind", "where", "photos", "concerns", "you", "check"];

const visits: (Visit & { readonly way: string; readonly keyboard: boolean })[] = [
  { way: "with scripts off", keyboard: false, language: "en" },
  { way: "with scripts off", keyboard: false, language: "zh-CN" },
  { way: "with the keyboard alone", keyboard: true, language: "en", scripts: true },
  { way: "with the keyboard alone and scripts off", keyboard: true, language: "zh-CN" },
  { way: "on a phone 320 px wide", keyboard: false, language: "zh-CN", widthPx: 320 },
  { way: "enlarged to 400 %", keyboard: true, language: "en", widthPx: 320, heightPx: 256 },
];

describe.skipIf(!chromiumAvailable)("the whole form", () => {
  it.each(visits)("can be sent $way, in $language", async ({ keyboard, ...visit }) => {
    const page = await at.browser.page(visit);
    const hands = keyboard ? keyboardHands(page) : pointerHands(page);
    const pages = await fillWholeForm(page, hands, told, async (path) => {
      expect(await isTooWide(page), path).toBe(false);
      expect(await page.locator("html").getAttribute("lang")).toBe(visit.language);
      if (!keyboard) await keepPicture(page, `form ${path.replace(/FB-.*/, "")}`);
    });
    for (const name of ALL_PAGES) expect(pages).toContain(`/report/${name}`);
    const reference = (await page.textContent("#reference"))?.trim() ?? "";
    const saved = await at.portal.context.db.read
      .selectFrom("problem")
      .innerJoin("original_text", "original_text.problem_id", "problem.id")
      .innerJoin("contact", "contact.problem_id", "problem.id")
      .select(["description", "place", "email", "focus_groups", "language", "wants_publication"])
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow();
    expect(saved).toEqual({
      description: told.description,
      place: told.place,
      email: told.email,
      focus_groups: '["old_and_young"]',
      language: visit.language,
      wants_publication: 1,
    });
  });
});
