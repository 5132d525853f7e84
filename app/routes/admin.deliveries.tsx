// What is owed and what became of it: jobs that were given up, with a button to try again, and every letter's fate.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { NextPage } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { FailedJobs, LetterTable, OwedWords } from "../components/staff-deliveries.tsx";
import { DoneMessage, EmptyList, ViewLinks } from "../components/staff-views.tsx";
import { deliveryStates } from "../domain/notification/letters-owed.ts";
import { readDeliveries, retryFailed } from "../domain/outbox/retry-failed.server.ts";
import type { OutboxId } from "../domain/shared/ids.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { cursorIn } from "../http/cursor.server.ts";
import { readFields } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("staff.deliveries.title"),
  width: "staff",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "admin");
  const query = new URL(request.url).searchParams;
  const state = deliveryStates.find((one) => one === query.get("state")) ?? null;
  const view = await orRefuse(
    readDeliveries(context.portal.context, staff, { state, after: cursorIn(query) }),
  );
  return { ...view, state, retried: countIn(query.get("retried")) };
}

function countIn(typed: string | null): number | null {
  return typed !== null && /^\d{1,6}$/.test(typed) ? Number(typed) : null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "admin");
  const job = (await readFields(request)).get("job");
  if (typeof job !== "string" || !/^[\w-]{1,64}$/.test(job)) throw refusalAnswer("invalid_input");
  const one = job === "all" ? null : (job as OutboxId);
  const retried = await orRefuse(retryFailed(portal.context, staff, one));
  return redirect(`/admin/deliveries?retried=${retried}`, 303);
}

export default function Deliveries() {
  const view = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const query = new URLSearchParams(useLocation().search);
  query.delete("retried");
  const all = { name: "all", text: t("staff.deliveries.all"), to: "/admin/deliveries" };
  const states = deliveryStates.map((name) => ({
    name,
    text: t(`staff.letter.state.${name}`),
    to: `/admin/deliveries?state=${name}`,
  }));
  const { retried } = view;
  return (
    <main id="main" className="staff-list">
      <DoneMessage
        text={retried === null ? null : t("staff.deliveries.retried", { count: retried })}
      />
      <h1>{t("staff.deliveries.title")}</h1>
      <h2>{t("staff.deliveries.waiting")}</h2>
      <OwedWords waiting={view.waiting} oldestAt={view.oldestAt} />
      <h2>{t("staff.deliveries.failed")}</h2>
      <FailedJobs failed={view.failed} />
      <h2>{t("staff.deliveries.letters")}</h2>
      <ViewLinks
        label={t("staff.deliveries.filter")}
        views={[all, ...states]}
        current={view.state ?? "all"}
      />
      {view.deliveries.length === 0 ? (
        <EmptyList text={t("staff.deliveries.noLetters")} />
      ) : (
        <LetterTable letters={view.deliveries} />
      )}
      <NextPage next={view.next} query={query} />
    </main>
  );
}
