// One kind of problem: what it is called and asks, how pressing it is, and whether it is still offered.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useDoneText } from "../components/admin-done.ts";
import { ThingPage } from "../components/admin-thing-page.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { answerThing, loadThing, postedThing } from "../http/admin-thing.server.ts";
import type { NotSaved } from "../http/admin-thing.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.categories.title"),
  width: "staff",
};

export function loader(args: LoaderFunctionArgs) {
  return loadThing(args, "category");
}

export async function action(args: ActionFunctionArgs) {
  return answerThing(args, "category", await postedThing(args), "categories");
}

export default function CategoryPage() {
  const view = useLoaderData<typeof loader>();
  const tried = useActionData<NotSaved>();
  const { t } = useSpeech();
  return (
    <ThingPage
      view={view}
      tried={tried}
      back="/admin/categories"
      newTitle={t("administration.categories.newTitle")}
      doneText={useDoneText(view.done)}
    />
  );
}
