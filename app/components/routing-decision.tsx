// One decision of the router, whole: what came of it, what it went by, the rules, the candidates, the versions.
import type { ExplainedDecision } from "../domain/routing/explanation.ts";
import type { Language } from "../domain/shared/language.ts";
import { usePercent } from "./percent.ts";
import { CandidateTable } from "./routing-candidates.tsx";
import { RoutingFactList } from "./routing-facts.tsx";
import { RulesTriedTable } from "./routing-rules.tsx";
import { useSpeech } from "./speech.tsx";

export function DecisionSection(props: {
  readonly decision: ExplainedDecision;
  /** The problem's first is 1. */
  readonly number: number;
  readonly language: Language;
  readonly screening: string | null;
}) {
  const { t, local, moment } = useSpeech();
  const percent = usePercent();
  const { decision, number, language, screening } = props;
  const branch = local(decision.branch) || t("staff.routing.noBranch");
  const id = `decision-${decision.id}`;
  return (
    <section aria-labelledby={id} className="explained">
      <h2 id={id}>{t("routing.explain.decision", { number, moment: moment(decision.at) })}</h2>
      <p>
        <strong>{t(`staff.routing.${decision.outcome}`, { branch })}</strong>
        {" · "}
        {t(`staff.routing.because.${decision.because}`)}
        {" · "}
        {t("routing.explain.certain", { confidence: percent(decision.confidence) })}
      </p>
      <h3>{t("routing.explain.facts")}</h3>
      <RoutingFactList decision={decision} language={language} />
      <h3>{t("routing.explain.candidates")}</h3>
      <CandidateTable candidates={decision.candidates} />
      <h3>{t("routing.explain.rules")}</h3>
      <RulesTriedTable rules={decision.rules} version={decision.versions.rules} />
      <h3>{t("routing.explain.versions")}</h3>
      <Versions versions={decision.versions} screening={screening} />
    </section>
  );
}

function Versions(props: {
  readonly versions: ExplainedDecision["versions"];
  readonly screening: string | null;
}) {
  const { t } = useSpeech();
  const all = { ...props.versions, screening: props.screening };
  return (
    <dl className="staff-facts">
      {(["router", "rules", "model", "screening"] as const).map((name) => (
        <div key={name}>
          <dt>{t(`routing.explain.version.${name}`)}</dt>
          <dd>{all[name] ?? t("routing.explain.noVersion")}</dd>
        </div>
      ))}
    </dl>
  );
}
