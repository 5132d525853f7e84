// That a resident contradicted a resolution, for staff; and why a branch can't decide a problem any more.
import type { LocalText } from "../domain/shared/language.ts";
import { Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** Above everything, once it went up: who can't decide it any more, and why; and that somebody wrote something new. */
export function LastWordNotices(props: {
  readonly escalations: number;
  readonly barred: readonly (LocalText | null)[];
  readonly newWords: boolean;
}) {
  const { t, local } = useSpeech();
  const names = props.barred.map((branch) => local(branch)).filter(Boolean);
  return (
    <>
      {props.escalations > 0 && (
        <Notice tone="warning" title={t("own.staff.escalatedTitle")}>
          <p>{t("own.staff.escalatedText")}</p>
          {names.length > 0 && <p>{t("own.staff.barred", { branches: names.join(" · ") })}</p>}
        </Notice>
      )}
      {props.newWords && (
        <Notice tone="plain" title={t("own.staff.newWords")}>
          <p>{t("own.staff.newWordsText")}</p>
        </Notice>
      )}
    </>
  );
}
