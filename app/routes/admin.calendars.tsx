// Working calendars: which there are, who goes by them, and bringing one in from a file.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Select } from "../components/choices.tsx";
import { useCalendarFaults } from "../components/calendar-faults.ts";
import { ErrorSummary, SubmitButton, TextArea } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { calendarData } from "../domain/clock/calendar-data.ts";
import { readCalendarPages } from "../domain/clock/read-clock-settings.server.ts";
import { assignCalendar, saveCalendar } from "../domain/clock/save-clock-settings.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { orRefuse } from "../http/answer.server.ts";
import { postedThing, textIn } from "../http/admin-thing.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("clock.calendars.title"), width: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const view = await orRefuse(readCalendarPages(portal.context, staff));
  return { ...view, done: new URL(request.url).searchParams.has("done") };
}

function calendarOfText(text: string) {
  try {
    return calendarData.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export async function action(args: ActionFunctionArgs) {
  const { staff, fields } = await postedThing(args);
  const { context } = args.context.portal;
  const what = textIn(fields, "do");
  if (what === "assign") {
    const branchCode = textIn(fields, "branch");
    const calendarCode = textIn(fields, "calendar") || null;
    await orRefuse(assignCalendar(context, staff, { branchCode, calendarCode }));
    return redirect("/admin/calendars?done=1", 303);
  }
  const file = textIn(fields, "file");
  const calendar = calendarOfText(file);
  if (!calendar) return data({ file, unread: true, same: false, saved: null }, { status: 422 });
  const dryRun = what !== "import";
  try {
    const saved = await saveCalendar(context, staff, { calendar, dryRun });
    if (saved.faults.length === 0 && !dryRun) return redirect("/admin/calendars?done=1", 303);
    return data({ file, unread: false, same: false, saved }, { status: 422 });
  } catch (error) {
    if (!isRefusal(error) || error.code !== "already_done") throw error;
    return data({ file, unread: false, same: true, saved: null }, { status: 422 });
  }
}

export default function Calendars() {
  const { calendars, branches, done } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t, local } = useSpeech();
  const inWords = useCalendarFaults();
  const wrong = tried?.unread
    ? t("clock.calendars.unread")
    : tried?.same
      ? t("clock.calendars.same")
      : inWords(tried?.saved?.faults ?? []);
  const version = tried?.saved?.version ?? null;
  return (
    <main id="main">
      <ErrorSummary messages={wrong ? { file: wrong } : {}} />
      <DoneMessage text={done && !tried ? t("clock.calendars.done") : null} />
      {version !== null && <p role="status">{t("clock.calendars.wouldBe", { version })}</p>}
      <BackLink to="/admin" />
      <h1>{t("clock.calendars.title")}</h1>
      <p>{t("clock.calendars.lead")}</p>
      <ul className="staff-messages">
        {calendars.map(({ calendar, version: number, branches: by }) => (
          <li key={calendar.code}>
            <p>
              <a href={`/admin/calendars/${calendar.code}`}>{local(calendar.name)}</a>{" "}
              {t("clock.calendars.version", { version: number })}
            </p>
            <p>
              {by.length === 0
                ? t("clock.calendars.unused")
                : t("clock.calendars.usedBy", {
                    names: by.map(({ name }) => local(name)).join(", "),
                  })}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href="/admin/calendars/new">{t("clock.calendars.add")}</a>
      </p>
      <h2>{t("clock.calendars.assign")}</h2>
      <form method="post" noValidate>
        <Select
          name="branch"
          label={t("clock.calendars.branch")}
          value=""
          groups={[
            {
              title: null,
              choices: branches.map(({ code, name, depth, calendar }) => ({
                value: code,
                label: `${"\u2003".repeat(Math.max(0, depth))}${local(name)}${calendar === null ? "" : ` (${calendar})`}`,
              })),
            },
          ]}
        />
        <Select
          name="calendar"
          label={t("clock.calendars.calendar")}
          value=""
          groups={[
            {
              title: null,
              choices: [
                { value: "", label: t("clock.calendars.fromAbove") },
                ...calendars.map(({ calendar: { code, name } }) => ({
                  value: code,
                  label: local(name),
                })),
              ],
            },
          ]}
        />
        <SubmitButton kind="quiet" name="do" value="assign">
          {t("clock.calendars.assignButton")}
        </SubmitButton>
      </form>
      <h2>{t("clock.calendars.import")}</h2>
      <form method="post" noValidate>
        <TextArea
          name="file"
          label={t("clock.calendars.file")}
          hint={t("clock.calendars.fileHint")}
          rows={8}
          value={tried?.file}
          error={wrong || undefined}
        />
        <SubmitButton kind="quiet" name="do" value="look">
          {t("clock.calendars.look")}
        </SubmitButton>
        <SubmitButton name="do" value="import">
          {t("clock.calendars.importButton")}
        </SubmitButton>
      </form>
    </main>
  );
}
