// Problems at every point of their life, made in a running portal through its use cases, and how their residents
// come to them.
import type { Problem } from "../../app/domain/problem/problem.ts";
import { submitProblem } from "../../app/domain/problem/submit-problem.server.ts";
import { linkToken } from "../../app/domain/resident/open-problem.server.ts";
import { system } from "../../app/domain/shared/actor.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { people, residentOf } from "./fixtures.ts";
import { assigned, moved, resolution, screened, submissionOf, submit } from "./fixtures-problem.ts";

export const QUESTION = "Which side of the road is it on?";
export const PUBLIC_TEXT = "A deep hole in the road, opposite the mill.";

/** The path of the link in a letter about that problem. */
export function linkTo(context: Context, problem: Pick<Problem, "id" | "reference">): string {
  return `/r/${problem.reference}?t=${linkToken(context, problem.id)}`;
}

/** A problem as its resident left it, with the key that only they were shown. */
export async function submitWithKey(context: Context) {
  return submitProblem(context, { submission: submissionOf(), draft: null });
}

export async function published(context: Context, problem: Problem): Promise<Problem> {
  const facts = { publicText: PUBLIC_TEXT, publicPlace: "Mill Road" };
  return moved(context, people.moderator, problem, "publish", facts);
}

async function accepted(context: Context): Promise<Problem> {
  return moved(context, people.official, await assigned(context), "accept");
}

export async function asked(context: Context): Promise<Problem> {
  const problem = await accepted(context);
  return moved(context, people.official, problem, "ask_resident", { question: QUESTION });
}

export async function solved(context: Context): Promise<Problem> {
  return moved(context, people.official, await accepted(context), "resolve", { resolution });
}

export async function closedInSilence(context: Context): Promise<Problem> {
  return moved(context, system("close-in-silence"), await solved(context), "close_in_silence");
}

const ADVERTISING = "BUY NOW http://a.example http://b.example http://c.example http://d.example";

async function held(context: Context): Promise<Problem> {
  const problem = await screened(context, await submit(context, { description: ADVERTISING }));
  if (problem.handling !== "held") throw new Error(`not held but ${problem.handling}`);
  return problem;
}

async function merged(context: Context): Promise<Problem> {
  const facts = { targetId: (await assigned(context)).id, reason: "The same hole." };
  return moved(context, people.official, await accepted(context), "merge", facts);
}

/** For each state in which a problem can rest for a while, how one comes there. */
export const ways: Record<string, (context: Context) => Promise<Problem>> = {
  submitted: (context) => submit(context),
  held,
  routing: async (context) => screened(context, await submit(context)),
  triage: (context) => assigned(context, { category: "unknown", area: "unknown" }),
  assigned: (context) => assigned(context),
  accepted,
  in_progress: async (context) => moved(context, people.official, await accepted(context), "start"),
  awaiting_resident: asked,
  returned: async (context) =>
    moved(context, people.official, await accepted(context), "return", {
      returnReason: "not_our_kind",
      reason: "Not ours.",
    }),
  resolved: solved,
  reopened: async (context) => {
    const problem = await solved(context);
    return moved(context, residentOf(problem), problem, "reopen", { reason: "It is back." });
  },
  "closed by the resident": async (context) => {
    const problem = await solved(context);
    return moved(context, residentOf(problem), problem, "confirm", { satisfaction: 5 });
  },
  "closed in silence": closedInSilence,
  rejected: async (context) =>
    moved(context, people.moderator, await held(context), "reject", { reason: "Advertising." }),
  merged,
  withdrawn: async (context) => {
    const problem = await assigned(context);
    return moved(context, residentOf(problem), problem, "withdraw");
  },
};
