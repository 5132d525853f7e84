// The texts that branches keep ready for residents: which there are, for what, how often they are used, who keeps them.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { TextFilterForm, TextList } from "../components/text-list.tsx";
import { textDone } from "../components/text-done.ts";
import { readTextChoices, readTexts } from "../domain/triage/read-texts.server.ts";
import { requirePage } from "../http/staff.server.ts";
import { textFilter } from "../http/text-form.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("words.texts.title"), width: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "texts");
  const portal = context.portal.context;
  const filter = textFilter(request.url);
  return {
    filter,
    texts: await readTexts(portal, staff, filter),
    kinds: (await readTextChoices(portal, staff)).kinds,
    done: textDone(new URL(request.url).searchParams.get("done")),
  };
}

export default function Texts() {
  const { filter, texts, kinds, done } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  return (
    <main id="main">
      <BackLink to="/inbox" />
      <DoneMessage text={done && t(`words.texts.done.${done}`)} />
      <h1>{t("words.texts.title")}</h1>
      <p>{t("words.texts.lead")}</p>
      <p>
        <a className="button" href="/inbox/texts/new">
          {t("words.texts.add")}
        </a>
      </p>
      <TextFilterForm filter={filter} kinds={kinds} />
      <TextList texts={texts} />
    </main>
  );
}
