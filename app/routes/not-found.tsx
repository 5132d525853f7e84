// Every address at which there is nothing.
import { data } from "@remix-run/node";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";

export const handle: PageHandle = { title: ({ t }) => t("site.faults.notFoundTitle") };

export function loader() {
  return data(null, { status: 404 });
}

export const action = loader;

export default function NotFound() {
  const { t } = useSpeech();
  return (
    <main id="main">
      <h1>{t("site.faults.notFoundTitle")}</h1>
      <p>{t("site.faults.notFoundText")}</p>
      <ul className="ways-on">
        <li>
          <a href="/">{t("site.faults.home")}</a>
        </li>
        <li>
          <a href="/report">{t("site.nav.report")}</a>
        </li>
        <li>
          <a href="/track">{t("site.nav.track")}</a>
        </li>
        <li>
          <a href="/problems">{t("site.nav.problems")}</a>
        </li>
      </ul>
    </main>
  );
}
