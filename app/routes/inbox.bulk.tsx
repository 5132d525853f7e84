// Where a selection of the inbox is sent to; and what this person did with many problems lately.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { BULK_KEPT_DAYS } from "../domain/bulk/bulk.ts";
import { chooseMatching, choosePicked } from "../domain/bulk/choose-problems.server.ts";
import { listRuns } from "../domain/bulk/read-run.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { addressOfQuery } from "../domain/triage/inbox-query.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readPicked } from "../http/bulk-form.server.ts";
import { readFields } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("bulk.title"), width: "staff" };

export async function loader({ request, context: { portal } }: LoaderFunctionArgs) {
  const staff = await requirePage(request, portal, "inbox");
  return { runs: await orRefuse(listRuns(portal.context, staff)) };
}

export async function action({ request, context: { portal } }: ActionFunctionArgs) {
  const staff = await requirePageForForm(request, portal, "inbox");
  const { picked, all, query } = readPicked(await readFields(request));
  try {
    const id = all
      ? await chooseMatching(portal.context, staff, query)
      : await choosePicked(portal.context, staff, picked, query);
    return redirect(`/inbox/bulk/${id}`, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code !== "invalid_input") throw refusalAnswer(error.code, error.facts);
    return data({ all, back: `/inbox?${addressOfQuery(query).toString()}` }, { status: 422 });
  }
}

export default function Bulk() {
  const { runs } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t, moment } = useSpeech();
  return (
    <main id="main" className="staff-list">
      <BackLink to={tried?.back ?? "/inbox"} />
      <ErrorSummary
        messages={tried ? { runs: t(tried.all ? "bulk.none.matching" : "bulk.none.picked") } : {}}
      />
      <h1>{t("bulk.title")}</h1>
      <p>{t("bulk.lead")}</p>
      <h2 id="runs">{t("bulk.before.title")}</h2>
      {runs.length === 0 ? (
        <p>{t("bulk.before.none")}</p>
      ) : (
        <ul>
          {runs.map(({ id, madeAt, state }) => (
            <li key={id}>
              <a href={`/inbox/bulk/${id}`}>{moment(madeAt)}</a>: {t(`bulk.state.${state}`)}
            </li>
          ))}
        </ul>
      )}
      <p className="hint">{t("bulk.before.kept", { days: BULK_KEPT_DAYS })}</p>
    </main>
  );
}
