// The confirmation as a text file, in the language in which the problem was written: for the browser that sent it.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseReference } from "../domain/problem/reference.ts";
import { readReceipt } from "../domain/problem/read-receipt.server.ts";
import type { Receipt } from "../domain/problem/read-receipt.server.ts";
import { refusalAnswer } from "../http/answer.server.ts";
import { readDraftKey } from "../http/cookies.server.ts";
import { speech } from "../i18n/translate.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const key = await readDraftKey(request);
  const receipt = key && (await readReceipt(portal.context, key));
  if (!receipt || receipt.reference !== parseReference(params.reference ?? ""))
    throw refusalAnswer("not_found");
  const lines = receiptLines(receipt, portal.config.timeZone, portal.config.publicUrl);
  // The mark at the beginning keeps old editors from taking Chinese for GBK; the line ends are theirs, too.
  return new Response(`\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="${receipt.reference}.txt"`,
      "Cache-Control": "no-store",
    },
  });
}

function receiptLines(receipt: Receipt, timeZone: string, publicUrl: string): string[] {
  const { t, moment } = speech(receipt.language, timeZone);
  const { reference, trackingKey, submittedAt, acceptBy, resolveBy, sent } = receipt;
  const typed = (text: string) => text.split("\n");
  return [
    t("report.sent.receipt"),
    t("site.name"),
    "",
    `${t("report.sent.reference")}: ${reference}`,
    `${t("report.sent.key")}: ${trackingKey}`,
    `${t("report.sent.sentAt")}: ${moment(submittedAt)}`,
    "",
    t("report.sent.where", { address: `${publicUrl}/track` }),
    t("report.sent.keyNote"),
    "",
    ...(acceptBy ? [t("report.sent.acceptBy", { date: moment(acceptBy) })] : []),
    ...(resolveBy ? [t("report.sent.resolveBy", { date: moment(resolveBy) })] : []),
    t("report.sent.lastWord"),
    t("report.sent.worse"),
    ...(sent
      ? [
          ...["", `${t("report.check.rows.description")}:`, ...typed(sent.description)],
          ...["", `${t("report.check.rows.place")}:`, ...typed(sent.place)],
        ]
      : []),
  ];
}
