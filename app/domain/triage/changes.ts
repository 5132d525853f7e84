// Who has changed where a problem lies and what it is taken for, and why: from its events, for staff. Pure.
import type { EventType, ProblemEvent } from "../problem/event.ts";
import { isReturnReason } from "../problem/returns.ts";
import type { ReturnReason } from "../problem/returns.ts";
import { urgencies } from "../problem/urgency.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { CountyNames } from "../routing/explanation.ts";
import type { Grant, StaffRole } from "../shared/actor.ts";
import type { Instant } from "../shared/instant.ts";
import type { LocalText } from "../shared/language.ts";

const telling = [
  "route",
  "send_to_triage",
  "dispatch",
  "assign",
  "rule",
  "return",
  "kind_corrected",
  "classified",
  "urgency_raised",
] as const satisfies readonly EventType[];

export interface Change {
  readonly at: Instant;
  readonly type: (typeof telling)[number];
  /** The posts of the person who did it; null: the portal did. Empty: they have none any more. */
  readonly by: readonly { readonly role: StaffRole; readonly branch: LocalText | null }[] | null;
  /** The branch that got it, or the one that returned it. */
  readonly branch: LocalText | null;
  /** Of a correction of the kind: null for "not known". */
  readonly fromKind: LocalText | null;
  readonly toKind: LocalText | null;
  /** What the portal found in the words: a kind, an area. */
  readonly found: readonly LocalText[];
  readonly fromUrgency: Urgency | null;
  readonly toUrgency: Urgency | null;
  readonly returnReason: ReturnReason | null;
  /** Whose it is, says the branch that returned it. */
  readonly proposed: LocalText | null;
  readonly reason: string | null;
}

/** Newest first. `grantsOf` gives the posts of a person by id. */
export function changesOf(
  events: readonly ProblemEvent[],
  names: CountyNames,
  grantsOf: (personId: string) => readonly Grant[],
): Change[] {
  let holderId: string | null = null;
  const changes: Change[] = [];
  for (const event of events) {
    const type = telling.find((one) => one === event.type);
    if (!type) continue;
    const given = type === "return" ? null : idIn(event, "branchId");
    holderId = given ?? holderId;
    const { facts, actorId } = event;
    changes.push({
      at: event.at,
      type,
      by:
        event.actorKind === "staff" && actorId !== null
          ? grantsOf(actorId).map(({ role, branchId }) => ({
              role,
              branch: names.branch(branchId),
            }))
          : null,
      branch: given !== null || type === "return" ? names.branch(holderId) : null,
      fromKind: type === "kind_corrected" ? names.category(idIn(event, "from")) : null,
      toKind: type === "kind_corrected" ? names.category(idIn(event, "to")) : null,
      found: [names.category(idIn(event, "categoryId")), names.area(idIn(event, "areaId"))].filter(
        (name) => type === "classified" && name !== null,
      ) as LocalText[],
      fromUrgency: urgencies.find((one) => one === facts.from) ?? null,
      toUrgency: urgencies.find((one) => one === facts.to) ?? null,
      returnReason: isReturnReason(facts.returnReason) ? facts.returnReason : null,
      proposed: type === "return" ? names.branch(idIn(event, "proposedBranchId")) : null,
      reason: event.reason,
    });
  }
  return changes.reverse();
}

function idIn({ facts }: ProblemEvent, name: string): string | null {
  const value = facts[name];
  return typeof value === "string" ? value : null;
}
