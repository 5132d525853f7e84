// The photos of a problem as its branch sees them: what the resident sent, and its own before and after.
import { sortedPhotos } from "../domain/attachment/photo.ts";
import type { PhotoView } from "../domain/attachment/photo.ts";
import { PhotoList } from "./photo-list.tsx";
import { useSpeech } from "./speech.tsx";

/** All photos on the page of a problem; `mayAdd`: with the way to add before and after. */
export function StaffPhotos(props: {
  readonly reference: string;
  readonly photos: readonly PhotoView[];
  readonly mayAdd: boolean;
}) {
  const { t } = useSpeech();
  const { residents, evidence } = sortedPhotos(props.photos);
  return (
    <section id="photos" aria-labelledby="photos-title">
      <h2 id="photos-title">{t("photos.moderation.heading")}</h2>
      {props.photos.length === 0 && <p>{t("photos.moderation.none")}</p>}
      {residents.length > 0 && <h3>{t("photos.staff.resident")}</h3>}
      <PhotoList photos={residents} place="sent" actions={publicationOf} />
      {evidence.length > 0 && <h3>{t("photos.staff.branch")}</h3>}
      <PhotoList photos={evidence} place="sent" actions={publicationOf} />
      {props.mayAdd && (
        <p>
          <a href={`/inbox/${props.reference}/photos`}>{t("photos.staff.add")}</a>
        </p>
      )}
    </section>
  );
}

const publicationOf = (photo: PhotoView) => <PhotoStanding photo={photo} />;

/** What it shows, and who sees it. */
function PhotoStanding({ photo }: { readonly photo: PhotoView }) {
  const { t } = useSpeech();
  return (
    <p className="photo-facts">
      <span>{t(`photos.role.${photo.role}`)}</span>
      <span>{t(`photos.publication.${photo.publication}`)}</span>
    </p>
  );
}

/** Before and after, each with the way to take it back while it is not public. */
export function EvidenceList(props: {
  readonly reference: string;
  readonly photos: readonly PhotoView[];
}) {
  const { t } = useSpeech();
  return (
    <PhotoList
      photos={props.photos}
      place="sent"
      actions={(photo, number) => (
        <>
          <PhotoStanding photo={photo} />
          {photo.publication === "published" ? (
            <p className="photo-facts">{t("photos.staff.published")}</p>
          ) : (
            <a
              className="photo-action"
              href={`/inbox/${props.reference}/photos/${photo.id}/remove`}
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
