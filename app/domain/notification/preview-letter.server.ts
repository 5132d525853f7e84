// The letter that a step would send, before anybody takes it: the step is taken in a transaction that is always rolled back,
// and the letter is read inside it, just as it will be read before it is sent.
import { findContact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { Queries } from "../../../db/handle.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "../shared/context.server.ts";
import type { LetterFate } from "./letter-fate.ts";
import type { LetterFacts } from "./letter.ts";
import { letterOwedBy } from "./letters-owed.ts";
import { readLetter } from "./prepare-letter.server.ts";

export interface LetterPreview {
  /** Everything but who gets it: neither name nor address, and links without their secrets. */
  readonly facts: LetterFacts;
  readonly fate: LetterFate;
  /** How long it waits before it leaves. */
  readonly holdMs: number;
}

interface Step {
  readonly problem: Problem;
  readonly event: ProblemEvent;
}

/** Carries what was seen out of the transaction that must not be kept. */
class Seen extends Error {
  readonly preview: LetterPreview | null;
  constructor(preview: LetterPreview | null) {
    super("only looked");
    this.preview = preview;
  }
}

/** Null: that step owes its resident no letter. Writes nothing. Refuses with whatever `step` refuses. */
export async function previewLetter(
  context: Context,
  step: (queries: Queries) => Promise<Step>,
): Promise<LetterPreview | null> {
  try {
    return await context.db.transact(async (queries) => {
      const taken = await step(queries);
      throw new Seen(await lookAt(context, queries, taken));
    });
  } catch (error) {
    if (error instanceof Seen) return error.preview;
    throw error;
  }
}

async function lookAt(
  context: Context,
  queries: Queries,
  { problem, event }: Step,
): Promise<LetterPreview | null> {
  const delivery = (await deliveriesOfProblem(queries, problem.id)).find(
    ({ eventId, recipient }) => eventId === event.id && recipient === "resident",
  );
  if (!delivery) return null;
  const facts = await readLetter(context, queries, {
    ...{ delivery, problem, event },
    stoppable: letterOwedBy(event.type)?.stoppable ?? false,
    events: await eventsOfProblem(queries, problem.id),
    contact: (await findContact(queries, problem.id)) ?? nobody,
  });
  const { reason } = delivery;
  const fate = reason === "no_address" || reason === "letters_stopped" ? reason : "letter";
  return { facts: withoutContact(facts), fate, holdMs: context.mailHoldMs };
}

const nobody = { email: null, name: null, lettersStoppedAt: null };

function withoutContact(facts: LetterFacts): LetterFacts {
  return {
    ...facts,
    to: { email: "", name: null },
    paths: { problem: `/r/${facts.reference}`, stop: "/u/…" },
  };
}
