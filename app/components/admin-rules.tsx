// The parts of the rules page: a list of rules in words, and forms that each make one change.
import type { ReactNode } from "react";
import type { RuleNames } from "../domain/routing/rules/rule-names.ts";
import type { Rule } from "../domain/routing/rules/rule.ts";
import type { RuleFault } from "../domain/routing/rules/rule-fault.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { faultInWords, failureInWords, ruleInWords, ruleName } from "./admin-rule-words.ts";
import { SubmitButton, TextField } from "./form.tsx";
import { Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** Rules in their order; `buttons` stand beside each. */
export function RuleList(props: {
  readonly rules: readonly Rule[];
  readonly names: RuleNames;
  readonly faults?: readonly RuleFault[];
  readonly buttons?: (rule: Rule, name: string) => ReactNode;
}) {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <ol className="staff-failed">
      {props.rules.map((rule, index) => {
        const name = ruleName(rule, speech);
        const faults = (props.faults ?? []).filter((fault) => fault.index === index);
        return (
          <li key={rule.code}>
            <div>
              <p>
                <strong>{name}</strong>{" "}
                <span className="staff-meta">
                  {rule.position} · {rule.code}
                  {rule.active ? "" : ` · ${t("rules.off")}`}
                </span>
              </p>
              <p>{ruleInWords(rule, props.names, speech)}</p>
              {faults.map((fault) => (
                <p key={fault.code + JSON.stringify(fault.facts)} className="staff-error">
                  {faultInWords(fault, speech)}
                </p>
              ))}
            </div>
            {props.buttons?.(rule, name)}
          </li>
        );
      })}
    </ol>
  );
}

/** What was seen of the draft goes along with each of its forms. */
function Seen({ seen }: { readonly seen: number }) {
  return <input type="hidden" name="seen" value={seen} />;
}

const draftMoves = ["up", "down", "remove"] as const;

/** Change, up, down, remove: of one rule of the draft. */
export function DraftButtons(props: {
  readonly rule: Rule;
  readonly name: string;
  readonly seen: number;
  readonly first: boolean;
  readonly last: boolean;
}) {
  const { t } = useSpeech();
  const { rule, name, first, last } = props;
  const moves = draftMoves.filter(
    (move) => (move !== "up" || !first) && (move !== "down" || !last),
  );
  return (
    <form method="post" className="buttons">
      <Seen seen={props.seen} />
      <input type="hidden" name="code" value={rule.code} />
      <a
        className="button quiet"
        href={`/admin/rules/draft/${rule.code}`}
        aria-label={t("rules.editOf", { name })}
      >
        {t("rules.edit")}
      </a>
      {moves.map((move) => (
        <button
          key={move}
          type="submit"
          className="button quiet"
          name="move"
          value={move}
          aria-label={t(`rules.${move}Of`, { name })}
        >
          {t(`rules.${move}`)}
        </button>
      ))}
    </form>
  );
}

/** One button that makes one change of the whole draft. */
export function DraftForm(props: {
  readonly move: string;
  readonly seen: number;
  readonly text: string;
  readonly kind?: "main" | "quiet" | "warning";
}) {
  return (
    <form method="post" className="buttons">
      <Seen seen={props.seen} />
      <SubmitButton name="move" value={props.move} kind={props.kind ?? "quiet"}>
        {props.text}
      </SubmitButton>
    </form>
  );
}

export function PublishForm(props: {
  readonly seen: number;
  readonly note?: string | undefined;
  readonly error?: string | undefined;
}) {
  const { t } = useSpeech();
  return (
    <form method="post">
      <Seen seen={props.seen} />
      <TextField
        name="note"
        label={t("rules.publish.note")}
        hint={t("rules.publish.noteHint")}
        value={props.note}
        error={props.error}
      />
      <SubmitButton name="move" value="publish">
        {t("rules.publish.button")}
      </SubmitButton>
    </form>
  );
}

/** What keeps rules from being published, each with the rule it is about. */
export function FaultList(props: {
  readonly title: string;
  readonly faults: readonly RuleFault[];
  readonly alert?: boolean;
}) {
  const speech = useSpeech();
  const { t } = speech;
  if (props.faults.length === 0) return null;
  return (
    <Notice tone={props.alert ? "alert" : "warning"} title={props.title}>
      <ul role={props.alert ? "alert" : undefined}>
        {props.faults.map((fault, index) => (
          <li key={index}>
            {fault.rule === null
              ? faultInWords(fault, speech)
              : t("rules.faultOf", { rule: fault.rule, fault: faultInWords(fault, speech) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

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
