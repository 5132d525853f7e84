// A calendar as a file that can be imported again.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCalendarPage } from "../domain/clock/read-clock-settings.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const { calendar } = await orRefuse(readCalendarPage(portal.context, staff, params.code ?? ""));
  return new Response(`${JSON.stringify(calendar, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="calendar-${calendar.code}.json"`,
    },
  });
}
