// The photos of one's own problem: those that the resident sent, and what they came to; before and after by the branch.
import type { PhotoView } from "../domain/attachment/photo.ts";
import { PhotoList } from "./photo-list.tsx";
import { useSpeech } from "./speech.tsx";

/** Who sees each; `removable`: with a link to take it back. */
export function OwnPhotoList(props: {
  readonly reference: string;
  readonly photos: readonly PhotoView[];
  readonly removable?: boolean;
}) {
  const { t } = useSpeech();
  return (
    <PhotoList
      photos={props.photos}
      place="sent"
      actions={({ id, publication }, number) => (
        <>
          <p className="photo-facts">{t(`photos.own.publication.${publication}`)}</p>
          {props.removable && (
            <a
              className="photo-action"
              href={`/r/${props.reference}/photos/${id}/remove`}
              aria-label={t("photos.remove.linkOf", { number })}
            >
              {t("photos.remove.link")}
            </a>
          )}
        </>
      )}
    />
  );
}

/** On the page of one's own problem; nothing when there is nothing to see and nothing can be added. */
export function OwnPhotosSection(props: {
  readonly reference: string;
  readonly photos: readonly PhotoView[];
  readonly mayAdd: boolean;
}) {
  const { t } = useSpeech();
  const { reference, photos, mayAdd } = props;
  if (photos.length === 0 && !mayAdd) return null;
  return (
    <section aria-labelledby="photos">
      <h2 id="photos">{t("photos.own.yours")}</h2>
      <OwnPhotoList reference={reference} photos={photos} />
      <p>
        <a className="button quiet" href={`/r/${reference}/photos`}>
          {t(photos.length > 0 ? "photos.own.change" : "photos.own.add")}
        </a>
      </p>
    </section>
  );
}
