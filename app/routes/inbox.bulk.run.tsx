// One thing done with many problems: what, whether really, how far it is, and what became of each. One address for all of it.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BulkCheck } from "../components/bulk-check.tsx";
import { BulkChoose } from "../components/bulk-choose.tsx";
import { bulkMessages } from "../components/bulk-messages.ts";
import { BulkCounts, BulkProgress, BulkRows, BulkUndo } from "../components/bulk-result.tsx";
import { ErrorSummary } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { BULK_MAX_PROBLEMS, bulkOutcomes, isWorking } from "../domain/bulk/bulk.ts";
import { countLetters, readBulkChoices, readRun } from "../domain/bulk/read-run.server.ts";
import { askRun, startRun, undoRun } from "../domain/bulk/start-run.server.ts";
import { parseInstant } from "../domain/shared/instant.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readBulkForm, typedOf } from "../http/bulk-form.server.ts";
import { readFields } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("bulk.title"), width: "staff" };

/** While it runs the page comes again by itself, with scripts or without, until somebody stops it. */
const AGAIN_SECONDS = 3;
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ request, params, context: { portal } }: LoaderFunctionArgs) {
  const staff = await requirePage(request, portal, "inbox");
  const { context } = portal;
  const address = new URL(request.url).searchParams;
  const show = bulkOutcomes.find((one) => one === address.get("show")) ?? null;
  const after = Number(address.get("after") ?? -1);
  const page = { show, after: Number.isSafeInteger(after) ? after : -1 };
  const run = await orRefuse(readRun(context, staff, params.id ?? "", page));
  const { asked, state } = run;
  const choosing = state === "chosen";
  const offers = choosing ? await readBulkChoices(context, staff, run.id) : null;
  const still = address.has("still");
  const again = isWorking(state) && !still && !address.has("show") && !address.has("after");
  return data(
    {
      ...{ run, show, still, offers },
      checks: choosing && asked !== null && address.has("check"),
      typed: typedOf(asked ?? undefined, staff.personId),
      letters: choosing && asked ? await countLetters(context, run.id, asked) : 0,
      names: {
        owner:
          asked?.owner?.to === staff.personId
            ? staff.name
            : (offers?.people.find(({ id }) => id === asked?.owner?.to)?.name ?? null),
        branch: offers?.branches.find(({ id }) => id === asked?.give?.branchId)?.name ?? null,
      },
    },
    { headers: again ? { Refresh: String(AGAIN_SECONDS) } : {} },
  );
}

export async function action({ request, params, context: { portal } }: ActionFunctionArgs) {
  const staff = await requirePageForForm(request, portal, "inbox");
  const { context } = portal;
  const id = params.id ?? "";
  const whole = { show: null, after: -1 } as const;
  const { counts } = await orRefuse(readRun(context, staff, id, whole));
  const fields = await readFields(request);
  const wanted = fields.get("do");
  switch (typeof wanted === "string" ? wanted : "") {
    case "ask": {
      const { asked, errors, typed } = readBulkForm(context, staff.personId, fields);
      if (Object.keys(errors).length > 0) return data({ errors, typed }, { status: 422 });
      await orRefuse(askRun(context, staff, id, asked));
      return redirect(`/inbox/bulk/${id}?check`, 303);
    }
    case "run": {
      const askedAt = instantIn(fields.get("askedAt"));
      const count = counts.waiting;
      await orRefuse(startRun(context, staff, id, { askedAt, count }));
      return redirect(`/inbox/bulk/${id}`, 303);
    }
    case "undo":
      await orRefuse(undoRun(context, staff, id, counts.done));
      return redirect(`/inbox/bulk/${id}`, 303);
    default:
      throw refusalAnswer("invalid_input");
  }
}

function instantIn(value: FormDataEntryValue | null) {
  try {
    return parseInstant(typeof value === "string" ? value : "");
  } catch {
    throw refusalAnswer("invalid_input");
  }
}

export default function BulkRunPage() {
  const { run, show, still, offers, checks, typed, letters, names } =
    useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const speech = useSpeech();
  const { t, moment } = speech;
  const { id, state, counts, total, query } = run;
  const chosen = state === "chosen";
  const next = run.next === null ? null : `?${show ? `show=${show}&` : ""}after=${run.next}`;
  return (
    <main id="main" className="staff-page">
      <BackLink to={checks ? `/inbox/bulk/${id}` : query === null ? "/inbox" : `/inbox?${query}`} />
      <ErrorSummary messages={tried ? bulkMessages(tried.errors, speech) : {}} />
      <h1>{t(`bulk.heading.${state}`, { count: total })}</h1>
      {run.cutShort && (
        <Notice tone="warning">
          <p>{t("bulk.cutShort", { count: total, max: BULK_MAX_PROBLEMS })}</p>
        </Notice>
      )}
      {isWorking(state) && <BulkProgress {...{ id, counts, total, state, still }} />}
      {chosen && counts.skipped > 0 && <p>{t("bulk.notYours", { count: counts.skipped })}</p>}
      {checks && run.asked && run.askedAt && (
        <BulkCheck
          {...{ id, letters, names }}
          asked={run.asked}
          askedAt={run.askedAt}
          count={counts.waiting}
        />
      )}
      {!checks && offers && (
        <BulkChoose offers={offers} typed={tried?.typed ?? typed} errors={tried?.errors ?? {}} />
      )}
      {!chosen && <BulkCounts {...{ id, counts, state, show }} />}
      {run.undoUntil && <BulkUndo id={id} until={moment(run.undoUntil)} />}
      {chosen && <h2>{t("bulk.rows.title")}</h2>}
      <BulkRows rows={run.rows} state={state} next={next} />
    </main>
  );
}
