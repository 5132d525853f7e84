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

/** The small picture, a link to the whole one. `reference`: of the problem, for who can't see it. */
export function PhotoPicture(props: {
  readonly photo: Shown;
  readonly place: PhotoPlace;
  readonly number: number;
  readonly count: number;
  readonly reference?: string | undefined;
  /** Fetched at once: paper does not scroll. */
  readonly eager?: boolean | undefined;
}) {
  const { t } = useSpeech();
  const { photo, place, number, count, reference } = props;
  const address = addressOf(place, photo.id);
  const facts = { number, count, role: t(`photos.role.${photo.role}`) };
  return (
    <a href={address}>
      <img
        src={`${address}/small`}
        alt={reference ? t("photos.public.alt", { ...facts, reference }) : t("photos.alt", facts)}
        {...smallSize(photo)}
        loading={props.eager ? "eager" : "lazy"}
      />
    </a>
  );
}

/** Beside a problem in a list; nothing without a photo. */
export function CardPhoto({ photo }: { readonly photo: PublicPhotoView | undefined }) {
  const { t } = useSpeech();
  if (!photo) return null;
  return (
    <img
      className="card-photo"
      src={`${addressOf("public", photo.id)}/small`}
      alt={t(`photos.public.card.${photo.role}`)}
      {...smallSize(photo)}
      loading="lazy"
    />
  );
}

/** Nothing for no photos. `actions` stands below each, such as a link to remove it; it is told the photo and its number. */
export function PhotoList<One extends Shown>(props: {
  readonly photos: readonly One[];
  readonly place: PhotoPlace;
  readonly reference?: string;
  readonly eager?: boolean;
  readonly actions?: (photo: One, number: number) => ReactNode;
}) {
  const { photos, place } = props;
  if (photos.length === 0) return null;
  return (
    <ul className="photos">
      {photos.map((photo, index) => {
        const number = index + 1;
        return (
          <li key={photo.id}>
            <PhotoPicture
              photo={photo}
              place={place}
              number={number}
              count={photos.length}
              reference={props.reference}
              eager={props.eager}
            />
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
