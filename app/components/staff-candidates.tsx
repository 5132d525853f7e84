// The router's candidates as one button each, for whoever decides where a problem goes: by hand or by the keys 1 to 5.
import type { LocalText } from "../domain/shared/language.ts";
import type { GivingMove } from "../domain/triage/candidate-choice.ts";
import type { Speech } from "../i18n/translate.ts";
import { useSpeech } from "./speech.tsx";
import { SeenFields } from "./staff-moves.tsx";
import type { SeenProblem } from "./staff-moves.tsx";

interface Choice {
  readonly branchId: string;
  readonly branch: LocalText | null;
  readonly confidence: number;
  readonly as: { readonly id: string; readonly name: LocalText | null } | null;
}

/** Nothing when there is nobody to choose. */
export function CandidateButtons(props: {
  readonly choices: readonly Choice[];
  readonly givenBy: GivingMove | null;
  readonly seen: SeenProblem;
}) {
  const { t } = useSpeech();
  const { choices, givenBy, seen } = props;
  if (givenBy === null || choices.length === 0) return null;
  return (
    <section className="move usual" aria-labelledby="candidates-title">
      <h3 id="candidates-title">{t("routing.choose.title")}</h3>
      <p className="hint">{t("routing.choose.hint")}</p>
      <ol className="candidates">
        {choices.map((choice, index) => (
          <li key={choice.branchId}>
            <CandidateForm choice={choice} number={index + 1} move={givenBy} seen={seen} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function CandidateForm(props: {
  readonly choice: Choice;
  readonly number: number;
  readonly move: GivingMove;
  readonly seen: SeenProblem;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { choice, number, move, seen } = props;
  return (
    <form method="post">
      <SeenFields seen={seen} />
      <input type="hidden" name="candidate" value={number} />
      <input type="hidden" name={`${move}-branchId`} value={choice.branchId} />
      {move === "assign" && (
        <input type="hidden" name="assign-reason" value={t("routing.choose.reason", { number })} />
      )}
      {choice.as && <input type="hidden" name="as" value={choice.as.id} />}
      {/* eslint-disable-next-line jsx-a11y/no-access-key -- without scripts, it is the one key; it stands on the button */}
      <button
        type="submit"
        className="button quiet"
        name="move"
        value={move}
        accessKey={String(number)}
        data-key={number}
      >
        <kbd>{number}</kbd> {inWords(choice, speech)}
      </button>
    </form>
  );
}

function inWords({ branch, confidence, as }: Choice, { t, local, language }: Speech): string {
  const facts = {
    branch: local(branch) || t("staff.routing.noBranch"),
    confidence: new Intl.NumberFormat(language, { style: "percent" }).format(confidence),
  };
  return as === null
    ? t("routing.choose.one", facts)
    : t("routing.choose.oneAs", { ...facts, kind: local(as.name) });
}
