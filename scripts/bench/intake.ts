// How many submissions a second the web process saves durably, through its real door: the last POST of the form, and
// the whole form of five posts. Beside it, in the same run, the raw durable insert rate.
import { Agent } from "node:http";
import { makeDrafts, post, sendForms } from "./form-client.ts";
import type { Sent } from "./form-client.ts";
import { rawInsertsPerSecond } from "./raw-insert.ts";
import { percentile, rounded } from "./report.ts";
import type { Bench, Figures } from "./report.ts";
import { memoryMb, setStage } from "./stage.ts";

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
