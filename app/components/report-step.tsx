// What the pages of the form share in the browser: sentences for errors, and the mark that an answer is being changed.
import type { TextKey } from "../i18n/texts.ts";
import type { FieldMessages } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

/** For each field and error code its sentence; with a number where the sentence names a limit. */
export type Sentences = Readonly<
  Record<string, Readonly<Record<string, TextKey | readonly [TextKey, number]>>>
>;

/** What can be wrong with any text. */
const shared: Readonly<Record<string, TextKey>> = { unreadable: "report.unreadable" };

/** The sentences for what was wrong with a posted page. */
export function useMessages(
  posted: { readonly errors: Readonly<Record<string, string>> } | undefined,
  sentences: Sentences,
): FieldMessages {
  const { t } = useSpeech();
  const messages = Object.entries(posted?.errors ?? {}).map(([field, code]) => {
    const found = sentences[field]?.[code] ?? shared[code] ?? "refusals.invalid_input";
    const sentence = typeof found === "string" ? t(found) : t(found[0], { max: found[1] });
    return [field, sentence];
  });
  return Object.fromEntries(messages) as FieldMessages;
}

/** Tells the server to lead back to the check page. */
export function ChangeField({ on }: { readonly on: boolean }) {
  return on ? <input type="hidden" name="change" value="1" /> : null;
}
