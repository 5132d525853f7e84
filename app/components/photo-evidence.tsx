// What a branch shows of its work: how it was before and how it is after, side by side; below one another on a phone.
import type { PublicPhotoView } from "../domain/attachment/photo.ts";
import { evidenceRoles } from "../domain/attachment/photo.ts";
import { PhotoPicture } from "./photo-list.tsx";
import type { PhotoPlace } from "./photo-list.tsx";
import { useSpeech } from "./speech.tsx";

/** Nothing for no photos. */
export function BeforeAndAfter(props: {
  readonly photos: readonly PublicPhotoView[];
  readonly place: PhotoPlace;
  readonly reference: string;
}) {
  const { t } = useSpeech();
  const sides = evidenceRoles
    .map((role) => ({ role, photos: props.photos.filter((photo) => photo.role === role) }))
    .filter(({ photos }) => photos.length > 0);
  if (sides.length === 0) return null;
  return (
    <div className="before-after">
      {sides.map(({ role, photos }) => (
        <figure key={role}>
          <figcaption>{t(`photos.public.${role}`)}</figcaption>
          {photos.map((photo, index) => (
            <PhotoPicture
              key={photo.id}
              photo={photo}
              place={props.place}
              reference={props.reference}
              number={index + 1}
              count={photos.length}
            />
          ))}
        </figure>
      ))}
    </div>
  );
}
