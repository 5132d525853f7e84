// The moves of a problem as small plain forms: the usual one first and open, the others folded. What was typed stays.
import type { Handling } from "../domain/problem/handling.ts";
import type { Publication } from "../domain/problem/publication.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import type { RefusalCode, RefusalFacts } from "../domain/shared/refusal.ts";
import { answersOfMove, maxCharacters } from "../domain/triage/move-answers.ts";
import type { AnswerName, StaffMove } from "../domain/triage/move-answers.ts";
import type { Speech } from "../i18n/translate.ts";
import { Select } from "./choices.tsx";
import type { FieldMessages } from "./form.tsx";
import { SubmitButton, TextArea, TextField } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

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

/** A move that was not made: its answers, what is wrong with them by name, or why it was refused as a whole. */
export interface TypedMove {
  readonly refusal: { readonly code: RefusalCode; readonly facts: RefusalFacts } | null;
  readonly move: StaffMove;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** The id and name of an answer's field; a page holds several forms. */
const fieldId = (move: StaffMove, name: string) => `${move}-${name}`;

/** Why a move was not made, as sentences, by the id of the field or of the form that they lead to. */
export function triedMessages(tried: TypedMove | null, speech: Speech): FieldMessages {
  if (tried === null) return {};
  const { refusal, move } = tried;
  const refused = refusal && {
    [`move-${move}`]: speech.t(`refusals.${refusal.code}`, shownFacts(refusal.facts)),
  };
  return { ...refused, ...moveMessages(tried, speech) };
}

function shownFacts(facts: RefusalFacts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === "number" ? fact : String(fact),
    ]),
  );
}

/** Errors of a move's answers as sentences, by the id of their field. */
export function moveMessages(tried: TypedMove | null, { t }: Speech): FieldMessages {
  if (tried === null) return {};
  return Object.fromEntries(
    Object.entries(tried.errors).map(([name, code]) => [
      fieldId(tried.move, name),
      sentence(name as AnswerName, code, t),
    ]),
  );
}

function sentence(name: AnswerName, code: string, t: Speech["t"]): string {
  if (code === "unknown") return t("staff.answer.target.unknown");
  if (code === "not_possible") return t("staff.answer.target.not_possible");
  const label = t(`staff.answer.${name}.label`);
  return code === "too_long"
    ? t("staff.answer.tooLong", { label, max: maxCharacters(name) })
    : t(`staff.answer.${name}.empty`);
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
