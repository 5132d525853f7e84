// The rules that were tried for a decision, in their order, and what came of each.
import type { ExplainedDecision } from "../domain/routing/explanation.ts";
import type { RuleTried } from "../domain/routing/rules/tried.ts";
import type { Speech } from "../i18n/translate.ts";
import { failureInWords } from "./admin-rule-words.ts";
import { useSpeech } from "./speech.tsx";
import { listInWords } from "./staff-problem.tsx";
import { Cell, StaffTable } from "./staff-table.tsx";

export function RulesTriedTable(props: {
  readonly rules: ExplainedDecision["rules"];
  readonly version: number | null;
}) {
  const speech = useSpeech();
  const { t, local, language } = speech;
  const { rules, version } = props;
  if (version === null) return <p>{t("routing.explain.noRules")}</p>;
  const assisting = rules.assisting.map(({ name }) => local(name) || t("staff.routing.noBranch"));
  return (
    <>
      <p>{t("routing.explain.rulesOf", { version })}</p>
      <StaffTable
        name="tried-table"
        caption={t("routing.explain.rules")}
        columns={(["rule", "outcome"] as const).map((name) => ({
          name,
          text: t(`routing.explain.${name}`),
        }))}
      >
        {rules.tried.map((one) => (
          <tr role="row" key={one.code}>
            <Cell name="rule">{one.code}</Cell>
            <Cell name="outcome">
              {outcomeInWords(one, speech)}
              {one.code === rules.branchBy && ` · ${t("routing.explain.decidedBranch")}`}
            </Cell>
          </tr>
        ))}
      </StaffTable>
      {rules.urgency && (
        <p>{t("routing.explain.ruleUrgency", { urgency: t(`states.urgency.${rules.urgency}`) })}</p>
      )}
      {assisting.length > 0 && (
        <p>{t("routing.explain.ruleAssisting", { branches: listInWords(assisting, language) })}</p>
      )}
    </>
  );
}

function outcomeInWords({ outcome, fault }: RuleTried, speech: Speech): string {
  const said = fault === null ? "" : failureInWords(fault, speech);
  return speech.t(`routing.explain.ruleOutcome.${outcome}`, { fault: said });
}
