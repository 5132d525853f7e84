// Which of the places that are called so is meant: asked only of who knows no village, and never a wall.
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import { placeAnswer } from "../domain/problem/submission.ts";
import { checkPlace } from "../domain/routing/jurisdiction/check-place.server.ts";
import type { PlaceMatch } from "../domain/routing/jurisdiction/place-matches.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { requireDraftAt, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.where.which.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("where", request, context);
  const { place = "", area } = answers;
  const known = { text: place, point: null };
  const { matches } = await checkPlace(context.portal.context, known);
  // Another tab has changed the place meanwhile.
  if (matches.length === 0) throw redirect("/report/where", 303);
  return { matches, place, area, change: new URL(request.url).searchParams.has("change") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const codes = (await readChoices(context.portal.context)).areas.map(({ code }) => code);
  const answer = placeAnswer
    .pick({ area: true })
    .refine(({ area }) => [...codes, "unknown"].includes(area), {
      path: ["area"],
      error: "not_chosen",
    });
  return takeStep("where", answer, request, context);
}

export default function ReportWhereWhich() {
  const { t } = useSpeech();
  const { matches, place, area, change } = useLoaderData<typeof loader>();
  const posted = useActionData<StepErrors>();
  const messages = useMessages(posted, { area: { not_chosen: "report.where.which.notChosen" } });
  const [only] = matches.length === 1 ? matches : [];
  const chosen = matches.some(({ code }) => code === area) ? area : only?.code;
  const where = change ? "/report/where?change=1" : "/report/where";
  const none = { value: "unknown", label: t("report.where.which.none") };
  return (
    <main id="main">
      <BackLink to={where} />
      <ErrorSummary messages={messages} />
      <form method="post" noValidate>
        <Radios
          name="area"
          heading
          label={t("report.where.which.title")}
          hint={t("report.where.which.hint", { place })}
          error={messages.area}
          value={chosen}
          groups={[{ title: null, choices: [...useMatchChoices(matches), none] }]}
        />
        <ChangeField on={change} />
        <SubmitButton>{t("site.continue")}</SubmitButton>
      </form>
    </main>
  );
}

function useMatchChoices(matches: readonly PlaceMatch[]) {
  const { t, local } = useSpeech();
  return matches.map(({ code, area, township, landmark, isWhole }) => {
    const name = local(area);
    const inTownship = township
      ? t("report.where.which.below", { area: name, township: local(township) })
      : name;
    if (isWhole) return { value: code, label: t("report.where.which.whole", { area: name }) };
    return {
      value: code,
      label: landmark
        ? t("report.where.which.landmark", { landmark: local(landmark), area: inTownship })
        : inTownship,
    };
  });
}
