// One working calendar: its year as tables, its fields as text, and its file. `new` is one that is not there yet.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CalendarYear } from "../components/calendar-year.tsx";
import { useCalendarFaults } from "../components/calendar-faults.ts";
import { ErrorSummary, SubmitButton, TextArea, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { calendarFrom } from "../domain/clock/calendar-data.ts";
import { calendarFields, calendarForm, calendarIn } from "../domain/clock/calendar-form.ts";
import type { CalendarField, CalendarForm } from "../domain/clock/calendar-form.ts";
import { calendarYear } from "../domain/clock/calendar-year.ts";
import { readCalendarPage } from "../domain/clock/read-clock-settings.server.ts";
import { saveCalendar } from "../domain/clock/save-clock-settings.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { orRefuse } from "../http/answer.server.ts";
import { postedThing, textIn } from "../http/admin-thing.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("clock.calendars.one"), width: "staff" };

const YEAR_DIGITS = 4;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const { searchParams } = new URL(request.url);
  const done = searchParams.has("done");
  if (params.code === "new") return { view: null, form: null, year: 0, months: [], done };
  const view = await orRefuse(readCalendarPage(portal.context, staff, params.code ?? ""));
  const asked = searchParams.get("year") ?? "";
  const thisYear = Number(portal.context.now().slice(0, YEAR_DIGITS));
  const year = /^(19[7-9]|2\d\d)\d$/.test(asked) ? Number(asked) : thisYear;
  const { calendar } = view;
  const months = calendarYear(calendarFrom(calendar), year);
  return { view, form: calendarForm(calendar), year, months, done };
}

export async function action(args: ActionFunctionArgs) {
  const { staff, fields } = await postedThing(args);
  const entries = calendarFields.map((name) => [name, textIn(fields, name)] as const);
  const typed = Object.fromEntries(entries) as CalendarForm;
  const form = args.params.code === "new" ? typed : { ...typed, code: args.params.code ?? "" };
  const read = calendarIn(form);
  const answer = { form, field: null as CalendarField | null, faults: [], same: false };
  if ("field" in read) return data({ ...answer, field: read.field }, { status: 422 });
  const { context } = args.context.portal;
  const { calendar } = read;
  try {
    const { faults } = await saveCalendar(context, staff, { calendar, dryRun: false });
    if (faults.length > 0) return data({ ...answer, faults }, { status: 422 });
  } catch (error) {
    if (!isRefusal(error) || error.code !== "already_done") throw error;
    return data({ ...answer, same: true }, { status: 422 });
  }
  return redirect(`/admin/calendars/${calendar.code}?done=1`, 303);
}

const long: ReadonlySet<CalendarField> = new Set([
  "weekDayPeriods",
  "holidays",
  "makeUpDays",
  "dayPeriods",
  "note",
]);

export default function CalendarPage() {
  const { view, form, year, months, done } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t, local } = useSpeech();
  const inWords = useCalendarFaults();
  const shown = tried?.form ?? form;
  const wrong = tried?.same ? t("clock.calendars.same") : inWords(tried?.faults ?? []);
  const field = tried?.field ?? null;
  const messages: Partial<Record<CalendarField, string>> = {
    ...(wrong && { timeZone: wrong }),
    ...(field && { [field]: t("clock.calendars.unreadField") }),
  };
  return (
    <main id="main">
      <ErrorSummary messages={messages} />
      <DoneMessage text={done && !tried ? t("clock.calendars.done") : null} />
      <BackLink to="/admin/calendars" />
      <h1>{view ? local(view.calendar.name) : t("clock.calendars.add")}</h1>
      {view && (
        <>
          <p>
            {t("clock.calendars.version", { version: view.version })}{" "}
            <a href={`/admin/calendars/${view.calendar.code}/export`}>
              {t("clock.calendars.export")}
            </a>
          </p>
          <h2>{t("clock.calendars.year", { year })}</h2>
          <p>
            <a href={`?year=${String(year - 1)}`}>{String(year - 1)}</a>{" "}
            <a href={`?year=${String(year + 1)}`}>{String(year + 1)}</a>
          </p>
          <CalendarYear year={year} months={months} />
        </>
      )}
      <h2>{t("clock.calendars.change")}</h2>
      <p>{t("clock.calendars.changeHint")}</p>
      <form method="post" noValidate>
        {calendarFields.map((name) => {
          if (name === "code" && view) return null;
          const props = {
            ...{ name, label: t(`clock.calendars.field.${name}`), value: shown?.[name] },
            hint: t(`clock.calendars.hint.${name}`),
            error: messages[name],
          };
          return long.has(name) ? (
            <TextArea key={name} {...props} rows={6} />
          ) : (
            <TextField key={name} {...props} autoComplete="off" />
          );
        })}
        <SubmitButton>{t("clock.calendars.save")}</SubmitButton>
      </form>
    </main>
  );
}
