// Photos that are added to a problem later: by its resident, by its branch as before and after; who sees them until they
// are published, and where everybody does afterwards. With scripts off.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addPhoto } from "../../app/domain/attachment/add-photo.server.ts";
import { publishPhoto } from "../../app/domain/attachment/moderate-photo.server.ts";
import { listPhotos } from "../../app/domain/attachment/read-photo.server.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { demoPicture } from "../../scripts/demo/photos/pictures.ts";
import { faultsOf, follow, isTooWide, keepPicture, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people, residentOf } from "../support/fixtures.ts";
import { assigned, moved, resolution } from "../support/fixtures-problem.ts";
import { linkTo, published, solved } from "../support/own-problems.ts";
import { others } from "../support/pictures.ts";
import { sessionOf } from "./staff-stage.ts";

const at = browsedPortal();
const errors = (page: Page) => page.locator("#errors").textContent();
const photosOn = (page: Page) => page.locator("ul.photos li").count();
const file = (buffer: Buffer) => ({ name: "photo.jpg", mimeType: "image/jpeg", buffer });
const status = async (path: string) => (await fetch(at.portal.url + path)).status;

async function signIn(page: Page, person: keyof typeof people): Promise<void> {
  const session = await sessionOf(at.portal, people[person]);
  const [name = "", value = ""] = session.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: at.portal.url }]);
}

async function idsOf(problem: Problem): Promise<string[]> {
  const photos = await listPhotos(at.portal.context, residentOf(problem), problem.id);
  return photos.map(({ id }) => id);
}

/** A resolved and published problem, its branch's two photos published, its resident's not. */
async function withEverything(): Promise<Problem> {
  const { context } = at.portal;
  const problem = await published(context, await solved(context));
  for (const role of ["before", "after"] as const) {
    const to = { actor: people.official, role, problemId: problem.id };
    const sent = { file: await demoPicture("road-damage", "one", role), keepWhenAndWhere: false };
    const { photo } = await addPhoto(context, to, sent);
    await publishPhoto(context, people.moderator, photo.id);
  }
  const to = { actor: residentOf(problem), role: "addition", problemId: problem.id } as const;
  const sent = { file: await demoPicture("refuse", "one", "before"), keepWhenAndWhere: false };
  await addPhoto(context, to, sent);
  return problem;
}

describe.skipIf(!chromiumAvailable)("photos of a problem, added later", () => {
  let before: Buffer;
  let after: Buffer;
  beforeAll(async () => {
    before = await demoPicture("street-lighting", "two", "before");
    after = await demoPicture("street-lighting", "two", "after");
  });

  it("are added and taken back by their resident, and are nobody else's business until then", async () => {
    const { context } = at.portal;
    const problem = await published(context, await assigned(context));
    const page = await at.browser.page();
    await page.goto(linkTo(context, problem));
    await follow(page.getByRole("link", { name: "Add a photo" }));
    expect(await press(page, "Add this photo"), "none chosen").toBe(422);
    expect(await errors(page)).toContain("Select a photo");
    await page.setInputFiles("#photo", file(others.pdf));
    expect(await press(page, "Add this photo")).toBe(422);
    expect(await errors(page)).toContain("It seems to be a PDF");
    await page.setInputFiles("#photo", file(Buffer.alloc(12_000_000, 1)));
    expect(await press(page, "Add this photo"), "too large").toBe(422);
    expect(await errors(page)).toContain("must be smaller than");
    await page.setInputFiles("#photo", file(before));
    expect(await press(page, "Add this photo")).toBe(303);
    expect(await page.getByRole("status").textContent()).toBe("The photo is saved.");
    await page.setInputFiles("#photo", file(before));
    await press(page, "Add this photo");
    expect(await page.getByRole("status").textContent()).toContain("already added");
    expect(await photosOn(page)).toBe(1);
    expect(await page.locator(".photo-facts").textContent()).toContain("you and the branch only");
    await page.goto(`/r/${problem.reference}`);
    expect(await photosOn(page), "on the problem's own page").toBe(1);
    expect(await page.textContent("main")).toContain("A photo was added");

    const [id = ""] = await idsOf(problem);
    for (const path of [`/photos/${id}`, `/photos/${id}/public`, `/photos/${id}/small`]) {
      expect(await status(path), path).toBe(404);
    }
    const everybody = await (await fetch(`${at.portal.url}/problems/${problem.reference}`)).text();
    expect(everybody).not.toContain(id);
    const stranger = await at.browser.page();
    await stranger.goto(`/r/${problem.reference}/photos`);
    expect(new URL(stranger.url()).pathname).toBe("/track");

    await page.goto(`/r/${problem.reference}/photos`);
    await follow(page.getByRole("link", { name: "Remove photo 1" }));
    await press(page, "Yes, remove it");
    expect([await photosOn(page), await page.getByRole("status").textContent()]).toEqual([
      0,
      "The photo is removed.",
    ]);
  });

  it("are five at most, and none where a problem is over", async () => {
    const { context } = at.portal;
    const problem = await assigned(context);
    const page = await at.browser.page();
    await page.goto(linkTo(context, problem));
    await page.goto(`/r/${problem.reference}/photos`);
    for (const key of ["a", "b", "c", "d", "e"]) {
      await page.setInputFiles("#photo", file(await demoPicture("refuse", key, "before")));
      expect(await press(page, "Add this photo"), key).toBe(303);
    }
    expect(await page.locator("#photo").count()).toBe(0);
    expect(await page.textContent("main")).toContain("You have added 5 photos");
    await moved(context, residentOf(problem), problem, "withdraw");
    await page.reload();
    expect(await page.textContent("main")).toContain("can't be added any more");
  });

  it("show before and after: added by its branch alone, public when a moderator says so", async () => {
    const { context } = at.portal;
    const problem = await published(context, await assigned(context));
    await moved(context, people.official, problem, "accept");
    const page = await at.browser.page();
    await signIn(page, "official");
    await page.goto(`/inbox/${problem.reference}`);
    await follow(page.locator("#photos").getByRole("link", { name: "Add photos of before" }));
    await page.setInputFiles("#photo", file(before));
    expect(await press(page, "Add this photo"), "neither before nor after").toBe(422);
    expect(await errors(page)).toContain("Choose what the photo shows");
    for (const [role, buffer] of [
      ["before", before],
      ["after", after],
    ] as const) {
      await page.check(`input[name="role"][value="${role}"]`);
      await page.setInputFiles("#photo", file(buffer));
      expect(await press(page, "Add this photo"), role).toBe(303);
    }
    expect(await photosOn(page)).toBe(2);
    await moved(context, people.official, problem, "resolve", { resolution });
    const ids = await idsOf(problem);
    const publicPage = async () => {
      await page.goto(`/problems/${problem.reference}`);
      return page.locator(".before-after img").count();
    };
    expect(await publicPage()).toBe(0);
    for (const id of ids) expect(await status(`/photos/${id}/public`)).toBe(404);
    for (const id of ids) await publishPhoto(context, people.moderator, id as never);
    expect(await publicPage()).toBe(2);
    for (const image of await page.locator(".before-after img").all()) {
      expect(await image.getAttribute("alt")).toContain(problem.reference);
      expect(await image.getAttribute("loading")).toBe("lazy");
      expect(Number(await image.getAttribute("width"))).toBe(320);
    }
    await follow(page.locator(".before-after a").first());
    expect(new URL(page.url()).pathname).toBe(`/photos/${ids[0] ?? ""}/public`);
    await page.goto("/");
    expect(await page.locator(".card-photo").first().getAttribute("alt")).toContain("after");
    await page.goto(`/inbox/${problem.reference}/photos`);
    expect(await page.getByRole("link", { name: "Remove" }).count(), "once public").toBe(0);
    const removal = await page.goto(`/inbox/${problem.reference}/photos/${ids[0] ?? ""}/remove`);
    expect(removal?.status()).toBe(409);
    const told = await fetch(`${at.portal.url}/open311/v2/requests/${problem.reference}.json`);
    const [request] = (await told.json()) as { media_url: string }[];
    expect(request?.media_url).toBe(`${at.portal.url}/photos/${ids[0] ?? ""}/public`);
    const media = await fetch(request?.media_url ?? "");
    expect(media.headers.get("content-type")).toBe("image/jpeg");
  });

  it("are taken back by the branch while they are not public; not by others", async () => {
    const { context } = at.portal;
    const problem = await assigned(context);
    const to = { actor: people.official, role: "after", problemId: problem.id } as const;
    const { photo } = await addPhoto(context, to, { file: after, keepWhenAndWhere: false });
    const address = `/inbox/${problem.reference}/photos`;
    for (const [person, expected] of [
      ["officialOfSouth", 404],
      ["moderator", 403],
    ] as const) {
      const page = await at.browser.page();
      await signIn(page, person);
      for (const path of [address, `${address}/${photo.id}/remove`]) {
        expect((await page.goto(path))?.status(), `${person} ${path}`).toBe(expected);
      }
      for (const path of [address, `${address}/${photo.id}/remove`]) {
        const answer = await page.request.post(path, {
          headers: { origin: at.portal.url },
          multipart: { role: "after", photo: file(before) },
        });
        expect(answer.status(), `${person} ${path}`).toBe(expected);
      }
    }
    expect(await idsOf(problem)).toEqual([photo.id]);
    const page = await at.browser.page();
    await signIn(page, "official");
    await page.goto(address);
    await follow(page.getByRole("link", { name: "Remove photo 1" }));
    expect(await press(page, "Yes, remove it")).toBe(303);
    expect(await idsOf(problem)).toEqual([]);
  });

  it.each(["en", "zh-CN"] as const)(
    "stand on pages that have no fault that axe sees, and fit, in %s",
    async (language) => {
      const { context } = at.portal;
      const problem = await withEverything();
      const { reference } = problem;
      const [evidence = "", , own = ""] = await idsOf(problem);
      const unpublished = { actor: people.official, role: "after", problemId: problem.id } as const;
      const { photo } = await addPhoto(context, unpublished, {
        file: after,
        keepWhenAndWhere: false,
      });
      expect(evidence).not.toBe(photo.id);
      for (const widthPx of [320, 1_280]) {
        const page = await at.browser.page({ language, scripts: true, widthPx });
        await page.goto(`${linkTo(context, problem)}&lang=${language}`);
        await signIn(page, "official");
        for (const [name, path] of [
          ["photos of a public problem", `/problems/${reference}`],
          ["photos of ones own problem", `/r/${reference}`],
          ["add a photo", `/r/${reference}/photos`],
          ["remove a photo", `/r/${reference}/photos/${own}/remove`],
          ["home with photos", "/"],
          ["photos in the inbox", `/inbox/${reference}`],
          ["before and after in the inbox", `/inbox/${reference}/photos`],
          ["remove before or after", `/inbox/${reference}/photos/${photo.id}/remove`],
        ] as const) {
          expect((await page.goto(path))?.status(), path).toBe(200);
          expect(await faultsOf(page), path).toEqual([]);
          expect(await isTooWide(page), path).toBe(false);
          await page.evaluate(async () => {
            for (const image of document.images) image.loading = "eager";
            await Promise.all([...document.images].map((image) => image.decode()));
          });
          await keepPicture(page, name);
        }
        if (widthPx !== 1_280) continue;
        await page.goto(`/problems/${reference}`);
        const tops = await page
          .locator(".before-after figure")
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
        expect(tops[0], "side by side").toBe(tops[1]);
      }
    },
  );
});
