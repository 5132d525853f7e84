// What is wrong with a request of a machine, as a closed list. Knows neither statuses nor sentences: those are the door's.

export const requestFaultCodes = [
  "address_unknown",
  "address_broken",
  "method_not_allowed",
  "service_unknown",
  "service_missing",
  "request_unknown",
  "token_unknown",
  "key_missing",
  "key_wrong",
  "missing",
  "location_missing",
  "wrong",
  "too_long",
  "repeated",
  "attribute_unknown",
  "date_wrong",
  "dates_reversed",
  "too_many_ids",
  "body_too_large",
  "body_type",
  "body_encoding",
  "key_of_another",
  "too_many",
  "failed",
] as const;
export type RequestFaultCode = (typeof requestFaultCodes)[number];

export interface RequestFault {
  readonly code: RequestFaultCode;
  /** Names of fields and numbers. Never what somebody typed into a text. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Parameters by name, each with everything that was given for it. */
export type Parameters = ReadonlyMap<string, readonly string[]>;

/** The one value of a parameter; empty counts as not given. Adds a fault when it has several. */
export function oneValue(
  parameters: Parameters,
  name: string,
  faults: RequestFault[],
): string | undefined {
  const values = [...new Set((parameters.get(name) ?? []).map((value) => value.trim()))];
  if (values.length > 1) faults.push({ code: "repeated", facts: { field: name } });
  return values[0] === "" ? undefined : values[0];
}

/** All values of a parameter, given several times or with commas; empty ones are left out. */
export function allValues(parameters: Parameters, name: string): string[] {
  const values = (parameters.get(name) ?? []).flatMap((value) => value.split(","));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
}
