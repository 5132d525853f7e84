// Who has the problem: take it, give it to a colleague, give it back to the branch.
import type { OwnerView } from "../../domain/triage/owner.ts";
import type { TriedAct } from "../../domain/triage/act-views.ts";
import type { Speech } from "../../i18n/translate.ts";
import { Select } from "../choices.tsx";
import { SubmitButton } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { useSpeech } from "../speech.tsx";
import { ActFold, ActForm, actField } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";

/** What is wrong with what was typed, by field. */
export function ownMessages(tried: TriedAct, { t }: Speech): FieldMessages {
  return tried.errors.person ? { [actField("own", "person")]: t("acts.own.person.error") } : {};
}

/** What was done, in a sentence. */
export function ownDone(verb: string, { t }: Speech): string {
  if (verb === "take") return t("acts.own.done.take");
  return verb === "release" ? t("acts.own.done.release") : t("acts.own.done.give");
}

export function OwnPanel({ view, seen, tried }: PanelFrame & { readonly view: OwnerView }) {
  const { t } = useSpeech();
  const name = actField("own", "person");
  const others = view.people.filter(({ id }) => id !== view.owner?.id);
  const choices = [
    { value: "", label: t("acts.own.person.choose") },
    ...others.map((one) => ({ value: one.id, label: one.name })),
  ];
  return (
    <ActFold act="own" title={t("acts.own.title")} open={tried !== null}>
      <p className="hint">
        {view.owner ? t("acts.own.has", { name: view.owner.name }) : t("acts.own.nobody")}
      </p>
      <ActForm act="own" seen={seen}>
        {!view.mine && (
          <SubmitButton kind="quiet" name="act" value="own.take">
            {t("acts.own.take")}
          </SubmitButton>
        )}
        {view.owner && (
          <SubmitButton kind="quiet" name="act" value="own.release">
            {t("acts.own.release")}
          </SubmitButton>
        )}
      </ActForm>
      {others.length > 0 && (
        <ActForm act="own" id="act-own-give" seen={seen}>
          <Select
            name={name}
            label={t("acts.own.person.label")}
            value={tried?.typed.person ?? ""}
            error={tried?.errors.person && t("acts.own.person.error")}
            groups={[{ title: null, choices }]}
          />
          <SubmitButton kind="quiet" name="act" value="own.give">
            {t("acts.own.give")}
          </SubmitButton>
        </ActForm>
      )}
    </ActFold>
  );
}
