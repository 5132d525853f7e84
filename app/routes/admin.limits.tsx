// The table of time limits: what is in use, when things would be due today, its versions, and a new one with its reason.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary, SubmitButton, TextArea, TextField } from "../components/form.tsx";
import { DuePreview, PolicyTable } from "../components/limit-tables.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { limitTable, limitsIn } from "../domain/clock/limit-table.ts";
import { previewLimits, readLimits } from "../domain/clock/read-clock-settings.server.ts";
import { saveLimits } from "../domain/clock/save-clock-settings.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { postedThing, textIn } from "../http/admin-thing.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("clock.limits.title"), width: "staff" };

const REASON_MAX_CHARACTERS = 500;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const view = await orRefuse(readLimits(portal.context, staff));
  return {
    ...view,
    due: await previewLimits(portal.context, view.policy),
    table: limitTable(view.policy),
    done: new URL(request.url).searchParams.has("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { staff, fields } = await postedThing(args);
  const { context } = args.context.portal;
  const table = textIn(fields, "table");
  const reason = textIn(fields, "reason").trim().slice(0, REASON_MAX_CHARACTERS);
  const { policy, unread } = limitsIn(table);
  const looks = textIn(fields, "do") === "look";
  const answer = { table, reason, unread, noReason: reason === "" && !looks };
  if (unread.length > 0 || answer.noReason) {
    return data({ ...answer, faults: [], due: null }, { status: 422 });
  }
  const saved = await orRefuse(
    saveLimits(context, staff, { policy, reason: reason || "-", dryRun: looks }),
  );
  if (saved.faults.length > 0) {
    return data({ ...answer, faults: saved.faults, due: null }, { status: 422 });
  }
  if (!looks) return redirect("/admin/limits?done=1", 303);
  const due = await previewLimits(context, policy);
  return data({ ...answer, faults: [], due }, { status: 422 });
}

export default function Limits() {
  const view = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t, moment } = useSpeech();
  const wrong = [
    ...(tried?.unread ?? []).map((line) => t("clock.limits.unread", { line })),
    ...(tried?.faults ?? []).map(({ code, about }) => t(`clock.limits.fault.${code}`, { about })),
  ].join(" ");
  const noReason = tried?.noReason ? t("clock.limits.noReason") : "";
  const messages = { ...(wrong && { table: wrong }), ...(noReason && { reason: noReason }) };
  return (
    <main id="main">
      <ErrorSummary messages={messages} />
      <DoneMessage text={view.done && !tried ? t("clock.limits.done") : null} />
      <BackLink to="/admin" />
      <h1>{t("clock.limits.title")}</h1>
      <p>{t("clock.limits.lead")}</p>
      <h2>{t("clock.limits.inUse")}</h2>
      <p className="staff-meta">{t("clock.limits.version", { version: view.version })}</p>
      <PolicyTable policy={view.policy} />
      <h2>{t("clock.limits.preview")}</h2>
      <p>{t("clock.limits.previewAt", { moment: moment(view.now) })}</p>
      <DuePreview due={view.due} />
      <h2>{t("clock.limits.change")}</h2>
      {tried?.due && (
        <>
          <p>{t("clock.limits.wouldBe")}</p>
          <DuePreview due={tried.due} />
        </>
      )}
      <form method="post" noValidate>
        <TextArea
          name="table"
          label={t("clock.limits.table")}
          hint={t("clock.limits.tableHint")}
          rows={16}
          value={tried?.table ?? view.table}
          error={wrong || undefined}
        />
        <TextField
          name="reason"
          label={t("clock.limits.reason")}
          value={tried?.reason}
          error={noReason || undefined}
        />
        <SubmitButton kind="quiet" name="do" value="look">
          {t("clock.limits.look")}
        </SubmitButton>
        <SubmitButton name="do" value="save">
          {t("clock.limits.save")}
        </SubmitButton>
      </form>
      <h2>{t("clock.limits.versions")}</h2>
      {view.versions.length === 0 && <p className="staff-empty">{t("clock.limits.noVersions")}</p>}
      <ul>
        {view.versions.map(({ version, reason, madeAt }) => (
          <li key={version}>{`${version} · ${moment(madeAt)} · ${reason}`}</li>
        ))}
      </ul>
    </main>
  );
}
