// Photos as a list of small pictures, each a link to the whole one. Pages say where the pictures lie and what can be done.
import type { ReactNode } from "react";
import type { PhotoView, PublicPhotoView } from "../domain/attachment/photo.ts";
import { SMALL_SIDE_PX } from "../domain/attachment/photo-limits.ts";
import { textOfPoint } from "../domain/shared/point.ts";
import { useSpeech } from "./speech.tsx";

type Shown = PublicPhotoView & Partial<Pick<PhotoView, "takenAt" | "point">>;

/** Where photos lie: of the form that is filled in, of a problem as they were sent, or as everybody sees them. */
export type PhotoPlace = "draft" | "sent" | "public";

function addressOf(place: PhotoPlace, id: string): string {
  if (place === "draft") return `/report/photos/${id}`;
  return place === "public" ? `/photos/${id}/public` : `/photos/${id}`;
}

/** The size of the small version, so that nothing moves while it loads. */
function smallSize({ widthPx, heightPx }: Shown) {
  const scale = Math.min(1, SMALL_SIDE_PX / Math.max(widthPx, heightPx));
  return { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) };
}

/** Nothing for no photos. `actions` stands below each, such as a link to remove it; it is told the photo and its number. */
export function PhotoList<One extends Shown>(props: {
  readonly photos: readonly One[];
  readonly place: PhotoPlace;
  readonly actions?: (photo: One, number: number) => ReactNode;
}) {
  const { t } = useSpeech();
  const { photos, place } = props;
  if (photos.length === 0) return null;
  return (
    <ul className="photos">
      {photos.map((photo, index) => {
        const number = index + 1;
        const address = addressOf(place, photo.id);
        const role = t(`photos.role.${photo.role}`);
        return (
          <li key={photo.id}>
            <a href={address}>
              <img
                src={`${address}/small`}
                alt={t("photos.alt", { number, count: photos.length, role })}
                {...smallSize(photo)}
                loading="lazy"
              />
            </a>
            {place !== "public" && <KeptFacts photo={photo} />}
            {props.actions?.(photo, number)}
          </li>
        );
      })}
    </ul>
  );
}

/** When and where it was taken, if its resident let us keep that: never beside what everybody sees. */
function KeptFacts({ photo }: { readonly photo: Shown }) {
  const { t } = useSpeech();
  const taken = photo.takenAt?.replace("T", " ").slice(0, 16);
  const place = photo.point && textOfPoint(photo.point);
  if (!taken && !place) return null;
  return (
    <p className="photo-facts">
      {taken && <span>{t("photos.takenAt", { time: taken })}</span>}
      {place && <span>{t("photos.takenWhere", { place })}</span>}
    </p>
  );
}
