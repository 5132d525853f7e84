// Why a problem is where it is, whole: for staff who may open it.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeList } from "../components/routing-changes.tsx";
import { DecisionSection } from "../components/routing-decision.tsx";
import { useSpeech } from "../components/speech.tsx";
import { mayOpenPage } from "../domain/staff/permissions.ts";
import { explainRouting } from "../domain/triage/explain-routing.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }, { view }: { view: { reference: string } }) =>
    t("routing.explain.title", { reference: view.reference }),
  width: "staff",
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "routing");
  const fromInbox = mayOpenPage(staff, "inbox");
  const view = await orRefuse(explainRouting(portal.context, staff, params.reference ?? ""));
  return { view, back: `/${fromInbox ? "inbox" : "moderation"}/${view.reference}` };
}

export default function WhyHere() {
  const { view, back } = useLoaderData<typeof loader>();
  const { t, local } = useSpeech();
  return (
    <main id="main" className="staff-page">
      <BackLink to={back} />
      <h1>{t("routing.explain.title", { reference: view.reference })}</h1>
      <p>
        {t(view.category === null ? "routing.explain.nowUnknown" : "routing.explain.now", {
          branch: local(view.branch) || t("staff.problem.noBranch"),
          kind: local(view.category),
        })}
      </p>
      {view.decisions.length === 0 && <p>{t("routing.explain.none")}</p>}
      {view.decisions.map((decision, index) => (
        <DecisionSection
          key={decision.id}
          decision={decision}
          number={view.decisions.length - index}
          language={view.language}
          screening={view.screening}
        />
      ))}
      <h2>{t("routing.explain.changes")}</h2>
      <ChangeList changes={view.changes} />
    </main>
  );
}
