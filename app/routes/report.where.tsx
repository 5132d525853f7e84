// The place: in words first, with a point if scripts give one, and the village or community it lies in.
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary, SubmitButton } from "../components/form.tsx";
import { OutsideNotice } from "../components/outside-notice.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { ChangeField, useMessages } from "../components/report-step.tsx";
import { PlaceFields } from "../components/report-where.tsx";
import { useSpeech } from "../components/speech.tsx";
import { PLACE_MAX_CHARACTERS, placeAnswer } from "../domain/problem/submission.ts";
import { checkPlace, placeOfPoint } from "../domain/routing/jurisdiction/check-place.server.ts";
import { findOutside } from "../domain/routing/jurisdiction/find-outside.server.ts";
import type { OutsideView } from "../domain/routing/jurisdiction/find-outside.server.ts";
import { readChoices } from "../domain/routing/read-choices.server.ts";
import { readQuestions } from "../domain/routing/read-questions.server.ts";
import { pointOfText } from "../domain/shared/point.ts";
import { readFields, typedIn } from "../http/form.server.ts";
import { requireDraftAt, takeStep } from "../http/report-step.server.ts";
import type { StepErrors } from "../http/report-step.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("report.where.title") };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { answers } = await requireDraftAt("where", request, context);
  const { areas } = await readChoices(context.portal.context);
  const { length: asked } = await readQuestions(context.portal.context, answers.category);
  const point = pointOfText(answers.point ?? "");
  return {
    areas,
    typed: {
      place: answers.place ?? "",
      area: answers.area,
      point: answers.point ?? "",
      privateHome: answers.privateHome === "on",
    },
    pointIn: point && ((await placeOfPoint(context.portal.context, point))?.name ?? null),
    before: asked === 0 ? "/report/kind" : `/report/extra/${String(asked)}`,
    change: new URL(request.url).searchParams.has("change"),
  };
}

/**
 * A place that seems to lie beyond the county comes back with a question, and goes on when the resident says so. Who
 * knows no village is asked which of the places they mean that are called so, on a page of its own.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const fields = await readFields(request.clone());
  const typed = typedIn(fields);
  const { shape } = placeAnswer;
  const place = shape.place.safeParse(typed.place);
  let asks = false;
  if (place.success) {
    const point = pointOfText(typed.point ?? "");
    const choseArea = !["", "unknown"].includes(typed.area ?? "");
    const known = { text: place.data, point };
    const portal = context.portal.context;
    const outside =
      typed.inCounty === "yes" ? null : await findOutside(portal, { ...known, choseArea });
    if (outside) return data({ errors: {}, typed, outside }, { status: 422 });
    const found = choseArea ? null : await checkPlace(portal, known);
    asks = (found?.matches.length ?? 0) > 0;
    if (found?.area) fields.set("area", found.area);
    else if (asks) fields.set("area", "unknown");
  }
  const codes = (await readChoices(context.portal.context)).areas.map(({ code }) => code);
  const answer = placeAnswer.refine(({ area }) => [...codes, "unknown"].includes(area), {
    path: ["area"],
    error: "not_chosen",
  });
  const detour = () => (asks ? "where/which" : null);
  return takeStep("where", answer, request, context, detour, fields);
}

export default function ReportWhere() {
  const { t } = useSpeech();
  const { areas, typed, pointIn, before, change } = useLoaderData<typeof loader>();
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
      <BackLink to={change ? "/report/check" : before} />
      <ErrorSummary messages={messages} />
      {posted?.outside && <OutsideNotice {...posted.outside} />}
      <h1>{t("report.where.title")}</h1>
      <form method="post" noValidate>
        <PlaceFields
          areas={areas}
          typed={posted ? typedAgain(posted.typed) : typed}
          pointIn={posted && posted.typed.point !== typed.point ? null : pointIn}
          messages={messages}
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

function typedAgain(typed: StepErrors["typed"]) {
  return {
    place: typed.place ?? "",
    area: typed.area,
    point: typed.point ?? "",
    privateHome: typed.privateHome === "on",
  };
}
