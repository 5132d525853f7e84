// Shares of a whole, in the way of the reader.
import { useSpeech } from "./speech.tsx";

/** "54 %", as the language writes it. */
export function usePercent(): (share: number) => string {
  const { language } = useSpeech();
  const format = new Intl.NumberFormat(language, { style: "percent" });
  return (share) => format.format(share);
}
