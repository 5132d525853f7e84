// Photos in the form: added one by one, kept whatever goes wrong with the next, removed, sent; with scripts off.
import { request as httpRequest } from "node:http";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsOf, follow, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { continueTo } from "../support/form-pages.ts";
import { bomb, largePicture, others, picture } from "../support/pictures.ts";

const at = browsedPortal();
const go = (page: Page) => press(page, page.locator('main form button[type="submit"]'));
const path = (page: Page) => new URL(page.url()).pathname;
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer });
const photos = (page: Page) => page.locator("ul.photos li").count();
const errors = (page: Page) => page.locator("#errors").textContent();

/** Answers the pages before the photos. */
async function comeToPhotos(page: Page, language = "en"): Promise<void> {
  await page.goto(`/report/what?lang=${language}`);
  await page.fill("#description", "The lamp at the bridge is dark.");
  await go(page);
  await page.check('input[name="category"][value="pothole"]');
  await go(page);
  await page.fill("#place", "By the bridge");
  await page.check('input[name="area"][value="north-area"]');
  await continueTo(page, "/report/photos");
}

async function add(page: Page, name: string, buffer: Buffer): Promise<number> {
  await page.setInputFiles("#photo", file(name, buffer));
  return press(page, page.locator('button[name="button"]'));
}

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies(`${at.portal.url}/report/photos`);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

describe.skipIf(!chromiumAvailable)("photos in the form, with scripts off", () => {
  it("are saved one by one, stay when the next is refused, and go with the report", async () => {
    const page = await at.browser.page();
    await comeToPhotos(page);
    expect(await press(page, page.locator('button[name="button"]')), "none chosen").toBe(422);
    expect(await errors(page)).toContain("Select a photo");
    expect(await page.title()).toMatch(/^Error: /);
    await page.check("#keepWhenAndWhere");
    expect(await add(page, "one.jpg", await picture({ colour: "#206020", placed: true }))).toBe(
      303,
    );
    expect(await page.locator(".photo-facts").textContent()).toContain("2026-03-02 09:30");
    expect(await add(page, "two.png", await picture({ format: "png" }))).toBe(303);
    expect(await photos(page)).toBe(2);
    for (const [name, buffer, words] of [
      ["empty.jpg", Buffer.alloc(0), "The selected file is empty"],
      ["scan.jpg", others.pdf, "must be a JPG, PNG or WebP. It seems to be a PDF"],
      ["phone.jpg", others.heic, "HEIC"],
      ["drawing.jpg", others.svg, "must be a JPG"],
      ["half.jpg", (await picture({ widthPx: 1_500 })).subarray(0, 3_000), "could not be read"],
      ["bomb.png", bomb(30_000), "megapixels or fewer"],
    ] as const) {
      expect(await add(page, name, buffer), name).toBe(422);
      expect(await errors(page), name).toContain(words);
      expect(await page.locator("#photo-error").textContent(), name).toContain(words);
      expect(await photos(page), name).toBe(2);
    }
    for (const image of await page.locator("ul.photos img").all()) {
      expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    }
    await follow(page.getByRole("link", { name: "Remove photo 2" }));
    await press(page, "Yes, remove it");
    expect(await photos(page)).toBe(1);
    // Chosen, but "continue" pressed: saved all the same.
    await page.setInputFiles("#photo", file("three.jpg", await picture({ colour: "#202060" })));
    await press(page, "Continue");
    expect(path(page)).toBe("/report/concerns");
    await continueTo(page, "/report/check");
    expect(await photos(page), "on the check page").toBe(2);
    expect(await page.textContent(".check-public")).not.toContain("2026-03-02");
    expect(await page.textContent(".check-private")).toContain("2026-03-02 09:30");
    await go(page);
    const rows = await at.portal.context.db.read
      .selectFrom("attachment")
      .select(["draft_id", "problem_id"])
      .execute();
    expect(rows).toHaveLength(2);
    expect(rows.every(({ draft_id, problem_id }) => draft_id === null && problem_id)).toBe(true);
  });

  it("are five at most", async () => {
    const page = await at.browser.page();
    await comeToPhotos(page);
    const colours = ["#111111", "#222222", "#333333", "#444444", "#555555"];
    for (const colour of colours) await add(page, "photo.jpg", await picture({ colour }));
    expect(await page.locator("#photo").count()).toBe(0);
    expect(await page.textContent("main")).toContain("You have added 5 photos");
    const body = new FormData();
    body.set("photo", new Blob([new Uint8Array(await picture())]), "six.jpg");
    const headers = { cookie: await cookieOf(page) };
    const init = { method: "POST", body, headers, redirect: "manual" } as const;
    const sixth = await fetch(`${at.portal.url}/report/photos`, init);
    expect(sixth.status).toBe(422);
    expect(await sixth.text()).toContain("You can add up to 5 photos");
  });

  it("are shown to nobody else, as nothing but pictures", async () => {
    const page = await at.browser.page();
    await comeToPhotos(page);
    await add(page, "mine.jpg", await picture());
    const address = (await page.locator("ul.photos img").getAttribute("src")) ?? "";
    const mine = await fetch(at.portal.url + address, {
      headers: { cookie: await cookieOf(page) },
    });
    expect(mine.status).toBe(200);
    expect(Object.fromEntries(mine.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "content-disposition": 'inline; filename="photo.jpg"',
      "cache-control": "private, no-store",
    });
    expect(mine.headers.get("content-security-policy")).toContain("default-src 'none'; sandbox");
    expect((await fetch(at.portal.url + address)).status).toBe(404);
    const other = await at.browser.page();
    await comeToPhotos(other);
    const answer = await fetch(at.portal.url + address, {
      headers: { cookie: await cookieOf(other) },
    });
    expect(answer.status).toBe(404);
    await other.goto(address.replace("small", "remove"));
    expect(path(other)).toBe("/report/photos");
    await page.reload();
    expect(await photos(page)).toBe(1);
  });

  it("of 30 MB are refused in words, with what was saved before", async () => {
    const page = await at.browser.page();
    await comeToPhotos(page);
    await add(page, "small.jpg", await picture());
    const large = await largePicture(4_800);
    expect(large.byteLength).toBeGreaterThan(30_000_000);
    expect(await add(page, "large.jpg", large)).toBe(422);
    expect(await errors(page)).toContain("must be smaller than 10 MB");
    expect(await photos(page)).toBe(1);
    expect(await press(page, page.locator(".go-on")), "the form goes on").toBe(303);
  });

  it("that break off or come in pieces are answered in words, and counted whatever the headers say", async () => {
    const page = await at.browser.page();
    await comeToPhotos(page);
    const cookie = await cookieOf(page);
    const begin =
      '--line\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n';
    const broken = await send(cookie, [begin, "\xff\xd8\xffhalf a photo"]);
    expect(broken.status).toBe(422);
    expect(broken.text).toContain("could not be uploaded");
    const piece = "x".repeat(1_048_576);
    const pieces = await send(cookie, [begin, ...Array.from({ length: 14 }, () => piece)]);
    expect(pieces.status).toBe(422);
    expect(pieces.text).toContain("must be smaller than 10 MB");
    const form = await send(cookie, [piece], "/report/what", "application/x-www-form-urlencoded");
    expect(form.status).toBe(413);
    await expect(leave(cookie)).resolves.toBe("gone");
    await page.reload();
    expect(await photos(page)).toBe(0);
  });

  it.each(["en", "zh-CN"] as const)(
    "have no fault that axe sees, and fit, in %s",
    async (language) => {
      const page = await at.browser.page({ language, scripts: true, widthPx: 320 });
      await comeToPhotos(page, language);
      const clean = async (where: string) => {
        expect(await faultsOf(page), where).toEqual([]);
        expect(await isTooWide(page), where).toBe(false);
      };
      await clean("empty");
      await add(page, "one.jpg", await picture({ widthPx: 900 }));
      await clean("one");
      await add(page, "no.jpg", others.heic);
      await clean("refused");
      await page.locator(".photo-action").click();
      await page.waitForURL(/remove$/);
      await clean("remove");
    },
  );
});

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** Sends a body in pieces, without saying how long it is. */
function send(
  cookie: string,
  pieces: readonly string[],
  to = "/report/photos",
  type = "multipart/form-data; boundary=line",
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, "content-type": type };
    const request = httpRequest(at.portal.url + to, { method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    request.on("error", reject);
    for (const piece of pieces) request.write(piece, "latin1");
    request.end();
  });
}

/** Begins to send, and goes away. */
function leave(cookie: string): Promise<string> {
  return new Promise((resolve) => {
    const headers = {
      ...{ cookie, "content-type": "multipart/form-data; boundary=line" },
      "content-length": "100000",
    };
    const options = { method: "POST", headers };
    const request = httpRequest(`${at.portal.url}/report/photos`, options);
    request.on("error", () => {
      resolve("gone");
    });
    request.write("--line\r\n", () => {
      request.destroy(new Error("gone"));
    });
  });
}
