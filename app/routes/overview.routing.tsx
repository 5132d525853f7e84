// How well problems find their branch, over any period: for leads, supervisors and administrators.
import { data } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { RoutingFigures } from "../components/routing-figures.tsx";
import { useSpeech } from "../components/speech.tsx";
import { readConfusion } from "../domain/routing/read-confusion.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { periodIn } from "../http/period.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("routing.confusion.title"),
  width: "staff",
};

const USUAL_DAYS = 90;
/** Of each table: what is rarer stands together. */
const NAMES_MAX = 15;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "overview");
  const query = new URL(request.url).searchParams;
  const { period, typed, wrong } = periodIn(query, portal.context, USUAL_DAYS);
  const figures = await orRefuse(readConfusion(portal.context, staff, period, NAMES_MAX));
  const { fromDay, toDay } = period;
  return data({ figures, typed, wrong, fromDay, toDay }, { status: wrong ? 422 : 200 });
}

export default function OverviewOfRouting() {
  const { figures, typed, wrong, fromDay, toDay } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const error = wrong ? t("routing.confusion.wrongDays") : undefined;
  return (
    <main id="main">
      <ErrorSummary messages={error === undefined ? {} : { from: error }} />
      <h1>{t("routing.confusion.title")}</h1>
      <p>{t("routing.confusion.lead")}</p>
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
      {!wrong && (
        <RoutingFigures
          figures={figures}
          file={`/overview/routing.csv?from=${fromDay}&to=${toDay}`}
        />
      )}
    </main>
  );
}
