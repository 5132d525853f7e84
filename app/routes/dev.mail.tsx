// The trial's mailbox: the letters that would have been sent, newest first.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { Moment, NextPage } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { Cell, StaffTable } from "../components/staff-table.tsx";
import { EmptyList } from "../components/staff-views.tsx";
import { instantFromMs } from "../domain/shared/instant.ts";
import { refusalAnswer } from "../http/answer.server.ts";
import { hasMailbox, listLetters } from "../http/mailbox.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("staff.mailbox.title"),
  width: "staff",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  if (!hasMailbox(portal)) throw refusalAnswer("not_found");
  const after = new URL(request.url).searchParams.get("after");
  const { letters, next } = await listLetters(portal.mailFolder, after);
  return {
    next,
    letters: letters.map((letter) => ({ ...letter, at: instantFromMs(Number(letter.at)) })),
  };
}

export default function Mailbox() {
  const { letters, next } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const query = new URLSearchParams(useLocation().search);
  const columns = ["at", "to", "subject"] as const;
  const label = (name: (typeof columns)[number]) => t(`staff.mailbox.column.${name}`);
  return (
    <main id="main" className="staff-list">
      <h1>{t("staff.mailbox.title")}</h1>
      <p>{t("staff.mailbox.lead")}</p>
      {letters.length === 0 ? (
        <EmptyList text={t("staff.mailbox.empty")} />
      ) : (
        <StaffTable
          name="mailbox-table"
          caption={t("staff.mailbox.title")}
          columns={columns.map((name) => ({ name, text: label(name) }))}
        >
          {letters.map((letter) => (
            <tr role="row" key={letter.name}>
              <Cell name="at" label={label("at")}>
                <Moment at={letter.at} />
              </Cell>
              <Cell name="to" label={label("to")}>
                {letter.to}
              </Cell>
              <Cell name="subject">
                <a href={`/dev/mail/${letter.name}`}>
                  {letter.subject || t("staff.mailbox.noSubject")}
                </a>
              </Cell>
            </tr>
          ))}
        </StaffTable>
      )}
      <NextPage next={next} query={query} />
    </main>
  );
}
