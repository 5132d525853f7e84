// What the resident said of each resolution, for staff; and why a branch can't decide a problem any more.
import type { LastWord } from "../domain/problem/last-words.ts";
import type { Language, LocalText } from "../domain/shared/language.ts";
import { Moment, Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

export function LastWords(props: {
  readonly said: readonly LastWord[];
  readonly language: Language;
}) {
  const { t } = useSpeech();
  if (props.said.length === 0) return null;
  return (
    <>
      <h2>{t("own.staff.title")}</h2>
      <ol className="staff-messages">
        {props.said.map((one) => (
          <li key={one.at}>
            <p>
              <strong>{t(`resident.verdict.${one.solved}`)}</strong>
              {one.satisfaction !== null && (
                <> · {t("own.staff.satisfaction", { count: one.satisfaction })}</>
              )}
              {one.wentUp && <> · {t("own.staff.wentUp")}</>}
            </p>
            <p className="staff-meta">
              <Moment at={one.at} />
            </p>
            {one.words && (
              <div className="as-typed" lang={props.language}>
                {one.words}
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

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
