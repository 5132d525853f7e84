// The parts of the rules page: a list of rules in words, and forms that each make one change.
import type { ReactNode } from "react";
import type { RuleNames } from "../domain/routing/rules/rule-names.ts";
import type { Rule } from "../domain/routing/rules/rule.ts";
import type { RuleFault } from "../domain/routing/rules/rule-fault.ts";
import { faultInWords, ruleInWords, ruleName } from "./admin-rule-words.ts";
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
