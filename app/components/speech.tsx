// Gives every component the reader's language.
import { createContext, useContext, useMemo } from "react";
import type { ReactNode } from "react";
import type { Language } from "../domain/shared/language.ts";
import { speech } from "../i18n/translate.ts";
import type { Speech } from "../i18n/translate.ts";

const SpeechContext = createContext<Speech>(speech("en", "UTC"));

export function SpeechProvider(props: {
  readonly language: Language;
  readonly timeZone: string;
  readonly children: ReactNode;
}) {
  const { language, timeZone } = props;
  const value = useMemo(() => speech(language, timeZone), [language, timeZone]);
  return <SpeechContext.Provider value={value}>{props.children}</SpeechContext.Provider>;
}

/** Texts, names and dates in the reader's language. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
