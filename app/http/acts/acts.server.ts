// The frame of all acts on a problem's page: their panels, their forms, and one way to answer. What was typed is never lost.
import { data, redirect } from "@remix-run/node";
import type { Portal } from "../../db.server.ts";
import type { StaffActor } from "../../domain/shared/actor.ts";
import { isRefusal } from "../../domain/shared/refusal.ts";
import type { ActName, ActViews, TriedAct } from "../../domain/triage/act-views.ts";
import { readProblem } from "../../domain/triage/read-problem.server.ts";
import type { StaffProblemView } from "../../domain/triage/read-problem.server.ts";
import { refusalAnswer, statusOf } from "../answer.server.ts";
import { checkFields } from "../form.server.ts";
import { readSeen } from "../staff-form.server.ts";
import { lateFor } from "../live/late.server.ts";
import type { Act } from "./act.server.ts";
import { extension } from "./extension.server.ts";
import { focus } from "./focus.server.ts";
import { message } from "./message.server.ts";
import { note } from "./note.server.ts";
import { own } from "./own.server.ts";
import { snooze } from "./snooze.server.ts";
import { split } from "./split.server.ts";
import { undo } from "./undo.server.ts";
import { urgency } from "./urgency.server.ts";
import { volunteers } from "./volunteers.server.ts";

const acts: { readonly [Name in ActName]: Act<Name, unknown> } = {
  undo,
  own,
  note,
  message,
  snooze,
  urgency,
  focus,
  extension,
  volunteers,
  split,
};
/** Every act that there is. */
export const actNames = Object.keys(acts) as ActName[];

/** What every panel is shown. */
export async function loadActs(
  portal: Portal,
  staff: StaffActor,
  view: StaffProblemView,
): Promise<ActViews> {
  const views: Partial<Record<ActName, unknown>> = {};
  for (const name of actNames) views[name] = await acts[name].load(portal, staff, view);
  return views as ActViews;
}

/** Which act a posted form is of; null for other forms. */
export function actOf(fields: FormData): { readonly name: ActName; readonly verb: string } | null {
  const given = fields.get("act");
  const [asked, verb = ""] = typeof given === "string" ? given.split(".") : [];
  const name = actNames.find((one) => one === asked);
  return name ? { name, verb } : null;
}

/** An act that was done, from the query: for the sentence that says so. */
export function doneAct(asked: string | null): { name: ActName; verb: string } | null {
  const [prefix, name, verb = ""] = (asked ?? "").split(".");
  const found = prefix === "act" ? actNames.find((one) => one === name) : undefined;
  return found ? { name: found, verb } : null;
}

/**
 * Does what the form asks for and sends the person back to the problem, or wherever the act says. Otherwise throws an answer
 * (404, 403), or returns one with the form's contents: 422 for what can be typed again, 409 when the problem changed.
 */
export async function runAct(
  portal: Portal,
  staff: StaffActor,
  input: {
    readonly reference: string;
    readonly fields: FormData;
    readonly asked: NonNullable<ReturnType<typeof actOf>>;
  },
) {
  const { name, verb } = input.asked;
  const seen = readSeen(input.fields);
  if (!seen) throw refusalAnswer("invalid_input");
  const read = checkFields(ownFields(name, input.fields), acts[name].answers(verb));
  const notDone = (status: number, changes: Partial<TriedAct>) =>
    data<TriedAct>(
      {
        ...{
          act: name,
          verb,
          typed: read.typed,
          errors: {},
          refusal: null,
          changed: false,
          late: null,
          letter: null,
        },
        ...changes,
      },
      { status },
    );
  try {
    const { problem } = await readProblem(portal.context, staff, input.reference);
    if (!read.ok) return notDone(422, { errors: read.errors });
    const asked = { problem, verb, value: read.value, seen };
    const done = await acts[name].run(portal, staff, asked);
    if (done && "again" in done) {
      const { letter = null, typed } = done.again;
      return notDone(422, { letter, typed: { ...read.typed, ...typed } });
    }
    const suffix = verb === "" ? name : `${name}.${verb}`;
    return redirect(done?.to ?? `/inbox/${problem.reference}?done=act.${suffix}`, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { field, because } = error.facts;
    if (error.code === "invalid_input" && typeof field === "string") {
      return notDone(422, { errors: { [field]: String(because ?? "invalid") } });
    }
    const status = statusOf(error.code);
    if (status !== 409 && status !== 422) throw refusalAnswer(error.code, error.facts);
    const changed = error.code === "changed_meanwhile";
    const late = changed ? await lateFor(portal, staff, input.reference, seen) : null;
    return notDone(status, { refusal: error.code, changed, late });
  }
}

/** Fields are named `act-field`, since one page holds many forms. */
function ownFields(name: ActName, fields: FormData): FormData {
  const own = new FormData();
  for (const [key, value] of fields) {
    if (key.startsWith(`${name}-`)) own.append(key.slice(name.length + 1), value);
  }
  return own;
}
