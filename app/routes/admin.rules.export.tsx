// The rules of a version, or of the draft, as a file that can be imported again.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportRules } from "../domain/routing/rules/read-rule-sets.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const { version = "" } = params;
  if (version !== "draft" && !/^\d{1,6}$/.test(version)) throw refusalAnswer("not_found");
  const asked = version === "draft" ? version : Number(version);
  const rules = await orRefuse(exportRules(portal.context, staff, asked));
  return new Response(`${JSON.stringify(rules, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="rules-${version}.json"`,
    },
  });
}
