// The field for one photo, with what is wrong with it beside it, and the box that lets us keep when and where it was taken.
import { PHOTOS_MAX, PHOTO_ACCEPT } from "../domain/attachment/photo-limits.ts";
import type { RefusalCode, RefusalFacts } from "../domain/shared/refusal.ts";
import type { Speech } from "../i18n/translate.ts";
import { Checkbox } from "./choices.tsx";
import { Explained, Labelled, describedBy } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

/** What was wrong with a posted photo. */
export interface PhotoRefused {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
}

/** Types for which there is more to say than what is taken. */
const advised = ["heic", "gif", "pdf", "video"] as const;

/** In words, for the summary and beside the field. */
export function photoMessages(refused: PhotoRefused | null, { t }: Speech): FieldMessages {
  if (!refused) return {};
  const facts = Object.fromEntries(
    Object.entries(refused.facts).map(([name, fact]) => [name, String(fact)]),
  );
  const advice = advised.find((seems) => seems === refused.facts.seems);
  const sentences = [t(`refusals.${refused.code}`, facts), advice && t(`photos.seems.${advice}`)];
  return { photo: sentences.filter(Boolean).join(t("photos.join")) };
}

/** With five the field is gone, and a sentence says why. */
export function PhotosFull() {
  const { t } = useSpeech();
  return <p>{t("photos.full", { max: PHOTOS_MAX })}</p>;
}

/** `keepWhenAndWhere` null: nobody is asked, and neither is kept. */
export function PhotoField(props: {
  readonly isFirst: boolean;
  readonly maxMegabytes: number;
  readonly error: string | undefined;
  readonly keepWhenAndWhere: boolean | null;
}) {
  const { t } = useSpeech();
  const hint = t("photos.hint", { megabytes: props.maxMegabytes });
  const field = { name: "photo", hint, error: props.error };
  return (
    <>
      <div className={props.error ? "field with-error" : "field"}>
        <Labelled name="photo" label={t(props.isFirst ? "photos.label" : "photos.another")} />
        <Explained {...field} />
        <input
          id="photo"
          name="photo"
          type="file"
          accept={PHOTO_ACCEPT}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy("photo", field)}
        />
      </div>
      {props.keepWhenAndWhere !== null && (
        <Checkbox
          name="keepWhenAndWhere"
          label={t("photos.keep")}
          hint={t("photos.keepHint")}
          checked={props.keepWhenAndWhere}
        />
      )}
    </>
  );
}
