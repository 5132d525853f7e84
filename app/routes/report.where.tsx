// The place: in words first, and the village or community it lies in.
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "../components/choices.tsx";
import { ErrorSummary, SubmitButton, TextField } from "../components/form.tsx";
import { OutsideNotice } from "../components/outside-notice.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { useSpeech } from "../components/speech.tsx";
import { PLACE_MAX_CHARACTERS, placeAnswer } from "../domain/problem/submission.ts";
import { findOutside } from "../domain/routing/jurisdiction/find-outside.server.ts";
import type { OutsideView } from "../domain/routing/jurisdiction/find-outside.server.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { checkFields, readFields } from "../http/form.server.ts";
import { requireDraftAt, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.where.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("where", request, context);
  const { areas } = await readChoices(context.portal.context);
  const change = new URL(request.url).searchParams.has("change");
  return { areas, place: answers.place ?? "", area: answers.area, change };
}

/** A place that seems to lie beyond the county comes back with a question, and goes on when the resident says so. */
export async function action({ request, context }: ActionFunctionArgs) {
  const read = checkFields(await readFields(request.clone()), placeAnswer);
  if (read.ok && read.typed.inCounty !== "yes") {
    const { place: text, area } = read.value;
    const place = { text, choseArea: area !== "unknown" };
    const outside = await findOutside(context.portal.context, place);
    if (outside) return data({ errors: {}, typed: read.typed, outside }, { status: 422 });
  }
  return takeStep("where", placeAnswer, request, context);
}

export default function ReportWhere() {
  const { t } = useSpeech();
  const { place, area, change } = useLoaderData<typeof loader>();
  const posted = useActionData<StepErrors & { readonly outside?: OutsideView }>();
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
      {posted?.outside && <OutsideNotice {...posted.outside} />}
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
        <div className="buttons">
          <SubmitButton>{t("site.continue")}</SubmitButton>
          {posted?.outside && (
            <SubmitButton kind="quiet" name="inCounty" value="yes">
              {t("report.where.outside.button")}
            </SubmitButton>
          )}
        </div>
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
