// The inbox of officials, leads and supervisors: a view of what lies with their branches, as the address says it.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BulkForm } from "../components/bulk-pick.tsx";
import { InboxFilter, InboxSearch } from "../components/inbox-filter.tsx";
import { EmptyInbox, IgnoredNotice } from "../components/inbox-notices.tsx";
import { SaveList } from "../components/inbox-save.tsx";
import { InboxViews } from "../components/inbox-views.tsx";
import type { PageHandle } from "../components/page.ts";
import { NextPage } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { InboxTable } from "../components/staff-inbox.tsx";
import { beforeWords } from "../components/staff-before.ts";
import { DoneMessage } from "../components/staff-views.tsx";
import { LiveBar } from "../components/together/live-bar.tsx";
import { addressOfQuery, wholeView } from "../domain/triage/inbox-query.ts";
import type { InboxQuery } from "../domain/triage/inbox-query.ts";
import { readKeptViews } from "../domain/triage/keep-saved-views.server.ts";
import { listInbox } from "../domain/triage/list-inbox.server.ts";
import { readInboxPage } from "../domain/triage/read-inbox-page.server.ts";
import { mayOpenPage } from "../domain/staff/permissions.ts";
import { orRefuse } from "../http/answer.server.ts";
import { undoOf } from "../http/undo-link.server.ts";
import { doneWith, inboxAsked } from "../http/inbox-asked.server.ts";
import { markOf } from "../http/live/together.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }, { query }: { query: InboxQuery }) =>
    `${t("staff.inbox.title")}: ${t(`inbox.view.${query.view}`)}`,
  width: "staff",
  keys: "list",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "inbox");
  const portal = context.portal.context;
  const address = new URL(request.url).searchParams;
  const mark = await markOf(context.portal);
  const kept = await orRefuse(readKeptViews(portal, staff));
  const asked = inboxAsked(address, kept);
  const list = await orRefuse(listInbox(portal, staff, asked));
  const wide = staff.grants.some(({ role }) => role === "lead" || role === "supervisor");
  return {
    ...list,
    mark,
    pollMs: context.portal.config.livePollMs,
    ...(await orRefuse(readInboxPage(portal, staff, kept))),
    ignored: [...asked.ignored, ...list.ignored],
    current: asked.savedId ?? list.query.view,
    name: kept.saved.find(({ id }) => id === asked.savedId)?.name ?? null,
    now: portal.now(),
    mayKeepTexts: mayOpenPage(staff, "texts"),
    showBranch: wide || staff.grants.length > 1,
    done: doneWith(address.get("done"), address.get("of")),
    undoOf: await undoOf(portal, staff, address.get("of")),
    wasSaved: address.get("done") === "saved",
  };
}

export default function Inbox() {
  const page = useLoaderData<typeof loader>();
  const { query, rows, done, name } = page;
  const speech = useSpeech();
  const { t } = speech;
  const address = addressOfQuery(query).toString();
  const usual = addressOfQuery(wholeView("todo")).toString();
  const title = name ?? t(`inbox.view.${query.view}`);
  return (
    <main id="main" className="staff-list inbox">
      <p className="inbox-to-list">
        <a href="#list">{t("inbox.views.toList")}</a>
      </p>
      <InboxViews
        counts={page.counts}
        saved={page.saved}
        current={page.current}
        mayKeepTexts={page.mayKeepTexts}
      />
      <div id="list" className="inbox-list" tabIndex={-1}>
        <DoneMessage text={beforeWords(done, speech)} undoOf={page.undoOf} />
        <DoneMessage text={page.wasSaved ? t("inbox.save.done") : null} />
        <IgnoredNotice ignored={page.ignored} query={query} />
        <div className="inbox-head">
          <h1>
            <span className="unseen">{t("staff.inbox.title")}: </span>
            {title}
          </h1>
          <InboxSearch query={query} />
          <InboxFilter query={query} sort={page.sort} choices={page.choices} />
          <SaveList query={query} scopes={page.scopes} saveFor={page.saveFor} />
        </div>
        <LiveBar
          mark={page.mark}
          list={address}
          from={address === usual ? "" : address}
          showBranch={page.showBranch}
          pollMs={page.pollMs}
          countsNew={!page.later}
        />
        {rows.length === 0 ? (
          <EmptyInbox {...page} />
        ) : (
          <BulkForm query={query}>
            <InboxTable {...page} caption={title} from={address === usual ? "" : address} />
          </BulkForm>
        )}
        {page.later && (
          <p className="first-page">
            <a href={`/inbox?${address}`}>{t("inbox.firstPage")}</a>
          </p>
        )}
        <NextPage
          next={page.next}
          query={new URLSearchParams(address)}
          text={page.cutShort ? t("inbox.further") : undefined}
        />
      </div>
    </main>
  );
}
