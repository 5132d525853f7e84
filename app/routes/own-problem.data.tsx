// Everything stored about a resident with one problem, to see, to take away, and to have erased.
import { data } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { Moment } from "../components/parts.tsx";
import { OwnParts } from "../components/parts-of-problem.tsx";
import { StoredContact, StoredRest, StoredWords } from "../components/resident-data.tsx";
import { useSpeech } from "../components/speech.tsx";
import { isErasure } from "../domain/resident/erasure.ts";
import { readOwnData } from "../domain/resident/read-own-data.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requireResident } from "../http/resident.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("own.data.title") };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const actor = await requireResident(request, portal, params.reference ?? "");
  const view = await orRefuse(readOwnData(portal.context, actor));
  const done = new URL(request.url).searchParams.get("done");
  return data({ view, done: isErasure(done) ? done : null });
}

export default function OwnData() {
  const { t } = useSpeech();
  const { view, done } = useLoaderData<typeof loader>();
  const { reference } = view;
  return (
    <main id="main" className="sections">
      <p className="back">
        <a href={`/r/${reference}`}>{t("own.data.back")}</a>
      </p>
      {done && (
        <div className="notice good" role="status">
          <p>{t(`own.data.done.${done}`)}</p>
        </div>
      )}
      <h1>{t("own.data.title")}</h1>
      <p>{t("own.data.lead", { reference })}</p>
      <p>
        <a href={`/r/${reference}/data.json`} download>
          {t("own.data.download")}
        </a>
      </p>
      <OwnParts view={view} data />
      <StoredContact view={view} />
      <StoredWords view={view} />
      <StoredRest view={view} />
      <section aria-labelledby="erase">
        <h2 id="erase">{t("own.data.erase")}</h2>
        {view.erasedAt && (
          <p>
            {t("own.data.erasedAt")}
            <Moment at={view.erasedAt} />
          </p>
        )}
        {view.contact && (
          <p>
            <a className="button quiet" href={`/r/${reference}/erase/contact`}>
              {t("own.data.eraseContact")}
            </a>
          </p>
        )}
        <p>
          <a className="button quiet" href={`/r/${reference}/erase/everything`}>
            {t("own.data.eraseEverything")}
          </a>
        </p>
      </section>
    </main>
  );
}
