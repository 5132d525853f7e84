// The map of published problems, for browsers with scripts: without them it takes no room, and the page's own list and
// drawing say the same.
import { blanks } from "../domain/map/map-texts.ts";
import type { ProblemsMapTexts } from "../domain/map/map-texts.ts";
import { useSpeech } from "./speech.tsx";

/** `source`: where its problems are read, with the filters of the page, such as `/map/problems.json?show=open`. */
export function ProblemsMap({ source }: { readonly source: string }) {
  const { t } = useSpeech();
  const texts: ProblemsMapTexts = {
    canvas: t("map.problems.canvas"),
    zoomIn: t("map.zoomIn"),
    zoomOut: t("map.zoomOut"),
    loading: t("map.problems.loading"),
    failed: t("map.problems.failed"),
    many: t("map.problems.many", blanks),
    seen: t("map.problems.seen", blanks),
    none: t("map.problems.none"),
  };
  return (
    <section aria-label={t("map.problems.title")}>
      <div data-map="problems" data-source={source} data-texts={JSON.stringify(texts)} hidden />
      <script type="module" src="/enhance/problems-map.js" />
    </section>
  );
}
