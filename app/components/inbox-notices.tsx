// What of the address of an inbox was left out, and why a list is empty: in words, with a way on.
import { addressOfQuery, filterNames, isNarrowed } from "../domain/triage/inbox-query.ts";
import type { FilterName, Ignored, InboxQuery } from "../domain/triage/inbox-query.ts";
import { Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

export function IgnoredNotice(props: {
  readonly ignored: readonly Ignored[];
  readonly query: InboxQuery;
}) {
  const { t } = useSpeech();
  if (props.ignored.length === 0) return null;
  return (
    <Notice tone="warning" title={t("inbox.ignored.title")}>
      <ul>
        {props.ignored.map(({ name, value }, index) => (
          <li key={index}>
            {isFilter(name)
              ? t("inbox.ignored.filter", { name: t(`inbox.filter.${name}`), value })
              : t(`inbox.ignored.${name}`, { value })}
          </li>
        ))}
      </ul>
      <p>
        {t("inbox.ignored.shown")}{" "}
        <a href={`/inbox?${addressOfQuery(props.query).toString()}`}>
          {t(`inbox.view.${props.query.view}`)}
        </a>
      </p>
    </Notice>
  );
}

function isFilter(name: string): name is FilterName {
  return (filterNames as readonly string[]).includes(name);
}

export function EmptyInbox(props: {
  readonly query: InboxQuery;
  readonly later: boolean;
  readonly cutShort: boolean;
  readonly nothingToFind: boolean;
}) {
  const { t } = useSpeech();
  const { query, later, cutShort, nothingToFind } = props;
  const narrowed = isNarrowed(query);
  const text = nothingToFind
    ? t("inbox.empty.nothingToFind")
    : cutShort
      ? t("inbox.empty.further")
      : later
        ? t("staff.inbox.emptyPage")
        : narrowed
          ? t("inbox.empty.narrowed")
          : t(`inbox.empty.${query.view}`);
  return (
    <div className="staff-empty">
      <p>{text}</p>
      {narrowed && (
        <p>
          <a href={`/inbox?view=${query.view}`}>{t("inbox.filter.clear")}</a>
        </p>
      )}
    </div>
  );
}
