// The candidates of a decision, ranked: on what ground, and how certain.
import type { ExplainedCandidate } from "../domain/routing/explanation.ts";
import { usePercent } from "./percent.ts";
import { useSpeech } from "./speech.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

const columns = ["rank", "branch", "ground", "as", "confidence"] as const;

export function CandidateTable(props: { readonly candidates: readonly ExplainedCandidate[] }) {
  const { t } = useSpeech();
  const { candidates } = props;
  if (candidates.length === 0) return <p>{t("routing.explain.noCandidates")}</p>;
  return (
    <StaffTable
      name="candidate-table"
      caption={t("routing.explain.candidates")}
      columns={columns.map((name) => ({ name, text: t(`routing.explain.${name}`) }))}
    >
      {candidates.map((candidate, index) => (
        <CandidateRow key={index} candidate={candidate} rank={index + 1} />
      ))}
    </StaffTable>
  );
}

function CandidateRow(props: { readonly candidate: ExplainedCandidate; readonly rank: number }) {
  const { t, local } = useSpeech();
  const percent = usePercent();
  const { candidate, rank } = props;
  const { ground } = candidate;
  const label = (name: (typeof columns)[number]) => t(`routing.explain.${name}`);
  const special = ["winner", "runnerUp"] as const;
  const named = special[rank - 1];
  return (
    <tr role="row">
      <Cell name="rank" label={label("rank")}>
        {named === undefined ? rank : t(`routing.explain.${named}`)}
      </Cell>
      <Cell name="branch" label={label("branch")}>
        {local(candidate.branch) || t("staff.routing.noBranch")}
      </Cell>
      <Cell name="ground" label={label("ground")}>
        {ground === null
          ? t("routing.explain.byWord")
          : `${local(ground.category) || t("routing.explain.noKind")} · ${
              local(ground.area) || t("staff.routing.anywhere")
            }`}
      </Cell>
      <Cell name="as" label={label("as")}>
        {local(candidate.as) || "–"}
      </Cell>
      <Cell name="confidence" label={label("confidence")}>
        {percent(candidate.confidence)}
      </Cell>
    </tr>
  );
}
