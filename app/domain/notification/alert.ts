// Who is alerted when a problem is an emergency: the branch that has it, and its supervisors. Nobody being there is no
// reason to be silent. Pure.
import type { EventType } from "../problem/event.ts";
import type { StaffRole } from "../shared/actor.ts";
import type { BranchId, PersonId } from "../shared/ids.ts";

/** After these a branch has an emergency that it did not have, or has as an emergency what was none. */
const alerting: ReadonlySet<EventType> = new Set<EventType>([
  "route",
  "send_to_triage",
  "dispatch",
  "assign",
  "rule",
  "urgency_raised",
  "urgency_set",
]);

/** Whether an event of this type, of an emergency that lies with a branch, owes its people an alert. */
export function owesAlert(type: EventType): boolean {
  return alerting.has(type);
}

export const alertedRoles = [
  "official",
  "lead",
  "supervisor",
] as const satisfies readonly StaffRole[];

/** Who was told instead of a branch that has nobody: leads above it, the coordinating branch, or no one. */
export const substitutes = ["lead_above", "coordinating", "nobody"] as const;
export type Substitute = (typeof substitutes)[number];

interface Held {
  readonly personId: PersonId;
  readonly role: StaffRole;
  readonly branchId: BranchId;
  readonly closedAt: string | null;
}

export interface AlertPlan {
  /** Each person once; those with a closed account are owed nothing, and the row says so. */
  readonly people: readonly { readonly personId: PersonId; readonly closed: boolean }[];
  /** Null when the branch has people of its own. */
  readonly instead: Substitute | null;
}

/**
 * The plan for the branch whose `path` is given (`/root/.../branch/`), from the roles held along it and over the
 * coordinating branch. Officials and leads of the branch itself; every supervisor over it; if the branch has nobody with
 * an open account, the leads of the nearest branch above that has one, else the people of the coordinating branch.
 */
export function planAlert(
  path: string,
  coordinatingBranchId: BranchId,
  held: readonly Held[],
): AlertPlan {
  const [own, ...above] = path.split("/").filter(Boolean).reverse();
  const line = new Set([own, ...above]);
  const working = (branchId: string | undefined, roles: readonly StaffRole[]) =>
    held.filter((one) => one.branchId === branchId && roles.includes(one.role));
  const ofBranch = working(own, ["official", "lead"]);
  const supervisors = held.filter(
    ({ role, branchId }) => role === "supervisor" && line.has(branchId),
  );
  if (ofBranch.some(isOpen)) return { people: once([...ofBranch, ...supervisors]), instead: null };
  const leads = above.map((id) => working(id, ["lead"])).find((some) => some.some(isOpen)) ?? [];
  const last = leads.length > 0 ? [] : working(coordinatingBranchId, ["official", "lead"]);
  const people = once([...ofBranch, ...leads, ...last, ...supervisors]);
  if (leads.length > 0) return { people, instead: "lead_above" };
  return { people, instead: last.some(isOpen) ? "coordinating" : "nobody" };
}

const isOpen = ({ closedAt }: Held): boolean => closedAt === null;

function once(held: readonly Held[]): AlertPlan["people"] {
  const people = new Map(held.map((one) => [one.personId, !isOpen(one)]));
  return [...people].map(([personId, closed]) => ({ personId, closed }));
}
