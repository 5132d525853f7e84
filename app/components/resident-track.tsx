// Problems that a browser remembers; and what is said when wrong keys were tried too often. Has the focus, also without scripts.
import type { Handling } from "../domain/problem/handling.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { Focused } from "./focused.tsx";
import { SubmitButton } from "./form.tsx";
import { Moment, StateTag } from "./parts.tsx";
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

/** Links to them, and a button that forgets them. Nothing when there are none. */
export function Remembered(props: {
  readonly problems: readonly {
    readonly reference: string;
    readonly handling: Handling;
    readonly closedBy: "resident" | "silence" | null;
    readonly submittedAt: Instant;
  }[];
}) {
  const { t } = useSpeech();
  if (props.problems.length === 0) return null;
  return (
    <section aria-labelledby="remembered">
      <h2 id="remembered">{t("own.track.remembered")}</h2>
      <ul>
        {props.problems.map(({ reference, handling, closedBy, submittedAt }) => (
          <li key={reference}>
            <a href={`/r/${reference}`}>{reference}</a> · <Moment at={submittedAt} />{" "}
            <StateTag handling={handling} closedBy={closedBy} />
          </li>
        ))}
      </ul>
      <form method="post" action="/track">
        <SubmitButton kind="quiet" name="forget" value="1">
          {t("own.track.forget")}
        </SubmitButton>
      </form>
    </section>
  );
}
