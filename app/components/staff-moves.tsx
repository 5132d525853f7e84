// The moves of a problem as small plain forms: the usual one first and open, the others folded. What was typed stays.
import { Fragment } from "react";
import type { Handling } from "../domain/problem/handling.ts";
import { returnReasons } from "../domain/problem/returns.ts";
import type { Publication } from "../domain/problem/publication.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import type { KeyCommand } from "../domain/staff/keyboard.ts";
import { answersOfMove } from "../domain/triage/move-answers.ts";
import type { AnswerName, StaffMove } from "../domain/triage/move-answers.ts";
import { letterOwedBy } from "../domain/notification/letters-owed.ts";
import { textTarget } from "../domain/triage/text-choice.ts";
import type { TextChoice } from "../domain/triage/text-choice.ts";
import { Checkbox, Select } from "./choices.tsx";
import type { Choice } from "./choices.tsx";
import { SubmitButton, TextArea, TextField } from "./form.tsx";
import { useCommand } from "./keys.tsx";
import { LetterPreview } from "./letter-preview.tsx";
import { useSpeech } from "./speech.tsx";
import { DraftNote, KeepDraft, useHasDraft } from "./together/drafts.tsx";
import { TextInsert } from "./text-insert.tsx";
import { fieldId, moveMessages } from "./staff-move-messages.ts";
import type { TypedMove } from "./staff-move-messages.ts";

/** A branch that the problem can be given to, with its place in the tree. */
export interface BranchChoice {
  readonly id: string;
  readonly name: LocalText;
  readonly depth: number;
  /** By whom looks at it, with `assign`. */
  readonly assignable: boolean;
}

/** What the forms must send along, so that nobody decides on something that has changed. */
export interface SeenProblem {
  readonly version: number;
  readonly handling: Handling;
  readonly publication: Publication;
  readonly changedAt: Instant;
}

/** With which command a key makes the move. */
const commandOf: Partial<Record<StaffMove, KeyCommand>> = {
  accept: "accept",
  start: "status",
  resume: "status",
  resolve: "resolve",
  dispatch: "give",
  assign: "give",
  rule: "give",
  ask_resident: "ask",
  return: "return",
  merge: "merge",
  publish: "publish",
  reject: "reject",
};

interface FormProps {
  readonly move: StaffMove;
  readonly seen: SeenProblem;
  readonly branches: readonly BranchChoice[];
  /** The branch that has the problem. */
  readonly holderId?: string | undefined;
  /** Until when that branch may return it. */
  readonly returnUntil?: Instant | null;
  /** This very move, when it was just tried. */
  readonly tried: TypedMove | null;
  /** Where photos of before and after are added; stands with the form that resolves. */
  readonly photosAt?: string | null;
  /** Texts kept ready that fit the problem. */
  readonly texts?: readonly TextChoice[];
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
  const hasDraft = useHasDraft();
  const others = moves.filter((move) => move !== usual);
  const command = useCommand();
  const folded = (move: StaffMove) => {
    const name = commandOf[move];
    return name && answersOfMove(move).length > 0 ? command(name) : {};
  };
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
        <details
          key={move}
          className="move"
          open={props.tried?.move === move || hasDraft(`move-${move}`)}
        >
          <summary {...folded(move)}>{t(`staff.move.${move}.title`)}</summary>
          <MoveForm {...rest} move={move} kind="quiet" />
        </details>
      ))}
    </>
  );
}

function MoveForm(props: FormProps & { readonly kind: "main" | "quiet" }) {
  const { move, seen, branches } = props;
  const speech = useSpeech();
  const { t, moment } = speech;
  const tried = props.tried?.move === move ? props.tried : null;
  const messages = moveMessages(tried, speech);
  const command = useCommand();
  const name = commandOf[move];
  // A key leads to the first field of the open form; where there is nothing to fill in, it presses the button.
  const opens = props.kind === "main" && answersOfMove(move).length > 0;
  return (
    <form method="post" id={`move-${move}`} noValidate {...(opens && name && command(name))}>
      <p className="hint">{t(`staff.move.${move}.hint`)}</p>
      {move === "return" && props.returnUntil && (
        <p className="hint">{t("together.returnUntil", { moment: moment(props.returnUntil) })}</p>
      )}
      {move === "resolve" && props.photosAt && (
        <p className="hint">
          {t("photos.staff.mayAdd")} <a href={props.photosAt}>{t("photos.staff.add")}</a>
        </p>
      )}
      <SeenFields seen={seen} />
      {answersOfMove(move).map((name) => (
        <Fragment key={name}>
          <AnswerField
            id={fieldId(move, name)}
            name={name}
            value={tried?.typed[name]}
            error={messages[fieldId(move, name)]}
            branches={branchesFor(move, branches, props.holderId)}
          />
          {textTarget[move] === name && (
            <TextInsert
              name={fieldId(move, "canned")}
              usedName={fieldId(move, "used")}
              used={tried?.used}
              texts={props.texts ?? []}
              error={messages[fieldId(move, "canned")]}
              button={{ name: "insert", value: move }}
            />
          )}
        </Fragment>
      ))}
      {tried?.letter && <LetterPreview id={`${move}-letter`} letter={tried.letter} />}
      <p className="actions">
        <SubmitButton
          kind={props.kind}
          name="move"
          value={move}
          command={answersOfMove(move).length === 0 ? name : undefined}
        >
          {t(`staff.move.${move}.button`)}
        </SubmitButton>
        {isPreviewed(move) && (
          <SubmitButton kind="quiet" name="preview" value={move}>
            {t("words.letter.see")}
          </SubmitButton>
        )}
      </p>
      {answersOfMove(move).length > 0 && <KeepDraft />}
      <DraftNote form={`move-${move}`} />
    </form>
  );
}

/** Moves whose letter says what was typed. */
function isPreviewed(move: StaffMove): boolean {
  return letterOwedBy(move) !== null && answersOfMove(move).length > 0;
}

/** Whom it can be given to: a ruling may leave it where it is, a lead gives to the branches that it covers. */
function branchesFor(
  move: StaffMove,
  branches: readonly BranchChoice[],
  holderId: string | undefined,
): readonly BranchChoice[] {
  if (move === "rule") return branches;
  return branches.filter(
    ({ id, assignable }) => id !== holderId && (move !== "assign" || assignable),
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
  if (name === "branchId" || name === "proposedBranchId") {
    const none = { value: "", label: t(`staff.answer.${name}.choose`) };
    const choices = [none, ...branchChoices(props.branches, local)];
    return <Select {...shared} groups={[{ title: null, choices }]} />;
  }
  if (name === "returnReason") {
    const none = { value: "", label: t("staff.answer.returnReason.choose") };
    const reasons = returnReasons.map((value) => ({
      value,
      label: t(`together.returnReason.${value}`),
    }));
    return <Select {...shared} groups={[{ title: null, choices: [none, ...reasons] }]} />;
  }
  if (name === "offerRule") {
    const { hint } = shared;
    return <Checkbox name={id} label={label} hint={hint} checked={Boolean(value)} />;
  }
  if (name === "target")
    return <TextField {...shared} spellCheck={false} autoComplete="off" short />;
  return <TextArea {...shared} rows={name === "reason" ? 2 : 3} />;
}

/** Branches as the choices of a list, those further down the tree further in. */
export function branchChoices(
  branches: readonly BranchChoice[],
  local: (text: LocalText) => string,
): Choice[] {
  return branches.map((branch) => ({
    value: branch.id,
    label: `${"\u2003".repeat(Math.max(0, branch.depth))}${local(branch.name)}`,
  }));
}
