// The addresses that answer GET, and what each answers with.
import {
  listServiceRequests,
  readServiceRequest,
  readToken,
} from "../../domain/open311/list-requests.server.ts";
import { listServices, readService } from "../../domain/open311/list-services.server.ts";
import { listServiceRequestUpdates } from "../../domain/open311/list-updates.server.ts";
import { readRequestFilter, readUpdateFilter } from "../../domain/open311/request-filter.ts";
import type { Parameters, RequestFaultCode } from "../../domain/open311/request-fault.ts";
import type { Language } from "../../domain/shared/language.ts";
import { isRefusal } from "../../domain/shared/refusal.ts";
import type { Portal } from "../../db.server.ts";
import { FaultyRequest } from "./answer.server.ts";
import type { Answer } from "./answer.server.ts";
import { formats } from "./format.server.ts";
import { wordedDefinition, wordedRequest, wordedService, wordedUpdate } from "./wording.server.ts";
import type { Speeches } from "./wording.server.ts";

export interface Asked {
  readonly portal: Portal;
  readonly query: Parameters;
  readonly speeches: Speeches;
  /** Of names and sentences. */
  readonly reader: Language;
  /** By `lang`, null when it was not given. */
  readonly asked: Language | null;
}

export const REQUESTS = "v2/requests";
/** When what these addresses answer changed last. */
const CHANGESET = "2026-11-23T00:00:00Z";

/** What `path`, without the format at its end, answers; throws `FaultyRequest`, `address_unknown` among others. */
export async function answerTo(path: string, asked: Asked): Promise<Answer> {
  const [, room = "", id] = /^([^/]+(?:\/[^/]+)?)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (id === undefined && Object.hasOwn(lists, room))
    return lists[room as keyof typeof lists](asked);
  if (id !== undefined && Object.hasOwn(singles, room))
    return singles[room as keyof typeof singles](asked, id);
  throw new FaultyRequest({ code: "address_unknown" });
}

const lists = {
  discovery: ({ portal, speeches, reader }: Asked): Answer => {
    const { publicUrl, mode } = portal.config;
    const { t } = speeches[reader];
    return {
      root: "discovery",
      value: {
        changeset: CHANGESET,
        contact: t("open311.contact", { url: publicUrl }),
        key_service: t("open311.keyService"),
        endpoints: [
          {
            specification: "http://wiki.open311.org/GeoReport_v2",
            url: `${publicUrl}/open311/v2`,
            changeset: CHANGESET,
            type: mode === "production" ? "production" : "test",
            formats: [formats.xml, formats.json],
          },
        ],
      },
    };
  },
  "v2/services": async ({ portal, speeches, reader }: Asked): Promise<Answer> => {
    const services = await listServices(portal.context);
    const value = services.map((service) => wordedService(service, speeches, reader));
    return { root: "services", value };
  },
  [REQUESTS]: async (reading: Asked): Promise<Answer> => {
    const { portal, query } = reading;
    const { filter, faults } = readRequestFilter(query, portal.context.now());
    if (faults.length > 0) throw new FaultyRequest(...faults);
    const found = await orFault(listServiceRequests(portal.context, filter), "service_unknown");
    const value = found.map((one) => wordedRequest(one, reading, portal.config.publicUrl));
    return { root: "service_requests", value };
  },
  "v2/servicerequestupdates": async ({
    portal,
    query,
    speeches,
    asked,
  }: Asked): Promise<Answer> => {
    const { filter, faults } = readUpdateFilter(query, portal.context.now());
    if (faults.length > 0) throw new FaultyRequest(...faults);
    const updates = await listServiceRequestUpdates(portal.context, filter);
    const value = updates.map((one) => wordedUpdate(one, speeches, asked));
    return { root: "service_request_updates", value };
  },
};

const singles = {
  "v2/services": async ({ portal, speeches, reader }: Asked, code: string): Promise<Answer> => {
    const service = await orFault(readService(portal.context, code), "service_unknown");
    return { root: "service_definition", value: wordedDefinition(service, speeches[reader]) };
  },
  [REQUESTS]: async (reading: Asked, id: string): Promise<Answer> => {
    const { portal } = reading;
    const found = await orFault(readServiceRequest(portal.context, id), "request_unknown");
    const value = [wordedRequest(found, reading, portal.config.publicUrl)];
    return { root: "service_requests", value };
  },
  "v2/tokens": async ({ portal }: Asked, token: string): Promise<Answer> => {
    const reference = await orFault(readToken(portal.context, token), "token_unknown");
    return { root: "service_requests", value: [{ service_request_id: reference, token }] };
  },
};

async function orFault<T>(work: Promise<T>, code: RequestFaultCode): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isRefusal(error) && error.code === "not_found") throw new FaultyRequest({ code });
    throw error;
  }
}
