// Said when wrong keys were tried too often. Has the focus, also without scripts.
import { useSpeech } from "./speech.tsx";

const MINUTE_SECONDS = 60;

export function LockedNotice({ seconds }: { readonly seconds: number }) {
  const { t } = useSpeech();
  const minutes = Math.ceil(seconds / MINUTE_SECONDS);
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- without scripts, this is how it gets the focus
    <div id="errors" className="error-summary changed" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2>{t("resident.track.lockedTitle")}</h2>
        <p>
          {minutes === 1
            ? t("resident.track.lockedOneMinute")
            : t("resident.track.lockedMinutes", { minutes })}
        </p>
        <p>{t("resident.track.lockedLetters")}</p>
      </div>
    </div>
  );
}
