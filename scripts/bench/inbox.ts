// How long the inbox takes: every view for an official, a lead and a supervisor, one problem's page, and searches, through the
// use cases and over HTTP. Beside it, in the same run, what a page of 25 rows costs at least: plain reads by key.
import { randomBytes } from "node:crypto";
import { countViews } from "../../app/domain/triage/count-inbox.server.ts";
import { wholeView } from "../../app/domain/triage/inbox-query.ts";
import { inboxViews } from "../../app/domain/triage/inbox-view.ts";
import { listInbox } from "../../app/domain/triage/list-inbox.server.ts";
import { readProblem } from "../../app/domain/triage/read-problem.server.ts";
import { indexAllMissing } from "../../app/domain/similar/index-problem.server.ts";
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import { DAY_MS } from "../../app/domain/shared/instant.ts";
import { openDatabase } from "../../db/open.ts";
import { listedProblems } from "../../db/repositories/inbox-list.ts";
import { load } from "../admin/generate/load.ts";
import { onlookers, searched } from "./inbox-stage.ts";
import type { Onlookers } from "./inbox-stage.ts";
import { figuresOf, measureCalls } from "./measure-calls.ts";
import type { Measured } from "./measure-calls.ts";
import { rounded } from "./report.ts";
import type { Bench } from "./report.ts";
import { signInAs } from "./sign-in-as.ts";
import { memoryMb, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const STANDARD_PROBLEMS = 10_000;
const STANDARD_COUNT = 60;
const SEED = 3;
const HISTORY_DAYS = 3 * 365;
const ROWS = 25;

type Measure = (name: string, call: (turn: number) => Promise<unknown>) => Promise<void>;

export const inbox: Bench = async ({ problems, count, say }) => {
  const number = problems || STANDARD_PROBLEMS;
  const times = count ?? STANDARD_COUNT;
  const stage = await setStage();
  try {
    await fill(stage, number, say);
    const measured: Record<string, Measured> = {};
    const measure: Measure = async (name, call) => {
      say(name);
      measured[name] = await measureCalls(times, call);
    };
    const people = await onlookers(stage.context);
    await measureUseCases(stage, people, measure);
    const webMb = await overHttp(stage, people, measure);
    const slowest = Object.entries(measured)
      .filter(([name]) => /View/.test(name))
      .sort(([, a], [, b]) => b.p95Ms - a.p95Ms)[0];
    return {
      problems: number,
      slowestView: slowest?.[0] ?? "",
      slowestViewP95Ms: slowest?.[1].p95Ms ?? Number.NaN,
      ratioOfViewToRawRows: rounded(
        (measured.supervisorTodoView?.p50Ms ?? Number.NaN) /
          (measured.rawRows?.p50Ms ?? Number.NaN),
        2,
      ),
      webMb,
      ...figuresOf(measured),
    };
  } finally {
    await stage.clear();
  }
};

async function fill(stage: Stage, count: number, say: (line: string) => void): Promise<void> {
  say(`making ${String(count)} lived-in problems`);
  // The thread that makes the lives opens the portal of its environment.
  process.env.DATA_DIR = stage.folder;
  const db = openDatabase(`file:${stage.folder}/portal.db`, "loading");
  try {
    const presentMs = Date.now();
    const span = { beginMs: presentMs - HISTORY_DAYS * DAY_MS, presentMs };
    await load({ ...stage.context, db }, { count, seed: SEED, span }, () => undefined);
    say("indexing their words");
    await indexAllMissing({ db });
  } finally {
    await db.close();
  }
}

const nameOf = (view: string) => view.charAt(0).toUpperCase() + view.slice(1);

async function measureUseCases(
  { context }: Stage,
  people: Onlookers,
  measure: Measure,
): Promise<void> {
  const first = (actor: StaffActor, words = "", view: (typeof inboxViews)[number] = "all") =>
    listInbox(context, actor, { query: { ...wholeView(view), words }, after: null });
  for (const [name, actor] of Object.entries(people) as [string, StaffActor][]) {
    for (const view of inboxViews) {
      await measure(`${name}${nameOf(view)}View`, () => first(actor, "", view));
    }
    // Each turn at another moment, so that nothing is kept from the turn before.
    const began = Date.now();
    await measure(`${name}AllCountsCold`, (turn) => {
      const now = () =>
        new Date(began + turn * 10_000).toISOString() as ReturnType<typeof context.now>;
      return countViews({ ...context, now }, actor);
    });
  }
  const words = await searched(context);
  const at = <One>(all: readonly One[], turn: number): One => all[turn % all.length] as One;
  const { official, supervisor } = people;
  for (const [name, actor] of Object.entries<StaffActor>({ official, supervisor })) {
    await measure(`${name}SearchCommon`, (turn) => first(actor, at(words.common, turn)));
    await measure(`${name}SearchRare`, (turn) => first(actor, at(words.rare, turn)));
    await measure(`${name}SearchTwo`, (turn) =>
      first(actor, `${at(words.common, turn)} ${at(words.common, turn + 1)}`),
    );
    await measure(`${name}SearchChinese`, (turn) => first(actor, at(words.chinese, turn)));
    await measure(`${name}SearchReference`, (turn) => first(actor, at(words.references, turn * 7)));
    await measure(`${name}SearchPlace`, (turn) => first(actor, at(words.places, turn)));
  }
  await measure("problemPage", (turn) =>
    readProblem(context, supervisor, at(words.references, turn * 11)),
  );
  const ids = await context.db.read.selectFrom("problem").select("id").limit(2_000).execute();
  await measure("rawRows", (turn) =>
    listedProblems(
      context.db.read,
      Array.from({ length: ROWS }, (_, row) => at(ids, turn * ROWS + row).id as ProblemId),
    ),
  );
}

async function overHttp(stage: Stage, people: Onlookers, measure: Measure): Promise<number> {
  const web = await stage.startWeb();
  const password = randomBytes(18).toString("base64url");
  const everybody = [people.official, people.lead, people.supervisor];
  const cookies = await signInAs(stage.context, web.url, password, everybody);
  const [official = "", , supervisor = ""] = cookies;
  const get = async (cookie: string, path: string) => {
    const answer = await fetch(web.url + path, { headers: { cookie }, redirect: "manual" });
    const html = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${String(answer.status)}`);
    return html;
  };
  for (const view of inboxViews) {
    await measure(`httpOfficial${nameOf(view)}View`, () => get(official, `/inbox?view=${view}`));
    await measure(`httpSupervisor${nameOf(view)}View`, () =>
      get(supervisor, `/inbox?view=${view}`),
    );
  }
  const { references, common, rare } = await searched(stage.context);
  await measure("httpProblemPage", (turn) =>
    get(supervisor, `/inbox/${references[(turn * 11) % references.length] ?? ""}`),
  );
  await measure("httpSearchCommon", (turn) =>
    get(supervisor, `/inbox?view=all&q=${common[turn % common.length] ?? ""}`),
  );
  await measure("httpSearchRare", (turn) =>
    get(supervisor, `/inbox?view=all&q=${rare[turn % rare.length] ?? ""}`),
  );
  return rounded(memoryMb(web.pid), 0);
}
