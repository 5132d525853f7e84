// The map of published problems, for browsers with scripts. Until it is there, or where it never comes, its place is
// taken by the picture that the page has drawn.
import type { ReactNode } from "react";
import { blanks } from "../domain/map/map-texts.ts";
import type { ProblemsMapTexts } from "../domain/map/map-texts.ts";
import { useSpeech } from "./speech.tsx";

export function ProblemsMap(props: {
  /** Where its problems are read, with the filters of the page, such as `/map/problems.json?show=open`. */
  readonly source: string;
  readonly children: ReactNode;
}) {
  const { t } = useSpeech();
  const texts: ProblemsMapTexts = {
    canvas: t("map.problems.canvas"),
    zoomIn: t("map.zoomIn"),
    zoomOut: t("map.zoomOut"),
    open: t("map.problems.open"),
    loading: t("map.problems.loading"),
    failed: t("map.problems.failed"),
    many: t("map.problems.many", blanks),
    seen: t("map.problems.seen", blanks),
    none: t("map.problems.none"),
  };
  return (
    <section aria-label={t("map.problems.title")}>
      <div
        data-map="problems"
        data-source={props.source}
        data-texts={JSON.stringify(texts)}
        hidden
      />
      <div className="map-instead">{props.children}</div>
      <script type="module" src="/enhance/problems-map.js" />
    </section>
  );
}
