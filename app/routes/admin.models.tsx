// The classifier's models: look how good they are, train one now, go back to an earlier one.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KindTable, ModelList, ReliabilityTable } from "../components/admin-models.tsx";
import { SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import {
  activateEarlier,
  askTraining,
  readModels,
} from "../domain/routing/manage-models.server.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { orRefuse, refusalAnswer } from "../http/answer.server.ts";
import { readFields } from "../http/form.server.ts";
import { requirePageForForm } from "../http/staff-form.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("models.title"), width: "staff" };

const NUMBER = /^\d{1,9}$/;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const view = await orRefuse(readModels(portal.context, staff));
  const { categories } = await readChoices(portal.context);
  const query = new URL(request.url).searchParams;
  const used = query.get("used");
  return {
    ...view,
    names: categories.map(({ code, name }) => ({ code, name })),
    asked: query.has("asked"),
    used: used !== null && NUMBER.test(used) ? Number(used) : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context;
  const staff = await requirePageForForm(request, portal, "admin");
  const use = (await readFields(request)).get("use");
  if (use === null) {
    await orRefuse(askTraining(portal.context, staff));
    return redirect("/admin/models?asked=1", 303);
  }
  if (typeof use !== "string" || !NUMBER.test(use)) throw refusalAnswer("invalid_input");
  await orRefuse(activateEarlier(portal.context, staff, Number(use)));
  return redirect(`/admin/models?used=${use}`, 303);
}

export default function Models() {
  const { models, training, names, asked, used } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const tested = models.find(({ state }) => state === "active")?.report.kinds ?? null;
  const told = asked ? t("models.asked") : null;
  return (
    <main id="main">
      <BackLink to="/admin" />
      <DoneMessage text={used === null ? told : t("models.activated", { number: used })} />
      <h1>{t("models.title")}</h1>
      <p>{t("models.about")}</p>
      {training ? (
        <p>{t("models.training")}</p>
      ) : (
        <form method="post">
          <SubmitButton>{t("models.train")}</SubmitButton>
        </form>
      )}
      {models.length === 0 ? <p>{t("models.none")}</p> : <ModelList models={models} />}
      {tested && (
        <>
          <h2>{t("models.kinds")}</h2>
          <KindTable
            evaluation={tested}
            kindName={(code) => names.find((one) => one.code === code)?.name ?? null}
          />
          <h2>{t("models.reliabilityTitle")}</h2>
          <ReliabilityTable evaluation={tested} />
        </>
      )}
    </main>
  );
}
