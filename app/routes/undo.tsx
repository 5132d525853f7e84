// Taking back a step on a problem that is no longer in one's own inbox: whoever gave it away by mistake gets it back here.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { UndoNotice } from "../components/acts/act-undo.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { undoStep } from "../domain/problem/undo-step.server.ts";
import { mayOpen } from "../domain/triage/may-open.server.ts";
import { readUndoOf } from "../domain/triage/read-undo.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { readSeen, requireStaffForForm } from "../http/staff-form.server.ts";
import { requireStaff } from "../http/staff.server.ts";
import { mayOpenPage } from "../domain/staff/permissions.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("undo.title"),
  width: "staff",
};

export async function loader({ request, params, context: { portal } }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, portal);
  const { problem, undo } = await orRefuse(
    readUndoOf(portal.context, staff, params.reference ?? ""),
  );
  const { reference, version, handling, publication, changedAt } = problem;
  const seen = { version, handling, publication, changedAt };
  return { reference, seen, undo, back: mayOpenPage(staff, "inbox") ? "/inbox" : "/moderation" };
}

export async function action({ request, params, context: { portal } }: ActionFunctionArgs) {
  const staff = await requireStaffForForm(request, portal);
  const seen = readSeen(await readFields(request));
  if (!seen) throw refusalAnswer("invalid_input");
  const { problem } = await orRefuse(readUndoOf(portal.context, staff, params.reference ?? ""));
  const restored = await orRefuse(
    undoStep(portal.context, staff, { problemId: problem.id, seenVersion: seen.version }),
  );
  const { reference } = restored;
  if (!mayOpenPage(staff, "inbox")) return redirect(`/moderation/${reference}`, 303);
  const open = await mayOpen(portal.context.db.read, staff, restored);
  return redirect(open ? `/inbox/${reference}?done=act.undo` : "/inbox", 303);
}

export default function Undo() {
  const { reference, seen, undo, back } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  return (
    <main id="main" className="staff-page">
      <BackLink to={back} />
      <h1>{t("undo.heading", { reference })}</h1>
      {undo === null ? <p>{t("undo.over")}</p> : <UndoNotice view={undo} seen={seen} />}
    </main>
  );
}
