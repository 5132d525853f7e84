// Who has changed where a problem lies and what it is taken for, and why.
import type { Change } from "../domain/triage/changes.ts";
import type { Speech } from "../i18n/translate.ts";
import { Moment } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";
import { listInWords } from "./staff-problem.tsx";

export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const speech = useSpeech();
  const { t, local } = speech;
  if (changes.length === 0) return <p>{t("routing.explain.noChanges")}</p>;
  return (
    <ol className="staff-messages">
      {changes.map((change, index) => (
        <li key={index}>
          <p>{whatInWords(change, speech)}</p>
          {change.proposed && (
            <p>{t("routing.explain.names", { branch: local(change.proposed) })}</p>
          )}
          {change.reason && <p>{t("timeline.reason", { reason: change.reason })}</p>}
          <p className="staff-meta">
            {byInWords(change, speech)} · <Moment at={change.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function byInWords({ by }: Change, { t, local, language }: Speech): string {
  if (by === null) return t("timeline.by.portal");
  if (by.length === 0) return t("routing.explain.somebody");
  const posts = by.map(({ role, branch }) =>
    t("routing.explain.person", { role: t(`routing.role.${role}`), branch: local(branch) }),
  );
  return listInWords(posts, language);
}

function whatInWords(change: Change, { t, local, language }: Speech): string {
  const branch = local(change.branch) || t("staff.routing.noBranch");
  const kind = (name: Change["toKind"]) => local(name) || t("routing.explain.notKnown");
  const { fromUrgency, toUrgency } = change;
  switch (change.type) {
    case "kind_corrected":
      return t("routing.explain.kindChanged", {
        from: kind(change.fromKind),
        to: kind(change.toKind),
      });
    case "classified": {
      const found = change.found.map(local);
      return found.length === 0
        ? t("routing.explain.foundNothing")
        : t("routing.explain.found", { what: listInWords(found, language) });
    }
    case "urgency_raised":
      return fromUrgency === null || toUrgency === null
        ? t("timeline.event.urgency_raised")
        : t("routing.explain.urgencyRaised", {
            from: t(`states.urgency.${fromUrgency}`),
            to: t(`states.urgency.${toUrgency}`),
          });
    case "return":
      return change.returnReason === null
        ? t("timeline.event.return", { branch })
        : t("routing.explain.returnedBecause", {
            branch,
            because: t(`together.returnReason.${change.returnReason}`),
          });
    case "route":
    case "send_to_triage":
    case "dispatch":
    case "assign":
    case "rule":
      return t(`timeline.event.${change.type}`, { branch });
  }
}
