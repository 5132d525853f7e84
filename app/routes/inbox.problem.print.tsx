// The record of a problem for paper: everything unfolded, in reading order, without forms. It changes nothing.
import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { RecordOnPaper } from "../components/record-paper.tsx";
import { listPhotos } from "../domain/attachment/read-photo.server.ts";
import { readNotes } from "../domain/triage/add-note.server.ts";
import { readProblem } from "../domain/triage/read-problem.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }, { problem }: { problem: { reference: string } }) =>
    t("record.print.title", { reference: problem.reference }),
  width: "staff",
  alone: true,
};

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "inbox");
  const view = await orRefuse(readProblem(portal.context, staff, params.reference ?? ""));
  const notes = await readNotes(portal.context, staff, view.problem);
  return {
    ...view,
    notes: notes?.notes ?? null,
    photos: await orRefuse(listPhotos(portal.context, staff, view.problem.id)),
    printedBy: staff.name,
  };
}

export default function InboxProblemPrint() {
  return <RecordOnPaper view={useLoaderData<typeof loader>()} />;
}
