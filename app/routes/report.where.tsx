// The place: in words first, and the village or community it lies in.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import { PLACE_MAX_CHARACTERS, placeAnswer } from "../domain/problem/submission.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { requireDraftAt, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.where.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("where", request, context);
  const { areas } = await readChoices(context.portal.context);
  const change = new URL(request.url).searchParams.has("change");
  return { areas, place: answers.place ?? "", area: answers.area, change };
}

export function action({ request, context }: ActionFunctionArgs) {
  return takeStep("where", placeAnswer, request, context);
}

export default function ReportWhere() {
  const { t } = useSpeech();
  const { place, area, change } = useLoaderData<typeof loader>();
  const posted = useActionData<StepErrors>();
  const messages = useMessages(posted, {
    place: {
      empty: "report.where.empty",
      too_long: ["report.where.tooLong", PLACE_MAX_CHARACTERS],
    },
    area: { not_chosen: "report.where.notChosen" },
  });
  return (
    <main id="main">
      <BackLink to={change ? "/report/check" : "/report/kind"} />
      <ErrorSummary messages={messages} />
      <h1>{t("report.where.title")}</h1>
      <form method="post" noValidate>
        <TextField
          name="place"
          label={t("report.where.placeLabel")}
          hint={t("report.where.placeHint")}
          error={messages.place}
          value={posted?.typed.place ?? place}
        />
        <Radios
          name="area"
          label={t("report.where.areaLabel")}
          error={messages.area}
          value={posted?.typed.area ?? area}
          groups={useAreaGroups()}
        />
        <ChangeField on={change} />
        <SubmitButton>{t("site.continue")}</SubmitButton>
      </form>
    </main>
  );
}

/** Villages and communities by township; a county that has only one level is listed as it is. */
function useAreaGroups() {
  const { t, local } = useSpeech();
  const { areas } = useLoaderData<typeof loader>();
  const parents = new Set(areas.map(({ parentId }) => parentId));
  const lowest = areas.filter(({ id }) => !parents.has(id));
  const groups = areas
    .map((parent) => ({
      title: local(parent.name),
      choices: lowest
        .filter(({ parentId }) => parentId === parent.id)
        .map((one) => ({ value: one.code, label: local(one.name) })),
    }))
    .filter(({ choices }) => choices.length > 0);
  return [
    ...groups,
    { title: null, choices: [{ value: "unknown", label: t("report.where.areaUnknown") }] },
  ];
}
