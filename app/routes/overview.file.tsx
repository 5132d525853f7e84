// The overview as a file for spreadsheets.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { overviewLines } from "../domain/figures/overview-lines.ts";
import { readOverview } from "../domain/figures/read-overview.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { csvAnswer } from "../http/csv-answer.server.ts";
import { languageOf } from "../http/language.server.ts";
import { periodIn } from "../http/period.server.ts";
import { requirePage } from "../http/staff.server.ts";

const USUAL_DAYS = 365;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "overview");
  const query = new URL(request.url).searchParams;
  const { period, wrong } = periodIn(query, portal.context, USUAL_DAYS);
  if (wrong) throw refusalAnswer("invalid_input");
  const overview = await orRefuse(readOverview(portal.context, staff, period));
  const name = `overview-${period.fromDay}-${period.toDay}.csv`;
  return csvAnswer(overviewLines(overview, languageOf(request)), name);
}
