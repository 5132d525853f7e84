// All branches as a tree: what each is, what it has open, where it serves and what it solves.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThingTree } from "../components/admin-tree.tsx";
import { valueInWords } from "../components/admin-words.ts";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { readOpenCounts, readThings } from "../domain/administration/read-things.server.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.branches.title"),
  width: "staff",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "admin");
  const portal = context.portal.context;
  const counts = await readOpenCounts(portal);
  const names = async (kind: "area" | "category") =>
    Object.fromEntries(
      (await readThings(portal, staff, kind)).map(({ code, name }): [string, LocalText] => [
        code,
        name,
      ]),
    );
  const branches = (await readThings(portal, staff, "branch")).map((one) => ({
    ...{ code: one.code, parent: one.parent, name: one.name, record: one.record },
    open: counts[one.id] ?? 0,
  }));
  return { branches, areas: await names("area"), kinds: await names("category") };
}

export default function Branches() {
  const { branches, areas, kinds } = useLoaderData<typeof loader>();
  const speech = useSpeech();
  const { t, local } = speech;
  const named = (names: Readonly<Record<string, LocalText>>, codes: unknown) =>
    (Array.isArray(codes) ? (codes as readonly string[]) : [])
      .map((code) => local(names[code] ?? null))
      .filter((name) => name !== "");
  return (
    <main id="main">
      <BackLink to="/admin" />
      <h1>{t("administration.branches.title")}</h1>
      <p className="buttons">
        <a className="button" href="/admin/branches/new">
          {t("administration.branches.add")}
        </a>
      </p>
      <ThingTree
        things={branches}
        folder="/admin/branches"
        about={({ record, open }) => {
          const served = named(areas, record.areas);
          const duties = Array.isArray(record.responsibilities)
            ? (record.responsibilities as readonly string[])
            : [];
          const solved = new Set(
            named(
              kinds,
              duties.map((one) => one.split("@")[0] ?? ""),
            ),
          );
          return (
            <>
              <span className="staff-meta">
                {valueInWords("kind", record.kind ?? null, speech)}
                {record.closed === true && ` · ${t("administration.branches.isClosed")}`}
                {open > 0 && ` · ${t("administration.branches.open", { count: open })}`}
              </span>
              {served.length > 0 && (
                <p className="staff-meta">
                  {t("administration.branches.serves", { areas: served.join(", ") })}
                </p>
              )}
              {solved.size > 0 && (
                <p className="staff-meta">
                  {t("administration.branches.solves", { kinds: [...solved].join(", ") })}
                </p>
              )}
            </>
          );
        }}
      />
    </main>
  );
}
