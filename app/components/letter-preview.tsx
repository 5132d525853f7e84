// The letter that a form would send, exactly as its reader will get it, with what becomes of it.
import { directionOf } from "../domain/shared/language.ts";
import type { ShownLetter } from "../domain/triage/shown-letter.ts";
import { Focused } from "./focused.tsx";
import { useSpeech } from "./speech.tsx";

export function LetterPreview({
  id,
  letter,
}: {
  readonly id: string;
  readonly letter: ShownLetter;
}) {
  const { t } = useSpeech();
  const { language, subject, text, fate, holdSeconds } = letter;
  return (
    <Focused id={id} className="letter-preview">
      <h3>{t("words.letter.title")}</h3>
      <p>{t(`words.fate.${fate}`, { seconds: holdSeconds })}</p>
      <p className="hint">{t("words.letter.covered")}</p>
      <div className="letter" lang={language} dir={directionOf(language)}>
        <p className="letter-subject">{subject}</p>
        <div className="letter-text">{text}</div>
      </div>
    </Focused>
  );
}
