// Opening one's own problem with its reference and tracking key. Wrong keys are answered slowly, and not too often.
import { setTimeout as wait } from "node:timers/promises";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { useMessages } from "../components/report-step.tsx";
import { LockedNotice, Remembered } from "../components/resident-track.tsx";
import { useSpeech } from "../components/speech.tsx";
import { parseReference } from "../domain/problem/reference.ts";
import { openWithKey, rememberedProblems } from "../domain/resident/open-problem.server.ts";
import { trackForm, wrongKeyWaitMs } from "../domain/resident/track-form.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { forgetResidents, readResidents, rememberResident } from "../http/cookies.server.ts";
import { checkFields, readFields } from "../http/form.server.ts";
import type { FieldErrors, Typed } from "../http/form.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("resident.track.title") };

interface Answered {
  readonly errors: FieldErrors;
  readonly typed: Typed;
  /** Until another key may be tried; 0 when one may be. */
  readonly lockedSeconds: number;
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const remembered = await readResidents(request, context.portal);
  return {
    reference: query.get("reference") ?? "",
    forgotten: query.get("done") === "forgotten",
    remembered: await rememberedProblems(context.portal.context, remembered),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal, clientAddress } = context;
  const fields = await readFields(request);
  if (fields.has("forget")) {
    const cookie = await forgetResidents(portal);
    return redirect("/track?done=forgotten", { status: 303, headers: { "Set-Cookie": cookie } });
  }
  const read = checkFields(fields, trackForm);
  const { typed } = read;
  if (!read.ok) return unanswered({ errors: read.errors, typed, lockedSeconds: 0 });
  const reference = parseReference(read.value.reference);
  // What can't be a reference is nobody's, and must not lock others out.
  const counted = reference ? [reference, clientAddress] : [clientAddress];
  try {
    let tries = 0;
    for (const key of counted) {
      tries = Math.max(tries, await portal.limits.check("trackingKey", key));
    }
    const actor = await openWithKey(portal.context, read.value).catch(async (error: unknown) => {
      if (!isRefusal(error)) throw error;
      for (const key of counted) await portal.limits.spend("trackingKey", key);
      // A timer: nothing else waits for it.
      await wait(wrongKeyWaitMs(tries));
      throw error;
    });
    const cookie = await rememberResident(request, portal, actor.problemId);
    return redirect(`/r/${reference ?? ""}`, { status: 303, headers: { "Set-Cookie": cookie } });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const lockedSeconds = Number(error.facts.seconds ?? 0);
    return unanswered({ errors: { reference: "wrong_key" }, typed, lockedSeconds });
  }
}

function unanswered(answer: Answered) {
  const { lockedSeconds } = answer;
  if (lockedSeconds === 0) return data(answer, { status: 422 });
  const headers = { "Retry-After": String(lockedSeconds) };
  return data({ ...answer, errors: {} }, { status: 429, headers });
}

export default function Track() {
  const { t } = useSpeech();
  const { reference, remembered, forgotten } = useLoaderData<typeof loader>();
  const answered = useActionData<Answered>();
  const messages = useMessages(answered, {
    reference: { empty: "resident.track.referenceEmpty", wrong_key: "refusals.wrong_key" },
    trackingKey: { empty: "resident.track.keyEmpty" },
  });
  return (
    <main id="main" className="sections">
      <ErrorSummary messages={messages} />
      {answered && answered.lockedSeconds > 0 && <LockedNotice seconds={answered.lockedSeconds} />}
      {forgotten && remembered.length === 0 && (
        <div className="notice good" role="status">
          <p>{t("own.track.forgotten")}</p>
        </div>
      )}
      <h1>{t("resident.track.title")}</h1>
      <Remembered problems={remembered} />
      <p>{t("resident.track.lead")}</p>
      <form method="post" action="/track" noValidate>
        <TextField
          name="reference"
          label={t("resident.track.referenceLabel")}
          hint={t("resident.track.referenceHint")}
          error={messages.reference}
          value={answered?.typed.reference ?? reference}
          autoComplete="off"
          spellCheck={false}
          short
        />
        <TextField
          name="trackingKey"
          label={t("resident.track.keyLabel")}
          hint={t("resident.track.keyHint")}
          error={messages.trackingKey}
          value={answered?.typed.trackingKey}
          autoComplete="off"
          spellCheck={false}
          short
        />
        <SubmitButton>{t("resident.track.button")}</SubmitButton>
      </form>
      <section aria-labelledby="lost">
        <h2 id="lost">{t("resident.track.lostTitle")}</h2>
        <p>{t("resident.track.lostText")}</p>
      </section>
    </main>
  );
}
