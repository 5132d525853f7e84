// What an act is to the web: how its panel is filled, how its form is read, and what it does. The frame (`acts.server.ts`)
// answers for all of them alike.
import type { z } from "zod";
import type { Portal } from "../../db.server.ts";
import type { StaffActor } from "../../domain/shared/actor.ts";
import type { ActName, ActViews } from "../../domain/triage/act-views.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import type { StaffProblemView } from "../../domain/triage/read-problem.server.ts";
import type { ShownLetter } from "../../domain/triage/shown-letter.ts";
import type { Seen } from "../staff-form.server.ts";

export interface ActAsked<Value> {
  readonly problem: Problem;
  /** Which of its buttons: what stands after the point in `act=own.take`; empty when it has one. */
  readonly verb: string;
  readonly value: Value;
  readonly seen: Seen;
}

export interface Act<Name extends ActName, Value> {
  /** Null: this person has no such panel on this problem. */
  readonly load: (
    portal: Portal,
    staff: StaffActor,
    view: StaffProblemView,
  ) => Promise<ActViews[Name]>;
  /** Its fields, without the act's name before them; the first error code of each is shown beside it. */
  readonly answers: (verb: string) => z.ZodType<Value>;
  /**
   * Does it. A Refusal `invalid_input` with the fact `field` is shown beside that field, with the fact `because` as its code
   * (else `invalid`). The address to go to, or nothing: back to the problem. `again`: nothing was done, and the page comes
   * again with what was typed, changed by this.
   */
  run(
    portal: Portal,
    staff: StaffActor,
    asked: ActAsked<Value>,
  ): Promise<{ readonly to: string } | { readonly again: Again } | undefined>;
}

/** What changes on a page that is shown again. */
export interface Again {
  readonly typed?: Readonly<Record<string, string>>;
  readonly letter?: ShownLetter | null;
}

/** Only so that the types of fields and work are checked against each other. */
export function act<Name extends ActName, Value>(one: Act<Name, Value>): Act<Name, Value> {
  return one;
}
