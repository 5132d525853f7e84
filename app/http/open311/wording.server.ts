// Views of the domain in the fields and words of GeoReport v2, every field of an answer always there.
import { UNKNOWN_ANSWER } from "../../domain/problem/extra-question.ts";
import type {
  PublicNote,
  ServiceRequestUpdateView,
  ServiceRequestView,
} from "../../domain/open311/service-request-view.ts";
import type { ServiceView } from "../../domain/open311/service.ts";
import { w3cOf } from "../../domain/open311/w3c-date.ts";
import { languages } from "../../domain/shared/language.ts";
import type { Language, LocalText } from "../../domain/shared/language.ts";
import type { Handling } from "../../domain/problem/handling.ts";
import { speech } from "../../i18n/translate.ts";
import type { Speech } from "../../i18n/translate.ts";
import type { Value } from "./format.server.ts";

/** How to speak in each language; made once a process. */
export type Speeches = Readonly<Record<Language, Speech>>;

/** Who reads, in which language. */
interface Readers {
  readonly speeches: Speeches;
  readonly reader: Language;
  readonly asked: Language | null;
}

export function speechesOf(timeZone: string): Speeches {
  return Object.fromEntries(
    languages.map((language) => [language, speech(language, timeZone)]),
  ) as Speeches;
}

export function wordedService(service: ServiceView, speeches: Speeches, reader: Language): Value {
  const { t, local } = speeches[reader];
  // Whoever searches in another language finds it too.
  const keywords = languages.flatMap((language) => {
    const own = speeches[language];
    return [
      service.name ? own.local(service.name) : own.t("open311.unknownService"),
      own.local(service.group),
    ];
  });
  return {
    service_code: service.code,
    service_name: service.name ? local(service.name) : t("open311.unknownService"),
    description: service.description
      ? local(service.description)
      : t("open311.unknownServiceDescription"),
    metadata: service.questions.length > 0,
    type: "realtime",
    keywords: [...new Set(keywords.filter(Boolean))].join(", "),
    group: local(service.group) || t("open311.unknownService"),
  };
}

export function wordedDefinition({ code, questions }: ServiceView, { t, local }: Speech): Value {
  return {
    service_code: code,
    attributes: questions.map((question, index) => ({
      variable: true,
      code: question.code,
      datatype: "singlevaluelist",
      required: false,
      datatype_description: t("open311.notDescribed"),
      order: index + 1,
      description: local(question.label),
      values: [
        ...question.choices.map((choice) => ({ key: choice.code, name: local(choice.label) })),
        { key: UNKNOWN_ANSWER, name: t("open311.unknownService") },
      ],
    })),
  };
}

/**
 * `asked` is null when nobody asked for a language: words about a problem then are in its own. Photos lie on `publicUrl`.
 */
export function wordedRequest(
  request: ServiceRequestView,
  { speeches, reader, asked }: Readers,
  publicUrl: string,
): Value {
  const { t, local } = speeches[reader];
  const own = speeches[asked ?? request.language];
  const { point, serviceName, photo } = request;
  return {
    service_request_id: request.reference,
    status: request.status,
    status_notes: noteOf(request.note, request.handling, own),
    service_name: serviceName ? local(serviceName) : t("open311.unknownService"),
    service_code: request.serviceCode,
    description: request.description,
    agency_responsible: named(request.branch, local),
    service_notice: null,
    requested_datetime: w3cOf(request.requestedAt),
    updated_datetime: w3cOf(request.updatedAt),
    expected_datetime: request.expectedAt && w3cOf(request.expectedAt),
    address: request.place ?? named(request.area, own.local),
    address_id: request.areaCode,
    zipcode: null,
    lat: point?.latitude ?? null,
    long: point?.longitude ?? null,
    media_url: photo && `${publicUrl}/photos/${photo.id}/public`,
  };
}

export function wordedUpdate(
  update: ServiceRequestUpdateView,
  speeches: Speeches,
  asked: Language | null,
): Value {
  return {
    update_id: update.id,
    service_request_id: update.reference,
    status: update.status,
    updated_datetime: w3cOf(update.at),
    description: said(update.note, speeches[asked ?? update.language]),
    media_url: null,
  };
}

/** Ends that have no public line of their own are named; everything else is said by the newest line. */
const silentEnds: ReadonlySet<Handling> = new Set(["merged", "rejected", "withdrawn"]);

function noteOf(note: PublicNote | null, handling: Handling, own: Speech): string {
  const state = own.t(`states.handling.${handling}`);
  return note === null || silentEnds.has(handling) ? state : said(note, own);
}

function said({ entry, result }: PublicNote, { t, local }: Speech): string {
  const branch = entry.branch ? local(entry.branch) : t("timeline.by.branch");
  const sentence =
    entry.limit === "accept" || entry.limit === "first_answer" || entry.limit === "resolve"
      ? t(`timeline.limitMissed.${entry.limit}`)
      : t(`timeline.event.${entry.type}`, { branch });
  const reason = entry.reason ? t("timeline.reason", { reason: entry.reason }) : null;
  return [sentence, reason, result && t("open311.result", { result })].filter(Boolean).join("\n");
}

const named = (text: LocalText | null, local: Speech["local"]): string | null =>
  text ? local(text) : null;
