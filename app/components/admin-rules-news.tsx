// What the router and the supervisors have to say about rules: which failed, and which are offered.
import type { RuleNames } from "../domain/routing/rules/rule-names.ts";
import type { Rule } from "../domain/routing/rules/rule.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { failureInWords, ruleInWords, ruleName } from "./admin-rule-words.ts";
import { useSpeech } from "./speech.tsx";

interface Failure {
  readonly code: string;
  readonly fault: string;
  readonly count: number;
  readonly lastAt: Instant;
  readonly reference: string;
}

/** Rules that failed in the router, each with a button to forget it. */
export function FailureList({ failures }: { readonly failures: readonly Failure[] }) {
  const speech = useSpeech();
  const { t, moment } = speech;
  if (failures.length === 0) return null;
  return (
    <section aria-labelledby="failures">
      <h2 id="failures">{t("rules.failures.title")}</h2>
      <ul className="staff-failed">
        {failures.map(({ code, fault, count, lastAt, reference }) => (
          <li key={code}>
            <div>
              <p className="staff-error">
                {t("rules.failures.line", {
                  code,
                  fault: failureInWords(fault, speech),
                  count,
                  moment: moment(lastAt),
                  reference,
                })}
              </p>
            </div>
            <form method="post">
              <input type="hidden" name="code" value={code} />
              <button
                type="submit"
                className="button quiet"
                name="move"
                value="dismiss_failure"
                aria-label={t("rules.failures.dismissOf", { code })}
              >
                {t("rules.failures.dismiss")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Offered extends Pick<Rule, "name" | "when" | "then"> {
  readonly id: string;
  readonly because: string;
  readonly at: Instant;
}

/** Rules that a ruling suggests. */
export function ProposalList(props: {
  readonly proposals: readonly Offered[];
  readonly names: RuleNames;
}) {
  const speech = useSpeech();
  const { t, moment } = speech;
  if (props.proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{t("rules.proposals.title")}</h2>
      <p>{t("rules.proposals.lead")}</p>
      <ul className="staff-failed">
        {props.proposals.map((offered) => {
          const name = ruleName(offered, speech);
          const facts = { moment: moment(offered.at), reference: offered.because };
          return (
            <li key={offered.id}>
              <div>
                <p>
                  <strong>{name}</strong>{" "}
                  <span className="staff-meta">{t("rules.proposals.because", facts)}</span>
                </p>
                <p>{ruleInWords(offered, props.names, speech)}</p>
              </div>
              <form method="post" className="buttons">
                <input type="hidden" name="proposal" value={offered.id} />
                {(["add", "dismiss"] as const).map((move) => (
                  <button
                    key={move}
                    type="submit"
                    className="button quiet"
                    name="move"
                    value={`${move}_proposal`}
                    aria-label={t(`rules.proposals.${move}Of`, { name })}
                  >
                    {t(`rules.proposals.${move}`)}
                  </button>
                ))}
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
