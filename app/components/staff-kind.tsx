// The form with which a person says of what kind a problem really is, and why.
import type { LocalText } from "../domain/shared/language.ts";
import { CORRECTION_REASON_MAX_CHARACTERS } from "../domain/triage/kind-correction.ts";
import type { RefusalCode } from "../domain/shared/refusal.ts";
import type { Speech } from "../i18n/translate.ts";
import { Select } from "./choices.tsx";
import type { ChoiceGroup } from "./choices.tsx";
import { SubmitButton, TextArea } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import { useCommand } from "./keys.tsx";
import { useSpeech } from "./speech.tsx";
import { SeenFields } from "./staff-moves.tsx";
import type { SeenProblem } from "./staff-moves.tsx";

interface Kind {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: LocalText;
}

/** A correction that was not made. */
export interface TriedKind {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: RefusalCode | null;
}

/** What is wrong, each under the field or the form that it leads to. */
export function kindMessages(tried: TriedKind | null, { t }: Speech): FieldMessages {
  if (tried === null) return {};
  const { errors, refusal } = tried;
  return {
    ...(refusal && {
      "correct-kind":
        refusal === "already_done" ? t("routing.kind.already") : t(`refusals.${refusal}`),
    }),
    ...(errors["kind-categoryId"] && { "kind-categoryId": t("routing.kind.empty") }),
    ...(errors["kind-reason"] && {
      "kind-reason":
        errors["kind-reason"] === "too_long"
          ? t("staff.answer.tooLong", {
              label: t("staff.answer.reason.label"),
              max: CORRECTION_REASON_MAX_CHARACTERS,
            })
          : t("staff.answer.reason.empty"),
    }),
  };
}

/** Nothing for whoever may not. */
export function KindForm(props: {
  readonly may: boolean;
  readonly kinds: readonly Kind[];
  readonly current: string | null;
  readonly seen: SeenProblem;
  readonly tried: TriedKind | null;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { may, kinds, current, seen, tried } = props;
  const command = useCommand();
  if (!may) return null;
  const messages = kindMessages(tried, speech);
  const none = { title: null, choices: [{ value: "", label: t("routing.kind.choose") }] };
  return (
    <details className="move" open={tried !== null}>
      <summary {...command("kind")}>{t("routing.kind.title")}</summary>
      <form method="post" id="correct-kind" noValidate>
        <p className="hint">{t("routing.kind.hint")}</p>
        <SeenFields seen={seen} />
        <Select
          name="kind-categoryId"
          label={t("staff.problem.kind")}
          value={tried?.typed["kind-categoryId"] ?? ""}
          error={messages["kind-categoryId"]}
          groups={[none, ...kindGroups(kinds, current, speech)]}
        />
        <TextArea
          name="kind-reason"
          label={t("staff.answer.reason.label")}
          hint={t("staff.answer.reason.hint")}
          rows={2}
          value={tried?.typed["kind-reason"]}
          error={messages["kind-reason"]}
        />
        <SubmitButton kind="quiet" name="correct" value="kind">
          {t("routing.kind.button")}
        </SubmitButton>
      </form>
    </details>
  );
}

/** In two levels, without the kind that it has. One without kinds below it stands for itself. */
function kindGroups(
  kinds: readonly Kind[],
  current: string | null,
  { local }: Speech,
): ChoiceGroup[] {
  return kinds
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({
      title: local(top.name),
      choices: [top, ...kinds.filter(({ parentId }) => parentId === top.id)]
        .filter(({ id }) => id !== current)
        .map(({ id, name }) => ({ value: id, label: local(name) })),
    }))
    .filter(({ choices }) => choices.length > 0);
}
