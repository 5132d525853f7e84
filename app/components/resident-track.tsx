// Said when wrong keys were tried too often. Has the focus, also without scripts.
import { Focused } from "./focused.tsx";
import { useSpeech } from "./speech.tsx";

const MINUTE_SECONDS = 60;

export function LockedNotice({ seconds }: { readonly seconds: number }) {
  const { t } = useSpeech();
  const minutes = Math.ceil(seconds / MINUTE_SECONDS);
  return (
    <Focused id="errors" className="error-summary changed">
      <div role="alert">
        <h2>{t("resident.track.lockedTitle")}</h2>
        <p>
          {minutes === 1
            ? t("resident.track.lockedOneMinute")
            : t("resident.track.lockedMinutes", { minutes })}
        </p>
        <p>{t("resident.track.lockedLetters")}</p>
      </div>
    </Focused>
  );
}
