// What a resident may decide at any time: what others see, whether letters go out, and taking the problem back.
// Each decision opens first and is confirmed with its own button, so that none is made by a slip.
import { SubmitButton, TextArea } from "./form.tsx";
import { OwnForm } from "./resident-forms.tsx";
import type { FormProps } from "./resident-forms.tsx";
import { useSpeech } from "./speech.tsx";

type View = FormProps["view"];

export function Publicity({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  const { publication, publicText } = view;
  return (
    <section aria-labelledby="publicity">
      <h2 id="publicity">{t("resident.publicity.title")}</h2>
      <p>{t(`resident.publicity.${publication}`)}</p>
      {publicText && (
        <div className="quoted" lang={view.language}>
          <div className="as-typed">{publicText.description}</div>
          {publicText.place !== "" && <div className="as-typed">{publicText.place}</div>}
        </div>
      )}
      {publication === "published" && (
        <p>
          <a href={`/problems/${view.reference}`}>{t("resident.publicity.see")}</a>
        </p>
      )}
      <p className="hint">{t("resident.publicity.never")}</p>
      {view.moves.includes("retract") && <Retract view={view} />}
    </section>
  );
}

function Retract({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  const pending = view.publication === "pending";
  return (
    <details className="decision">
      <summary>
        {t(pending ? "resident.publicity.retractPending" : "resident.publicity.retract")}
      </summary>
      <p>{t("resident.publicity.retractText")}</p>
      <OwnForm view={view} move="retract">
        <SubmitButton kind="quiet">{t("resident.publicity.retractButton")}</SubmitButton>
      </OwnForm>
    </details>
  );
}

export function Letters({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t("resident.letters.title")}</h2>
      <p>{t(`resident.letters.${view.letters}`)}</p>
      {view.letters === "on" && (
        <details className="decision">
          <summary>{t("resident.letters.stop")}</summary>
          <p>{t("resident.letters.stopText")}</p>
          <OwnForm view={view} move="stop_letters">
            <SubmitButton kind="quiet">{t("resident.letters.stopButton")}</SubmitButton>
          </OwnForm>
        </details>
      )}
      {view.letters === "stopped" && (
        <OwnForm view={view} move="start_letters">
          <SubmitButton kind="quiet">{t("own.letters.start")}</SubmitButton>
        </OwnForm>
      )}
    </section>
  );
}

/** What is stored, and erasing it, has pages of its own. */
export function StoredData({ view }: { readonly view: View }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="stored">
      <h2 id="stored">{t("own.data.section")}</h2>
      <p>
        <a href={`/r/${view.reference}/data`}>{t("own.data.link")}</a>
      </p>
    </section>
  );
}

export function Withdraw({ view, posted, messages }: FormProps) {
  const { t } = useSpeech();
  if (!view.moves.includes("withdraw")) return null;
  return (
    <details className="decision" open={posted?.move === "withdraw"}>
      <summary>{t("resident.withdraw.title")}</summary>
      <p>{t("resident.withdraw.text")}</p>
      <OwnForm view={view} move="withdraw">
        <TextArea
          name="withdrawReason"
          label={t("resident.withdraw.label")}
          error={messages.withdrawReason}
          value={posted?.typed.withdrawReason}
          rows={3}
        />
        <SubmitButton kind="warning">{t("resident.withdraw.button")}</SubmitButton>
      </OwnForm>
    </details>
  );
}
