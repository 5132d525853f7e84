// One letter of the trial's mailbox: headers, plain text, and the HTML version in a frame that can do nothing.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { refusalAnswer } from "../http/answer.server.ts";
import { hasMailbox, readLetter } from "../http/mailbox.server.ts";

export const handle: PageHandle = {
  title: ({ t }, { subject }: { subject: string }) => subject || t("staff.mailbox.noSubject"),
  width: "staff",
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const letter = hasMailbox(portal) ? await readLetter(portal.mailFolder, params.name ?? "") : null;
  if (!letter) throw refusalAnswer("not_found");
  const { subject, text, headers, html } = letter;
  return { subject, text, headers, hasHtml: html !== null };
}

export default function LetterPage() {
  const { subject, text, headers, hasHtml } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  return (
    <main id="main" className="staff-page">
      <BackLink to="/dev/mail" />
      <h1>{subject || t("staff.mailbox.noSubject")}</h1>
      <div className="staff-columns even">
        <div>
          <h2>{t("staff.mailbox.text")}</h2>
          <div className="as-typed staff-letter">
            <WithLinks text={text} />
          </div>
          <h2>{t("staff.mailbox.headers")}</h2>
          <dl className="staff-headers">
            {headers.map(({ name, value }, index) => (
              <div key={index}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h2>{t("staff.mailbox.html")}</h2>
          {hasHtml ? (
            <iframe
              className="staff-letter-frame"
              src="?part=html"
              title={t("staff.mailbox.frame")}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
            />
          ) : (
            <p>{t("staff.mailbox.noHtml")}</p>
          )}
        </div>
      </div>
    </main>
  );
}

/** Plain text whose addresses can be followed. */
function WithLinks({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>"']+)/).map((part, index) =>
        /^https?:\/\//.test(part) ? (
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
