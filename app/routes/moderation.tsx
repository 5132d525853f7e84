// The moderators' list: what the check held, what waits to be published, and what was decided, oldest first.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { NextPage } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { ModerationTable } from "../components/staff-moderation.tsx";
import { DoneMessage, EmptyList, ViewLinks } from "../components/staff-views.tsx";
import {
  isModerationView,
  listQueue,
  moderationViews,
} from "../domain/moderation/list-queue.server.ts";
import type { ModerationView } from "../domain/moderation/list-queue.server.ts";
import { parseReference } from "../domain/problem/reference.ts";
import { moderatorMoves } from "../domain/triage/move-answers.ts";
import { undoOf } from "../http/undo-link.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { cursorIn } from "../http/cursor.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }, { view }: { view: ModerationView }) =>
    `${t("staff.moderation.title")}: ${t(`staff.moderation.view.${view}`)}`,
  width: "staff",
  keys: "list",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "moderation");
  const query = new URL(request.url).searchParams;
  const asked = query.get("view");
  const view = isModerationView(asked) ? asked : "held";
  const list = await orRefuse(
    listQueue(context.portal.context, staff, { view, after: cursorIn(query) }),
  );
  const move = moderatorMoves.find((one) => one === query.get("done"));
  const reference = parseReference(query.get("of") ?? "");
  return {
    ...list,
    view,
    views: moderationViews,
    done: move && reference ? { move, reference } : null,
    undoOf: await undoOf(context.portal.context, staff, reference),
  };
}

export default function Moderation() {
  const { rows, next, view, views, done, undoOf: undoable } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const query = new URLSearchParams(useLocation().search);
  query.delete("done");
  query.delete("of");
  const links = views.map((name) => ({
    name,
    to: `/moderation?view=${name}`,
    text: t(`staff.moderation.view.${name}`),
  }));
  const said = done && t(`staff.move.${done.move}.done`, { reference: done.reference });
  return (
    <main id="main" className="staff-list">
      <DoneMessage
        undoOf={undoable}
        text={said && rows.length === 0 ? `${said} ${t("staff.moderation.allDone")}` : said}
      />
      <div className="staff-head">
        <h1>{t("staff.moderation.title")}</h1>
        <ViewLinks label={t("staff.inbox.views")} views={links} current={view} />
      </div>
      {rows.length === 0 ? (
        <EmptyList text={t(`staff.moderation.empty.${view}`)} />
      ) : (
        <ModerationTable rows={rows} view={view} caption={t(`staff.moderation.view.${view}`)} />
      )}
      <NextPage next={next} query={query} />
    </main>
  );
}
