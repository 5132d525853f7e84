// What a machine asks the lists for: the filters of GeoReport v2, and pages beyond it.
import { handlingStates, isOpen } from "../problem/handling.ts";
import type { Handling } from "../problem/handling.ts";
import { parseReference } from "../problem/reference.ts";
import type { Reference } from "../problem/reference.ts";
import type { Instant } from "../shared/instant.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { allValues, oneValue } from "./request-fault.ts";
import type { Parameters, RequestFault } from "./request-fault.ts";
import { instantOfW3c } from "./w3c-date.ts";

/** GeoReport v2, "Response Volume": 90 days or 1,000 requests, whichever is smaller. */
const SPAN_DAYS = 90;
const PAGE_SIZE_MAX = 1_000;
const WHOLE = /^\d{1,9}$/;

export const requestStatuses = ["open", "closed"] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** What is resolved or at rest is closed for machines. */
export function requestStatusOf(handling: Handling): RequestStatus {
  return isOpen(handling) ? "open" : "closed";
}

export interface PageOfRequests {
  /** Both included. */
  readonly from: Instant;
  readonly to: Instant;
  readonly size: number;
  readonly offset: number;
}

export interface RequestFilter extends PageOfRequests {
  /** Null: whatever the rest gives. Else these alone, and the rest does not count. */
  readonly references: readonly Reference[] | null;
  /** Null: all. */
  readonly serviceCodes: readonly string[] | null;
  readonly handling: readonly Handling[] | null;
}

export interface UpdateFilter extends PageOfRequests {
  readonly references: readonly Reference[] | null;
}

/** Reads the parameters of `requests`; what can't be one is a fault. References that can't be any are left out. */
export function readRequestFilter(
  parameters: Parameters,
  now: Instant,
): { readonly filter: RequestFilter; readonly faults: readonly RequestFault[] } {
  const faults: RequestFault[] = [];
  const statuses = allValues(parameters, "status").map((status) => status.toLowerCase());
  if (statuses.some((status) => !(requestStatuses as readonly string[]).includes(status)))
    faults.push({ code: "wrong", facts: { field: "status" } });
  const codes = allValues(parameters, "service_code");
  const filter = {
    ...readPage(parameters, now, faults),
    references: readReferences(parameters, faults),
    serviceCodes: codes.length === 0 ? null : codes,
    handling:
      statuses.length === 0
        ? null
        : handlingStates.filter((state) => statuses.includes(requestStatusOf(state))),
  };
  return { filter, faults };
}

/** Reads the parameters of `servicerequestupdates`. */
export function readUpdateFilter(
  parameters: Parameters,
  now: Instant,
): { readonly filter: UpdateFilter; readonly faults: readonly RequestFault[] } {
  const faults: RequestFault[] = [];
  const references = readReferences(parameters, faults);
  return { filter: { ...readPage(parameters, now, faults), references }, faults };
}

function readReferences(parameters: Parameters, faults: RequestFault[]): Reference[] | null {
  const typed = allValues(parameters, "service_request_id");
  if (typed.length > PAGE_SIZE_MAX)
    faults.push({ code: "too_many_ids", facts: { most: PAGE_SIZE_MAX } });
  if (typed.length === 0) return null;
  return typed.flatMap((one) => parseReference(one) ?? []);
}

function readPage(
  parameters: Parameters,
  now: Instant,
  faults: RequestFault[],
): Pick<RequestFilter, "from" | "to" | "size" | "offset"> {
  const start = readDate(parameters, "start_date", faults);
  const end = readDate(parameters, "end_date", faults);
  if (start && end && start > end) faults.push({ code: "dates_reversed" });
  const to = end ?? (start && earlier(addMs(start, SPAN_DAYS * DAY_MS), now)) ?? now;
  // A longer span keeps its newest part: the list begins there.
  const first = addMs(to, -SPAN_DAYS * DAY_MS);
  const from = start && start > first ? start : first;
  const size = Math.min(readWhole(parameters, "page_size", faults) ?? PAGE_SIZE_MAX, PAGE_SIZE_MAX);
  const page = readWhole(parameters, "page", faults) ?? 1;
  return { from, to, size, offset: (page - 1) * size };
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

function readDate(parameters: Parameters, field: string, faults: RequestFault[]): Instant | null {
  const typed = oneValue(parameters, field, faults);
  if (typed === undefined) return null;
  const instant = instantOfW3c(typed);
  if (instant === null) faults.push({ code: "date_wrong", facts: { field } });
  return instant;
}

/** A whole number from 1 on. */
function readWhole(
  parameters: Parameters,
  field: string,
  faults: RequestFault[],
): number | undefined {
  const typed = oneValue(parameters, field, faults);
  if (typed === undefined) return undefined;
  if (WHOLE.test(typed) && Number(typed) > 0) return Number(typed);
  // Larger than any page: the same as the largest.
  if (field === "page_size" && /^[1-9]\d*$/.test(typed)) return PAGE_SIZE_MAX;
  faults.push({ code: "wrong", facts: { field } });
  return undefined;
}
