// What the screening takes for danger: every sign with its examples, and a box to try a text.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CueList, TryText } from "../components/admin-cues.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { DoneMessage } from "../components/staff-views.tsx";
import { readCuesFor } from "../domain/screening/publish-cues.server.ts";
import { orRefuse } from "../http/answer.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("cues.title"), width: "staff" };

/** It travels in the address, where nine bytes a character are. */
const TRIED_MAX_CHARACTERS = 1_000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { portal } = context;
  const staff = await requirePage(request, portal, "admin");
  const { version, cues, compiled } = await orRefuse(readCuesFor(portal.context, staff));
  const query = new URL(request.url).searchParams;
  const text = (query.get("text") ?? "").slice(0, TRIED_MAX_CHARACTERS);
  const found = compiled.find(text);
  return {
    version,
    cues,
    text,
    found: text.trim() === "" ? null : cues.filter(({ code }) => found.includes(code)),
    saved: query.has("saved"),
  };
}

export default function Cues() {
  const { version, cues, text, found, saved } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  return (
    <main id="main">
      <BackLink to="/admin" />
      <DoneMessage text={saved ? t("cues.saved", { version }) : null} />
      <h1>{t("cues.title")}</h1>
      <p>{t("cues.lead")}</p>
      <p>{version === 0 ? t("cues.versionZero") : t("cues.version", { version })}</p>
      <p className="buttons">
        <a href="/admin/cues/new">{t("cues.add")}</a>
        <a href="/admin/cues/history">{t("cues.history")}</a>
      </p>
      <h2>{t("cues.tryTitle")}</h2>
      <TryText text={text} maxCharacters={TRIED_MAX_CHARACTERS} found={found} />
      <h2>{t("cues.title")}</h2>
      <CueList cues={cues} />
    </main>
  );
}
