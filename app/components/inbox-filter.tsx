// Searching the inbox and narrowing it: plain forms, whose answers the address holds.
import { focusGroups } from "../domain/problem/focus-group.ts";
import { urgencies } from "../domain/problem/urgency.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { addressOfQuery, isNarrowed, limitFilters } from "../domain/triage/inbox-query.ts";
import type { FilterName, InboxQuery } from "../domain/triage/inbox-query.ts";
import { sortsOf, statesOfView } from "../domain/triage/inbox-view.ts";
import type { InboxSort } from "../domain/triage/inbox-view.ts";
import { useCommand } from "./keys.tsx";
import { useSpeech } from "./speech.tsx";

export interface Coded {
  readonly code: string;
  readonly name: LocalText;
  /** How deep in its tree, for an indent. */
  readonly depth: number;
}

export interface FilterChoices {
  readonly kinds: readonly Coded[];
  readonly areas: readonly Coded[];
  readonly branches: readonly Coded[];
}

/** What a form of the list keeps of the address, besides what it asks for itself. */
function Kept({ query, but }: { readonly query: InboxQuery; readonly but: readonly string[] }) {
  return [...addressOfQuery(query)]
    .filter(([name]) => !but.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

export function InboxSearch({ query }: { readonly query: InboxQuery }) {
  const { t } = useSpeech();
  const command = useCommand();
  return (
    <search>
      <form action="/inbox" className="inbox-search">
        <Kept query={query} but={["q"]} />
        <label className="unseen" htmlFor="q">
          {t("inbox.filter.words")}
        </label>
        <input
          type="search"
          id="q"
          {...command("search")}
          name="q"
          defaultValue={query.words}
          maxLength={200}
          placeholder={t("inbox.filter.words")}
        />
        <button className="button secondary" type="submit">
          {t("inbox.filter.search")}
        </button>
      </form>
    </search>
  );
}

export function InboxFilter(props: {
  readonly query: InboxQuery;
  readonly sort: InboxSort;
  readonly choices: FilterChoices;
}) {
  const { query, sort, choices } = props;
  const { t, local } = useSpeech();
  const narrowed = isNarrowed(query);
  const coded = (all: readonly Coded[]) =>
    all.map(({ code, name, depth }) => ({
      value: code,
      label: `${"– ".repeat(depth)}${local(name)}`,
    }));
  return (
    <details className="inbox-filter">
      <summary>{t(narrowed ? "inbox.filter.active" : "inbox.filter.title")}</summary>
      <form action="/inbox" className="inbox-filter-form">
        <input type="hidden" name="view" value={query.view} />
        {query.words !== "" && <input type="hidden" name="q" value={query.words} />}
        <Choice
          name="state"
          value={query.state}
          choices={statesOfView[query.view].map((value) => ({
            value,
            label: t(`staff.inbox.state.${value}`),
          }))}
        />
        <Choice
          name="urgency"
          value={query.urgency}
          choices={urgencies.map((value) => ({ value, label: t(`states.urgency.${value}`) }))}
        />
        <Choice name="kind" value={query.kind} choices={coded(choices.kinds)} />
        <Choice name="area" value={query.area} choices={coded(choices.areas)} />
        {choices.branches.length > 1 && (
          <Choice name="branch" value={query.branch} choices={coded(choices.branches)} />
        )}
        <Choice
          name="owner"
          value={query.owner}
          choices={[
            { value: "me", label: t("inbox.filter.me") },
            { value: "none", label: t("inbox.filter.nobody") },
          ]}
        />
        <Choice
          name="focus"
          value={query.focus}
          choices={focusGroups.map((value) => ({
            value,
            label: t(`report.concerns.group.${value}`),
          }))}
        />
        <Choice
          name="limit"
          value={query.limit}
          choices={limitFilters.map((value) => ({
            value,
            label: t(`inbox.filter.limits.${value}`),
          }))}
        />
        <Choice
          name="sort"
          value={sort}
          always
          choices={sortsOf(query.view).map((value) => ({
            value,
            label: t(`inbox.filter.sorts.${value}`),
          }))}
        />
        <label className="inbox-filter-unread">
          <input type="checkbox" name="new" value="unread" defaultChecked={query.unread} />{" "}
          {t("inbox.filter.new")}
        </label>
        <p>
          <button className="button" type="submit">
            {t("inbox.filter.apply")}
          </button>{" "}
          {narrowed && <a href={`/inbox?view=${query.view}`}>{t("inbox.filter.clear")}</a>}
        </p>
      </form>
    </details>
  );
}

function Choice(props: {
  readonly name: FilterName;
  readonly value: string | null;
  readonly always?: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}) {
  const { t } = useSpeech();
  const { name, value } = props;
  return (
    <div className="inbox-filter-choice">
      <label htmlFor={`filter-${name}`}>{t(`inbox.filter.${name}`)}</label>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ""}>
        {!props.always && <option value="">{t("inbox.filter.any")}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
