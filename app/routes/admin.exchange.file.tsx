// One file that was brought: what its import would do, and the word to do it.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OutcomeView } from "../components/admin-exchange.tsx";
import { SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Moment, Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import {
  forgetKeptFile,
  importKeptFile,
  tryKeptFile,
} from "../domain/administration/exchange/keep-file.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { postedThing, textIn } from "../http/admin-thing.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("exchange.pageTitle"), width: "staff" };

const REASON_MAX_CHARACTERS = 500;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  return orRefuse(tryKeptFile(portal.context, staff, params.id ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const { staff, fields } = await postedThing(args);
  const portal = args.context.portal.context;
  const id = args.params.id ?? "";
  if (textIn(fields, "do") === "forget") {
    await forgetKeptFile(portal, staff, id);
    return redirect("/admin/exchange?done=thrown", 303);
  }
  const reason = textIn(fields, "reason").slice(0, REASON_MAX_CHARACTERS);
  try {
    const given = { seen: textIn(fields, "seen"), reason };
    const { faults, changes, removed } = await importKeptFile(portal, staff, id, given);
    if (faults.length > 0) return data({ reason }, { status: 422 });
    portal.wake();
    const isNews = changes.length + removed.length > 0;
    return redirect(`/admin/exchange?done=${isNews ? "imported" : "unchanged"}`, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === "changed_meanwhile") return data({ reason }, { status: 409 });
    throw refusalAnswer(error.code, error.facts);
  }
}

export default function ExchangeFile() {
  const { kind, name, encoding, keptUntil, outcome, version } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useSpeech();
  const { faults, changes, removed } = outcome;
  const canDo = faults.length === 0 && changes.length + removed.length > 0;
  return (
    <main id="main">
      <BackLink to="/admin/exchange" />
      <h1>{t("exchange.fileTitle", { name })}</h1>
      <p className="staff-meta">
        {t(`exchange.kind.${kind}`)} · {t("exchange.until")} <Moment at={keptUntil} />
      </p>
      {tried && (
        <Notice tone="warning">
          <p role="alert">{t("exchange.changedMeanwhile")}</p>
        </Notice>
      )}
      {encoding === "gb18030" && <p>{t("exchange.asGbk")}</p>}
      <OutcomeView kind={kind} outcome={outcome} />
      <form method="post">
        <input type="hidden" name="seen" value={version} />
        {canDo && (
          <>
            {kind === "people" && <p>{t("exchange.invites")}</p>}
            {kind === "rules" && <p>{t("exchange.asDraft")}</p>}
            <TextField
              name="reason"
              label={t("administration.reason")}
              hint={t("administration.reasonHint")}
              value={tried?.reason ?? ""}
            />
            <SubmitButton name="do" value="import">
              {t("exchange.doIt")}
            </SubmitButton>{" "}
          </>
        )}
        <SubmitButton kind="quiet" name="do" value="forget">
          {t("exchange.throwAway")}
        </SubmitButton>
      </form>
    </main>
  );
}
