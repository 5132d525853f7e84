// "I'm on it" and "take over", a click each, also without scripts.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { claimProblem } from "../domain/together/claim-problem.server.ts";
import { openProblem } from "../domain/together/read-together.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { requireStaffForForm } from "../http/staff-form.server.ts";
import { backIn, localAddress } from "../http/staff.server.ts";

export async function action({ request, params, context: { portal } }: ActionFunctionArgs) {
  const staff = await requireStaffForForm(request, portal);
  const fields = await readFields(request);
  const problem = await orRefuse(openProblem(portal.context, staff, params.reference ?? ""));
  const takeOver = fields.get("take") === "over";
  await claimProblem(portal.context, staff, problem.id, { takeOver });
  return redirect(localAddress(backIn(fields), `/inbox/${problem.reference}`), 303);
}
