// One kind of thing of the configuration as a file to be saved.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { exchangeKindOf, formatsOf } from "../domain/administration/exchange/exchange-kind.ts";
import { exportFile } from "../domain/administration/exchange/export-file.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  geojson: "application/geo+json",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const [kindName, formatName] = (params.name ?? "").split(".");
  const kind = exchangeKindOf(kindName);
  const format = kind && formatsOf[kind].find((one) => one === formatName);
  if (!kind || !format) throw refusalAnswer("not_found");
  const text = await orRefuse(exportFile(portal.context, staff, kind, format));
  return new Response(text, {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="${kind}.${format}"`,
    },
  });
}
