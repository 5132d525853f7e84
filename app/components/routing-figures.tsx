// The figures of routing over a period: in a sentence first, then as tables.
import type { Confusion } from "../domain/routing/confusion.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { usePercent } from "./percent.ts";
import { MatrixTable } from "./routing-matrix.tsx";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

interface Figures extends Confusion {
  readonly names: Readonly<Record<string, LocalText>>;
}

export function RoutingFigures(props: {
  readonly figures: Figures;
  /** The address of the same as a file. */
  readonly file: string;
}) {
  const { t } = useSpeech();
  const { figures, file } = props;
  const { total } = figures;
  if (total === 0) return <p className="staff-empty">{t("routing.confusion.none")}</p>;
  return (
    <div className="figures">
      <p>{t("routing.confusion.summary", { total })}</p>
      <ByBranch figures={figures} />
      <ByKind figures={figures} />
      <Returns figures={figures} />
      <Triage figures={figures} />
      <p>
        <a href={file}>{t("routing.confusion.csv")}</a>
      </p>
    </div>
  );
}

function ByBranch({ figures }: { readonly figures: Figures }) {
  const { t } = useSpeech();
  const percent = usePercent();
  const { assigned, byBranch, names } = figures;
  const { total: accepted, agreeing } = byBranch;
  return (
    <>
      <h2>{t("routing.confusion.byBranch")}</h2>
      <p>
        {accepted === 0
          ? t("routing.confusion.noneAccepted", { assigned })
          : t("routing.confusion.branchSummary", {
              assigned,
              accepted,
              agreeing,
              share: percent(agreeing / accepted),
            })}
      </p>
      {accepted > 0 && (
        <MatrixTable
          matrix={byBranch}
          names={names}
          caption={t("routing.confusion.branchCaption")}
          first={t("routing.confusion.chosenFirst")}
        />
      )}
    </>
  );
}

function ByKind({ figures }: { readonly figures: Figures }) {
  const { t } = useSpeech();
  const percent = usePercent();
  const { byKind, names } = figures;
  const { total, agreeing } = byKind;
  if (total === 0) return null;
  return (
    <>
      <h2>{t("routing.confusion.byKind")}</h2>
      <p>
        {t("routing.confusion.kindSummary", { total, agreeing, share: percent(agreeing / total) })}
      </p>
      <MatrixTable
        matrix={byKind}
        names={names}
        caption={t("routing.confusion.kindCaption")}
        first={t("routing.confusion.kindFirst")}
      />
    </>
  );
}

const returnColumns = ["branch", "reason", "count"] as const;

function Returns({ figures }: { readonly figures: Figures }) {
  const { t, language } = useSpeech();
  const { returns, returnCount, averageHops } = figures;
  const hops = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(averageHops);
  const label = (name: (typeof returnColumns)[number]) => t(`routing.confusion.${name}`);
  return (
    <>
      <h2>{t("routing.confusion.returns")}</h2>
      <p>
        {returnCount === 0
          ? t("routing.confusion.noReturnsSummary", { hops })
          : t("routing.confusion.returnsSummary", { count: returnCount, hops })}
      </p>
      {returnCount > 0 && (
        <StaffTable
          name="return-table"
          caption={t("routing.confusion.returnsCaption")}
          columns={returnColumns.map((name) => ({ name, text: label(name) }))}
        >
          {returns.map(({ branchId, reason, count }) => (
            <tr role="row" key={`${branchId} ${reason ?? ""}`}>
              <Cell name="branch" label={label("branch")}>
                <BranchName id={branchId} figures={figures} />
              </Cell>
              <Cell name="reason" label={label("reason")}>
                {t(reason ? `together.returnReason.${reason}` : "routing.confusion.noReason")}
              </Cell>
              <Cell name="count" label={label("count")}>
                {count}
              </Cell>
            </tr>
          ))}
        </StaffTable>
      )}
    </>
  );
}

const triageColumns = ["branch", "count"] as const;

function Triage({ figures }: { readonly figures: Figures }) {
  const { t } = useSpeech();
  const { count, kept, open, to } = figures.triage;
  if (count === 0) return null;
  const label = (name: (typeof triageColumns)[number]) => t(`routing.confusion.${name}`);
  return (
    <>
      <h2>{t("routing.confusion.triage")}</h2>
      <p>
        {t("routing.confusion.triageSummary", { count, given: count - kept - open, kept, open })}
      </p>
      {to.length > 0 && (
        <StaffTable
          name="triage-table"
          caption={t("routing.confusion.triageCaption")}
          columns={triageColumns.map((name) => ({ name, text: label(name) }))}
        >
          {to.map((one) => (
            <tr role="row" key={one.branchId}>
              <Cell name="branch" label={label("branch")}>
                <BranchName id={one.branchId} figures={figures} />
              </Cell>
              <Cell name="count" label={label("count")}>
                {one.count}
              </Cell>
            </tr>
          ))}
        </StaffTable>
      )}
    </>
  );
}

function BranchName(props: { readonly id: string; readonly figures: Figures }) {
  const { t, local } = useSpeech();
  return local(props.figures.names[props.id] ?? null) || t("staff.routing.noBranch");
}
