// The rules: what is published, the draft with everything that can be done with it, failures and offers.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublishedRules, RulesDraft, ruleMoves } from "../components/admin-rules-page.tsx";
import type { NotDone, RuleMove } from "../components/admin-rules-page.tsx";
import { FailureList, ProposalList } from "../components/admin-rules-news.tsx";
import { FaultList } from "../components/admin-rules.tsx";
import { ErrorSummary } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink, Notice } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import type { ProposalId } from "../domain/routing/rules/proposal.ts";
import { decideProposal } from "../domain/routing/rules/propose-rule.server.ts";
import { publishDraft } from "../domain/routing/rules/publish-draft.server.ts";
import { readRuleSets } from "../domain/routing/rules/read-rule-sets.server.ts";
import { dismissFailure } from "../domain/routing/rules/record-rules.server.ts";
import {
  discardDraft,
  saveDraft,
  startDraft,
  switchShadow,
} from "../domain/routing/rules/save-draft.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import type { Context } from "../domain/shared/context.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("rules.title"), width: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const view = await orRefuse(readRuleSets(portal.context, staff));
  const asked = new URL(request.url).searchParams.get("done");
  return { ...view, done: ruleMoves.find((move) => move === asked) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "admin");
  const fields = await readFields(request);
  const move = ruleMoves.find((one) => one === fields.get("move"));
  if (!move) throw refusalAnswer("invalid_input");
  const note = textIn(fields, "note");
  try {
    const notDone = await make(portal.context, staff, move, fields);
    if (notDone) return data<NotDone>({ ...notDone, note }, { status: 422 });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code !== "changed_meanwhile") throw refusalAnswer(error.code, error.facts);
    return data<NotDone>({ because: "changed", faults: [], note }, { status: 409 });
  }
  return redirect(`/admin/rules?done=${move}`, 303);
}

const textIn = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
};

/** Makes the move, or returns why not. */
async function make(
  context: Context,
  staff: StaffActor,
  move: RuleMove,
  fields: FormData,
): Promise<Omit<NotDone, "note"> | null> {
  const code = textIn(fields, "code");
  const seen = Number(textIn(fields, "seen") || NaN);
  const id = textIn(fields, "proposal") as ProposalId;
  const ofDraft = () => {
    if (!Number.isSafeInteger(seen)) throw refusalAnswer("invalid_input");
    return seen;
  };
  switch (move) {
    case "start":
      await startDraft(context, staff);
      return null;
    case "up":
    case "down": {
      const edit = { kind: "move", code, by: move === "up" ? -1 : 1 } as const;
      await saveDraft(context, staff, { seen: ofDraft(), edit });
      return null;
    }
    case "remove":
      await saveDraft(context, staff, { seen: ofDraft(), edit: { kind: "remove", code } });
      return null;
    case "discard":
      await discardDraft(context, staff, { seen: ofDraft() });
      return null;
    case "shadow_on":
    case "shadow_off":
      await switchShadow(context, staff, { seen: ofDraft(), shadow: move === "shadow_on" });
      return null;
    case "dismiss_failure":
      await dismissFailure(context, staff, code);
      return null;
    case "add_proposal":
    case "dismiss_proposal": {
      const state = move === "add_proposal" ? "added" : "dismissed";
      await decideProposal(context, staff, { id, state });
      return null;
    }
    case "publish": {
      const note = textIn(fields, "note");
      if (note.trim() === "") return { because: "no_note", faults: [] };
      const published = await publishDraft(context, staff, { seen: ofDraft(), note });
      return published.version === null ? { because: "faults", faults: published.faults } : null;
    }
    case "saved":
    case "roll_back":
      throw refusalAnswer("invalid_input");
  }
}

export default function Rules() {
  const view = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useSpeech();
  const noNote = tried?.because === "no_note" ? t("rules.publish.noteEmpty") : undefined;
  return (
    <main id="main">
      <BackLink to="/admin" />
      <ErrorSummary messages={noNote === undefined ? {} : { note: noNote }} />
      {tried?.because === "changed" && (
        <Notice tone="warning" title={t("rules.changed.title")}>
          <p role="alert">{t("rules.changed.text")}</p>
        </Notice>
      )}
      <FaultList alert title={t("rules.publish.cannot")} faults={tried?.faults ?? []} />
      <DoneMessage text={view.done && !tried ? t(`rules.done.${view.done}`) : null} />
      <h1>{t("rules.title")}</h1>
      <p>{t("rules.lead")}</p>
      <FailureList failures={view.failures} />
      <PublishedRules view={view} />
      <RulesDraft view={view} note={tried?.note} noNote={noNote} />
      <ProposalList proposals={view.proposals} names={view.names} />
    </main>
  );
}
