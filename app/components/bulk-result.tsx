// What became of each of many problems: how many on top, then row by row, each with its reason and its link.
import { bulkOutcomes } from "../domain/bulk/bulk.ts";
import type { BulkOutcome, BulkState } from "../domain/bulk/bulk.ts";
import type { RefusalCode } from "../domain/shared/refusal.ts";
import { outcomeWords } from "./bulk-messages.ts";
import { SubmitButton } from "./form.tsx";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

interface Row {
  readonly reference: string;
  readonly summary: { readonly text: string; readonly language: string } | null;
  readonly outcome: BulkOutcome | null;
  readonly because: RefusalCode | null;
}

type Counts = Readonly<Record<BulkOutcome | "waiting", number>>;

/** While it runs: how far it is, in words and as a bar. The page loads itself again, unless it was stopped. */
export function BulkProgress(props: {
  readonly id: string;
  readonly counts: Counts;
  readonly total: number;
  readonly state: BulkState;
  readonly still: boolean;
}) {
  const { t } = useSpeech();
  const { id, counts, total, state, still } = props;
  const ready = total - counts.waiting;
  const text = t(state === "undoing" ? "bulk.progress.undoing" : "bulk.progress.running", {
    ready,
    total,
  });
  return (
    <>
      <p>
        <label htmlFor="bulk-progress">{text}</label>{" "}
        <progress id="bulk-progress" value={ready} max={Math.max(total, 1)} />
      </p>
      <p>{t("bulk.progress.leave")}</p>
      <p>
        {still ? (
          <a href={`/inbox/bulk/${id}`}>{t("bulk.progress.go")}</a>
        ) : (
          <a href={`/inbox/bulk/${id}?still`}>{t("bulk.progress.stop")}</a>
        )}
      </p>
    </>
  );
}

/** How many ended how, each a link to those alone. */
export function BulkCounts(props: {
  readonly id: string;
  readonly counts: Counts;
  readonly state: BulkState;
  readonly show: BulkOutcome | null;
}) {
  const { t } = useSpeech();
  const { id, counts, state, show } = props;
  const back = state === "undoing" || state === "undone";
  const total = bulkOutcomes.reduce((sum, one) => sum + counts[one], counts.waiting);
  const links = [
    { name: null, text: t("bulk.counts.all", { count: total }), to: "" },
    ...bulkOutcomes.map((name) => ({
      name,
      text: t(back ? `bulk.counts.undone.${name}` : `bulk.counts.${name}`, { count: counts[name] }),
      to: `?show=${name}`,
    })),
  ];
  return (
    <nav className="staff-views" aria-label={t("bulk.counts.title")}>
      <ul>
        {links.map(({ name, text, to }) => (
          <li key={name ?? "all"}>
            <a href={`/inbox/bulk/${id}${to}`} aria-current={name === show ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Row by row; of what was not begun there is nothing to say yet. */
export function BulkRows(props: {
  readonly rows: readonly Row[];
  readonly state: BulkState;
  readonly next: string | null;
}) {
  const { t } = useSpeech();
  const { rows, state, next } = props;
  return (
    <>
      <StaffTable
        name="bulk-table"
        caption={t("bulk.rows.title")}
        columns={[
          { name: "reference", text: t("bulk.rows.reference") },
          { name: "subject", text: t("bulk.rows.subject") },
          { name: "outcome", text: t("bulk.rows.outcome") },
        ]}
      >
        {rows.map((row) => (
          <BulkRow key={row.reference} row={row} state={state} />
        ))}
      </StaffTable>
      {next !== null && (
        <p>
          <a href={next}>{t("bulk.rows.next")}</a>
        </p>
      )}
    </>
  );
}

function BulkRow({ row, state }: { readonly row: Row; readonly state: BulkState }) {
  const speech = useSpeech();
  const { t } = speech;
  const { what, why } = outcomeWords(row, state, speech);
  const shown = state !== "chosen" || row.outcome !== null;
  return (
    <tr role="row" data-outcome={row.outcome ?? undefined}>
      <Cell name="reference">
        {row.summary ? <a href={`/inbox/${row.reference}`}>{row.reference}</a> : row.reference}
      </Cell>
      <Cell name="subject">
        {row.summary ? (
          <span lang={row.summary.language}>{row.summary.text}</span>
        ) : (
          t("bulk.rows.elsewhere")
        )}
      </Cell>
      <Cell name="outcome" {...(shown && { label: t("bulk.rows.outcome") })}>
        {shown && (
          <>
            <strong className={row.outcome === "done" ? undefined : "to-note"}>{what}</strong>
            {why !== null && ` – ${why}`}
          </>
        )}
      </Cell>
    </tr>
  );
}

/** Takes it all back, as long as that is possible. */
export function BulkUndo({ id, until }: { readonly id: string; readonly until: string }) {
  const { t } = useSpeech();
  return (
    <form method="post" action={`/inbox/bulk/${id}`} className="bulk-undo">
      <p>{t("bulk.undo.hint", { moment: until })}</p>
      <SubmitButton kind="quiet" name="do" value="undo">
        {t("bulk.undo.button")}
      </SubmitButton>
    </form>
  );
}
