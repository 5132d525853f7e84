// Which of the published problems are shown, as links: the address is the filter.
import { publicFilters } from "../domain/problem/published-view.ts";
import type { PublicFilter } from "../domain/problem/published-view.ts";
import { useSpeech } from "./speech.tsx";

/** The address of the list's first page under that filter. */
export function filterAddress(filter: PublicFilter): string {
  return filter === "all" ? "/problems" : `/problems?show=${filter}`;
}

export function PublicFilterLinks({ show }: { readonly show: PublicFilter }) {
  const { t } = useSpeech();
  return (
    <nav className="filter" aria-label={t("public.problems.filter.label")}>
      <ul>
        {publicFilters.map((filter) => (
          <li key={filter}>
            <a href={filterAddress(filter)} aria-current={filter === show ? "page" : undefined}>
              {t(`public.problems.filter.${filter}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
