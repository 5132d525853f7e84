// The inbox as a table: dense, quiet, the next limit in words. On a phone each row is a card.
import type { Handling } from "../domain/problem/handling.ts";
import type { Urgency } from "../domain/problem/urgency.ts";
import type { LimitKind } from "../domain/clock/limit-policy.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
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
  readonly nextLimit: { readonly kind: LimitKind | "assist"; readonly dueAt: Instant } | null;
}

export function InboxTable(props: {
  readonly rows: readonly Row[];
  readonly now: Instant;
  readonly showBranch: boolean;
  readonly caption: string;
}) {
  const { t } = useSpeech();
  const columns = ["reference", "summary", "kind", "area", "branch", "state", "limit"] as const;
  const shown = columns.filter((column) => column !== "branch" || props.showBranch);
  return (
    <StaffTable
      name={props.showBranch ? "inbox-table with-branch" : "inbox-table"}
      caption={props.caption}
      columns={shown.map((name) => ({ name, text: t(`staff.inbox.column.${name}`) }))}
    >
      {props.rows.map((row) => (
        <InboxRow key={row.reference} row={row} now={props.now} showBranch={props.showBranch} />
      ))}
    </StaffTable>
  );
}

function InboxRow(props: {
  readonly row: Row;
  readonly now: Instant;
  readonly showBranch: boolean;
}) {
  const { row, now, showBranch } = props;
  const { t, local } = useSpeech();
  const label = (name: "kind" | "area" | "branch" | "state" | "limit") =>
    t(`staff.inbox.column.${name}`);
  const known = (text: LocalText | null) => local(text) || t("staff.inbox.unknown");
  return (
    <tr role="row">
      <Cell name="reference">
        <a href={`/inbox/${row.reference}`}>{row.reference}</a>
      </Cell>
      <Cell name="summary">
        <span lang={row.language}>{row.summary}</span>
      </Cell>
      <Cell name="kind" label={label("kind")}>
        {known(row.category)}
      </Cell>
      <Cell name="area" label={label("area")}>
        {known(row.area)}
      </Cell>
      {showBranch && (
        <Cell name="branch" label={label("branch")}>
          {known(row.branch)}
        </Cell>
      )}
      <Cell name="state" label={label("state")}>
        {row.urgency !== "normal" && <UrgencyTag urgency={row.urgency} />}
        <span className={tones[row.handling]}>
          {row.awaitsRuling
            ? t("together.awaitsRuling.state")
            : row.escalated && row.handling === "reopened"
              ? t("own.staff.escalatedState")
              : t(`staff.inbox.state.${row.handling}`)}
        </span>
        {row.hasNewWords && <strong className="to-note"> {t("own.staff.newWords")}</strong>}
      </Cell>
      <Cell name="limit" label={label("limit")}>
        {row.nextLimit ? <LimitWords limit={row.nextLimit} now={now} /> : "–"}
      </Cell>
    </tr>
  );
}

/** Urgency as a word; normal ones need none. */
export function UrgencyTag({ urgency }: { readonly urgency: Urgency }) {
  const { t } = useSpeech();
  if (urgency === "normal") return null;
  return <strong className={`urgency ${urgency}`}>{t(`states.urgency.${urgency}`)}</strong>;
}
