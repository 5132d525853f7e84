// What came since somebody last looked at a problem: how many lines, and a way to them.
import type { Instant } from "../domain/shared/instant.ts";
import { useSpeech } from "./speech.tsx";

export const NEW_SINCE_ID = "new-since";

export function NewSinceLink(props: {
  readonly entries: readonly { readonly at: Instant }[];
  readonly seenAt: Instant | null;
}) {
  const { t } = useSpeech();
  const { entries, seenAt } = props;
  const count = seenAt === null ? 0 : entries.filter(({ at }) => at > seenAt).length;
  if (count === 0) return null;
  return (
    <p>
      <a href={`#${NEW_SINCE_ID}`}>{t("inbox.newSince.jump", { count })}</a>
    </p>
  );
}
