// One branch: what it is, where it stands and what it solves; closing it with a successor, opening it again.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useDoneText } from "../components/admin-done.ts";
import { ThingPage } from "../components/admin-thing-page.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { answerThing, loadThing, postedThing } from "../http/admin-thing.server.ts";
import type { NotSaved } from "../http/admin-thing.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.branches.title"),
  width: "staff",
};

export function loader(args: LoaderFunctionArgs) {
  return loadThing(args, "branch");
}

export async function action(args: ActionFunctionArgs) {
  return answerThing(args, "branch", await postedThing(args), "branches");
}

export default function BranchPage() {
  const view = useLoaderData<typeof loader>();
  const tried = useActionData<NotSaved>();
  const { t } = useSpeech();
  return (
    <ThingPage
      view={view}
      tried={tried}
      back="/admin/branches"
      newTitle={t("administration.branches.newTitle")}
      doneText={useDoneText(view.done)}
    />
  );
}
