// Saved lists, and what a person sets about their inbox: plain forms, one for each.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorSummary } from "../components/form.tsx";
import { InboxSettingsForms, SavedLists } from "../components/inbox-kept.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import type { BranchId } from "../domain/shared/ids.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { afterActions } from "../domain/triage/inbox-settings.ts";
import {
  changeKeptViews,
  readKeptViews,
  saveView,
} from "../domain/triage/keep-saved-views.server.ts";
import { mayChangeSaved, savedScopes } from "../domain/triage/saved-view.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields, typedIn } from "../http/form.server.ts";
import { requireStaffForForm } from "../http/staff-form.server.ts";
import { openTo, requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("inbox.kept.title"), width: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "inbox");
  const { saved, settings } = await orRefuse(readKeptViews(context.portal.context, staff));
  return {
    saved: saved.map((view) => ({
      id: view.id,
      name: view.name,
      query: view.query,
      mayChange: mayChangeSaved(staff, view),
    })),
    settings,
    done: new URL(request.url).searchParams.has("done"),
  };
}

const id = z.string().max(64);
const posted = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("save"),
    name: z.string(),
    scope: z.enum(savedScopes),
    branch: id.optional(),
    query: z.string().max(2_000),
  }),
  z.object({ what: z.literal("rename"), id, name: z.string() }),
  z.object({ what: z.literal("delete"), id }),
  z.object({ what: z.literal("up"), id }),
  z.object({ what: z.literal("first"), value: id.transform((value) => value || null) }),
  z.object({ what: z.literal("after"), value: z.enum(afterActions) }),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = openTo(await requireStaffForForm(request, portal), "inbox");
  const typed = typedIn(await readFields(request));
  const read = posted.safeParse(typed);
  if (!read.success) throw refusalAnswer("invalid_input");
  const change = read.data;
  try {
    if (change.what !== "save") {
      await changeKeptViews(portal.context, staff, change);
      return redirect("/inbox/views?done", 303);
    }
    const branchId = (change.branch ?? null) as BranchId | null;
    const saved = await saveView(portal.context, staff, { ...change, branchId });
    return redirect(`/inbox?saved=${saved}&done=saved`, 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.facts.field !== "name") throw refusalAnswer(error.code, error.facts);
    return data(
      { typed, field: change.what === "rename" ? `name-${change.id}` : "name" },
      { status: 422 },
    );
  }
}

export default function InboxKept() {
  const { saved, settings, done } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useSpeech();
  return (
    <main id="main" className="staff-list">
      <BackLink to="/inbox" />
      <ErrorSummary messages={tried ? { [tried.field]: t("inbox.kept.nameWrong") } : {}} />
      <DoneMessage text={done && !tried ? t("inbox.kept.done") : null} />
      <h1>{t("inbox.kept.title")}</h1>
      <SavedLists saved={saved} tried={tried} />
      <InboxSettingsForms saved={saved} settings={settings} />
    </main>
  );
}
