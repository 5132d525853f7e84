// What everybody sees: the front page, the list, one problem, and addresses where there is nothing. Scripts are off.
import { beforeAll, describe, expect, it } from "vitest";
import { follow } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people, residentOf } from "../support/fixtures.ts";
import { assigned, moved, resolution } from "../support/fixtures-problem.ts";
import { PUBLIC_TEXT, published, solved } from "../support/own-problems.ts";

const at = browsedPortal();

describe.skipIf(!chromiumAvailable)("an empty portal", () => {
  it("invites on its front page, without results that it hasn't got", async () => {
    const page = await at.browser.page();
    await page.goto("/");
    expect(await page.locator("main h2").allTextContents()).toEqual(["How it works"]);
    await follow(page.locator("main").getByRole("link", { name: "Report a problem" }));
    expect(new URL(page.url()).pathname).toBe("/report");
  });

  it.each([
    ["/problems", "Nothing is published yet."],
    ["/problems?show=open", "No published problem is open at the moment."],
    ["/problems?show=resolved", "No published problem is resolved yet."],
    ["/problems?show=nonsense&after=nonsense", "Nothing is published yet."],
  ])("says so at %s", async (address, sentence) => {
    const page = await at.browser.page();
    expect((await page.goto(address))?.status()).toBe(200);
    expect(await page.locator("main").textContent()).toContain(sentence);
  });
});

describe.skipIf(!chromiumAvailable)("published problems", () => {
  beforeAll(async () => {
    if (!chromiumAvailable) return;
    const { context } = at.portal;
    for (let count = 0; count < 22; count += 1) {
      await published(context, await assigned(context));
    }
    for (let count = 0; count < 4; count += 1) await published(context, await solved(context));
    const chinese = await assigned(context, { language: "zh-CN" });
    const publicText = "村口的路面有一个大坑。下雨天看不见。";
    await moved(context, people.moderator, chinese, "publish", { publicText });
  });

  it("are listed newest first, a page at a time, each once", async () => {
    const page = await at.browser.page();
    await page.goto("/problems");
    const seen: (string | null)[] = [];
    for (;;) {
      for (const link of await page.locator(".problem-card a").all()) {
        seen.push(await link.getAttribute("href"));
      }
      const next = page.getByRole("link", { name: "Next page" });
      if ((await next.count()) === 0) break;
      expect(seen.length).toBe(20);
      await follow(next);
    }
    expect(seen).toHaveLength(27);
    expect(new Set(seen).size).toBe(27);
    await follow(page.getByRole("link", { name: "Back to the newest" }));
    expect(await page.locator(".problem-card a").first().getAttribute("href")).toBe(seen[0]);
  });

  it("are filtered by the address, on every page of the list", async () => {
    const page = await at.browser.page();
    await page.goto("/problems");
    await follow(page.getByRole("link", { name: "Resolved or closed" }));
    expect(new URL(page.url()).search).toBe("?show=resolved");
    expect(await page.locator(".problem-card .state").allTextContents()).toEqual(
      Array.from({ length: 4 }, () => "Resolved, says the branch"),
    );
    await follow(page.getByRole("link", { name: "Being worked on" }));
    await follow(page.getByRole("link", { name: "Next page" }));
    expect(new URL(page.url()).searchParams.get("show")).toBe("open");
    expect(await page.locator(".problem-card").count()).toBe(3);
  });

  it("name the language of their words", async () => {
    const page = await at.browser.page();
    await page.goto("/problems");
    const chinese = page.locator(".problem-card a[lang=zh-CN]");
    expect(await chinese.textContent()).toBe("村口的路面有一个大坑。");
    await follow(chinese);
    expect(await page.locator(".as-typed").getAttribute("lang")).toBe("zh-CN");
  });

  it("come to the front page as the latest results, three at most", async () => {
    const page = await at.browser.page({ language: "zh-CN" });
    await page.goto("/");
    expect(await page.getByRole("heading", { name: "最近办好的事" }).isVisible()).toBe(true);
    expect(await page.locator(".problem-card").count()).toBe(3);
  });

  it("have a page with place, kind, branch, result and what happened", async () => {
    const { context } = at.portal;
    const problem = await published(context, await solved(context));
    await moved(context, residentOf(problem), problem, "reopen", { reason: "SECRET REASON" });
    const page = await at.browser.page();
    await page.goto(`/problems/${problem.reference.toLowerCase()}`);
    const main = await page.locator("main").textContent();
    for (const text of [PUBLIC_TEXT, "Mill Road", "North village", "Pothole", resolution.measure]) {
      expect(main).toContain(text);
    }
    expect(main).toContain("Since then the resident has said that it is not solved.");
    expect(main).toContain("The resident says it is not solved: reopened");
    expect(main).not.toContain("SECRET REASON");
    const submitted = page.locator(`time[datetime="${problem.submittedAt}"]`);
    expect(await submitted.count()).toBeGreaterThan(0);
    await follow(page.getByRole("link", { name: "Follow it" }));
    expect(await page.getByLabel("Reference").inputValue()).toBe(problem.reference);
  });
});

describe.skipIf(!chromiumAvailable)("addresses where there is nothing", () => {
  it("answer 404 alike for a problem that isn't published, and for none", async () => {
    const { context } = at.portal;
    const unpublished = await assigned(context);
    const hidden = await published(context, await assigned(context));
    await moved(context, people.moderator, hidden, "hide", { reason: "Names a neighbour." });
    const answers: string[] = [];
    for (const number of [unpublished.reference, hidden.reference, "FB-2222-2222", "nonsense"]) {
      const page = await at.browser.page();
      expect((await page.goto(`/problems/${number}`))?.status()).toBe(404);
      answers.push(await page.locator("main").innerText());
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("No published problem under this number");
  });

  it.each(["GET", "POST"])("answer 404 with a friendly page to %s", async (method) => {
    const headers = { "accept-language": "zh-CN,zh;q=0.9" };
    const answer = await fetch(`${at.portal.url}/no/such/page`, { method, headers });
    expect(answer.status).toBe(404);
    const text = await answer.text();
    expect(text).toContain("<title>找不到页面");
    expect(text).toContain('<html lang="zh-CN" dir="ltr">');
  });
});
