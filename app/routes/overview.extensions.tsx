// What waits for a decision on more time: for leads and supervisors.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { Cell, StaffTable } from "../components/staff-table.tsx";
import { listExtensions } from "../domain/clock/list-extensions.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("clock.extension.list.title"),
  width: "staff",
  keys: "list",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "overview");
  return { waiting: await orRefuse(listExtensions(portal.context, staff)) };
}

const columns = ["problem", "branch", "due", "until", "reason"] as const;

export default function Extensions() {
  const { waiting } = useLoaderData<typeof loader>();
  const { t, local, moment } = useSpeech();
  const label = (name: (typeof columns)[number]) => t(`clock.extension.list.${name}`);
  return (
    <main id="main">
      <BackLink to="/overview" />
      <h1>{t("clock.extension.list.title")}</h1>
      <p>{t("clock.extension.list.lead")}</p>
      {waiting.length === 0 ? (
        <p className="staff-empty">{t("clock.extension.list.none")}</p>
      ) : (
        <StaffTable
          name="extensions"
          caption={t("clock.extension.list.title")}
          columns={columns.map((name) => ({ name, text: label(name) }))}
        >
          {waiting.map(({ reference, branch, reason, dueAt, until }) => (
            <tr role="row" key={reference} data-row={reference}>
              <Cell name="problem">
                <a href={`/inbox/${reference}#act-extension-fold`}>{reference}</a>
              </Cell>
              <Cell name="branch" label={label("branch")}>
                {branch && local(branch)}
              </Cell>
              <Cell name="due" label={label("due")}>
                {dueAt === null ? t("staff.limit.paused") : moment(dueAt)}
              </Cell>
              <Cell name="until" label={label("until")}>
                {moment(until)}
              </Cell>
              <Cell name="reason" label={label("reason")}>
                {reason}
              </Cell>
            </tr>
          ))}
        </StaffTable>
      )}
    </main>
  );
}
