// One area: what it is called, and who solves what there.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ThingPage } from "../components/admin-thing-page.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { readThings } from "../domain/administration/read-things.server.ts";
import { answerThing, loadThing, postedThing } from "../http/admin-thing.server.ts";
import type { NotSaved } from "../http/admin-thing.server.ts";
import { requirePage } from "../http/staff.server.ts";
import { useDoneText } from "../components/admin-done.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.areas.title"),
  width: "staff",
};

export async function loader(args: LoaderFunctionArgs) {
  const view = await loadThing(args, "area");
  const { portal } = args.context;
  const staff = await requirePage(args.request, portal, "admin");
  const solvedBy = (await readThings(portal.context, staff, "branch")).flatMap((branch) => {
    const { responsibilities: duties } = branch.record;
    return (Array.isArray(duties) ? (duties as readonly string[]) : [])
      .map((one) => one.split("@"))
      .filter(([, area]) => area !== undefined && area === view.thing?.code)
      .map(([kind = ""]) => ({ kind, branch: branch.name, code: branch.code }));
  });
  return { ...view, solvedBy };
}

export async function action(args: ActionFunctionArgs) {
  return answerThing(args, "area", await postedThing(args), "areas");
}

export default function AreaPage() {
  const view = useLoaderData<typeof loader>();
  const tried = useActionData<NotSaved>();
  const { t, local } = useSpeech();
  const kindName = (code: string) =>
    local(view.choices.category.find((one) => one.code === code)?.name ?? null);
  return (
    <ThingPage
      view={view}
      tried={tried}
      back="/admin/areas"
      newTitle={t("administration.areas.title")}
      doneText={useDoneText(view.done)}
    >
      {view.solvedBy.length > 0 && (
        <>
          <h2>{t("administration.areas.solved")}</h2>
          <ul>
            {view.solvedBy.map(({ kind, branch, code }) => (
              <li key={`${kind} ${code}`}>
                <a href={`/admin/branches/${code}`}>
                  {t("administration.areas.solvedBy", {
                    kind: kindName(kind),
                    branch: local(branch),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </ThingPage>
  );
}
