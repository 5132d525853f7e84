// The pages on which photos are added to a problem and taken back: of its resident, and of its branch.
import type { ReactNode } from "react";
import type { PhotoView } from "../domain/attachment/photo.ts";
import { ErrorSummary, SubmitButton } from "./form.tsx";
import type { FieldMessages } from "./form.tsx";
import { BackLink, Notice } from "./parts.tsx";
import { PhotoList } from "./photo-list.tsx";
import { PhotoField } from "./photo-upload.tsx";
import { useSpeech } from "./speech.tsx";

/** Above the form: what was wrong, or that something was done; then the heading. */
export function PhotoPage(props: {
  readonly back: string;
  readonly title: ReactNode;
  readonly messages: FieldMessages;
  readonly done: "added" | "wasThere" | "nothingToKeep" | "removed" | null;
  readonly staff?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useSpeech();
  return (
    <main id="main" className={props.staff ? "staff-page" : undefined}>
      <BackLink to={props.back} />
      <ErrorSummary messages={props.messages} />
      {props.done && (
        <Notice tone="good">
          <p role="status">{t(`photos.${props.done}`)}</p>
        </Notice>
      )}
      <h1>{props.title}</h1>
      {props.children}
    </main>
  );
}

/** One photo at a time; `children` stand above the field. */
export function AddPhotoForm(props: {
  readonly action: string;
  readonly isFirst: boolean;
  readonly maxMegabytes: number;
  readonly messages: FieldMessages;
  /** Null: nobody is asked. */
  readonly keepWhenAndWhere: boolean | null;
  readonly children?: ReactNode;
}) {
  const { t } = useSpeech();
  return (
    <form method="post" action={props.action} encType="multipart/form-data" noValidate>
      {props.children}
      <PhotoField {...props} error={props.messages.photo} />
      <SubmitButton>{t("photos.add")}</SubmitButton>
    </form>
  );
}

/** Asks once more before a photo is gone. */
export function RemovePhotoPage(props: {
  readonly back: string;
  readonly photo: PhotoView;
  /** What else follows. */
  readonly more?: string | null;
  readonly staff?: boolean;
}) {
  const { t } = useSpeech();
  return (
    <main id="main" className={props.staff ? "staff-page" : undefined}>
      <BackLink to={props.back} />
      <h1>{t("photos.remove.title")}</h1>
      <PhotoList photos={[props.photo]} place="sent" />
      <p>{t("photos.remove.text")}</p>
      {props.more && <p>{props.more}</p>}
      <form method="post" className="buttons">
        <SubmitButton kind="warning">{t("photos.remove.button")}</SubmitButton>
        <a className="button quiet" href={props.back}>
          {t("photos.remove.keep")}
        </a>
      </form>
    </main>
  );
}
