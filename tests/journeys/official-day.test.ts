// One official's day, twice: with the keyboard alone, and in a browser without scripts, in Chinese. Everything that the work
// needs is done once, and what the log and the residents' letters say of it is looked at in the end.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { verifyLog } from "../../app/domain/problem/verify-log.server.ts";
import { deliveriesOfProblem } from "../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { browse } from "../support/browse.ts";
import type { PortalBrowser } from "../support/browse.ts";
import { keyboardDesk, plainDesk } from "../support/desk-hands.ts";
import type { DeskHands } from "../support/desk-hands.ts";
import { branches, people } from "../support/fixtures.ts";
import { moved, reload, submit } from "../support/fixtures-problem.ts";
import { STAFF_PASSWORD, startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { startSmtp } from "../support/smtp.ts";
import type { Smtp, SmtpLetter } from "../support/smtp.ts";
import { until } from "../support/until.ts";

let smtp: Smtp;
let portal: RunningPortal;
let browser: PortalBrowser;

beforeAll(async () => {
  smtp = await startSmtp();
  portal = await startPortal({ worker: true, smtpUrl: smtp.url });
  browser = await browse(portal);
});

afterAll(async () => {
  await browser.close();
  await portal.stop();
  await smtp.stop();
});

const days = [
  { how: "with the keyboard alone", language: "en", scripts: true, desk: keyboardDesk },
  { how: "without scripts", language: "zh-CN", scripts: false, desk: plainDesk },
] as const;

const words = {
  en: {
    lamp: ["The lamp at the mill is dark.", "A bin is full.", "A road that is not ours.", "Wet."],
    question: "Which of the three lamps is it?",
    answer: "The one by the bridge.",
    message: "The part comes on Friday.",
    note: "The ladder is in the yard.",
    reason: "It has to be so",
  },
  "zh-CN": {
    lamp: ["磨坊旁的路灯不亮。", "垃圾桶满了。", "这条路不归我们。", "地上有水。"],
    question: "三盏灯中是哪一盏？",
    answer: "桥边的那一盏。",
    message: "零件星期五到。",
    note: "梯子在院子里。",
    reason: "必须如此",
  },
} as const;

interface Day {
  readonly page: Page;
  readonly at: DeskHands;
  readonly said: (typeof words)[keyof typeof words];
}

/** A resident's problem that the worker has brought to the northern village. */
async function came(description: string, language: string, email: string): Promise<Problem> {
  const { id } = await submit(portal.context, { description, language, email });
  await until(async () => (await reload(portal.context, id)).handling === "assigned");
  return reload(portal.context, id);
}

const typesOf = async ({ id }: Problem): Promise<string[]> =>
  (await eventsOfProblem(portal.context.db.read, id)).map(({ type }) => type);

async function untilHas(problem: Problem, type: string): Promise<void> {
  await until(async () => (await typesOf(problem)).includes(type));
}

/** The newest letter of that kind about the problem. */
async function letterOf({ id }: Problem, kind: string): Promise<SmtpLetter> {
  const { messageId } = await until(async () => {
    const all = await deliveriesOfProblem(portal.context.db.read, id);
    return all.findLast(({ letter, state }) => letter === kind && state === "sent");
  });
  return smtp.until((letter) => letter.messageId === messageId);
}

/** The resident follows the letter's link, in a browser that knows nothing. */
async function byLetter(letter: SmtpLetter, { reference }: Problem): Promise<Page> {
  const link = new RegExp(`${portal.url}/r/${reference}\\?t=\\S+`).exec(letter.text)?.[0];
  const page = await browser.page();
  await page.goto(link ?? "");
  return page;
}

async function signIn({ page, at }: Day, who: string): Promise<void> {
  await page.goto("/sign-in");
  await at.type("email", `${who}@staff.test`);
  await at.type("password", STAFF_PASSWORD);
  await at.send('main button[type="submit"]');
  await page.goto("/inbox");
}

/** Taken, accepted, asked about and answered, written to, noted, put aside and woken, urgent, with help from elsewhere. */
async function handle({ at, said }: Day, problem: Problem): Promise<void> {
  await at.find(problem.reference);
  await at.open("t", '[value="own.take"]');
  await at.send('button[value="own.take"]');
  await untilHas(problem, "owner_set");
  await at.act("1", 'button[value="accept"]');
  await untilHas(problem, "accept");
  await ask({ at, said }, problem);
  await at.open("r", '[name="message-text"]');
  await at.type("message-text", said.message);
  await at.send('button[value="message.preview"]');
  expect(await typesOf(problem), "a preview sends nothing").not.toContain("messaged");
  await at.send('button[value="message.send"]');
  await untilHas(problem, "messaged");
  await at.open("i", '[name="note-text"]');
  await at.type("note-text", said.note);
  await at.send('button[value="note"]');
  await untilHas(problem, "noted");
  await at.open("h", '[name="snooze-when"]');
  await at.choose("snooze-when", "monday");
  await at.type("snooze-reason", said.reason);
  await at.send('button[value="snooze"]');
  await untilHas(problem, "snoozed");
  await at.open("h", '[value="snooze.wake"]');
  await at.send('button[value="snooze.wake"]');
  await untilHas(problem, "woken");
  await at.open("p", '[name="urgency-to"]');
  await at.choose("urgency-to", "urgent");
  await at.type("urgency-reason", said.reason);
  await at.send('button[value="urgency"]');
  await untilHas(problem, "urgency_set");
  await at.open("b", '[name="ask-branchId"]');
  await at.choose("ask-branchId", branches.water.id);
  await at.type("ask-task", said.reason);
  await at.send('button[name="assist"][value="ask"]');
  await untilHas(problem, "assist_asked");
}

/** The clock stands still until the resident, led by the letter, has answered. */
async function ask({ at, said }: Pick<Day, "at" | "said">, problem: Problem): Promise<void> {
  await at.open("q", '[name="ask_resident-question"]');
  await at.type("ask_resident-question", said.question);
  await at.send('button[name="move"][value="ask_resident"]');
  await untilHas(problem, "ask_resident");
  expect((await reload(portal.context, problem.id)).nextLimit?.kind).not.toBe("resolve");
  const letter = await letterOf(problem, "question");
  expect(letter.text).toContain(said.question);
  const resident = await byLetter(letter, problem);
  await resident.fill('textarea[name="answer"]', said.answer);
  await resident.click('form:has(textarea[name="answer"]) button[type="submit"]');
  await untilHas(problem, "answer");
  expect((await reload(portal.context, problem.id)).nextLimit?.kind).toBe("resolve");
  // The page in front of the official is of before: it is opened anew.
  await at.find(problem.reference);
}

/** Volunteers; then resolved, taken back, and resolved again; the resident has the last word. */
async function solve({ at, said }: Day, problem: Problem): Promise<void> {
  await moved(portal.context, people.moderator, problem, "publish", {
    ...{ publicText: said.lamp[0], publicPlace: "Mill Road" },
  });
  await at.find(problem.reference);
  await at.open("v", '[name="volunteers-task"]');
  for (const name of ["task", "when", "contact"]) await at.type(`volunteers-${name}`, said.reason);
  await at.send('button[value="volunteers.ask"]');
  await untilHas(problem, "volunteers_asked");
  await resolve({ at, said }, problem);
  await at.act("u", 'button[value="undo"]');
  await untilHas(problem, "undone");
  expect((await reload(portal.context, problem.id)).handling).not.toBe("resolved");
  await letterOf(problem, "undone");
  await resolve({ at, said }, problem);
  const letters = await until(async () => {
    const all = await deliveriesOfProblem(portal.context.db.read, problem.id);
    const both = all.filter(({ letter, state }) => letter === "resolved" && state === "sent");
    return both.length === 2 && both;
  });
  const last = await smtp.until(({ messageId }) => messageId === letters.at(-1)?.messageId);
  const resident = await byLetter(last, problem);
  await resident.check('input[name="solved"][value="yes"]');
  await resident.click('form:has(input[name="solved"]) button[type="submit"]');
  await untilHas(problem, "confirm");
}

async function resolve({ at, said }: Pick<Day, "at" | "said">, problem: Problem): Promise<void> {
  await at.open("d", '[name="resolve-measure"]');
  for (const name of ["verified", "measure", "result", "evidence"])
    await at.type(`resolve-${name}`, `${said.reason}: ${name}`);
  await at.send('button[name="move"][value="resolve"]');
  await until(async () => (await reload(portal.context, problem.id)).handling === "resolved");
}

describe.each(days)("an official's day $how", ({ language, scripts, desk }) => {
  const email = `day-${language.toLowerCase()}@residents.test`;
  const said = words[language];
  async function begin(who: string): Promise<Day> {
    const context = await browser.visitor({ scripts, language });
    const page = await context.newPage();
    const day = { page, at: desk(page), said };
    await signIn(day, who);
    return day;
  }

  test("a problem from the inbox to its resident's last word", async () => {
    const problem = await came(said.lamp[0], language, email);
    const day = await begin("official-of-north");
    await handle(day, problem);
    await solve(day, problem);
    const types = await typesOf(problem);
    expect(types.filter((type) => type === "resolve")).toHaveLength(2);
    const { closedBy } = await reload(portal.context, problem.id);
    expect(closedBy).toBe("resident");
    expect((await letterOf(problem, "message")).text).toContain(said.message);
    for (const { text, html } of smtp.letters) expect(text + html).not.toContain(said.note);
  });

  test("returning what is not ours, and joining two that are one, taken back again", async () => {
    const [bin, road, wet] = [
      await came(said.lamp[1], language, email),
      await came(said.lamp[2], language, email),
      await came(said.lamp[3], language, email),
    ];
    const { at } = await begin("official-of-north");
    await at.find(road.reference);
    await at.open("3", '[name="return-returnReason"]');
    await at.choose("return-returnReason", "not_our_kind");
    await at.type("return-reason", said.reason);
    await at.send('button[name="move"][value="return"]');
    await untilHas(road, "return");
    await at.find(wet.reference);
    await at.act("1", 'button[value="accept"]');
    await untilHas(wet, "accept");
    await at.open("2", '[name="merge-target"]');
    await at.type("merge-target", bin.reference);
    await at.type("merge-reason", said.reason);
    await at.send('button[name="move"][value="merge"]');
    await untilHas(wet, "merge");
    expect((await reload(portal.context, wet.id)).mergedIntoId).toBe(bin.id);
    await at.act("u", 'button[value="undo"]');
    await untilHas(wet, "undone");
    expect(await reload(portal.context, wet.id)).toMatchObject({
      handling: "accepted",
      mergedIntoId: null,
    });
  });

  test("a lead gives a problem to another branch", async () => {
    const problem = await came(said.lamp[1], language, email);
    const { at } = await begin("lead-of-township");
    await at.find(problem.reference);
    await at.open("a", '[name="assign-branchId"]');
    await at.choose("assign-branchId", branches.south.id);
    await at.type("assign-reason", said.reason);
    await at.send('button[name="move"][value="assign"]');
    await untilHas(problem, "assign");
    expect((await reload(portal.context, problem.id)).branch?.id).toBe(branches.south.id);
  });
});

test("the log of both days is whole", async () => {
  expect((await verifyLog(portal.context)).broken).toBeNull();
});
