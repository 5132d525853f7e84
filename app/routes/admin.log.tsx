// The log of the configuration: what was changed, by whom, when, from what to what.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { ChangeList, LogFilter } from "../components/admin-log.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, NextPage } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { EmptyList } from "../components/staff-views.tsx";
import { configKinds } from "../domain/administration/config-change.ts";
import { readChanges } from "../domain/administration/read-changes.server.ts";
import { periodOf } from "../domain/clock/period.ts";
import { cursorIn } from "../http/cursor.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.log.title"),
  width: "staff",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "admin");
  const portal = context.portal.context;
  const query = new URL(request.url).searchParams;
  const kind = configKinds.find((one) => one === query.get("kind")) ?? null;
  const person = query.get("person") || null;
  const day = query.get("day")?.trim() || null;
  const period = day === null ? null : periodOf(portal.calendar.timeZone, day, day);
  const filter = {
    kind,
    actorId: person,
    thingId: query.get("thing") || null,
    between: period && ([period.from, period.until] as const),
  };
  const view = await readChanges(portal, staff, filter, cursorIn(query));
  const typed = { kind: kind ?? "", person: person ?? "", day: day ?? "" };
  return { ...view, typed, badDay: day !== null && period === null, thing: filter.thingId };
}

export default function ChangeLog() {
  const { changes, next, people, typed, badDay, thing } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const query = new URLSearchParams(useLocation().search);
  return (
    <main id="main">
      <BackLink to="/admin" />
      <h1>{t("administration.log.title")}</h1>
      <p>
        {t("administration.log.lead")}{" "}
        <a href="/admin/rules/history">{t("admin.page.rules.title")}</a>,{" "}
        <a href="/admin/cues/history">{t("admin.page.cues.title")}</a>,{" "}
        <a href="/admin/models">{t("admin.page.models.title")}</a>
      </p>
      {thing !== null ? (
        <p>
          {t("administration.log.thing")} <a href="/admin/log">{t("administration.log.showAll")}</a>
        </p>
      ) : (
        <LogFilter people={people} typed={typed} badDay={badDay} />
      )}
      {changes.length === 0 ? (
        <EmptyList text={t("administration.log.empty")} />
      ) : (
        <ChangeList changes={changes} />
      )}
      <NextPage next={next} query={query} />
    </main>
  );
}
