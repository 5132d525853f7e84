// The public list with nothing on it: why, and what one can do instead.
import type { PublishedFilter } from "../domain/problem/published-view.ts";
import { isNarrowed } from "./public-address.ts";
import { useSpeech } from "./speech.tsx";

const sentences = {
  all: "public.problems.emptyAll",
  open: "public.problems.emptyOpen",
  volunteers: "public.problems.emptyVolunteers",
  resolved: "public.problems.emptyResolved",
} as const;

export function NothingPublished(props: {
  readonly filter: PublishedFilter;
  /** Only words were typed that stand in every text. */
  readonly nothingToFind: boolean;
}) {
  const { t } = useSpeech();
  const { filter, nothingToFind } = props;
  const narrowed = isNarrowed(filter);
  const title = narrowed
    ? t(nothingToFind ? "public.problems.nothingToFind" : "public.problems.emptySearch")
    : t(sentences[filter.show]);
  const all = filter.show === "all";
  const text = narrowed
    ? t("public.problems.emptySearchText")
    : t(all ? "public.problems.emptyAllText" : "public.problems.emptyText");
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="buttons">
        {(narrowed || !all) && (
          <a className="button quiet" href="/problems">
            {t("public.problems.showAll")}
          </a>
        )}
        <a className="button" href="/report">
          {t("site.nav.report")}
        </a>
      </p>
    </div>
  );
}
