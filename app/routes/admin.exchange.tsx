// Files out of the configuration and into it. A file that is brought is looked at first; nothing is written here.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fileFaultInWords } from "../components/admin-import-words.ts";
import { FileForm, FilesThatWait, FilesToSave } from "../components/admin-exchange.tsx";
import { ErrorSummary } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { sizeFacts } from "../domain/attachment/photo-limits.ts";
import { exchangeKindOf } from "../domain/administration/exchange/exchange-kind.ts";
import { keepFile, listWaitingFiles } from "../domain/administration/exchange/keep-file.server.ts";
import type { FileFaultCode } from "../domain/administration/files/file-fault.ts";
import { FileFault } from "../domain/administration/files/file-fault.ts";
import { chosenFile } from "../http/chosen-file.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("exchange.pageTitle"), width: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const { megabytes } = sizeFacts(portal.config.uploadMaxBytes);
  const files = await listWaitingFiles(portal.context, staff);
  return { files, megabytes, done: new URL(request.url).searchParams.get("done") };
}

interface NotRead {
  readonly kind: string;
  readonly fault: {
    readonly code: FileFaultCode;
    readonly line: number | null;
    readonly facts: FileFault["facts"];
  } | null;
  /** Nothing was chosen: the kind, the file. */
  readonly missing: readonly ("kind" | "file")[];
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal, bodyTooLarge } = context;
  const staff = await requirePageForForm(request, portal, "admin");
  const maxBytes = portal.config.uploadMaxBytes;
  const not = (answer: Partial<NotRead>) =>
    data<NotRead>({ kind: "", fault: null, missing: [], ...answer }, { status: 422 });
  if (bodyTooLarge) {
    const may = Math.floor(maxBytes / 1e6);
    return not({
      fault: { code: "too_large", line: null, facts: { has: `> ${String(may)}`, may } },
    });
  }
  const fields = await request.formData().catch(() => new FormData());
  const kind = exchangeKindOf(fields.get("kind"));
  const file = await chosenFile(fields.get("file"), "file");
  const missing = [...(kind ? [] : ["kind" as const]), ...(file ? [] : ["file" as const])];
  if (!kind || !file) return not({ kind: kind ?? "", missing });
  try {
    const id = await keepFile(portal.context, staff, { kind, ...file, maxBytes });
    return redirect(`/admin/exchange/${id}`, 303);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { code, line, facts } = error;
    return not({ kind, fault: { code, line, facts } });
  }
}

export default function Exchange() {
  const { files, megabytes, done } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const speech = useSpeech();
  const { t } = speech;
  const fault = tried?.fault;
  const says = fault && fileFaultInWords(fault, speech);
  const line = fault?.line ?? null;
  const wrong =
    says &&
    (line === null ? t("exchange.unread", { says }) : t("exchange.unreadAt", { line, says }));
  const fileError = wrong ?? (tried?.missing.includes("file") ? t("exchange.noFile") : undefined);
  const kindError = tried?.missing.includes("kind") ? t("exchange.noKind") : undefined;
  const messages = {
    ...(kindError && { kind: kindError }),
    ...(fileError && { file: fileError }),
  };
  const doneText =
    done === "imported" || done === "unchanged" || done === "thrown"
      ? t(`exchange.done.${done}`)
      : null;
  return (
    <main id="main">
      <ErrorSummary messages={messages} />
      <DoneMessage text={tried ? null : doneText} />
      <BackLink to="/admin" />
      <h1>{t("exchange.pageTitle")}</h1>
      <FilesThatWait files={files} />
      <h2>{t("exchange.take")}</h2>
      <p>{t("exchange.takeLead")}</p>
      <FilesToSave />
      <h2>{t("exchange.bring")}</h2>
      <p>{t("exchange.bringLead")}</p>
      <FileForm
        kind={tried?.kind ?? ""}
        error={fileError}
        kindError={kindError}
        maxMegabytes={megabytes}
      />
    </main>
  );
}
