// Why a problem came where it is: each decision of the router in words, and the letters with their fate.
import type { RoutingDecision } from "../domain/routing/route.ts";
import type { DeliveryState } from "../domain/notification/letters-owed.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import type { Speech } from "../i18n/translate.ts";
import { Moment } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

interface CandidateWords {
  readonly branch: LocalText | null;
  readonly category: LocalText | null;
  readonly area: LocalText | null;
  readonly confidence: number;
}

interface DecisionWords extends Pick<RoutingDecision, "outcome" | "because" | "routerVersion"> {
  readonly at: Instant;
  readonly branch: LocalText | null;
  readonly candidates: readonly CandidateWords[];
}

function candidateInWords(candidate: CandidateWords, { t, local, language }: Speech): string {
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  const ground = [local(candidate.category), local(candidate.area) || t("staff.routing.anywhere")];
  return t("staff.routing.candidate", {
    branch: local(candidate.branch) || t("staff.routing.noBranch"),
    ground: ground.filter(Boolean).join(" · "),
    confidence: percent.format(candidate.confidence),
  });
}

/** Newest decision first, as the repository gives them. */
export function RoutingWords(props: { readonly decisions: readonly DecisionWords[] }) {
  return (
    <ol className="staff-messages">
      {props.decisions.map((decision) => (
        <li key={decision.at}>
          <OneDecision decision={decision} />
        </li>
      ))}
    </ol>
  );
}

function OneDecision({ decision }: { readonly decision: DecisionWords }) {
  const speech = useSpeech();
  const { t, local } = speech;
  const [winner, runnerUp] = decision.candidates;
  const branch = local(decision.branch) || t("staff.routing.noBranch");
  return (
    <>
      <p>
        <strong>{t(`staff.routing.${decision.outcome}`, { branch })}</strong>
        {" · "}
        {t(`staff.routing.because.${decision.because}`)}
      </p>
      {winner && (
        <p>{t("staff.routing.winner", { candidate: candidateInWords(winner, speech) })}</p>
      )}
      {runnerUp && (
        <p>{t("staff.routing.runnerUp", { candidate: candidateInWords(runnerUp, speech) })}</p>
      )}
      <p className="staff-meta">
        <Moment at={decision.at} /> ·{" "}
        {t("staff.routing.version", { version: decision.routerVersion })}
      </p>
    </>
  );
}

const reasons = {
  no_address: "no_address",
  letters_stopped: "letters_stopped",
  erased: "erased",
  account_closed: "account_closed",
  "demo history": "demo",
} as const;

/** "not sent: no address was given". Reasons that are no codes are a mail server's own words. */
export function fateInWords(
  letter: { readonly state: DeliveryState; readonly reason: string | null },
  { t }: Speech,
): string {
  const state = t(`staff.letter.state.${letter.state}`);
  if (letter.reason === null) return state;
  const known = Object.entries(reasons).find(([code]) => code === letter.reason)?.[1];
  const reason = known ? t(`staff.letter.reason.${known}`) : letter.reason;
  return t("staff.letter.why", { state, reason });
}
