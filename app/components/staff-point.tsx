// Where the point of a problem lies, for who has to find it: in words, as a link that a phone opens in its own map, and
// in a small picture of the county.
import type { CountyDrawing } from "../domain/map/county-drawing.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { textOfPoint } from "../domain/shared/point.ts";
import type { Point } from "../domain/shared/point.ts";
import { CountyMap } from "./county-map.tsx";
import { useSpeech } from "./speech.tsx";

/** Nothing where the resident gave no point. */
export function StaffPoint(props: {
  readonly point: Point | null;
  /** The village by the map, whatever was chosen; null outside the county. */
  readonly within: LocalText | null;
  readonly drawing: CountyDrawing | null;
}) {
  const { t, local } = useSpeech();
  const { point, within, drawing } = props;
  if (!point) return null;
  const coordinates = textOfPoint(point);
  return (
    <div className="staff-point">
      <p>
        {within
          ? t("staff.problem.pointIn", { area: local(within) })
          : t("staff.problem.pointOutside")}{" "}
        <a href={`geo:${coordinates}`}>{coordinates.replace(",", ", ")}</a>
      </p>
      {drawing && within && <CountyMap drawing={drawing} marker={point} />}
    </div>
  );
}
