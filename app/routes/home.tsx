// The front page: what this is, the button, how it works, and what was resolved lately.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { HowItWorks, Invitation } from "../components/public-home.tsx";
import { PublishedList } from "../components/public-problem-list.tsx";
import { useSpeech } from "../components/speech.tsx";
import { firstPublicPhotos } from "../domain/attachment/read-photo.server.ts";
import { listPublished } from "../domain/problem/list-published.server.ts";
import { everything } from "../domain/problem/published-view.ts";

export const handle: PageHandle = { title: ({ t }) => t("public.home.title") };

const RECENT = 3;

export async function loader({ context }: LoaderFunctionArgs) {
  const filter = { ...everything, show: "resolved" } as const;
  const { items } = await listPublished(context.portal.context, filter, null, RECENT);
  const references = items.map(({ reference }) => reference);
  return {
    recent: items,
    photos: await firstPublicPhotos(context.portal.context, references, "after"),
  };
}

export default function Home() {
  const { t } = useSpeech();
  const { recent, photos } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="sections">
      <Invitation />
      <HowItWorks />
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">{t("public.home.recent")}</h2>
          <p className="hint">{t("public.home.recentNote")}</p>
          <PublishedList items={recent} level={3} photos={photos} />
        </section>
      )}
      <p className="ways-on">
        <a href="/problems">{t("public.home.all")}</a>
      </p>
    </main>
  );
}
