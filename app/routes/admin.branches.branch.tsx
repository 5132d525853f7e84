// One branch: what it is, where it stands and what it solves; closing it with a successor, opening it again.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BranchClosing } from "../components/admin-closing.tsx";
import { useDoneText } from "../components/admin-done.ts";
import { ThingPage } from "../components/admin-thing-page.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { closeBranch, reopenBranch } from "../domain/branch/close-branch.server.ts";
import type { ImportFault } from "../domain/branch/import-fault.ts";
import { readClosing } from "../domain/branch/read-closing.server.ts";
import { answerThing, loadThing, postedThing, textIn } from "../http/admin-thing.server.ts";
import type { PostedThing } from "../http/admin-thing.server.ts";
import { refusalAnswer } from "../http/answer.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.branches.title"),
  width: "staff",
};

export async function loader(args: LoaderFunctionArgs) {
  const view = await loadThing(args, "branch");
  const { portal } = args.context;
  const staff = await requirePage(args.request, portal, "admin");
  const closing = view.thing && (await readClosing(portal.context, staff, view.thing.code));
  return { ...view, closing };
}

export async function action(args: ActionFunctionArgs) {
  const posted = await postedThing(args);
  const what = textIn(posted.fields, "do");
  if (what === "close" || what === "reopen") return closeOrReopen(args, posted, what);
  return answerThing(args, "branch", posted, "branches");
}

/** What can't be done, or was asked on something that has changed meanwhile, comes back with everything typed. */
async function closeOrReopen(
  { params, context }: ActionFunctionArgs,
  { staff, fields }: PostedThing,
  what: "close" | "reopen",
) {
  const portal = context.portal.context;
  const code = params.code ?? "";
  const closing = {
    code,
    successorCode: textIn(fields, "successor") || null,
    version: textIn(fields, "closing-seen"),
    reason: textIn(fields, "closing-reason").slice(0, 500),
  };
  const page = `/admin/branches/${encodeURIComponent(code)}`;
  const not = (faults: readonly ImportFault[], changed: boolean, status: 409 | 422) => {
    const typed = { successor: closing.successorCode ?? "", reason: closing.reason };
    return data({ closing: { typed, faults, changed } }, { status });
  };
  try {
    if (what === "reopen") {
      await reopenBranch(portal, staff, closing);
      return redirect(`${page}?done=reopened`, 303);
    }
    const faults = await closeBranch(portal, staff, closing);
    return faults.length === 0 ? redirect(`${page}?done=closed`, 303) : not(faults, false, 422);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === "changed_meanwhile") return not([], true, 409);
    throw refusalAnswer(error.code, error.facts);
  }
}

export default function BranchPage() {
  const view = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useSpeech();
  const notClosed = tried && "closing" in tried ? tried.closing : null;
  const notSaved = tried && "typed" in tried ? tried : undefined;
  return (
    <ThingPage
      view={view}
      tried={notSaved}
      back="/admin/branches"
      newTitle={t("administration.branches.newTitle")}
      doneText={useDoneText(view.done)}
    >
      {view.closing && (
        <BranchClosing
          view={{ ...view.closing, version: view.thing?.version ?? "" }}
          typed={notClosed?.typed ?? { successor: "", reason: "" }}
          faults={notClosed?.faults ?? []}
          changed={notClosed?.changed ?? false}
        />
      )}
    </ThingPage>
  );
}
