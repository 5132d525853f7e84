// Danger, as residents meet it: whom to call, and the ticks for what they see.
import { hazards } from "../domain/screening/hazard.ts";
import type { Hazard } from "../domain/screening/hazard.ts";
import { emergencyNumbers, hotline } from "../domain/screening/emergency-numbers.ts";
import { Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

/** The numbers in words and as links that a telephone dials. */
export function EmergencyCalls() {
  const { t } = useSpeech();
  return (
    <ul className="emergency-calls" aria-label={t("danger.numbers.label")}>
      {[...emergencyNumbers, hotline].map(({ service, number }) => (
        <li key={number}>
          <a href={`tel:${number}`}>{number}</a> {t(`danger.numbers.${service}`)}
        </li>
      ))}
    </ul>
  );
}

/** Stands on the pages about a problem that is an emergency. */
export function EmergencyNotice() {
  const { t } = useSpeech();
  return (
    <Notice tone="alert" title={t("danger.told.title")}>
      <p>{t("danger.told.text")}</p>
      <EmergencyCalls />
    </Notice>
  );
}

/** What somebody may tick beside the question. */
export function HazardBoxes({ ticked }: { readonly ticked: readonly Hazard[] }) {
  const { t } = useSpeech();
  return (
    <fieldset className="field" aria-describedby="hazards-hint">
      <legend className="label">{t("danger.hazardsLabel")}</legend>
      <p className="hint" id="hazards-hint">
        {t("danger.hazardsHint")}
      </p>
      {hazards.map((hazard) => (
        <div key={hazard} className="choice">
          <input
            type="checkbox"
            id={`hazards-${hazard}`}
            name="hazards"
            value={hazard}
            defaultChecked={ticked.includes(hazard)}
          />
          <label htmlFor={`hazards-${hazard}`}>{t(`danger.hazards.${hazard}`)}</label>
        </div>
      ))}
    </fieldset>
  );
}
