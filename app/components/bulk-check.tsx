// What is about to be done with many problems, in words and numbers, before it is.
import type { BulkAsked } from "../domain/bulk/bulk.ts";
import { askedWords } from "./bulk-messages.ts";
import type { BulkNames } from "./bulk-messages.ts";
import { SubmitButton } from "./form.tsx";
import { useSpeech } from "./speech.tsx";

export function BulkCheck(props: {
  readonly id: string;
  readonly asked: BulkAsked;
  readonly askedAt: string;
  readonly names: BulkNames;
  /** Problems that it is tried with. */
  readonly count: number;
  /** Residents who get a letter. */
  readonly letters: number;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { asked, count, letters } = props;
  return (
    <form method="post" action={`/inbox/bulk/${props.id}`}>
      <p>{t("bulk.check.lead", { count })}</p>
      <ul className="bulk-asked">
        {askedWords(asked, props.names, speech).map(({ step, text }) => (
          <li key={step}>{text}</li>
        ))}
      </ul>
      <p>{t("bulk.check.whole")}</p>
      {letters > 0 && (
        <p>
          <strong>{t("bulk.check.letters", { count: letters })}</strong>
        </p>
      )}
      {asked.urgency && <p>{t("bulk.check.reasonShown")}</p>}
      <input type="hidden" name="askedAt" value={props.askedAt} />
      <p className="buttons">
        <SubmitButton name="do" value="run">
          {t("bulk.check.run", { count })}
        </SubmitButton>
        <a href={`/inbox/bulk/${props.id}`}>{t("bulk.check.change")}</a>
      </p>
    </form>
  );
}
