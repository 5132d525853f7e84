// Rows of a list that is open already, as they stand now; and for those that are no longer in it, what happened and by whom.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { InboxTable } from "../components/staff-inbox.tsx";
import { LeftRow } from "../components/together/live-bar.tsx";
import { readRows } from "../domain/live/read-rows.server.ts";
import { readInboxQuery } from "../domain/triage/inbox-query.ts";
import { orRefuse } from "../http/answer.server.ts";
import { answerFragment } from "../http/live/fragment.server.tsx";
import { readStaff } from "../http/staff.server.ts";

export async function loader({ request, context: { portal } }: LoaderFunctionArgs) {
  const staff = await readStaff(request, portal, "open");
  if (!staff) return new Response(null, { status: 401 });
  const address = new URL(request.url).searchParams;
  const list = address.get("list") ?? "";
  const { query } = readInboxQuery(new URLSearchParams(list));
  const references = (address.get("refs") ?? "").split(",");
  const { rows, left } = await orRefuse(readRows(portal.context, staff, { query, references }));
  return answerFragment(
    portal,
    request,
    <>
      <InboxTable
        rows={rows}
        now={portal.context.now()}
        showBranch={address.get("branch") === "yes"}
        caption=""
        from={address.get("from") ?? ""}
      />
      {left.map((one) => (
        <LeftRow key={one.reference} {...one} />
      ))}
    </>,
  );
}
