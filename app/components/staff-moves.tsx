// The moves of a problem as small plain forms: the usual one first and open, the others folded. What was typed stays.
import type { Handling } from "../domain/problem/handling.ts";
import type { Publication } from "../domain/problem/publication.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { answersOfMove } from "../domain/triage/move-answers.ts";
import type { AnswerName, StaffMove } from "../domain/triage/move-answers.ts";
import { Select } from "./choices.tsx";
import { SubmitButton, TextArea, TextField } from "./form.tsx";
import { useSpeech } from "./speech.tsx";
import { fieldId, moveMessages } from "./staff-move-messages.ts";
import type { TypedMove } from "./staff-move-messages.ts";

/** A branch that the problem can be given to, with its place in the tree. */
export interface BranchChoice {
  readonly id: string;
  readonly name: LocalText;
  readonly depth: number;
}

/** What the forms must send along, so that nobody decides on something that has changed. */
export interface SeenProblem {
  readonly version: number;
  readonly handling: Handling;
  readonly publication: Publication;
  readonly changedAt: Instant;
}

interface FormProps {
  readonly move: StaffMove;
  readonly seen: SeenProblem;
  readonly branches: readonly BranchChoice[];
  /** This very move, when it was just tried. */
  readonly tried: TypedMove | null;
}

export function MoveForms(
  props: Omit<FormProps, "move"> & {
    readonly moves: readonly StaffMove[];
    /** Stands open above the others. */
    readonly usual: StaffMove | null;
  },
) {
  const { moves, usual, ...rest } = props;
  const { t } = useSpeech();
  const others = moves.filter((move) => move !== usual);
  if (moves.length === 0) return <p>{t("staff.moves.none")}</p>;
  return (
    <>
      {usual !== null && (
        <section className="move usual" aria-labelledby={`${usual}-title`}>
          <h3 id={`${usual}-title`}>{t(`staff.move.${usual}.title`)}</h3>
          <MoveForm {...rest} move={usual} kind="main" />
        </section>
      )}
      {others.map((move) => (
        <details key={move} className="move" open={props.tried?.move === move}>
          <summary>{t(`staff.move.${move}.title`)}</summary>
          <MoveForm {...rest} move={move} kind="quiet" />
        </details>
      ))}
    </>
  );
}

function MoveForm(props: FormProps & { readonly kind: "main" | "quiet" }) {
  const { move, seen, branches } = props;
  const speech = useSpeech();
  const { t } = speech;
  const tried = props.tried?.move === move ? props.tried : null;
  const messages = moveMessages(tried, speech);
  return (
    <form method="post" id={`move-${move}`} noValidate>
      <p className="hint">{t(`staff.move.${move}.hint`)}</p>
      <SeenFields seen={seen} />
      {answersOfMove(move).map((name) => (
        <AnswerField
          key={name}
          id={fieldId(move, name)}
          name={name}
          value={tried?.typed[name]}
          error={messages[fieldId(move, name)]}
          branches={branches}
        />
      ))}
      <SubmitButton kind={props.kind} name="move" value={move}>
        {t(`staff.move.${move}.button`)}
      </SubmitButton>
    </form>
  );
}

/** The version that the page shows. */
export function SeenFields({ seen }: { readonly seen: SeenProblem }) {
  const value = [seen.version, seen.handling, seen.publication, seen.changedAt].join("~");
  return <input type="hidden" name="seen" value={value} />;
}

function AnswerField(props: {
  readonly id: string;
  readonly name: AnswerName;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly branches: readonly BranchChoice[];
}) {
  const { t, local } = useSpeech();
  const { id, name, value, error } = props;
  const label = t(`staff.answer.${name}.label`);
  const shared = { name: id, label, error, value, hint: t(`staff.answer.${name}.hint`) };
  if (name === "branchId") {
    const choices = props.branches.map((branch) => ({
      value: branch.id,
      label: `${"\u2003".repeat(Math.max(0, branch.depth))}${local(branch.name)}`,
    }));
    const none = { value: "", label: t("staff.answer.branchId.choose") };
    return <Select {...shared} groups={[{ title: null, choices: [none, ...choices] }]} />;
  }
  if (name === "target")
    return <TextField {...shared} spellCheck={false} autoComplete="off" short />;
  return <TextArea {...shared} rows={name === "reason" ? 2 : 3} />;
}
