// What is private stays private: everything that anybody can reach without a key is fetched, and nothing in it is known
// only to residents and staff. The problems have been through everything that could leak.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { submitProblem } from "../../app/domain/problem/submit-problem.server.ts";
import { people, residentOf } from "../support/fixtures.ts";
import { assigned, moved, routed, screened, submissionOf } from "../support/fixtures-problem.ts";
import { published, solved, ways } from "../support/own-problems.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";

let portal: RunningPortal;
const keys: string[] = [];
const all: Problem[] = [];

/** Each a word that occurs nowhere but where it is put. */
const SECRETS = {
  email: "resident-zebra@example.org",
  name: "Zebra Quagga",
  description: "The original mentions an okapi and the number 13912345678.",
  place: "Behind the aardvark's house",
  question: "Is it the tapir's side?",
  answer: "The pangolin's side.",
  notSolved: "The axolotl is still there.",
  lastWord: "My numbat thanks you.",
  withdrawal: "The dugong said no.",
  staffOnlyReason: "Hidden because of the wombat.",
};

const unlike = {
  email: SECRETS.email,
  name: SECRETS.name,
  description: SECRETS.description,
  place: SECRETS.place,
};

/** Submitted with a key that is noted, routed, published in other words. */
async function begin(): Promise<Problem> {
  const made = await submitProblem(portal.context, {
    submission: submissionOf(unlike),
    draft: null,
  });
  keys.push(made.trackingKey);
  const problem = await routed(portal.context, await screened(portal.context, made.problem));
  all.push(problem);
  return published(portal.context, problem);
}

async function exchange(problem: Problem): Promise<Problem> {
  const { context } = portal;
  const resident = residentOf(problem);
  await moved(context, people.official, problem, "accept");
  await moved(context, people.official, problem, "ask_resident", { question: SECRETS.question });
  await moved(context, resident, problem, "answer", { answer: SECRETS.answer });
  const resolution = { verified: "v", measure: "m", result: "r", evidence: "e" };
  await moved(context, people.official, problem, "resolve", { resolution });
  await moved(context, resident, problem, "reopen", { reason: SECRETS.notSolved });
  await moved(context, people.official, problem, "accept");
  return moved(context, people.official, problem, "resolve", { resolution });
}

beforeAll(async () => {
  portal = await startPortal();
  const { context } = portal;
  const confirmed = await exchange(await begin());
  const facts = { satisfaction: 5, reason: SECRETS.lastWord };
  await moved(context, residentOf(confirmed), confirmed, "confirm", facts);
  const reopened = await exchange(await begin());
  await moved(context, residentOf(reopened), reopened, "escalate", { reason: SECRETS.notSolved });
  await exchange(await begin());
  const withdrawn = await begin();
  await moved(context, residentOf(withdrawn), withdrawn, "withdraw", {
    reason: SECRETS.withdrawal,
  });
  const hidden = await begin();
  await moved(context, people.moderator, hidden, "hide", { reason: SECRETS.staffOnlyReason });
  await published(context, await solved(context));
  for (const way of Object.values(ways)) all.push(await way(context));
  all.push(await assigned(context, unlike));
});
afterAll(() => portal.stop());

async function textOf(address: string): Promise<string> {
  const answer = await fetch(portal.url + address, { redirect: "manual" });
  return (await answer.text()).replaceAll("&#x27;", "'");
}

/** Every public page: the front page, all pages of every list, and every problem, published or not. */
async function everythingPublic(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = ["/", "/problems", "/problems?show=open", "/problems?show=resolved", "/track"];
  waiting.push(...all.map(({ reference }) => `/problems/${reference}`));
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (found.has(address)) continue;
    const text = await textOf(address);
    found.set(address, text);
    for (const [, link = ""] of text.matchAll(/href="((?:\/problems|\?)[^"]*)"/g)) {
      const full = link.startsWith("?") ? `/problems${link}` : link;
      if (!full.includes("lang=")) waiting.push(full.replaceAll("&amp;", "&"));
    }
  }
  return found;
}

describe("everything that is public", () => {
  it("holds no address, name, key, unpublished word, question, answer or inner reason", async () => {
    const pages = await everythingPublic();
    const problems = [...pages.keys()].filter((address) => address.startsWith("/problems/"));
    expect(problems.length).toBeGreaterThan(15);
    const secrets = [...Object.values(SECRETS), ...keys, "mei.resident@example.org", "My son fell"];
    for (const [address, text] of pages) {
      for (const secret of secrets) {
        expect(text.includes(secret), `${secret} at ${address}`).toBe(false);
      }
      for (const { id } of all) expect(text.includes(id), `${id} at ${address}`).toBe(false);
    }
  });

  it("is found by the same search once it is published: the search can fail", async () => {
    const problem = await assigned(portal.context, unlike);
    const facts = { publicText: SECRETS.description, publicPlace: SECRETS.place };
    await moved(portal.context, people.moderator, problem, "publish", facts);
    expect(await textOf(`/problems/${problem.reference}`)).toContain(SECRETS.description);
    expect(await textOf("/problems")).toContain("okapi");
  });

  it("is not all: the log knows neither words nor addresses", () => {
    for (const secret of [...Object.values(SECRETS), ...keys]) {
      expect(portal.log().includes(secret), secret).toBe(false);
    }
  });
});
