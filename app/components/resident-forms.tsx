// The forms with which a resident moves their own problem: answer, say whether it is solved, reopen.
import type { ReactNode } from "react";
import { solvedAnswers } from "../domain/problem/contradictions.ts";
import type { Solved } from "../domain/problem/contradictions.ts";
import { satisfactionLevels, unsolvedAnswers } from "../domain/resident/own-form.ts";
import type { PageForm } from "../domain/resident/own-form.ts";
import type { OwnProblemView } from "../domain/resident/own-problem-view.ts";
import { isOpen } from "../domain/problem/handling.ts";
import { isFormOpen } from "./resident-form-open.ts";
import { Radios } from "./choices.tsx";
import { SubmitButton, TextArea } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import type { Posted } from "./resident-posted.ts";
import { useSpeech } from "./speech.tsx";

export interface FormProps {
  readonly view: OwnProblemView;
  readonly posted: Posted | undefined;
  readonly messages: FieldMessages;
}

/** The frame of each: which form it is, and which version of the problem its sender saw. */
export function OwnForm(props: {
  readonly view: OwnProblemView;
  readonly move: PageForm | "stop_letters" | "start_letters";
  readonly children: ReactNode;
}) {
  const { view } = props;
  return (
    <form method="post" action={`/r/${view.reference}`} noValidate>
      <input type="hidden" name="move" value={props.move} />
      <input type="hidden" name="seenVersion" value={view.version} />
      <input type="hidden" name="seenAt" value={view.timeline[0]?.at ?? ""} />
      {props.children}
    </form>
  );
}

/** Something to add. Not while a question waits: only its answer lets the clock run again. */
export function AdditionForm({
  view,
  posted,
  messages,
  formId,
}: FormProps & { readonly formId: string }) {
  const { t } = useSpeech();
  if (!isFormOpen(view, "addition")) return null;
  const tried = posted?.move === "addition" ? posted : null;
  return (
    <details className="decision" open={tried !== null}>
      <summary>{t("own.addition.title")}</summary>
      <OwnForm view={view} move="addition">
        <input type="hidden" name="formId" value={tried?.typed.formId ?? formId} />
        <TextArea
          name="addition"
          label={t("own.addition.label")}
          hint={t(isOpen(view.handling) ? "own.addition.hint" : "own.addition.hintClosed")}
          error={messages.addition}
          value={tried?.typed.addition}
          rows={5}
        />
        <SubmitButton>{t("own.addition.button")}</SubmitButton>
      </OwnForm>
    </details>
  );
}

export function AnswerForm({ view, posted, messages }: FormProps) {
  const { t } = useSpeech();
  return (
    <section className="own-turn" aria-labelledby="turn">
      <h2 id="turn">{t("resident.answer.title")}</h2>
      <div className="as-typed quoted">{view.question}</div>
      <OwnForm view={view} move="answer">
        <TextArea
          name="answer"
          label={t("resident.answer.label")}
          hint={t("resident.answer.hint")}
          error={messages.answer}
          value={posted?.typed.answer}
          rows={5}
        />
        <SubmitButton>{t("resident.answer.button")}</SubmitButton>
      </OwnForm>
    </section>
  );
}

/**
 * "Is it solved?" Yes closes it; partly and no both give it back, with what is missing, and the second time up. `answer` is
 * what a letter's link had in it: chosen already, not sent.
 */
export function VerdictForm({
  view,
  posted,
  messages,
  answer,
}: FormProps & { readonly answer: Solved | null }) {
  const { t } = useSpeech();
  const solved = solvedChoices(solvedAnswers, view, t);
  const levels = satisfactionLevels.map((value) => ({
    value,
    label: t("own.verdict.level", {
      number: value,
      words: t(`resident.verdict.satisfaction.${value}`),
    }),
  }));
  return (
    <section id="verdict" className="own-turn" aria-labelledby="turn">
      <h2 id="turn">{t("resident.verdict.title")}</h2>
      {answer && !posted && <p role="status">{t("own.verdict.chosen")}</p>}
      <OwnForm view={view} move="verdict">
        <Radios
          name="solved"
          label={t("resident.verdict.label")}
          error={messages.solved}
          groups={[{ title: null, choices: solved }]}
          value={posted ? posted.typed.solved : (answer ?? undefined)}
        />
        <TextArea
          name="words"
          label={t("resident.verdict.wordsLabel")}
          hint={t("resident.verdict.wordsHint")}
          error={messages.words}
          value={posted?.typed.words}
        />
        <Radios
          name="satisfaction"
          label={t("resident.verdict.satisfactionLabel")}
          groups={[{ title: null, choices: levels }]}
          value={posted?.typed.satisfaction}
        />
        <SubmitButton>{t("resident.verdict.button")}</SubmitButton>
      </OwnForm>
    </section>
  );
}

export function ReopenForm({ view, posted, messages }: FormProps) {
  const { t } = useSpeech();
  return (
    <section className="own-turn" aria-labelledby="turn">
      <h2 id="turn">{t("resident.reopen.title")}</h2>
      <OwnForm view={view} move="reopen">
        <Radios
          name="solved"
          label={t("resident.verdict.label")}
          error={messages.solved}
          groups={[{ title: null, choices: solvedChoices(unsolvedAnswers, view, t) }]}
          value={posted?.typed.solved}
        />
        <TextArea
          name="reopenReason"
          label={t("resident.reopen.label")}
          hint={t("resident.reopen.hint")}
          error={messages.reopenReason}
          value={posted?.typed.reopenReason}
        />
        <SubmitButton>{t("resident.reopen.button")}</SubmitButton>
      </OwnForm>
    </section>
  );
}

/** What follows from each answer: the second time that it is not solved it goes up. */
function solvedChoices(
  answers: readonly Solved[],
  view: OwnProblemView,
  t: ReturnType<typeof useSpeech>["t"],
) {
  const goesUp = view.moves.includes("escalate");
  return answers.map((value) => ({
    value,
    label: t(`resident.verdict.${value}`),
    hint: goesUp && value !== "yes" ? t("own.verdict.goesUp") : t(`resident.verdict.${value}Hint`),
  }));
}
