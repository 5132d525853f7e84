// The record of a problem as one file, for whoever has just said why, and for a while only.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordText } from "../components/record-text.ts";
import { readTakenOut } from "../domain/triage/read-taken-out.server.ts";
import { tarOf } from "../domain/triage/tar.ts";
import { orRefuse } from "../http/answer.server.ts";
import { languageOf } from "../http/language.server.ts";
import { requirePage } from "../http/staff.server.ts";
import { speech } from "../i18n/translate.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "inbox");
  const { reference: typed = "", event = "" } = params;
  const taken = await orRefuse(readTakenOut(portal.context, staff, typed, event));
  const { view, record, notes, photos } = taken;
  const { reference } = view.problem;
  const { at, by } = record.takenOut;
  const said = speech(languageOf(request), portal.config.timeZone);
  const text = recordText({ ...view, reference, notes, by, takenAt: at }, said);
  const bytesOf = (words: string) => new TextEncoder().encode(words);
  const files = [
    { name: "record.json", bytes: bytesOf(`${JSON.stringify(record, null, 2)}\n`) },
    { name: "timeline.txt", bytes: bytesOf(text) },
    ...photos,
  ];
  return new Response(new Uint8Array(tarOf(files, at)), {
    headers: {
      "Content-Type": "application/x-tar",
      "Content-Disposition": `attachment; filename="record-${reference}.tar"`,
      "Cache-Control": "no-store",
    },
  });
}
