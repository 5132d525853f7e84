// The tables of the overview of routing as a file, every branch and kind by name.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { confusionLines } from "../domain/routing/confusion-lines.ts";
import { readConfusion } from "../domain/routing/read-confusion.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { csvAnswer } from "../http/csv-answer.server.ts";
import { languageOf } from "../http/language.server.ts";
import { periodIn } from "../http/period.server.ts";
import { requirePage } from "../http/staff.server.ts";

const USUAL_DAYS = 90;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "overview");
  const query = new URL(request.url).searchParams;
  const { period, wrong } = periodIn(query, portal.context, USUAL_DAYS);
  if (wrong) throw refusalAnswer("invalid_input");
  const figures = await orRefuse(readConfusion(portal.context, staff, period, Infinity));
  const lines = confusionLines(figures, languageOf(request));
  return csvAnswer(lines, `routing-${period.fromDay}-${period.toDay}.csv`);
}
