// The stream of changes: who gets it, that nothing is missed, one for all tabs of a browser, and what happens without it.
import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liveMark } from "../../app/domain/live/read-changes.server.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { people } from "../support/fixtures.ts";
import { assigned, moved } from "../support/fixtures-problem.ts";
import { until } from "../support/until.ts";
import { sessionOf, signedIn } from "./staff-stage.ts";

const { official, officialOfSouth } = people;

describe.skipIf(!chromiumAvailable)("the stream of changes", () => {
  const stage = browsedPortal();
  let cookie: string;
  beforeAll(async () => {
    cookie = await sessionOf(stage.portal, official);
  });

  /** What a stream has said so far, and how it is left. */
  const undo: (() => void)[] = [];
  afterAll(() => {
    for (const step of undo) step();
  });
  function listen(path: string, headers: Readonly<Record<string, string>>) {
    const heard = { text: "", status: 0, headers: {} as Record<string, unknown>, ended: false };
    const request = get(stage.portal.url + path, { headers, agent: false }, (answer) => {
      heard.status = answer.statusCode ?? 0;
      heard.headers = answer.headers;
      answer
        .setEncoding("utf8")
        .on("data", (part: string) => {
          heard.text += part;
        })
        .on("close", () => {
          heard.ended = true;
        });
    });
    request.on("error", () => undefined);
    undo.push(() => request.destroy());
    return heard;
  }
  async function streams(): Promise<number> {
    const text = await (await fetch(`${stage.portal.url}/metrics`)).text();
    return Number(/^portal_live_streams (\d+)$/m.exec(text)?.[1]);
  }

  it("is for staff who are signed in, unpacked and kept by nobody on the way", async () => {
    const stranger = listen("/live/inbox", {});
    await until(() => stranger.ended);
    expect(stranger.status).toBe(401);
    const own = listen("/live/inbox", { cookie, "accept-encoding": "gzip, br" });
    await until(() => own.text !== "");
    expect(own.headers).toMatchObject({ "content-type": "text/event-stream; charset=utf-8" });
    expect(own.headers["content-encoding"]).toBeUndefined();
    expect(own.headers["cache-control"]).toContain("no-store");
  });

  it("tells a branch of its own problems, and whoever comes back everything they missed", async () => {
    const { context } = stage.portal;
    const mark = await liveMark(context);
    const other = listen("/live/inbox", { cookie: await sessionOf(stage.portal, officialOfSouth) });
    const own = listen("/live/inbox", { cookie });
    await until(() => own.text !== "" && other.text !== "");
    const problem = await assigned(context);
    await until(() => own.text.includes(problem.reference));
    await moved(context, official, problem, "accept");
    const back = listen("/live/inbox", { cookie, "last-event-id": String(mark) });
    await until(() => back.text.includes(problem.reference));
    expect(other.text).not.toContain(problem.reference);
    expect(Number(/^id: (\d+)$/m.exec(back.text)?.[1])).toBeGreaterThan(mark);
  });

  it("says the same to whoever can only ask, and starts over with a place that does not exist", async () => {
    const visitor = await signedIn(stage.portal, official);
    const problem = await assigned(stage.portal.context);
    const answer = await visitor.get("/live/since?after=0");
    expect(answer.html).toContain(problem.reference);
    expect((await visitor.get("/live/since?after=999999999")).html).toContain('"tooMany":true');
    expect((await visitor.get("/live/since?after=nonsense")).status).toBe(200);
  });

  async function signedInBrowser() {
    const context = await stage.browser.visitor({ scripts: true });
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: stage.portal.url }]);
    return context;
  }

  it("is one for three tabs of a browser, and goes on when the tab that had it is closed", async () => {
    for (const step of undo.splice(0)) step();
    await until(async () => (await streams()) === 0);
    const problem = await assigned(stage.portal.context);
    const browser = await signedInBrowser();
    const tabs = [await browser.newPage(), await browser.newPage(), await browser.newPage()];
    for (const tab of tabs) await tab.goto(`/inbox/${problem.reference}`);
    await until(async () => (await streams()) === 1);
    await tabs.shift()?.close();
    await until(async () => (await streams()) === 1);
    await moved(stage.portal.context, official, problem, "accept");
    for (const tab of tabs) {
      await tab.bringToFront();
      await tab.getByText(`Changed meanwhile by ${official.name}`).waitFor();
    }
    expect(await streams()).toBe(1);
    await browser.close();
    await until(async () => (await streams()) === 0);
  });

  it("is done without where it does not come", async () => {
    const problem = await assigned(stage.portal.context);
    const browser = await signedInBrowser();
    await browser.route("**/live/inbox*", (route) => route.abort());
    const page = await browser.newPage();
    await page.goto(`/inbox/${problem.reference}`);
    await moved(stage.portal.context, official, problem, "accept");
    await page.getByText(`Changed meanwhile by ${official.name}`).waitFor();
    await browser.close();
  });

  it("ends with the process, which waits for nobody who only listens", async () => {
    const own = listen("/live/inbox", { cookie });
    await until(() => own.text !== "");
    expect(await stage.portal.web.stop()).toBe("exit code 0");
    await until(() => own.ended);
  });
});
