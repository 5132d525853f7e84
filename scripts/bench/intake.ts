// How many submissions a second the web process saves durably, through its real door: the last POST of the form, and
// the whole form of five posts. Beside it, in the same run, the raw durable insert rate.
import { Agent, request } from "node:http";
import { beginDraft } from "../../app/domain/problem/draft.server.ts";
import type { DraftKey } from "../../app/domain/problem/draft.server.ts";
import { rawInsertsPerSecond } from "./raw-insert.ts";
import { percentile, rounded } from "./report.ts";
import type { Bench, Figures } from "./report.ts";
import { memoryMb, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const STANDARD_COUNT = 2_000;
const WARM_UP = 200;
const RAW_MS = 1_500;

export const intake: Bench = async ({ count, say }) => {
  const stage = await setStage();
  try {
    const web = await stage.startWeb();
    const total = count ?? STANDARD_COUNT;
    say("warming up");
    await sendForms(web.url, await makeDrafts(stage, WARM_UP), 8);
    const figures: Record<string, number | string> = {};
    for (const concurrency of [1, 8]) {
      say(`${String(total)} submissions, ${String(concurrency)} at a time`);
      const raw = rawInsertsPerSecond(stage.folder, RAW_MS);
      const drafts = await makeDrafts(stage, total);
      const sent = await sendForms(web.url, drafts, concurrency);
      const rawAfter = rawInsertsPerSecond(stage.folder, RAW_MS);
      Object.assign(figures, named(`at${String(concurrency)}`, sent, (raw + rawAfter) / 2));
    }
    say("whole forms, five posts each, 8 at a time");
    const whole = await wholeForms(web.url, Math.ceil(total / 5), 8);
    figures.wholeFormsPerSecondAt8 = rounded(whole);
    figures.saved = (
      await stage.context.db.read
        .selectFrom("problem")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow()
    ).count;
    figures.webMemoryMb = rounded(memoryMb(web.pid));
    return figures;
  } finally {
    await stage.clear();
  }
};

function named(prefix: string, sent: Sent, raw: number): Figures {
  return {
    [`${prefix}SubmissionsPerSecond`]: rounded(sent.perSecond),
    [`${prefix}P50Ms`]: rounded(percentile(sent.tookMs, 0.5), 2),
    [`${prefix}P95Ms`]: rounded(percentile(sent.tookMs, 0.95), 2),
    [`${prefix}RawInsertsPerSecond`]: rounded(raw),
    [`${prefix}RatioToRaw`]: rounded(sent.perSecond / raw, 3),
  };
}

async function makeDrafts(stage: Stage, count: number): Promise<DraftKey[]> {
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

interface Sent {
  readonly perSecond: number;
  readonly tookMs: readonly number[];
}

/** Remix's cookies are JSON in base64. */
function cookieOf({ id, secret }: DraftKey): string {
  return `draft=${encodeURIComponent(btoa(JSON.stringify(`${id}.${secret}`)))}; lang=en`;
}

async function sendForms(
  url: string,
  drafts: readonly DraftKey[],
  concurrency: number,
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
      }
    }),
  );
  const seconds = (performance.now() - startedMs) / 1_000;
  agent.destroy();
  return { perSecond: drafts.length / seconds, tookMs };
}

const pages: readonly (readonly [string, string])[] = [
  ["what", "description=The+lamp+by+the+bridge+has+been+dark+for+three+weeks."],
  ["kind", "category=unknown"],
  ["where", "place=By+the+bridge&area=unknown"],
  ["you", "publish=on"],
  ["check", ""],
];

async function wholeForms(url: string, count: number, concurrency: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  let left = count;
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left > 0) {
        left -= 1;
        let cookie = "lang=en";
        for (const [page, body] of pages) {
          const answer = await post(agent, `${url}/report/${page}`, cookie, body);
          if (answer.status !== 303) throw new Error(`${page} answered ${String(answer.status)}`);
          cookie = answer.cookie ?? cookie;
        }
      }
    }),
  );
  agent.destroy();
  return count / ((performance.now() - startedMs) / 1_000);
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookie: string | undefined;
}

function post(agent: Agent, url: string, cookie: string, body: string): Promise<Answer> {
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
