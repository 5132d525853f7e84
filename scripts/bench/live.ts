// How soon officials with an open stream hear of a change, and whether the web process grows while they listen. Beside it, in
// the same run, the same streams from a server that does nothing but write: what the machine and its loopback allow.
import { createServer, get } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { appendEvent } from "../../app/domain/problem/append-event.server.ts";
import { system } from "../../app/domain/shared/actor.ts";
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import { DAY_MS } from "../../app/domain/shared/instant.ts";
import { createOfficial } from "../../app/domain/staff/create-official.server.ts";
import { openDatabase } from "../../db/open.ts";
import { load } from "../admin/generate/load.ts";
import { coordinatingCode } from "../demo/branches.ts";
import { demoPassword } from "../demo/people.ts";
import { percentile, rounded } from "./report.ts";
import type { Bench } from "./report.ts";
import { memoryMb, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const STANDARD_PROBLEMS = 500;
const STANDARD_OFFICIALS = 50;
const STANDARD_SECONDS = 120;
const CHANGE_EVERY_MS = 100;
const RAW_SECONDS = 10;
const LAST_ONES_MS = 3_000;
const HISTORY_DAYS = 365;

export const live: Bench = async ({ problems, officials, seconds, say }) => {
  const stage = await setStage();
  try {
    say("making problems and officials");
    const ids = await problemsOn(stage, problems || STANDARD_PROBLEMS);
    const web = await stage.startWeb();
    const cookies = await officialsOn(stage, web.url, officials ?? STANDARD_OFFICIALS);
    const lasts = seconds ?? STANDARD_SECONDS;
    say(`${cookies.length} listen for ${lasts} s`);
    const heard = await listenTo(
      cookies.map((cookie) => ({ url: `${web.url}/live/inbox`, cookie })),
    );
    const memory: number[] = [];
    const changed = await every(CHANGE_EVERY_MS, lasts, async (turn) => {
      if (turn % 50 === 0) memory.push(memoryMb(web.pid));
      await change(stage, ids[turn % ids.length] as ProblemId);
    });
    await sleep(LAST_ONES_MS);
    memory.push(memoryMb(web.pid));
    heard.stop();
    say("the same from a server that only writes");
    const raw = await rawStreams(cookies.length);
    const half = memory.slice(Math.floor(memory.length / 2));
    return {
      officials: cookies.length,
      seconds: lasts,
      changes: changed,
      // A change may be told together with the next ones: then it is heard with them.
      heardShare: rounded(heard.sequences() / (changed * cookies.length), 4),
      ...latencies("live", heard.tookMs),
      ...latencies("raw", raw),
      note: "a look at the log every 250 ms is most of the wait",
      memoryAtStartMb: rounded(memory[0] ?? Number.NaN),
      memoryAtHalfMb: rounded(half[0] ?? Number.NaN),
      memoryAtEndMb: rounded(memory.at(-1) ?? Number.NaN),
    };
  } finally {
    await stage.clear();
  }
};

function latencies(name: string, tookMs: readonly number[]): Record<string, number> {
  return {
    [`${name}P50Ms`]: rounded(percentile(tookMs, 0.5)),
    [`${name}P95Ms`]: rounded(percentile(tookMs, 0.95)),
    [`${name}MaxMs`]: rounded(percentile(tookMs, 1)),
  };
}

async function problemsOn(stage: Stage, count: number): Promise<ProblemId[]> {
  const db = openDatabase(`file:${stage.folder}/portal.db`, "loading");
  // The thread that makes the lives opens the portal of its environment.
  process.env.DATA_DIR = stage.folder;
  const presentMs = Date.now();
  const span = { beginMs: presentMs - HISTORY_DAYS * DAY_MS, presentMs };
  await load({ ...stage.context, db }, { count, seed: 1, span }, () => undefined);
  const rows = await db.read.selectFrom("problem").select("id").execute();
  await db.close();
  return rows.map(({ id }) => id as ProblemId);
}

/** Supervisors of everything, signed in: each change concerns each of them. */
async function officialsOn(stage: Stage, url: string, count: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const email = `listener${number}@example.org`;
    await createOfficial(stage.context, system("bench"), {
      ...{ email, name: `Listener ${number}`, role: "supervisor", language: "en" },
      ...{ branchCode: coordinatingCode, password: demoPassword },
    });
    const body = new URLSearchParams({ email, password: demoPassword });
    const answer = await fetch(`${url}/sign-in`, { method: "POST", redirect: "manual", body });
    const cookie = answer.headers.get("set-cookie")?.split(";")[0];
    if (!cookie) throw new Error(`no session: ${answer.status}`);
    cookies.push(cookie);
  }
  return cookies;
}

/** One change, as any act makes it: an event, and the problem's next version. */
async function change(stage: Stage, id: ProblemId): Promise<void> {
  await stage.context.db.transact(async (queries) => {
    const draft = { type: "noted", facts: {} } as const;
    const event = await appendEvent(stage.context, queries, system("bench"), id, draft);
    await queries
      .updateTable("problem")
      .set((eb) => ({ changed_at: event.at, version: eb("version", "+", 1) }))
      .where("id", "=", id)
      .execute();
  });
}

async function every(
  ms: number,
  seconds: number,
  work: (turn: number) => Promise<void>,
): Promise<number> {
  const beganMs = performance.now();
  let turn = 0;
  while (performance.now() - beganMs < seconds * 1_000) {
    await work(turn);
    turn += 1;
    await sleep(Math.max(0, beganMs + turn * ms - performance.now()));
  }
  return turn;
}

interface Heard {
  /** From each change, by its own time, to each listener. */
  readonly tookMs: number[];
  readonly sequences: () => number;
  readonly stop: () => void;
}

async function listenTo(
  streams: readonly { readonly url: string; readonly cookie: string }[],
): Promise<Heard> {
  const tookMs: number[] = [];
  let heard = 0;
  const open = await Promise.all(
    streams.map(async ({ url, cookie }) => {
      const stream = await streamOf(url, cookie);
      let text = "";
      stream.setEncoding("utf8").on("data", (part: string) => {
        text += part;
        const messages = text.split("\n\n");
        text = messages.pop() ?? "";
        for (const message of messages) {
          const data = /^data: (.+)$/m.exec(message)?.[1];
          if (data === undefined || !/^event: change$/m.test(message)) continue;
          const changes = JSON.parse(data) as { at: string }[];
          heard += changes.length;
          for (const { at } of changes) tookMs.push(Date.now() - Date.parse(at));
        }
      });
      return stream;
    }),
  );
  return {
    tookMs,
    sequences: () => heard,
    stop: () => {
      for (const stream of open) stream.destroy();
    },
  };
}

function streamOf(url: string, cookie: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie }, agent: false }, (answer) => {
      if (answer.statusCode === 200) resolve(answer.on("error", () => undefined));
      else reject(new Error(`${url}: ${String(answer.statusCode)}`));
    }).on("error", reject);
  });
}

async function rawStreams(count: number): Promise<readonly number[]> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" }).flushHeaders();
    listeners.add(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const heard = await listenTo(Array.from({ length: count }, () => ({ url, cookie: "" })));
  await every(CHANGE_EVERY_MS, RAW_SECONDS, async () => {
    const data = JSON.stringify([{ at: new Date().toISOString() }]);
    for (const listener of listeners) listener.write(`event: change\ndata: ${data}\n\n`);
  });
  await sleep(CHANGE_EVERY_MS);
  heard.stop();
  server.close();
  server.closeAllConnections();
  return heard.tookMs;
}
