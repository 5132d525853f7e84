// The confirmation: reference, tracking key, what happens next and by when. Works again on reload.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { Notice } from "../components/parts.tsx";
import { EmergencyNotice } from "../components/report-danger.tsx";
import { useSpeech } from "../components/speech.tsx";
import { parseReference } from "../domain/problem/reference.ts";
import { readReceipt } from "../domain/problem/read-receipt.server.ts";
import { refusalAnswer } from "../http/answer.server.ts";
import { readDraftKey } from "../http/cookies.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.sent.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reference = parseReference(params.reference ?? "");
  if (!reference) throw refusalAnswer("not_found");
  const key = await readDraftKey(request);
  const receipt = key && (await readReceipt(context.portal.context, key));
  return { reference, receipt: receipt?.reference === reference ? receipt : null };
}

export default function ReportSent() {
  const { t, moment } = useSpeech();
  const { reference, receipt } = useLoaderData<typeof loader>();
  if (!receipt) {
    return (
      <main id="main">
        <h1>{t("report.sent.title")}</h1>
        <p>{t("report.sent.bookmark", { reference })}</p>
        <p>
          <a className="button" href={`/track?reference=${reference}`}>
            {t("report.sent.follow")}
          </a>
        </p>
      </main>
    );
  }
  return (
    <main id="main">
      <Notice tone="good">
        <h1>{t("report.sent.title")}</h1>
        <dl>
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
      <h2>{t("report.sent.next")}</h2>
      {receipt.acceptBy && <p>{t("report.sent.nextText", { date: moment(receipt.acceptBy) })}</p>}
      <p>{t(receipt.lettersGoOut ? "report.sent.letters" : "report.sent.noLetters")}</p>
      <p>{t("report.sent.worse")}</p>
      <p>
        <a className="button" href={`/r/${reference}`}>
          {t("report.sent.follow")}
        </a>
      </p>
    </main>
  );
}
