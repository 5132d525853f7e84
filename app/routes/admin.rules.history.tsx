// Everything that was ever published: by whom, when and why, with a way back.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { usePublishedBy } from "../components/admin-rules-page.tsx";
import { FaultList, RuleList } from "../components/admin-rules.tsx";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, NextPage } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { EmptyList } from "../components/staff-views.tsx";
import { rollBack } from "../domain/routing/rules/publish-draft.server.ts";
import { readRuleHistory } from "../domain/routing/rules/read-rule-sets.server.ts";
import type { RuleFault } from "../domain/routing/rules/rule-fault.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("rules.past.title"), width: "staff" };

const NUMBER = /^\d{1,6}$/;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const after = new URL(request.url).searchParams.get("after");
  const before = after !== null && NUMBER.test(after) ? Number(after) : null;
  return orRefuse(readRuleHistory(portal.context, staff, { before }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "admin");
  const fields = await readFields(request);
  const typed = fields.get("version");
  const note = typeof typed === "string" ? fields.get(`note-${typed}`) : null;
  if (typeof typed !== "string" || !NUMBER.test(typed) || typeof note !== "string")
    throw refusalAnswer("invalid_input");
  const version = Number(typed);
  const notDone = (faults: readonly RuleFault[]) =>
    data({ version, note, faults }, { status: 422 });
  // Who may not is told so before being asked why.
  await orRefuse(readRuleHistory(portal.context, staff, { before: null }));
  if (note.trim() === "") return notDone([]);
  const published = await orRefuse(rollBack(portal.context, staff, { version, note }));
  if (published.version === null) return notDone(published.faults);
  return redirect("/admin/rules?done=roll_back", 303);
}

export default function RuleHistory() {
  const { versions, next, names } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useSpeech();
  const publishedBy = usePublishedBy();
  const query = new URLSearchParams(useLocation().search);
  const noNote = tried?.note.trim() === "" ? tried.version : null;
  const empty = t("rules.publish.noteEmpty");
  return (
    <main id="main">
      <BackLink to="/admin/rules" />
      <ErrorSummary messages={noNote === null ? {} : { [`note-${noNote}`]: empty }} />
      <FaultList alert title={t("rules.publish.cannot")} faults={tried?.faults ?? []} />
      <h1>{t("rules.past.title")}</h1>
      {versions.length === 0 && <EmptyList text={t("rules.past.empty")} />}
      {versions.flatMap((one) => {
        const { version, rules, restoredFrom, state } = one;
        if (version === null) return [];
        return [
          <section key={version} aria-labelledby={`version-${version}`}>
            <h2 id={`version-${version}`}>
              {t("rules.past.version", { version })}
              {state === "published" && ` · ${t("rules.past.current")}`}
            </h2>
            <p>{publishedBy(one)}</p>
            {restoredFrom !== null && <p>{t("rules.past.restored", { version: restoredFrom })}</p>}
            <details className="move">
              <summary>{t("rules.past.rules", { count: rules.length })}</summary>
              <RuleList rules={rules} names={names} />
            </details>
            <p>
              <a
                href={`/admin/rules/export/${version}`}
                aria-label={t("rules.exportOf", { version })}
              >
                {t("rules.export")}
              </a>
            </p>
            {state !== "published" && (
              <RollBack
                version={version}
                note={tried?.version === version ? tried.note : undefined}
                error={noNote === version ? empty : undefined}
              />
            )}
          </section>,
        ];
      })}
      <NextPage next={next} query={query} />
    </main>
  );
}

function RollBack(props: {
  readonly version: number;
  readonly note: string | undefined;
  readonly error: string | undefined;
}) {
  const { t } = useSpeech();
  const { version } = props;
  const label = t("rules.past.rollBack", { version });
  const field = `note-${version}`;
  return (
    <details className="move" open={props.note !== undefined}>
      <summary>{label}</summary>
      <form method="post">
        <input type="hidden" name="version" value={version} />
        <TextField
          name={field}
          label={t("rules.past.why")}
          value={props.note}
          error={props.error}
        />
        <SubmitButton kind="warning">{label}</SubmitButton>
      </form>
    </details>
  );
}
