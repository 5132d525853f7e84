// The inbox as a table: dense, quiet, the next limit in words. On a phone each row is a card.
import type { Handling } from "../domain/problem/handling.ts";
import type { Urgency } from "../domain/problem/urgency.ts";
import type { LimitKind } from "../domain/clock/limit-policy.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { PickBox } from "./bulk-pick.tsx";
import { useSpeech } from "./speech.tsx";
import { LimitWords } from "./staff-limit.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

/** What somebody has to look at; the rest is plain. */
const tones: Partial<Record<Handling, string>> = {
  triage: "to-note",
  returned: "to-note",
  reopened: "to-mind",
};

interface Row {
  readonly reference: string;
  readonly version: number;
  readonly language: string;
  readonly summary: string;
  readonly handling: Handling;
  readonly awaitsRuling: boolean;
  readonly escalated: boolean;
  readonly hasNewWords: boolean;
  readonly urgency: Urgency;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly branch: LocalText | null;
  readonly owner: string | null;
  readonly snoozedUntil: Instant | null;
  readonly news: number | null;
  readonly nextLimit: { readonly kind: LimitKind | "assist"; readonly dueAt: Instant } | null;
}

/**
 * What scripts hold on to, and nothing else: the table has `data-live="inbox"`, each row `data-row` with its reference and the
 * id `row-REFERENCE`, and its first cell (`c-pick`) the box that selects it, which live updates leave ticked.
 */
export function InboxTable(props: {
  readonly rows: readonly Row[];
  readonly now: Instant;
  readonly showBranch: boolean;
  readonly caption: string;
  /** The list's own address, which its problems lead back to; empty for the usual list. */
  readonly from: string;
}) {
  const { t } = useSpeech();
  const columns = ["summary", "kind", "branch", "owner", "state", "limit"] as const;
  const shown = columns.filter((column) => column !== "branch" || props.showBranch);
  return (
    <StaffTable
      name={props.showBranch ? "inbox-table with-branch" : "inbox-table"}
      live="inbox"
      caption={props.caption}
      columns={[
        { name: "pick", text: "" },
        ...shown.map((name) => ({ name, text: t(`inbox.column.${name}`) })),
      ]}
    >
      {props.rows.map((row) => (
        <InboxRow key={row.reference} {...props} row={row} />
      ))}
    </StaffTable>
  );
}

function InboxRow(props: {
  readonly row: Row;
  readonly now: Instant;
  readonly showBranch: boolean;
  readonly from: string;
}) {
  const { row, now, showBranch, from } = props;
  const { t, local } = useSpeech();
  const label = (name: "kind" | "branch" | "owner" | "state" | "limit") =>
    t(`inbox.column.${name}`);
  const known = (text: LocalText | null) => local(text) || t("staff.inbox.unknown");
  const suffix = from === "" ? "" : `?from=${encodeURIComponent(from)}`;
  return (
    <tr
      role="row"
      id={`row-${row.reference}`}
      data-row={row.reference}
      className={row.news === 0 ? undefined : "unread"}
    >
      <Cell name="pick">
        <PickBox reference={row.reference} version={row.version} />
      </Cell>
      <Cell name="summary">
        <UrgencyTag urgency={row.urgency} />
        <a href={`/inbox/${row.reference}${suffix}`}>
          <span className="reference">{row.reference}</span>{" "}
          <span lang={row.language}>{row.summary}</span>
        </a>
        <News news={row.news} />
        {row.hasNewWords && <strong className="to-note"> {t("own.staff.newWords")}</strong>}
      </Cell>
      <Cell name="kind" label={label("kind")}>
        {known(row.category)} · {known(row.area)}
      </Cell>
      {showBranch && (
        <Cell name="branch" label={label("branch")}>
          {known(row.branch)}
        </Cell>
      )}
      <Cell name="owner" label={label("owner")}>
        {row.owner ?? <span className="nobody">{t("inbox.row.noOwner")}</span>}
      </Cell>
      <Cell name="state" label={label("state")}>
        <StateWords row={row} />
      </Cell>
      <Cell name="limit" label={label("limit")}>
        {row.nextLimit ? <LimitWords limit={row.nextLimit} now={now} /> : "–"}
      </Cell>
    </tr>
  );
}

function News({ news }: Pick<Row, "news">) {
  const { t } = useSpeech();
  if (news === 0) return null;
  return (
    <span className="news">
      {" "}
      {news === null ? t("inbox.row.neverOpened") : t("inbox.row.news", { count: news })}
    </span>
  );
}

function StateWords({ row }: { readonly row: Row }) {
  const { t, moment } = useSpeech();
  return (
    <>
      <span className={tones[row.handling]}>
        {row.awaitsRuling
          ? t("together.awaitsRuling.state")
          : row.escalated && row.handling === "reopened"
            ? t("own.staff.escalatedState")
            : t(`staff.inbox.state.${row.handling}`)}
      </span>
      {row.snoozedUntil && (
        <span className="asleep">
          {" "}
          {t("inbox.row.asleep", { moment: moment(row.snoozedUntil) })}
        </span>
      )}
    </>
  );
}

/** Urgency as a word; normal ones need none. */
export function UrgencyTag({ urgency }: { readonly urgency: Urgency }) {
  const { t } = useSpeech();
  if (urgency === "normal") return null;
  return <strong className={`urgency ${urgency}`}>{t(`states.urgency.${urgency}`)}</strong>;
}
