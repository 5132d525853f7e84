// The inbox of officials, leads and supervisors: what lies with their branches, the next limit first.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { NextPage } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { InboxTable } from "../components/staff-inbox.tsx";
import { DoneMessage, EmptyList, ViewLinks } from "../components/staff-views.tsx";
import { parseReference } from "../domain/problem/reference.ts";
import { inboxViews, isInboxView, isSpecialView } from "../domain/triage/inbox-view.ts";
import type { InboxView } from "../domain/triage/inbox-view.ts";
import { listInbox } from "../domain/triage/list-inbox.server.ts";
import { branchMoves } from "../domain/triage/move-answers.ts";
import { orRefuse } from "../http/answer.server.ts";
import { cursorIn } from "../http/cursor.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }, { view }: { view: InboxView }) =>
    `${t("staff.inbox.title")}: ${t(`staff.inbox.view.${view}`)}`,
  width: "staff",
  keys: "list",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "inbox");
  const query = new URL(request.url).searchParams;
  const asked = query.get("view");
  const view = isInboxView(asked) ? asked : "todo";
  const list = await orRefuse(
    listInbox(context.portal.context, staff, { view, after: cursorIn(query) }),
  );
  const wide = staff.grants.some(({ role }) => role === "lead" || role === "supervisor");
  return {
    ...list,
    view,
    now: context.portal.context.now(),
    showBranch: wide || staff.grants.length > 1,
    done: doneOf(query),
  };
}

/** What was just done with a problem that has left this inbox. */
function doneOf(query: URLSearchParams) {
  const move = branchMoves.find((one) => one === query.get("done"));
  const reference = parseReference(query.get("of") ?? "");
  return move && reference ? { move, reference } : null;
}

/** What most people never have stands there only while they have it. */
function isShown(name: InboxView, current: InboxView, count: number): boolean {
  return !isSpecialView(name) || name === current || count > 0;
}

export default function Inbox() {
  const { rows, next, counts, view, now, showBranch, done } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const query = new URLSearchParams(useLocation().search);
  query.delete("done");
  query.delete("of");
  const views = inboxViews
    .filter((name) => isShown(name, view, counts[name]))
    .map((name) => ({
      name,
      to: `/inbox?view=${name}`,
      text: t("staff.inbox.withCount", {
        view: t(`staff.inbox.view.${name}`),
        count: counts[name],
      }),
    }));
  return (
    <main id="main" className="staff-list">
      <DoneMessage
        text={done && t(`staff.move.${done.move}.done`, { reference: done.reference })}
      />
      <div className="staff-head">
        <h1>{t("staff.inbox.title")}</h1>
        <ViewLinks label={t("staff.inbox.views")} views={views} current={view} />
      </div>
      {rows.length === 0 ? (
        <EmptyList text={t(`staff.inbox.empty.${view}`)} />
      ) : (
        <InboxTable
          rows={rows}
          now={now}
          showBranch={showBranch}
          caption={t(`staff.inbox.view.${view}`)}
        />
      )}
      <NextPage next={next} query={query} />
    </main>
  );
}
