// "It affects me too", as HTTP: whose browser it is, what it asks for, and what it is told.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { MeTooAnswer, MeTooView } from "../domain/follower/me-too-view.ts";
import { makePersonToken, personOf } from "../domain/follower/person.server.ts";
import { readMeToo } from "../domain/follower/read-me-too.server.ts";
import { sayMeToo } from "../domain/follower/say-me-too.server.ts";
import { takeBackMeToo } from "../domain/follower/take-back-me-too.server.ts";
import { contactAnswer } from "../domain/problem/submission.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { refusalAnswer, statusOf } from "./answer.server.ts";
import { readPersonToken, readResidents, setPersonToken } from "./cookies.server.ts";
import { checkFields, readFields } from "./form.server.ts";
import { languageOf } from "./language.server.ts";

const form = z.object({
  meToo: z.enum(["say", "back"], { error: "empty" }),
  email: contactAnswer.shape.email,
  person: z.string().optional(),
});

/** What the page shows to this browser. Refuses with `not_found`. */
export async function loadMeToo(
  request: Request,
  { portal }: AppLoadContext,
  reference: string,
): Promise<MeTooView> {
  return readMeToo(portal.context, reference, {
    person: await readPersonToken(request),
    residents: await readResidents(request, portal),
  });
}

/** Takes the posted form. The page comes back with what was typed when it can't be done; else the browser is remembered. */
export async function takeMeToo({ request, params, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  const reference = params.reference ?? "";
  const read = checkFields(await readFields(request), form);
  const email = read.typed.email ?? "";
  if (!read.ok) {
    if (!read.errors.email) throw refusalAnswer("invalid_input");
    return data<MeTooAnswer>({ fault: "email_shape", email }, { status: 422 });
  }
  const token = await personToken(request, context, read.value.person);
  const person = personOf(portal.context, token) ?? "";
  try {
    await portal.limits.spend("meToo", clientAddress);
    if (read.value.meToo === "back") await takeBackMeToo(portal.context, { reference, person });
    else {
      await sayMeToo(portal.context, {
        reference,
        person,
        residents: await readResidents(request, portal),
        email: read.value.email ?? null,
        language: languageOf(request),
      });
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { seconds } = error.facts;
    const headers: HeadersInit = seconds === undefined ? {} : { "Retry-After": String(seconds) };
    const answer = { fault: error.code, email };
    return data<MeTooAnswer>(answer, { status: statusOf(error.code), headers });
  }
  return redirect(`/problems/${encodeURIComponent(reference)}#me-too`, {
    status: 303,
    headers: { "Set-Cookie": await setPersonToken(portal, token) },
  });
}

/** Of the cookie; else of the page, so that a form which is sent twice is one person's; else a new one. */
async function personToken(
  request: Request,
  { portal: { context } }: AppLoadContext,
  ofPage: string | undefined,
): Promise<string> {
  const remembered = await readPersonToken(request);
  if (remembered !== null && personOf(context, remembered) !== null) return remembered;
  if (ofPage !== undefined && personOf(context, ofPage) !== null) return ofPage;
  return makePersonToken(context);
}
