// When what is submitted today would be due, for whoever looks at a table of limits.
import type { Urgency } from "../problem/urgency.ts";
import type { Instant } from "../shared/instant.ts";
import type { LimitKind } from "./limit-policy.ts";

export interface DueToday {
  readonly urgency: Urgency;
  readonly limits: readonly { readonly kind: LimitKind; readonly dueAt: Instant | null }[];
}
