// Parts of the front page: the invitation, and how it works.
import { useSpeech } from "./speech.tsx";

export function Invitation() {
  const { t } = useSpeech();
  return (
    <div className="invitation">
      <Rings />
      <h1>{t("public.home.title")}</h1>
      <p className="lead">{t("public.home.lead")}</p>
      <p className="buttons">
        <a className="button big" href="/report">
          {t("public.home.report")}
        </a>
        <a className="follow" href="/track">
          {t("public.home.track")}
        </a>
      </p>
      <p className="hint">{t("public.home.reportNote")}</p>
    </div>
  );
}

/** The portal's two rings, large and faint: a problem, and the answer around it. */
function Rings() {
  return (
    <svg className="invitation-rings" viewBox="0 0 200 200" aria-hidden="true">
      <circle cx="100" cy="100" r="92" />
      <circle cx="100" cy="100" r="62" />
      <circle cx="100" cy="100" r="32" />
    </svg>
  );
}

const steps = ["tell", "find", "solve", "judge"] as const;

export function HowItWorks() {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t("public.home.how")}</h2>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step}>
            <h3>{t(`public.home.steps.${step}.title`)}</h3>
            <p>{t(`public.home.steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
