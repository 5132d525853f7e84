// The page of one branch, area or kind of problem: what it shows, and its form. Knows requests, not what the things are.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readLastChange, readThings } from "../domain/administration/read-things.server.ts";
import type { ThingView } from "../domain/administration/read-things.server.ts";
import { saveThing } from "../domain/administration/save-thing.server.ts";
import { fieldsOf } from "../domain/administration/thing-form.ts";
import type { FormValues, ThingKind } from "../domain/administration/thing-form.ts";
import type { ImportFault } from "../domain/branch/import-fault.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { refusalAnswer } from "./answer.server.ts";
import { readFields } from "./form.server.ts";
import { requirePageForForm } from "./staff-form.server.ts";
import { requirePage } from "./staff.server.ts";

/** Something that a form offers: a branch, an area, a kind. */
export interface ThingChoice {
  readonly code: string;
  readonly name: LocalText;
  readonly depth: number;
  readonly closed: boolean;
}

const REASON_MAX_CHARACTERS = 500;

const choicesOf = (things: readonly ThingView[]): ThingChoice[] =>
  things.map(({ code, name, depth, record }) => ({
    ...{ code, name, depth },
    closed: record.closed === true || record.retired === true,
  }));

/** What the page of `params.code` shows; null for the thing where it is `new`. */
export async function loadThing({ request, params, context }: LoaderFunctionArgs, kind: ThingKind) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const all = {
    branch: await readThings(portal.context, staff, "branch"),
    area: await readThings(portal.context, staff, "area"),
    category: await readThings(portal.context, staff, "category"),
  };
  const thing = all[kind].find(({ code }) => code === params.code) ?? null;
  if (thing === null && (params.code !== "new" || kind === "area"))
    throw refusalAnswer("not_found");
  return {
    kind,
    thing,
    lastChange: thing && (await readLastChange(portal.context, thing.id)),
    choices: {
      branch: choicesOf(all.branch),
      area: choicesOf(all.area),
      category: choicesOf(all.category),
    },
    done: new URL(request.url).searchParams.get("done"),
  };
}

/** A form that was not saved, with everything that was typed. */
export interface NotSaved {
  readonly typed: FormValues;
  readonly reason: string;
  readonly faults: readonly ImportFault[];
  readonly changed: boolean;
}

export interface PostedThing {
  readonly staff: StaffActor;
  readonly fields: FormData;
}

/** Who posted the form, and its fields. */
export async function postedThing({ request, context }: ActionFunctionArgs): Promise<PostedThing> {
  const staff = await requirePageForForm(request, context.portal, "admin");
  return { staff, fields: await readFields(request) };
}

/** Saves the form, and answers 303 to the thing's page, 422 or 409 with what was typed. */
export async function answerThing(
  { params, context }: ActionFunctionArgs,
  kind: ThingKind,
  { staff, fields }: PostedThing,
  folder: string,
) {
  const code = params.code === "new" ? null : (params.code ?? "");
  const typed = typedThing(kind, code === null, fields);
  const reason = textIn(fields, "reason").slice(0, REASON_MAX_CHARACTERS);
  const version = code === null ? null : textIn(fields, "seen");
  const not = (why: Partial<NotSaved>, status: 409 | 422) =>
    data<NotSaved>({ typed, reason, faults: [], changed: false, ...why }, { status });
  try {
    const saving = { kind, code, typed, version, reason };
    const { faults, changes } = await saveThing(context.portal.context, staff, saving);
    if (faults.length > 0) return not({ faults }, 422);
    context.portal.context.wake();
    const savedCode = code ?? String(typed.code).trim();
    const done = changes.length > 0 ? "saved" : "unchanged";
    return redirect(`/admin/${folder}/${encodeURIComponent(savedCode)}?done=${done}`, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === "changed_meanwhile") return not({ changed: true }, 409);
    throw refusalAnswer(error.code, error.facts);
  }
}

export function textIn(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function typedThing(kind: ThingKind, isNew: boolean, fields: FormData): FormValues {
  const entries = fieldsOf(kind, isNew).map(({ name, input }) => {
    const all = fields.getAll(name).filter((value) => typeof value === "string");
    return [name, input === "many" ? all : (all[0] ?? "")] as const;
  });
  const added = ["add-category", "add-area"].map((name) => [name, textIn(fields, name)] as const);
  return Object.fromEntries([...entries, ...added]);
}
