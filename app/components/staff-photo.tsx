// A photo before a moderator: with a grid to read positions from, a form for what is covered, and what everybody sees.
import type { PhotoView } from "../domain/attachment/photo.ts";
import { coverField, coverSides } from "../domain/attachment/cover-form.ts";
import { COVERS_MAX } from "../domain/attachment/cover.ts";
import { SubmitButton } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import { PhotoList } from "./photo-list.tsx";
import { useSpeech } from "./speech.tsx";

const GRID = [10, 20, 30, 40, 50, 60, 70, 80, 90];
/** Rows to type into beyond those that are filled in. */
const FREE_ROWS = 3;

/** All photos of a problem for its moderator, each with what the public sees of it and a link to decide. */
export function PhotosToModerate(props: {
  readonly reference: string;
  readonly photos: readonly PhotoView[];
}) {
  const { t } = useSpeech();
  if (props.photos.length === 0) return <p>{t("photos.moderation.none")}</p>;
  return (
    <PhotoList
      photos={props.photos}
      place="sent"
      actions={({ id, publication }, number) => (
        <>
          <p className="photo-facts">{t(`photos.publication.${publication}`)}</p>
          <a
            className="photo-action"
            href={`/moderation/${props.reference}/photos/${id}`}
            aria-label={t("photos.moderation.decideOf", { number })}
          >
            {t("photos.moderation.decide")}
          </a>
        </>
      )}
    />
  );
}

/** The photo as it was sent, under a grid of tenths, with the covers drawn in. */
export function GridPhoto({ photo }: { readonly photo: PhotoView }) {
  const { t } = useSpeech();
  const { widthPx: width, heightPx: height } = photo;
  const unit = Math.max(width, height) / 100;
  return (
    <svg
      className="grid-photo"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={t("photos.moderation.gridAlt")}
    >
      <image href={`/photos/${photo.id}`} width={width} height={height} />
      {photo.covers.map((one, index) => (
        <rect
          key={index}
          className="grid-cover"
          x={one.x * width}
          y={one.y * height}
          width={one.width * width}
          height={one.height * height}
          strokeWidth={unit / 2}
        />
      ))}
      {GRID.map((tenth) => (
        <g key={tenth} fontSize={unit * 2.6} strokeWidth={unit / 6}>
          <line x1={(tenth * width) / 100} x2={(tenth * width) / 100} y1={0} y2={height} />
          <line y1={(tenth * height) / 100} y2={(tenth * height) / 100} x1={0} x2={width} />
          <text x={(tenth * width) / 100 + unit / 2} y={unit * 3}>
            {tenth}
          </text>
          <text x={unit / 2} y={(tenth * height) / 100 - unit / 2}>
            {tenth}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Rectangles in percent, and the buttons; publishing saves the rectangles, too. */
export function CoverForm(props: {
  readonly photo: PhotoView;
  readonly typed: Readonly<Record<string, string>>;
  readonly messages: FieldMessages;
}) {
  const { t } = useSpeech();
  const { photo, typed, messages } = props;
  const filled = Object.keys(typed).filter((name) => name.startsWith("left")).length;
  const count = Math.min(COVERS_MAX, Math.max(filled, photo.covers.length + FREE_ROWS));
  return (
    <form method="post" noValidate>
      <p>{t("photos.moderation.how")}</p>
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={index} className="cover-row">
          <legend>{t("photos.moderation.rectangle", { number: index + 1 })}</legend>
          {coverSides.map((side) => {
            const name = coverField(side, index);
            const error = messages[name];
            return (
              <div key={side}>
                <label htmlFor={name}>{t(`photos.moderation.side.${side}`)}</label>
                <input
                  id={name}
                  name={name}
                  type="text"
                  inputMode="decimal"
                  defaultValue={typed[name] ?? ""}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={error ? `${name}-error` : undefined}
                />
                {error && (
                  <p className="field-error" id={`${name}-error`}>
                    {error}
                  </p>
                )}
              </div>
            );
          })}
        </fieldset>
      ))}
      <div className="buttons">
        <SubmitButton kind="quiet" name="button" value="cover">
          {t("photos.moderation.save")}
        </SubmitButton>
        {photo.publication !== "published" && (
          <SubmitButton name="button" value="publish">
            {t("photos.moderation.publish")}
          </SubmitButton>
        )}
        {photo.publication !== "hidden" && (
          <SubmitButton kind="warning" name="button" value="hide">
            {t("photos.moderation.hide")}
          </SubmitButton>
        )}
      </div>
    </form>
  );
}
