// A part of the problem becomes a problem of its own: what belongs to it, of what kind it is, and whose.
import type { SplitView, TriedAct } from "../../domain/triage/act-views.ts";
import type { LocalText } from "../../domain/shared/language.ts";
import type { Speech } from "../../i18n/translate.ts";
import { Checkbox, Select } from "../choices.tsx";
import type { ChoiceGroup } from "../choices.tsx";
import { SubmitButton, TextArea } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { PhotoList } from "../photo-list.tsx";
import { useSpeech } from "../speech.tsx";
import { ActFold, ActForm, actField } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";
import { ReasonField, reasonMessages } from "./act-reason.tsx";

const name = (field: string) => actField("split", field);

/** What is wrong with what was typed, by field. */
export function splitMessages(tried: TriedAct, speech: Speech): FieldMessages {
  const { t } = speech;
  const { description, kind, branch, photos } = tried.errors;
  return {
    ...(description && {
      [name("description")]: t(
        description === "too_long" ? "split.description.tooLong" : "split.description.empty",
      ),
    }),
    ...(kind && { [name("kind")]: t("split.kind.error") }),
    ...(branch && { [name("branch")]: t("split.branch.error") }),
    ...(photos && { [name("photos")]: t("split.photos.error") }),
    ...reasonMessages(tried, speech),
  };
}

/** What was done, in a sentence. */
export function splitDone(_verb: string, { t }: Speech): string {
  return t("split.done");
}

export function SplitPanel({ view, seen, tried }: PanelFrame & { readonly view: SplitView }) {
  const speech = useSpeech();
  const { t } = speech;
  const wrong = tried ? splitMessages(tried, speech) : {};
  return (
    <ActFold act="split" title={t("split.title")} open={tried !== null}>
      <p className="hint">{t("split.hint")}</p>
      <ActForm act="split" seen={seen}>
        <TextArea
          name={name("description")}
          label={t("split.description.label")}
          hint={t("split.description.hint")}
          rows={5}
          value={tried ? tried.typed.description : view.description}
          error={wrong[name("description")]}
        />
        <Select
          name={name("kind")}
          label={t("split.kind.label")}
          value={tried?.typed.kind ?? ""}
          error={wrong[name("kind")]}
          groups={kindGroups(view, speech)}
        />
        <Select
          name={name("branch")}
          label={t("split.branch.label")}
          hint={t("split.branch.hint")}
          value={tried?.typed.branch ?? ""}
          error={wrong[name("branch")]}
          groups={[
            { title: null, choices: [{ value: "", label: t("split.branch.router") }] },
            { title: t("split.branch.group"), choices: named(view.branches, speech) },
          ]}
        />
        <PartPhotos view={view} tried={tried} error={wrong[name("photos")]} />
        <ReasonField act="split" hint="forResident" tried={tried} />
        <SubmitButton kind="quiet" name="act" value="split">
          {t("split.button")}
        </SubmitButton>
      </ActForm>
    </ActFold>
  );
}

function PartPhotos(props: {
  readonly view: SplitView;
  readonly tried: TriedAct | null;
  readonly error: string | undefined;
}) {
  const { t } = useSpeech();
  const { view, tried, error } = props;
  if (view.photos.length === 0 && error === undefined) return null;
  return (
    <fieldset className={error ? "field with-error" : "field"} id={name("photos")} tabIndex={-1}>
      <legend className="label">{t("split.photos.label")}</legend>
      <p className="hint">{t("split.photos.hint")}</p>
      {error && <p className="error">{error}</p>}
      <PhotoList
        photos={view.photos}
        place="sent"
        actions={(photo, number) => (
          <Checkbox
            name={name(`photo-${photo.id}`)}
            label={t("split.photos.one", { number })}
            checked={Boolean(tried?.typed[`photo-${photo.id}`])}
          />
        )}
      />
    </fieldset>
  );
}

function named(
  all: readonly { readonly id: string; readonly name: LocalText }[],
  { local }: Speech,
): ChoiceGroup["choices"] {
  return all.map((one) => ({ value: one.id, label: local(one.name) }));
}

/** In two levels; one without kinds below it stands for itself. */
function kindGroups({ kinds }: SplitView, speech: Speech): ChoiceGroup[] {
  const same = { value: "", label: speech.t("split.kind.same") };
  const groups = kinds
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({
      title: speech.local(top.name),
      choices: named([top, ...kinds.filter(({ parentId }) => parentId === top.id)], speech),
    }));
  return [{ title: null, choices: [same] }, ...groups];
}
