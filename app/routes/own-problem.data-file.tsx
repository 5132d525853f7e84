// Everything stored about a resident with one problem, as a file to take away.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readOwnData } from "../domain/resident/read-own-data.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requireResident } from "../http/resident.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const actor = await requireResident(request, portal, params.reference ?? "");
  const stored = await orRefuse(readOwnData(portal.context, actor));
  return new Response(`${JSON.stringify(stored, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${stored.reference}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
