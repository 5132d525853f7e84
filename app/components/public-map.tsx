// Published problems on the map: the county as a picture with numbers, and the same numbers as a table with links. A
// script may put a map that moves in its place.
import type { CountyDrawing } from "../domain/map/county-drawing.ts";
import type { AreaCounts, PublishedFilter } from "../domain/problem/published-view.ts";
import { CountyMap } from "./county-map.tsx";
import { ProblemsMap } from "./problems-map.tsx";
import { filterQuery, listAddress } from "./public-address.ts";
import { useSpeech } from "./speech.tsx";

/** As many are counted when there are words in the filter. */
const FOUND_MAX = 500;

export function PublicMap(props: {
  readonly filter: PublishedFilter;
  readonly drawing: CountyDrawing | null;
  readonly counts: AreaCounts;
}) {
  const { t, language } = useSpeech();
  const { filter, drawing, counts } = props;
  const address = (area: string) => listAddress({ ...filter, area });
  const number = new Intl.NumberFormat(language).format(FOUND_MAX);
  return (
    <>
      {drawing && (
        <ProblemsMap source={`/map/problems.json${filterQuery(filter)}`}>
          <CountyMap
            drawing={drawing}
            counts={Object.fromEntries(counts.areas.map(({ code, count }) => [code, count]))}
            linkTo={address}
          />
        </ProblemsMap>
      )}
      <p className="hint">{t("public.problems.map.note")}</p>
      {counts.limited && <p>{t("public.problems.map.limited", { number })}</p>}
      {counts.areas.length === 0 ? (
        <p>{t("public.problems.map.empty")}</p>
      ) : (
        <AreaTable filter={filter} counts={counts} address={address} />
      )}
    </>
  );
}

/** The areas right below the chosen one, or the lowest that has any. */
function AreaTable(props: {
  readonly filter: PublishedFilter;
  readonly counts: AreaCounts;
  readonly address: (area: string) => string;
}) {
  const { t, local, language } = useSpeech();
  const { areas } = props.counts;
  const codes = new Set(areas.map(({ code }) => code));
  const chosen = props.filter.area;
  const below = areas.filter(({ parentCode }) =>
    chosen === null ? !codes.has(parentCode) : parentCode === chosen,
  );
  const rows = below.length > 0 ? below : areas.filter(({ code }) => code === chosen);
  const number = new Intl.NumberFormat(language);
  return (
    <table className="area-counts">
      <caption>{t("public.problems.map.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("public.problems.map.area")}</th>
          <th scope="col">{t("public.problems.map.count")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, count }) => (
          <tr key={code}>
            <th scope="row">
              <a href={props.address(code)}>{local(name)}</a>
            </th>
            <td>{number.format(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
