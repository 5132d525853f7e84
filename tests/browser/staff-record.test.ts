// The record of a problem in a real browser with scripts off: a part of it by a link, its page for paper, and its file, which
// the system's own tar opens.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addPhoto } from "../../app/domain/attachment/add-photo.server.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { languages } from "../../app/domain/shared/language.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import { addNote } from "../../app/domain/triage/add-note.server.ts";
import { RECORD_LINES_SHOWN } from "../../app/domain/triage/record-choice.ts";
import { faultsOf, follow, isTooWide, keepPicture, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned, moved, resolution } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { picture } from "../support/pictures.ts";
import { sessionOf, signedIn, visitor, words } from "./staff-stage.ts";

const run = promisify(execFile);
const note = "Only for us: ask the neighbour.";

describe.skipIf(!chromiumAvailable)("the record of a problem in a browser", () => {
  const at = browsedPortal();
  let problem: Problem;
  beforeAll(async () => {
    const { context } = at.portal;
    problem = await assigned(context, { description: "The well is dry.\nSince Monday." });
    const { id: problemId } = problem;
    await moved(context, people.official, problem, "accept");
    await addNote(context, people.official, { problemId, text: note });
    await addPhoto(
      context,
      { actor: people.official, role: "before", problemId },
      { file: await picture(), keepWhenAndWhere: false },
    );
    await moved(context, people.official, problem, "resolve", { resolution });
  });

  const address = (below = "") => `/inbox/${problem.reference}${below}`;
  const open = async (path: string, visit: Parameters<typeof at.browser.page>[0] = {}) => {
    const page = await at.browser.page(visit);
    const [name = "", value = ""] = (await sessionOf(at.portal, people.official)).split("=");
    await page.context().addCookies([{ name, value, url: at.portal.url }]);
    await page.goto(path);
    return page;
  };
  const sorts = (page: Page) =>
    page.locator(".record-lines > li").evaluateAll((all) => all.map((one) => one.dataset.sort));

  it("shows a part of it, another order, and what was done by whom, by links alone", async () => {
    const page = await open(address());
    const everything = await sorts(page);
    expect(new Set(everything)).toEqual(new Set(["step", "note", "photo", "letter"]));
    const record = page.locator("#record");
    expect(await record.textContent()).toContain(`The branch: ${people.official.name}`);
    await follow(record.getByRole("link", { name: "Oldest first" }));
    expect(await sorts(page)).toEqual(everything.toReversed());
    await follow(record.getByRole("link", { name: "What was said" }));
    expect(await record.locator("[aria-current=page]").textContent()).toBe("What was said");
    expect(new Set(await sorts(page))).toEqual(new Set(["note", "letter"]));
    expect(await record.locator(".internal").textContent()).toContain(note);
    await follow(record.getByRole("link", { name: "Publication" }));
    expect(await record.textContent()).not.toContain(note);
    await page.context().close();
  });

  it("shows the newest of a long one, and all of it when asked", async () => {
    const { context } = at.portal;
    const { id: problemId, reference } = await assigned(context);
    for (let number = 0; number < RECORD_LINES_SHOWN + 1; number += 1) {
      await addNote(context, people.official, { problemId, text: `Note ${String(number)}.` });
    }
    const page = await open(`/inbox/${reference}?show=talk`);
    expect(await sorts(page)).toHaveLength(RECORD_LINES_SHOWN);
    await follow(page.getByRole("link", { name: "Show all" }));
    expect((await sorts(page)).length).toBeGreaterThan(RECORD_LINES_SHOWN);
    await page.context().close();
  });

  it("is unfolded for paper, without anything to press, with who printed it", async () => {
    const page = await open(address("/print"));
    const text = (await page.locator("body").textContent()) ?? "";
    for (const said of [note, "Since Monday.", resolution.measure, "Printed on"]) {
      expect(text).toContain(said);
    }
    expect(text).toContain(`by ${people.official.name}`);
    expect(await page.locator("form, button, details, header, footer").count()).toBe(0);
    expect((await sorts(page))[0]).toBe("step");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const ink = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(ink).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    expect(await page.getByRole("link", { name: "Back" }).isVisible()).toBe(false);
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
    await page.goto(address());
    expect(
      await page.locator(".site-header, form, .staff-views").filter({ visible: true }).count(),
    ).toBe(0);
    expect(await page.locator("#record").textContent()).toContain(note);
    await page.context().close();
  });

  it("is given as a file to whoever says why, and every archive program opens it", async () => {
    const page = await open(address("/export"));
    expect(await press(page, "Make the file")).toBe(422);
    expect(await page.locator(".error-summary").textContent()).toContain("what it is needed for");
    await page.locator("#reason").fill("The court asks for it.");
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Make the file" }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`record-${problem.reference}.tar`);
    const folder = await mkdtemp(join(tmpdir(), "record-"));
    try {
      const archive = join(folder, "record.tar");
      await file.saveAs(archive);
      const { stdout } = await run("tar", ["-tf", archive]);
      const names = ["record.json", "timeline.txt", "photos/01-before.jpg"];
      expect(stdout.trim().split("\n")).toEqual(names);
      await run("tar", ["-xf", archive, "-C", folder]);
      const text = await readFile(join(folder, "timeline.txt"), "utf8");
      expect(text).toMatch(/\[Internal note\].*\n[^]*Only for us: ask the neighbour\./);
      expect(text).toContain("    The well is dry.\n    Since Monday.\n");
      const record = JSON.parse(await readFile(join(folder, "record.json"), "utf8")) as {
        takenOut: object;
      };
      expect(record.takenOut).toMatchObject({ reason: "The court asks for it." });
    } finally {
      await rm(folder, { recursive: true });
    }
    await page.context().close();
    const shown = words(await (await signedIn(at.portal, people.official)).get(address()));
    expect(shown).toMatch(/The record was taken out as a file Reason: The court asks for it\./);
    expect((await visitor(at.portal).get(address("/export/none"))).status).toBe(303);
  });

  describe.each(languages)("in %s", (language: Language) => {
    it.each(["", "/print", "/export"])("%s has no fault and fits a phone", async (below) => {
      const page = await open(address(below), { scripts: true, language });
      expect(await faultsOf(page)).toEqual([]);
      await keepPicture(page, `record ${below}`);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await isTooWide(page)).toBe(false);
      await keepPicture(page, `record ${below}`);
      await page.context().close();
    });
  });
});
