// Keeping what was typed, while it is typed or by a button, and discarding it.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { forgetStaffDraft, keepStaffDraft } from "../domain/together/keep-staff-draft.server.ts";
import { openProblem } from "../domain/together/read-together.server.ts";
import { draftFields, draftForm } from "../domain/together/staff-draft.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { requireStaffForForm } from "../http/staff-form.server.ts";
import { localAddress, readStaff } from "../http/staff.server.ts";

export async function action({ request, params, context: { portal } }: ActionFunctionArgs) {
  const back = new URL(request.url).searchParams.get("back");
  // A script that saves wants no sign-in page.
  const staff =
    back === null ? await readStaff(request, portal) : await requireStaffForForm(request, portal);
  if (!staff) return new Response(null, { status: 401 });
  const fields = await readFields(request);
  const form = draftForm(fields.get("form"));
  const asked = fields.get("draft");
  fields.delete("draft");
  const kept = draftFields(fields);
  if (form === null || kept === null) throw refusalAnswer("invalid_input");
  const { id, reference } = await orRefuse(
    openProblem(portal.context, staff, params.reference ?? ""),
  );
  if (asked === "discard") await forgetStaffDraft(portal.context, staff, id, form);
  else await keepStaffDraft(portal.context, staff, id, { form, fields: kept });
  if (back === null) return new Response(null, { status: 204 });
  return redirect(localAddress(back, `/inbox/${reference}`), 303);
}
