// Fills in and sends the form as a browser would, without one.
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { beginDraft } from "../../app/domain/problem/draft.server.ts";
import type { DraftKey } from "../../app/domain/problem/draft.server.ts";
import type { Stage } from "./stage.ts";

/** Drafts with every page answered, for kinds and villages of the whole county; every second with an address. */
export async function makeDrafts(stage: Stage, count: number): Promise<DraftKey[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      beginDraft(stage.context, {
        description: `The lamp by the bridge has been dark for ${String(index)} days and children pass it.`,
        category: stage.kinds[index % stage.kinds.length] ?? "unknown",
        place: "By the bridge",
        area: stage.places[index % stage.places.length] ?? "unknown",
        email: index % 2 ? `resident${String(index)}@example.org` : "",
        name: "",
        publish: "on",
        visited: "1",
      }),
    ),
  );
}

export interface Sent {
  readonly perSecond: number;
  readonly tookMs: readonly number[];
}

/** Remix's cookies are JSON in base64. */
export function cookieOf({ id, secret }: DraftKey): string {
  return `draft=${encodeURIComponent(btoa(JSON.stringify(`${id}.${secret}`)))}; lang=en`;
}

/** Sends each draft with the form's last post, `concurrency` at a time, `pauseMs` after each. */
export async function sendForms(
  url: string,
  drafts: readonly DraftKey[],
  concurrency: number,
  pauseMs = 0,
): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const waiting = [...drafts];
  const tookMs: number[] = [];
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
        const sentMs = performance.now();
        const { location } = await post(agent, `${url}/report/check`, cookieOf(draft), "");
        if (!location?.startsWith("/report/sent/")) throw new Error(`sent to ${String(location)}`);
        tookMs.push(performance.now() - sentMs);
        if (pauseMs > 0) await sleep(pauseMs);
      }
    }),
  );
  const seconds = (performance.now() - startedMs) / 1_000;
  agent.destroy();
  return { perSecond: drafts.length / seconds, tookMs };
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookie: string | undefined;
}

/** One post; resolves with what the form's next step needs of the answer. */
export function post(agent: Agent, url: string, cookie: string, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": Buffer.byteLength(body),
      Cookie: cookie,
    };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.on("end", () => {
        const draft = response.headers["set-cookie"]?.find((one) => one.startsWith("draft="));
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location,
          cookie: draft?.split(";")[0],
        });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
