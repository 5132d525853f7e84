// All areas as a tree, with the county as a drawing: which branches serve each.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThingTree } from "../components/admin-tree.tsx";
import { valueInWords } from "../components/admin-words.ts";
import { CountyMap } from "../components/county-map.tsx";
import type { PageHandle } from "../components/page.ts";
import { BackLink } from "../components/parts.tsx";
import { useSpeech } from "../components/speech.tsx";
import { readThings } from "../domain/administration/read-things.server.ts";
import { readCountyDrawing } from "../domain/map/read-county-map.server.ts";
import { requirePage } from "../http/staff.server.ts";

export const handle: PageHandle = {
  title: ({ t }) => t("administration.areas.title"),
  width: "staff",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePage(request, context.portal, "admin");
  const portal = context.portal.context;
  const branches = await readThings(portal, staff, "branch");
  const areas = (await readThings(portal, staff, "area")).map((one) => ({
    ...{ code: one.code, parent: one.parent, name: one.name, record: one.record },
    servedBy: branches
      .filter(({ record }) => record.closed !== true)
      .filter(({ record }) => Array.isArray(record.areas) && record.areas.includes(one.code))
      .map(({ code, name }) => ({ code, name })),
  }));
  return { areas, drawing: await readCountyDrawing(portal) };
}

export default function Areas() {
  const { areas, drawing } = useLoaderData<typeof loader>();
  const speech = useSpeech();
  const { t, local } = speech;
  return (
    <main id="main">
      <BackLink to="/admin" />
      <h1>{t("administration.areas.title")}</h1>
      <p>{t("administration.areas.lead")}</p>
      {drawing && (
        <div className="admin-map">
          <CountyMap drawing={drawing} linkTo={(code) => `/admin/areas/${code}`} />
        </div>
      )}
      <ThingTree
        things={areas}
        folder="/admin/areas"
        about={({ record, servedBy }) => (
          <span className="staff-meta">
            {valueInWords("level", record.level ?? null, speech)} ·{" "}
            {servedBy.length === 0
              ? t("administration.areas.unserved")
              : t("administration.areas.served", {
                  branches: servedBy.map(({ name }) => local(name)).join(", "),
                })}
          </span>
        )}
      />
    </main>
  );
}
