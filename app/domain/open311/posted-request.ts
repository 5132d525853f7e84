// What a machine posts, read as the answers that a resident gives in the form. What can't be read is a fault; what the
// portal does not keep (phone, device_id, account_id) or never fetches (media_url) is left out here.
import { submission } from "../problem/submission.ts";
import type { Submission } from "../problem/submission.ts";
import type { Area, Category } from "../branch/branch.ts";
import { UNKNOWN_ANSWER } from "../problem/extra-question.ts";
import type { Language } from "../shared/language.ts";
import { pointOfText } from "../shared/point.ts";
import { oneValue } from "./request-fault.ts";
import type { Parameters, RequestFault } from "./request-fault.ts";
import { UNKNOWN_SERVICE, servicesOf } from "./service.ts";
import type { ServiceView } from "./service.ts";

export interface PostedWith {
  readonly categories: readonly Category[];
  readonly areas: readonly Area[];
  readonly language: Language;
  /** Stands as the place where only a point was given: the point itself is not for everybody's eyes. */
  readonly placeByPoint: string;
}

export type PostedReading =
  | { readonly submission: Submission; readonly faults?: never }
  | { readonly submission?: never; readonly faults: readonly RequestFault[] };

const ATTRIBUTE = /^attribute\[([^\]]*)\](?:\[\])?$/;
const yes = new Set(["true", "1", "on", "yes"]);
/** Our own names for the fields of the specification. */
const fieldOf: Readonly<Record<string, string>> = { place: "address_string", name: "first_name" };

/** Reads the fields of `POST requests`, all faults at once. */
export function readPosted(fields: Parameters, known: PostedWith): PostedReading {
  const faults: RequestFault[] = [];
  const one = (name: string) => oneValue(fields, name, faults);
  const service = readService(one("service_code"), known, faults);
  const place = readPlace(one, known, faults);
  const questions = service ? readAttributes(fields, service, faults) : {};
  const read = submission.safeParse({
    description: one("description"),
    category: service?.code ?? UNKNOWN_SERVICE,
    ...place,
    privateHome: yes.has(one("private_home") ?? ""),
    email: one("email"),
    name: nameOf(one("first_name"), one("last_name")),
    // The specification has no word for consent: nothing is offered to the public without one.
    publish: yes.has(one("publish") ?? ""),
    questions: JSON.stringify(questions),
    language: known.language,
  });
  if (read.success && faults.length === 0) return { submission: read.data };
  for (const { path, message } of read.error?.issues ?? [])
    faults.push(faultOf(String(path[0]), message));
  // A missing place is said once, in the specification's words.
  const said = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return { faults: [...said.values()] };
}

function readService(
  code: string | undefined,
  { categories }: PostedWith,
  faults: RequestFault[],
): ServiceView | undefined {
  const service = servicesOf(categories).find((one) => one.code === code);
  if (code === undefined) faults.push({ code: "service_missing" });
  else if (!service) faults.push({ code: "service_unknown" });
  return service;
}

function readPlace(
  one: (name: string) => string | undefined,
  { areas, language, placeByPoint }: PostedWith,
  faults: RequestFault[],
): { place: string; area: string; point?: string } {
  const [lat, long, address, addressId] = ["lat", "long", "address_string", "address_id"].map(one);
  const area = areas.find(({ code }) => code === addressId);
  const given = lat !== undefined || long !== undefined;
  const point = `${lat ?? ""},${long ?? ""}`;
  if (addressId !== undefined && !area)
    faults.push({ code: "wrong", facts: { field: "address_id" } });
  if (given && !pointOfText(point)) faults.push({ code: "wrong", facts: { field: "lat, long" } });
  if (!given && address === undefined && addressId === undefined)
    faults.push({ code: "location_missing" });
  return {
    place: address ?? area?.name[language] ?? placeByPoint,
    area: area?.code ?? "unknown",
    ...(given && { point }),
  };
}

function readAttributes(
  fields: Parameters,
  service: ServiceView,
  faults: RequestFault[],
): Record<string, string> {
  const answers = new Map<string, string>();
  for (const name of fields.keys()) {
    const code = ATTRIBUTE.exec(name)?.[1];
    if (code === undefined) continue;
    const question = service.questions.find((one) => one.code === code);
    const answer = oneValue(fields, name, faults);
    const choices = [...(question?.choices.map((choice) => choice.code) ?? []), UNKNOWN_ANSWER];
    if (!question) faults.push({ code: "attribute_unknown" });
    else if (answer !== undefined && !choices.includes(answer))
      faults.push({ code: "wrong", facts: { field: `attribute[${question.code}]` } });
    else if (answer !== undefined && answers.has(code) && answers.get(code) !== answer)
      faults.push({ code: "repeated", facts: { field: `attribute[${question.code}]` } });
    else if (answer !== undefined) answers.set(code, answer);
  }
  return Object.fromEntries(answers);
}

/** Chinese names stand with the family name first and no space. */
function nameOf(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined) return first ?? last;
  const han = /^\p{Script=Han}+$/u;
  return han.test(first) && han.test(last) ? last + first : `${first} ${last}`;
}

function faultOf(path: string, message: string): RequestFault {
  const field = fieldOf[path] ?? path;
  if (message === "empty") return { code: "missing", facts: { field } };
  return { code: message === "too_long" ? "too_long" : "wrong", facts: { field } };
}
