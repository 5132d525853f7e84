// How long the pages of the form take at the server, among many problems, with a worker beside. The ceiling, in the same
// run: a page of the same frame that asks the database nothing.
import { Agent, request } from "node:http";
import { gzipSync } from "node:zlib";
import { DAY_MS } from "../../app/domain/shared/instant.ts";
import { indexAllMissing } from "../../app/domain/similar/index-problem.server.ts";
import { load } from "../admin/generate/load.ts";
import { cookieOf, makeDrafts } from "./form-client.ts";
import { percentile, rounded } from "./report.ts";
import type { Bench } from "./report.ts";
import { setStage } from "./stage.ts";

const STANDARD_PROBLEMS = 10_000;
const STANDARD_COUNT = 200;
const WARM_UP = 20;
const HISTORY_DAYS = 365;
const SEED = 1;

/** Every page that a resident sees with a draft of all answers; where one is passed over, its redirect is measured. */
const pages = [
  "/report",
  "/report/danger",
  "/report/what",
  "/report/kind",
  "/report/extra/1",
  "/report/where",
  "/report/photos",
  "/report/similar",
  "/report/concerns",
  "/report/you",
  "/report/check",
] as const;
const BARE_PAGE = "/no-such-page";

export const form: Bench = async ({ problems, count, say }) => {
  const stage = await setStage();
  try {
    const presentMs = Date.now();
    const span = { beginMs: presentMs - HISTORY_DAYS * DAY_MS, presentMs };
    const total = problems || STANDARD_PROBLEMS;
    say(`loading ${String(total)} problems`);
    // The thread that makes the problems opens the portal of its environment.
    process.env.DATA_DIR = stage.folder;
    await load(stage.context, { count: total, seed: SEED, span }, () => undefined);
    say("indexing");
    await indexAllMissing(stage.context);
    const web = await stage.startWeb();
    stage.startWorker();
    const drafts = await makeDrafts(stage, (count ?? STANDARD_COUNT) + WARM_UP);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const figures: Record<string, number | string> = { problems: total };
    const every: number[] = [];
    const timesOf = async (path: string): Promise<{ tookMs: number[]; bytes: number }> => {
      const tookMs: number[] = [];
      let bytes = 0;
      for (const draft of drafts) {
        const startedMs = performance.now();
        const body = await get(agent, `${web.url}${path}`, cookieOf(draft));
        tookMs.push(performance.now() - startedMs);
        bytes = Math.max(bytes, gzipSync(body).byteLength);
      }
      return { tookMs: tookMs.slice(WARM_UP), bytes };
    };
    const bare = await timesOf(BARE_PAGE);
    for (const path of pages) {
      say(path);
      const { tookMs, bytes } = await timesOf(path);
      every.push(...tookMs);
      figures[`${path} p50Ms`] = rounded(percentile(tookMs, 0.5), 2);
      figures[`${path} p95Ms`] = rounded(percentile(tookMs, 0.95), 2);
      figures[`${path} htmlKbCompressed`] = rounded(bytes / 1_000);
    }
    agent.destroy();
    figures.allP95Ms = rounded(percentile(every, 0.95), 2);
    figures.barePageP95Ms = rounded(percentile(bare.tookMs, 0.95), 2);
    figures.ratioToBarePageP50 = rounded(percentile(bare.tookMs, 0.5) / percentile(every, 0.5), 3);
    return figures;
  } finally {
    await stage.clear();
  }
};

function get(agent: Agent, url: string, cookie: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { Cookie: cookie } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        if ((response.statusCode ?? 500) >= 500) reject(new Error(`${url} failed`));
        else resolve(Buffer.concat(parts));
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}
