// The overview of leads and supervisors: what is open now, who carries how much, the rates of a period.
import { data } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import { OpenNow, PeopleNow } from "../components/overview-now.tsx";
import { RateList, RateTable, branchRows } from "../components/overview-rates.tsx";
import { TrendDrawing } from "../components/overview-trend.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { readOverview } from "../domain/figures/read-overview.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { periodIn } from "../http/period.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("overview.title"),
  width: "staff",
  keys: "list",
};

const USUAL_DAYS = 365;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "overview");
  const query = new URL(request.url).searchParams;
  const { period, typed, wrong } = periodIn(query, portal.context, USUAL_DAYS);
  const overview = await orRefuse(readOverview(portal.context, staff, period));
  const { fromDay, toDay } = period;
  return data({ overview, typed, wrong, fromDay, toDay }, { status: wrong ? 422 : 200 });
}

export default function OverviewPage() {
  const { overview, typed, wrong, fromDay, toDay } = useLoaderData<typeof loader>();
  const { t, local } = useSpeech();
  const error = wrong ? t("routing.confusion.wrongDays") : undefined;
  const { counts, months, branches } = overview;
  return (
    <main id="main" className="overview">
      <ErrorSummary messages={error === undefined ? {} : { from: error }} />
      <h1>{t("overview.title")}</h1>
      <p>
        {t("overview.lead")} <a href="/overview/routing">{t("overview.routing")}</a>{" "}
        <a href="/overview/extensions">{t("clock.extension.list.title")}</a>
      </p>
      <h2>{t("overview.now.title")}</h2>
      <OpenNow {...overview} />
      <h2>{t("overview.people.title")}</h2>
      <PeopleNow {...overview} />
      <h2>{t("overview.rates.title", { from: fromDay, to: toDay })}</h2>
      <form method="get" className="period">
        {(["from", "to"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`routing.confusion.${name}`)}
            hint={t("routing.confusion.dayHint")}
            value={typed[name]}
            error={name === "from" ? error : undefined}
            spellCheck={false}
            short
          />
        ))}
        <SubmitButton kind="quiet">{t("routing.confusion.button")}</SubmitButton>
      </form>
      {counts.submitted === 0 ? (
        <p className="staff-empty">{t("overview.rates.none")}</p>
      ) : (
        <>
          <RateList counts={counts} />
          <RateTable
            caption={t("overview.rates.caption")}
            first={t("overview.now.branch")}
            rows={branchRows(branches, local)}
          />
          <h2>{t("overview.trend.title")}</h2>
          <TrendDrawing months={months} />
          <RateTable
            caption={t("overview.trend.caption")}
            first={t("overview.trend.month")}
            rows={months.map(({ month, counts }) => ({ key: month, name: month, counts }))}
          />
        </>
      )}
      <p>
        <a href={`/overview.csv?from=${fromDay}&to=${toDay}`}>{t("overview.csv")}</a>
      </p>
    </main>
  );
}
