// Erasing how a resident can be reached, or everything private: asked once more, then done with one button.
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Radios } from "../components/choices.tsx";
import { SubmitButton } from "../components/form.tsx";
import { OwnParts } from "../components/parts-of-problem.tsx";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { eraseOwnContact, eraseOwnProblem } from "../domain/resident/erase-own-data.server.ts";
import { isErasure } from "../domain/resident/erasure.ts";
import type { Erasure } from "../domain/resident/erasure.ts";
import { readOwnData } from "../domain/resident/read-own-data.server.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { orRefuse, refusalAnswer, statusOf } from "../http/answer.server.ts";
import { readFields, typedIn } from "../http/form.server.ts";
import { requireResident, requireResidentOfForm } from "../http/resident.server.ts";

type Loaded = { readonly part: Erasure } | undefined;

export const handle: PageHandle = {
  title: ({ t }, loaded: Loaded) =>
    loaded ? t(`own.erase.${loaded.part}.title`) : t("own.data.title"),
};

function partOf(asked: string | undefined): Erasure {
  if (!isErasure(asked)) throw refusalAnswer("not_found");
  return asked;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const part = partOf(params.part);
  const actor = await requireResident(request, portal, params.reference ?? "");
  const own = await orRefuse(readOwnData(portal.context, actor));
  const { reference, isOpen, isPublished, splitFrom, parts } = own;
  return { part, reference, isOpen, isPublished, relatives: { splitFrom, parts } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { portal } = context;
  const part = partOf(params.part);
  const reference = params.reference ?? "";
  const fields = await readFields(request);
  const actor = await requireResidentOfForm(request, portal, reference, fields);
  const typed = typedIn(fields);
  try {
    if (part === "contact") await eraseOwnContact(portal.context, actor);
    else await eraseOwnProblem(portal.context, actor, { keepPublic: typed.public === "keep" });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return data({ typed }, { status: statusOf(error.code) });
  }
  return redirect(`/r/${encodeURIComponent(reference)}/data?done=${part}`, 303);
}

export default function Erase() {
  const { t } = useSpeech();
  const { part, reference, isOpen, isPublished, relatives } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const mustWithdraw = part === "everything" && isOpen;
  return (
    <main id="main">
      <p className="back">
        <a href={`/r/${reference}/data`}>{t("site.back")}</a>
      </p>
      <h1>{t(`own.erase.${part}.title`)}</h1>
      <p>{t(`own.erase.${part}.text`)}</p>
      <OwnParts view={relatives} data />
      {mustWithdraw ? (
        <>
          <p role={tried ? "alert" : undefined}>{t("own.erase.everything.open")}</p>
          <p>
            <a className="button" href={`/r/${reference}`}>
              {t("own.erase.everything.toProblem")}
            </a>
          </p>
        </>
      ) : (
        <form method="post">
          {part === "everything" && isPublished && (
            <Radios
              name="public"
              label={t("own.erase.everything.public")}
              hint={t("own.erase.everything.publicHint")}
              groups={[
                {
                  title: null,
                  choices: [
                    { value: "remove", label: t("own.erase.everything.remove") },
                    { value: "keep", label: t("own.erase.everything.keep") },
                  ],
                },
              ]}
              value={tried?.typed.public ?? "remove"}
            />
          )}
          <SubmitButton kind="warning">{t(`own.erase.${part}.button`)}</SubmitButton>
        </form>
      )}
      <p>
        <a href={`/r/${reference}/data`}>{t("own.erase.cancel")}</a>
      </p>
    </main>
  );
}
