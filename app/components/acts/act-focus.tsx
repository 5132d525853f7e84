// A person says which focus groups a problem concerns: a tick for each.
import { focusGroups } from "../../domain/problem/focus-group.ts";
import type { FocusGroup } from "../../domain/problem/focus-group.ts";
import type { FocusView, TriedAct } from "../../domain/triage/act-views.ts";
import type { Speech } from "../../i18n/translate.ts";
import { Checkbox } from "../choices.tsx";
import { SubmitButton } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { useSpeech } from "../speech.tsx";
import { ActFold, ActForm, actField } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";
import { ReasonField, reasonMessages } from "./act-reason.tsx";

/** What is wrong with what was typed, by field. */
export function focusMessages(tried: TriedAct, speech: Speech): FieldMessages {
  return reasonMessages(tried, speech);
}

/** What was done, in a sentence. */
export function focusDone(_verb: string, { t }: Speech): string {
  return t("acts.focus.done");
}

export function FocusPanel({ view, seen, tried }: PanelFrame & { readonly view: FocusView }) {
  const { t } = useSpeech();
  const isTicked = (group: FocusGroup) =>
    tried ? tried.typed[group] !== undefined : view.groups.includes(group);
  return (
    <ActFold act="focus" title={t("acts.focus.title")} open={tried !== null}>
      <p className="hint">{t("acts.focus.hint")}</p>
      <ActForm act="focus" seen={seen}>
        <fieldset className="field">
          <legend className="label">{t("acts.focus.label")}</legend>
          {focusGroups.map((group) => (
            <Checkbox
              key={group}
              name={actField("focus", group)}
              label={t(`rules.group.${group}`)}
              checked={isTicked(group)}
            />
          ))}
        </fieldset>
        <ReasonField act="focus" hint="forRemoving" tried={tried} />
        <SubmitButton kind="quiet" name="act" value="focus">
          {t("acts.focus.button")}
        </SubmitButton>
      </ActForm>
    </ActFold>
  );
}
