// A moderator covers parts of a photo and publishes it: with scripts off; what everybody gets then, and until then.
import sharp from "sharp";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addPhoto } from "../../app/domain/attachment/add-photo.server.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { faultsOf, follow, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people, residentOf } from "../support/fixtures.ts";
import { assigned } from "../support/fixtures-problem.ts";
import { linkTo, published } from "../support/own-problems.ts";
import { picture } from "../support/pictures.ts";
import { sessionOf } from "./staff-stage.ts";

const at = browsedPortal();
let problem: Problem;
let id: string;

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(at.portal.url + path, { headers });

async function signIn(page: Page, role: keyof typeof people): Promise<void> {
  const session = await sessionOf(at.portal, people[role]);
  const [name = "", value = ""] = session.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: at.portal.url }]);
}

describe.skipIf(!chromiumAvailable)("a photo before a moderator", () => {
  beforeAll(async () => {
    const { context } = at.portal;
    problem = await published(context, await assigned(context));
    const to = { actor: residentOf(problem), role: "addition", problemId: problem.id } as const;
    const file = await picture({ widthPx: 800, heightPx: 600, placed: true });
    ({
      photo: { id },
    } = await addPhoto(context, to, { file, keepWhenAndWhere: true }));
  });

  it("is for nobody else until it is published, then covered where that was said", async () => {
    for (const path of [`/photos/${id}`, `/photos/${id}/small`, `/photos/${id}/public`]) {
      expect((await get(path)).status, path).toBe(404);
    }
    const page = await at.browser.page();
    await signIn(page, "moderator");
    await page.goto(`/moderation/${problem.reference}`);
    await follow(page.getByRole("link", { name: "Cover, publish or hide photo 1" }));
    await page.fill("#left0", "a lot");
    await page.fill("#top0", "0");
    await page.fill("#width0", "50");
    await page.fill("#height0", "100");
    expect(await press(page, "Save and publish")).toBe(422);
    expect(await page.locator("#errors").textContent()).toContain("Rectangle 1, From the left");
    expect(await page.locator("#left0").inputValue()).toBe("a lot");
    expect((await get(`/photos/${id}`)).status, "not published by a form with faults").toBe(404);
    await page.fill("#left0", "0");
    expect(await press(page, "Save and publish")).toBe(303);
    expect(await page.getByRole("status").textContent()).toBe("The photo is published.");

    const answer = await get(`/photos/${id}/public`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'; sandbox");
    const bytes = Buffer.from(await answer.arrayBuffer());
    const corner = { left: 100, top: 300, width: 1, height: 1 };
    expect(Math.max(...(await sharp(bytes).extract(corner).raw().toBuffer()))).toBeLessThan(20);
    const tag = answer.headers.get("etag") ?? "";
    const again = await get(`/photos/${id}/public`, { "if-none-match": tag });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    expect((await get(`/photos/${id}`)).headers.get("etag"), "strangers get no other").toBe(tag);

    expect(await press(page, "Hide from the public")).toBe(303);
    expect((await get(`/photos/${id}/public`)).status).toBe(404);
  });

  it("is seen as it was sent by its resident, and is not for officials of other branches", async () => {
    const resident = await at.browser.page();
    await resident.goto(linkTo(at.portal.context, problem));
    const own = await resident.request.get(`/photos/${id}`);
    expect([own.status(), own.headers()["cache-control"]]).toEqual([200, "private, no-store"]);
    const official = await at.browser.page();
    await signIn(official, "official");
    expect((await official.request.get(`/photos/${id}/small`)).status()).toBe(200);
    expect((await official.goto(`/moderation/${problem.reference}/photos/${id}`))?.status()).toBe(
      403,
    );
    const stranger = await at.browser.page();
    await signIn(stranger, "officialOfSouth");
    expect((await stranger.request.get(`/photos/${id}`)).status()).toBe(404);
  });

  it.each(["en", "zh-CN"] as const)(
    "has no fault that axe sees, and fits, in %s",
    async (language) => {
      for (const widthPx of [320, 1_280]) {
        const page = await at.browser.page({ language, scripts: true, widthPx });
        await signIn(page, "moderator");
        for (const path of ["", `/photos/${id}`]) {
          await page.goto(`/moderation/${problem.reference}${path}?lang=${language}`);
          expect(await faultsOf(page), path).toEqual([]);
          expect(await isTooWide(page), path).toBe(false);
        }
      }
    },
  );
});
