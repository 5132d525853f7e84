// What somebody typed into a form that could not be taken: shown, so that it can be copied.
import { useSpeech } from "./speech.tsx";

export function KeptWords({ words }: { readonly words: readonly string[] }) {
  const { t } = useSpeech();
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="kept-words">
      <h2 id="kept-words">{t("site.faults.keptTitle")}</h2>
      <p>{t("site.faults.keptText")}</p>
      {words.map((text) => (
        <div key={text} className="as-typed quoted">
          {text}
        </div>
      ))}
    </section>
  );
}
