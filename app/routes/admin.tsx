// Where administrators begin: every page of theirs, by name.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "../components/page.ts";
import { readAttention } from "../domain/administration/read-attention.server.ts";
import { useSpeech } from "../components/speech.tsx";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = { title: ({ t }) => t("admin.title"), width: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "admin");
  return { attention: await readAttention(context.portal.context, staff) };
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
  const { attention } = useLoaderData<typeof loader>();
  const { t } = useSpeech();
  const waiting = (page: (typeof pages)[number]) =>
    page === "deliveries" || page === "rules" || page === "people" ? attention[page] : 0;
  return (
    <main id="main">
      <h1>{t("admin.title")}</h1>
      <nav aria-label={t("admin.menu")}>
        <ul className="staff-messages">
          {pages.map((page) => (
            <li key={page}>
              <p>
                <a href={`/admin/${page}`}>{t(`admin.page.${page}.title`)}</a>
                {waiting(page) > 0 && (
                  <strong> · {t("administration.attention", { count: waiting(page) })}</strong>
                )}
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
