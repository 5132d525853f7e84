// How heavy the pages of residents are on the wire: the page, its styles and its script together, compressed, in the
// language whose characters weigh more.
import { get } from "node:http";
import { beforeAll, expect, it } from "vitest";
import { beginDraft } from "../../app/domain/problem/draft.server.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { cookieOf } from "../support/draft-cookie.ts";
import { linkTo, published, solved } from "../support/own-problems.ts";

const MOST_BYTES = 60_000;
const at = browsedPortal();
const pages = ["/", "/problems", "/problems?view=map", "/track", "/report"];
const steps = ["danger", "what", "kind", "where", "photos", "similar", "concerns", "you", "check"];
let cookie = "lang=zh-CN";

beforeAll(async () => {
  if (!chromiumAvailable) return;
  const { context } = at.portal;
  const resolved = await published(context, await solved(context));
  pages.push(`/problems/${resolved.reference}`, `/r/${resolved.reference}`);
  pages.push(...steps.map((step) => `/report/${step}`));
  const draft = await beginDraft(context, {
    description: "桥边的路灯坏了三个星期,孩子们晚上经过那里。",
    category: "pothole",
    place: "桥边",
    area: "north-area",
    publish: "on",
    visited: "1",
  });
  const opened = await fetch(`${at.portal.url}${linkTo(context, resolved)}`, {
    redirect: "manual",
  });
  const [resident = ""] = opened.headers.getSetCookie().map((set) => set.split(";")[0]);
  cookie = [cookieOf(draft), resident, "lang=zh-CN"].join("; ");
});

interface Received {
  readonly bytes: number;
  readonly status: number;
  readonly to: string | undefined;
}

/** What comes over the wire, still compressed, and with `Accept-Encoding: identity` its text. */
function receive(
  path: string,
  encoding: "gzip" | "identity",
): Promise<Received & { text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": encoding, cookie };
    get(`${at.portal.url}${path}`, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const body = Buffer.concat(parts);
        const { statusCode: status = 0 } = answer;
        const to = answer.headers.location;
        resolve({ bytes: body.byteLength, status, to, text: body.toString("utf8") });
      });
    }).on("error", reject);
  });
}

it.skipIf(!chromiumAvailable)("every page of residents weighs less than 60 KB", async () => {
  const heaviest = { path: "", bytes: 0 };
  for (const path of pages) {
    const { text, status, to } = await receive(path, "identity");
    // A page with nothing to ask leads to the next, which is in the list as well.
    if (to?.startsWith("/report/")) continue;
    expect(status, path).toBe(200);
    const parts = [...text.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)].map(
      ([, part]) => part,
    );
    expect(parts.length, path).toBeGreaterThan(0);
    let bytes = (await receive(path, "gzip")).bytes;
    for (const part of new Set(parts)) bytes += (await receive(part ?? "", "gzip")).bytes;
    expect(bytes, path).toBeLessThan(MOST_BYTES);
    if (bytes > heaviest.bytes) Object.assign(heaviest, { path, bytes });
  }
  console.log(`the heaviest page: ${heaviest.path}, ${String(heaviest.bytes)} bytes compressed`);
});
