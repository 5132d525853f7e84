// Whose a problem is when branches disagree: that a supervisor has to rule, what was ruled, through whose hands it went.
import type { ReturnReason } from "../domain/problem/returns.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { Moment, Notice } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

interface Hop {
  readonly at: Instant;
  readonly branch: LocalText | null;
  readonly because: ReturnReason | null;
}

/** Above everything: the next word is a supervisor's. */
export function RulingNotice(props: {
  readonly awaitsRuling: boolean;
  readonly answerableBranch: LocalText | null;
}) {
  const { t, local } = useSpeech();
  if (!props.awaitsRuling) return null;
  return (
    <Notice tone="warning" title={t("together.awaitsRuling.title")}>
      <p>{t("together.awaitsRuling.text", { branch: local(props.answerableBranch) })}</p>
    </Notice>
  );
}

/** Nothing while it is still with its first receiver and nobody has disagreed. */
export function HandsWords(props: {
  readonly hops: readonly Hop[];
  readonly proposedBranch: LocalText | null;
  readonly ruledBranch: LocalText | null;
}) {
  const { t, local } = useSpeech();
  const { hops, proposedBranch, ruledBranch } = props;
  const name = (branch: LocalText | null) => local(branch) || t("staff.routing.noBranch");
  const count = hops.length - 1;
  if (count < 1 && proposedBranch === null && ruledBranch === null) return null;
  const names = hops.map(({ branch }) => name(branch)).join(" → ");
  return (
    <>
      <h2>{t("together.hops.title")}</h2>
      {count > 0 && (
        <p>{t(count === 1 ? "together.hops.once" : "together.hops.times", { count, names })}</p>
      )}
      {count > 0 && <HopList hops={hops} name={name} />}
      {proposedBranch && <p>{t("together.proposed", { branch: local(proposedBranch) })}</p>}
      {ruledBranch && <p>{t("together.ruled", { branch: local(ruledBranch) })}</p>}
    </>
  );
}

/** Beside whoever gave it back: why. */
function WhyOn({ because }: { readonly because: ReturnReason | null }) {
  const { t } = useSpeech();
  return because === null ? null : <> · {t(`together.returnReason.${because}`)}</>;
}

function HopList(props: {
  readonly hops: readonly Hop[];
  readonly name: (branch: LocalText | null) => string;
}) {
  return (
    <ol className="staff-messages">
      {props.hops.map((hop, index) => (
        <li key={index}>
          {props.name(hop.branch)}
          <WhyOn because={props.hops[index + 1]?.because ?? null} />{" "}
          <span className="staff-meta">
            <Moment at={hop.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
