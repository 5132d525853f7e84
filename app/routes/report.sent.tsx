// The confirmation: reference, tracking key, what happens next and by when. Works again on reload, and says something
// useful to whoever comes back with a bookmark.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { AnswerList, Notice } from "../components/parts.tsx";
import { EmergencyNotice } from "../components/report-danger.tsx";
import { useSpeech } from "../components/speech.tsx";
import { parseReference } from "../domain/problem/reference.ts";
import { readReceipt } from "../domain/problem/read-receipt.server.ts";
import type { Receipt } from "../domain/problem/read-receipt.server.ts";
import { refusalAnswer } from "../http/answer.server.ts";
import { readDraftKey } from "../http/cookies.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.sent.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reference = parseReference(params.reference ?? "");
  if (!reference) throw refusalAnswer("not_found");
  const key = await readDraftKey(request);
  const receipt = key && (await readReceipt(context.portal.context, key));
  return {
    reference,
    receipt: receipt?.reference === reference ? receipt : null,
    already: new URL(request.url).searchParams.has("already"),
    trackAddress: `${context.portal.config.publicUrl}/track`,
  };
}

export default function ReportSent() {
  const { t } = useSpeech();
  const { reference, receipt, already, trackAddress } = useLoaderData<typeof loader>();
  if (!receipt) return <Bookmarked reference={reference} />;
  return (
    <main id="main">
      {already && (
        <Notice tone="warning">
          <p>{t("report.sent.already")}</p>
        </Notice>
      )}
      <Notice tone="good">
        <h1>{t("report.sent.title")}</h1>
        <dl className="receipt">
          <dt>{t("report.sent.reference")}</dt>
          <dd className="code" id="reference">
            {reference}
          </dd>
          <dt>{t("report.sent.key")}</dt>
          <dd className="code" id="tracking-key">
            {receipt.trackingKey}
          </dd>
        </dl>
        <p>{t("report.sent.keyNote")}</p>
      </Notice>
      {receipt.emergency && <EmergencyNotice />}
      <p className="not-on-paper">{t("report.sent.keep")}</p>
      <p className="buttons">
        <a className="button" href={`/r/${reference}`}>
          {t("report.sent.follow")}
        </a>
        <a className="button quiet" href={`/report/sent/${reference}/receipt.txt`} download>
          {t("report.sent.file")}
        </a>
      </p>
      <Next receipt={receipt} />
      <h2>{t("report.sent.worseTitle")}</h2>
      <p>{t("report.sent.worse")}</p>
      <p>{t("report.sent.where", { address: trackAddress })}</p>
      <Sent receipt={receipt} />
    </main>
  );
}

function Next({ receipt }: { readonly receipt: Receipt }) {
  const { t, moment } = useSpeech();
  const { acceptBy, resolveBy } = receipt;
  return (
    <>
      <h2>{t("report.sent.next")}</h2>
      <ol>
        {acceptBy && <li>{t("report.sent.search")}</li>}
        {acceptBy && <li>{t("report.sent.acceptBy", { date: moment(acceptBy) })}</li>}
        {resolveBy && <li>{t("report.sent.resolveBy", { date: moment(resolveBy) })}</li>}
        <li>{t("report.sent.lastWord")}</li>
      </ol>
      <p>{t(receipt.lettersGoOut ? "report.sent.letters" : "report.sent.noLetters")}</p>
    </>
  );
}

function Sent({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useSpeech();
  const { sent, language } = receipt;
  if (!sent) return null;
  const own = (text: string) => <span lang={language}>{text}</span>;
  return (
    <>
      <h2>{t("report.sent.whatYouSent")}</h2>
      <AnswerList
        answers={[
          { label: t("report.check.rows.description"), value: own(sent.description) },
          { label: t("report.check.rows.place"), value: own(sent.place) },
        ]}
      />
    </>
  );
}

/** Another browser, or days later: the key is not shown any more. */
function Bookmarked({ reference }: { readonly reference: string }) {
  const { t } = useSpeech();
  return (
    <main id="main">
      <h1>{t("report.sent.title")}</h1>
      <p>{t("report.sent.bookmark", { reference })}</p>
      <p>{t("report.sent.bookmarkNext")}</p>
      <p>
        <a className="button" href={`/r/${reference}`}>
          {t("report.sent.follow")}
        </a>
      </p>
      <p>{t("report.sent.worse")}</p>
    </main>
  );
}
