// Which of the published problems are shown: the search, the states as links, and what is chosen, each with its end.
import type { Choices } from "../domain/routing/choices.ts";
import { publicFilters } from "../domain/problem/published-view.ts";
import type { Named, PublishedFilter } from "../domain/problem/published-view.ts";
import { Select } from "./choices.tsx";
import { isNarrowed, listAddress, mapAddress } from "./public-address.ts";
import { useSpeech } from "./speech.tsx";

export type PublicView = "list" | "map";

const addressOf = { list: listAddress, map: mapAddress } as const;

export function PublicFilterLinks(props: {
  readonly filter: PublishedFilter;
  readonly view: PublicView;
}) {
  const { t } = useSpeech();
  const { filter, view } = props;
  return (
    <nav className="filter" aria-label={t("public.problems.filter.label")}>
      <ul>
        {publicFilters.map((show) => (
          <li key={show}>
            <a
              href={addressOf[view]({ ...filter, show })}
              aria-current={show === filter.show ? "page" : undefined}
            >
              {t(`public.problems.filter.${show}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The list or the map of the same problems. */
export function PublicViewLinks(props: {
  readonly filter: PublishedFilter;
  readonly view: PublicView;
}) {
  const { t } = useSpeech();
  return (
    <nav className="filter" aria-label={t("public.problems.views.label")}>
      <ul>
        {(["list", "map"] as const).map((view) => (
          <li key={view}>
            <a
              href={addressOf[view](props.filter)}
              aria-current={view === props.view ? "page" : undefined}
            >
              {t(`public.problems.views.${view}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A plain form: the address says what is shown. */
export function PublicSearch(props: {
  readonly filter: PublishedFilter;
  readonly view: PublicView;
  readonly choices: Choices;
}) {
  const { t } = useSpeech();
  const { filter, view, choices } = props;
  const { kinds, places } = useGroups(choices);
  return (
    <search>
      <form
        action="/problems"
        className="public-search"
        aria-label={t("public.problems.filters.label")}
      >
        {filter.show !== "all" && <input type="hidden" name="show" value={filter.show} />}
        {view === "map" && <input type="hidden" name="view" value="map" />}
        <div className="field public-search-words">
          <label className="label" htmlFor="q">
            {t("public.problems.filters.words")}
          </label>
          <input type="search" id="q" name="q" defaultValue={filter.words} maxLength={200} />
        </div>
        <Select
          name="kind"
          label={t("public.problems.filters.kind")}
          value={filter.kind ?? ""}
          groups={kinds}
        />
        <Select
          name="area"
          label={t("public.problems.filters.area")}
          value={filter.area ?? ""}
          groups={places}
        />
        <p className="public-search-send">
          <button className="button" type="submit">
            {t("public.problems.filters.submit")}
          </button>
        </p>
      </form>
    </search>
  );
}

interface Choosable {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: Named["name"];
}

/** Groups by what lies right below the top, the group itself first. The whole county is no choice of its own. */
function useGroups({ categories, areas }: Choices) {
  const { t, local } = useSpeech();
  const root = areas.find(({ parentId }) => parentId === null)?.id ?? null;
  const choice = ({ code, name }: Choosable) => ({ value: code, label: local(name) });
  const groupsOf = (all: readonly Choosable[], top: string | null, none: string) => [
    { title: null, choices: [{ value: "", label: none }] },
    ...all
      .filter(({ parentId }) => parentId === top)
      .map((one) => {
        const below = all.filter(({ parentId }) => parentId === one.id);
        if (below.length === 0) return { title: null, choices: [choice(one)] };
        const whole = t("public.problems.filters.wholeKind", { name: local(one.name) });
        return {
          title: local(one.name),
          choices: [{ value: one.code, label: whole }, ...below.map(choice)],
        };
      }),
  ];
  return {
    kinds: groupsOf(categories, null, t("public.problems.filters.allKinds")),
    places: groupsOf(areas, root, t("public.problems.filters.allAreas")),
  };
}

/** What is chosen, each as a link that takes it away. */
export function ChosenFilters(props: {
  readonly filter: PublishedFilter;
  readonly view: PublicView;
  readonly kind: Named | null;
  readonly area: Named | null;
}) {
  const { t, local } = useSpeech();
  const { filter, view, kind, area } = props;
  if (!isNarrowed(filter)) return null;
  const words = t("public.problems.filters.withWords", { words: filter.words });
  const chosen = [
    ...(filter.words === "" ? [] : [{ name: words, without: { words: "", near: false } }]),
    ...(kind ? [{ name: local(kind.name), without: { kind: null } }] : []),
    ...(area ? [{ name: local(area.name), without: { area: null } }] : []),
  ];
  return (
    <div className="chosen-filters">
      <p id="chosen">{t("public.problems.filters.chosen")}</p>
      <ul aria-labelledby="chosen">
        {chosen.map(({ name, without }) => (
          <li key={name}>
            <a
              href={addressOf[view]({ ...filter, ...without })}
              aria-label={t("public.problems.filters.remove", { name })}
            >
              {name} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
