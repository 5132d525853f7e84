// Where administrators begin: every page of theirs, by name.
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { PageHandle } from "../components/page.ts";
import { useSpeech } from "../components/speech.tsx";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("admin.title"), width: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePage(request, context.portal, "admin");
  return null;
}

/** Each with a title and a line about it in the texts. */
const pages = [
  "branches",
  "areas",
  "categories",
  "limits",
  "calendars",
  "rules",
  "models",
  "deliveries",
  "cues",
  "people",
  "exchange",
  "log",
] as const;

export default function Administration() {
  const { t } = useSpeech();
  return (
    <main id="main">
      <h1>{t("admin.title")}</h1>
      <nav aria-label={t("admin.menu")}>
        <ul className="staff-messages">
          {pages.map((page) => (
            <li key={page}>
              <p>
                <a href={`/admin/${page}`}>{t(`admin.page.${page}.title`)}</a>
              </p>
              <p>{t(`admin.page.${page}.text`)}</p>
            </li>
          ))}
          <li>
            <p>
              <a href="/overview/routing">{t("routing.confusion.title")}</a>
            </p>
            <p>{t("routing.confusion.lead")}</p>
          </li>
        </ul>
      </nav>
    </main>
  );
}
