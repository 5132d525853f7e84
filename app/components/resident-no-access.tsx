// In place of one's own problem: the link has expired, or this browser was forgotten while its form was filled in.
import { pageForms, textFieldOf } from "../domain/resident/own-form.ts";
import { useSpeech } from "./speech.tsx";

export function ExpiredLink({ reference }: { readonly reference: string }) {
  const { t } = useSpeech();
  return (
    <main id="main">
      <h1>{t("resident.expired.title")}</h1>
      <p>{t("resident.expired.text")}</p>
      <p>{t("resident.expired.next")}</p>
      <ToTrack reference={reference} />
    </main>
  );
}

/** Nothing that was typed is lost: it can be copied from here. */
export function ForgottenBrowser(props: {
  readonly reference: string;
  readonly typed: Readonly<Record<string, string>>;
}) {
  const { t } = useSpeech();
  const { reference, typed } = props;
  const field = pageForms.map((form) => textFieldOf[form]).find((name) => name && typed[name]);
  const text = field ? (typed[field] ?? "") : "";
  return (
    <main id="main">
      <h1>{t("resident.lost.title")}</h1>
      <p>{t("resident.lost.text", { reference })}</p>
      {text.trim() !== "" && (
        <>
          <p>{t("resident.lost.typed")}</p>
          <div className="as-typed quoted">{text}</div>
        </>
      )}
      <ToTrack reference={reference} />
    </main>
  );
}

function ToTrack({ reference }: { readonly reference: string }) {
  const { t } = useSpeech();
  return (
    <p>
      <a className="button" href={`/track?reference=${encodeURIComponent(reference)}`}>
        {t("resident.expired.button")}
      </a>
    </p>
  );
}
