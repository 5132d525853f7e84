// Many problems from one network: nobody is turned away; a browser that works is excused, one that can't is noted.
import { describe, expect, it } from "vitest";
import { beginDraft } from "../../app/domain/problem/draft.server.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { cookieOf } from "../support/draft-cookie.ts";
import { press } from "../support/browse.ts";

const at = browsedPortal({ env: { TRUST_PROXY: "1" } });
const CROWDED = { "X-Forwarded-For": "203.0.113.7" };
const ELSEWHERE = { "X-Forwarded-For": "198.51.100.4" };
const FEW = 8;

async function draftCookie(): Promise<string> {
  const draft = await beginDraft(at.portal.context, {
    description: "The lamp at the bridge is dark.",
    category: "pothole",
    place: "By the bridge",
    area: "north-area",
    visited: "1",
  });
  return cookieOf(draft);
}

async function send(headers: Record<string, string>): Promise<string> {
  const cookie = await draftCookie();
  const answer = await fetch(`${at.portal.url}/report/check`, {
    method: "POST",
    redirect: "manual",
    headers: { ...headers, cookie, "content-type": "application/x-www-form-urlencoded" },
    body: "",
  });
  expect(answer.status).toBe(303);
  return answer.headers.get("location")?.split("/").at(-1) ?? "";
}

async function signalsOf(reference: string): Promise<unknown> {
  const { signals } = await at.portal.context.db.read
    .selectFrom("problem")
    .select("signals")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  return JSON.parse(signals);
}

describe.skipIf(!chromiumAvailable)("many problems from one network", () => {
  it("are all accepted; after some the browser has a puzzle, which excuses it", async () => {
    for (let sent = 0; sent < FEW; sent += 1) await send(CROWDED);
    expect(await signalsOf(await send(CROWDED))).toContain("many_from_network");
    expect(await signalsOf(await send(ELSEWHERE))).not.toContain("many_from_network");

    const visitor = await at.browser.visitor({ scripts: true });
    await visitor.setExtraHTTPHeaders(CROWDED);
    const [name = "", value = ""] = (await draftCookie()).split("=");
    await visitor.addCookies([{ name, value, domain: "127.0.0.1", path: "/report" }]);
    const page = await visitor.newPage();
    await page.goto("/report/check");
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("input[data-puzzle]")?.value !== "",
    );
    expect(await press(page, page.locator("main form .button"))).toBe(303);
    const reference = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    expect(await signalsOf(reference)).not.toContain("many_from_network");
  });

  it("elsewhere nobody meets a puzzle", async () => {
    const cookie = await draftCookie();
    const answer = await fetch(`${at.portal.url}/report/check`, {
      headers: { ...ELSEWHERE, cookie },
    });
    expect(await answer.text()).not.toContain("data-puzzle");
  });
});
