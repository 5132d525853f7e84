// Under the reference of a problem: how urgent it is, where it stands, who has it, and until when and why it sleeps.
import type { Handling } from "../domain/problem/handling.ts";
import { isOpen } from "../domain/problem/handling.ts";
import type { Problem } from "../domain/problem/problem.ts";
import type { HeldView } from "../domain/triage/held-view.ts";
import { StateTag } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";
import { UrgencyTag } from "./staff-inbox.tsx";

export function Standing(props: {
  readonly problem: Pick<Problem, "urgency" | "closedBy" | "wokenAt"> & {
    readonly handling: Handling;
  };
  readonly held: HeldView;
}) {
  const { t, moment } = useSpeech();
  const { problem, held } = props;
  const { owner, asleep } = held;
  const nobody = isOpen(problem.handling) ? t("acts.standing.nobody") : null;
  return (
    <>
      <p className="staff-standing">
        <UrgencyTag urgency={problem.urgency} />
        <StateTag handling={problem.handling} closedBy={problem.closedBy} />
        <span>{owner ? t("acts.standing.owner", { name: owner }) : nobody}</span>
        {problem.wokenAt !== null && <strong className="to-note">{t("acts.standing.woke")}</strong>}
        <a className="to-moves" href="#moves">
          {t("staff.problem.toMoves")}
        </a>
      </p>
      {asleep && (
        <p className="staff-asleep">
          <strong>{t("acts.standing.asleep", { moment: moment(asleep.until) })}</strong>
          {asleep.stays && <> · {t("acts.standing.stays")}</>}
          {asleep.reason && <> · {t("timeline.reason", { reason: asleep.reason })}</>}
        </p>
      )}
    </>
  );
}
