// Every address of Open311 over the whole demo county, in both formats, against the field lists of GeoReport v2; and
// everything that is asked wrongly gets an answer that a machine can read.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCategories } from "../../db/repositories/county.ts";
import { asText, bothFormats, readXml, told } from "../support/open311.ts";
import type { Fields, Format } from "../support/open311.ts";
import { startDemoPortal } from "../support/demo-portal.ts";
import type { RunningPortal } from "../support/portal.ts";

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startDemoPortal();
});
afterAll(() => portal.stop());

const types: Record<Format, string> = { json: "application/json", xml: "text/xml" };

/** GeoReport v2, the response tables; all of them stand in every answer. */
const SERVICE = "service_code service_name description metadata type keywords group".split(" ");
const ATTRIBUTE =
  "variable code datatype required datatype_description order description values".split(" ");
const REQUEST = [
  ..."service_request_id status status_notes service_name service_code description".split(" "),
  ..."agency_responsible service_notice requested_datetime updated_datetime".split(" "),
  ..."expected_datetime address address_id zipcode lat long media_url".split(" "),
];
/** mySociety's servicerequestupdates. */
const UPDATE = "update_id service_request_id status updated_datetime description media_url".split(
  " ",
);
const W3C = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** What an address answers, the same in both formats. */
async function both(path: string, root: string, status = 200): Promise<unknown> {
  const [beginning = "", query] = path.split("?");
  const read: unknown[] = [];
  for (const format of bothFormats) {
    const url = `${portal.url}/open311/${beginning}.${format}${query === undefined ? "" : `?${query}`}`;
    const answer = await told(url);
    expect({ url, status: answer.status, type: answer.type }).toEqual({
      url,
      status,
      type: types[format],
    });
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(answer.headers.get("Set-Cookie")).toBeNull();
    read.push(format === "json" ? JSON.parse(answer.body) : readXml(root, answer.body));
  }
  const [json, xml] = read;
  expect(xml).toEqual(asText(json));
  return json;
}

const requestsAt = async (query = "") =>
  (await both(`v2/requests${query}`, "service_requests")) as Fields[];
const keysOf = (fields: Fields | undefined) => Object.keys(fields ?? {}).sort();
const idsOf = (requests: readonly Fields[]) =>
  requests.map((one) => String(one.service_request_id));

/** Straight from the tables. */
async function publishedReferences(): Promise<string[]> {
  const rows = await portal.context.db.read
    .selectFrom("problem")
    .select("reference")
    .where("publication", "=", "published")
    .orderBy("submitted_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ reference }) => reference);
}

describe("the discovery", () => {
  it("names the endpoint, its specification and both formats", async () => {
    const found = (await both("discovery", "discovery")) as { endpoints: Fields[] };
    expect(keysOf(found)).toEqual(["changeset", "contact", "endpoints", "key_service"]);
    expect(found.endpoints).toEqual([
      {
        specification: "http://wiki.open311.org/GeoReport_v2",
        url: `${portal.url}/open311/v2`,
        changeset: expect.stringMatching(W3C) as string,
        type: "test",
        formats: ["text/xml", "application/json"],
      },
    ]);
  });
});

describe("the services", () => {
  it("are the kinds that residents can choose, with their group, and one for who does not know", async () => {
    const services = (await both("v2/services", "services")) as Fields[];
    const categories = await listCategories(portal.context.db.read);
    const kinds = categories.filter(({ parentId }) => parentId !== null);
    expect(services.map((one) => one.service_code)).toEqual(
      expect.arrayContaining([...kinds.map(({ code }) => code), "unknown"]),
    );
    for (const service of services) {
      expect(keysOf(service)).toEqual([...SERVICE].sort());
      expect(service.type).toBe("realtime");
      expect(typeof service.metadata).toBe("boolean");
      for (const field of SERVICE) expect(service[field], field).not.toBe("");
    }
  });

  it("speak the language that was asked for, by the address before the header", async () => {
    const named = async (query: string, header: string) => {
      const url = `${portal.url}/open311/v2/services.json${query}`;
      const { body } = await told(url, { headers: { "Accept-Language": header } });
      return (JSON.parse(body) as Fields[])[0]?.service_name;
    };
    const [english, chinese] = [await named("", "*"), await named("?lang=zh-CN", "en")];
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).not.toMatch(/\p{Script=Han}/u);
    expect(await named("", "zh-TW,zh;q=0.9")).toBe(chinese);
    expect(await named("?lang=tlh", "zh")).toBe(chinese);
  });

  it("have each a definition, with an attribute for every extra question", async () => {
    const services = (await both("v2/services", "services")) as Fields[];
    const categories = await listCategories(portal.context.db.read);
    for (const { service_code: code, metadata } of services) {
      const path = `v2/services/${String(code)}`;
      const found = (await both(path, "service_definition")) as { attributes: Fields[] } & Fields;
      expect(found.service_code).toBe(code);
      expect(found.attributes.length > 0).toBe(metadata);
      const asked = categories.find((category) => category.code === code)?.questions ?? [];
      expect(found.attributes.map((one) => one.code)).toEqual(asked.map((one) => one.code));
      found.attributes.forEach((attribute, index) => {
        expect(keysOf(attribute)).toEqual([...ATTRIBUTE].sort());
        const { variable, datatype, required, order } = attribute;
        expect({ variable, datatype, required, order }).toEqual({
          variable: true,
          datatype: "singlevaluelist",
          required: false,
          order: index + 1,
        });
        for (const value of attribute.values as Fields[])
          expect(keysOf(value)).toEqual(["key", "name"]);
      });
    }
  });
});

describe("the requests", () => {
  it("are the published problems of ninety days, newest first, with every field of the specification", async () => {
    const requests = await requestsAt();
    expect(idsOf(requests)).toEqual(await publishedReferences());
    expect(requests.length).toBeGreaterThan(40);
    const services = (await both("v2/services", "services")) as Fields[];
    const codes = new Set(services.map((one) => one.service_code));
    for (const request of requests) {
      expect(keysOf(request)).toEqual([...REQUEST].sort());
      expect(["open", "closed"]).toContain(request.status);
      expect(codes).toContain(request.service_code);
      expect(request.requested_datetime).toMatch(W3C);
      expect(request.updated_datetime).toMatch(W3C);
      if (request.expected_datetime !== null) expect(request.expected_datetime).toMatch(W3C);
      for (const field of ["description", "status_notes", "service_name", "address"])
        expect(String(request[field]).length, field).toBeGreaterThan(0);
    }
    const open = requests.filter(({ status }) => status === "open");
    expect(open.some(({ expected_datetime }) => expected_datetime !== null)).toBe(true);
    expect(requests.every((one) => one.status === "open" || one.expected_datetime === null)).toBe(
      true,
    );
  });

  it("come one at a time by their number, however it is written, the same as in the list", async () => {
    const [first] = await requestsAt("?page_size=1");
    const id = String(first?.service_request_id);
    expect(await both(`v2/requests/${id}`, "service_requests")).toEqual([first]);
    expect(
      await both(`v2/requests/${id.toLowerCase().replaceAll("-", "")}`, "service_requests"),
    ).toEqual([first]);
  });

  it("come by several numbers at once, whatever else is asked; what is not published is left out", async () => {
    const [a = "", b = "", c = ""] = await publishedReferences();
    const { reference } = await portal.context.db.read
      .selectFrom("problem")
      .select("reference")
      .where("publication", "=", "private")
      .executeTakeFirstOrThrow();
    const query = `?service_request_id=${c},${a}&service_request_id=${b},${reference},nonsense&status=open&start_date=2001-01-01T00:00:00Z`;
    expect(idsOf(await requestsAt(query))).toEqual([a, b, c]);
    await both(`v2/requests/${reference}`, "errors", 404);
  });

  it("come by state", async () => {
    const all = await requestsAt();
    for (const status of ["open", "closed"]) {
      const some = await requestsAt(`?status=${status}`);
      expect(some).toEqual(all.filter((one) => one.status === status));
      expect(some.length).toBeGreaterThan(3);
    }
    expect(await requestsAt("?status=open,closed")).toEqual(all);
  });

  it("come by service, by several, and by a group's code with everything in it", async () => {
    const all = await requestsAt();
    const [one, two] = [...new Set(all.map((request) => String(request.service_code)))];
    const of = (...codes: unknown[]) =>
      all.filter(({ service_code }) => codes.includes(service_code));
    expect(await requestsAt(`?service_code=${String(one)}`)).toEqual(of(one));
    expect(await requestsAt(`?service_code=${String(one)},${String(two)}`)).toEqual(of(one, two));
    expect(await requestsAt(`?service_code=${String(one)}&service_code=${String(two)}`)).toEqual(
      of(one, two),
    );
    const categories = await listCategories(portal.context.db.read);
    const group = categories.find(({ id }) =>
      categories.some((kind) => kind.parentId === id && kind.code === one),
    );
    const inGroup = categories
      .filter(({ parentId }) => parentId === group?.id)
      .map(({ code }) => code);
    expect(await requestsAt(`?service_code=${String(group?.code)}`)).toEqual(of(...inGroup));
  });

  it("come by dates, in any zone, with both ends; a longer span keeps its newest ninety days", async () => {
    const all = await requestsAt();
    const times = all.map((one) => String(one.requested_datetime));
    const [from, to] = [times[30] ?? "", times[10] ?? ""];
    const next = new Date(Date.parse(to) + 1_000).toISOString();
    const within = all.filter(
      (_, index) => (times[index] ?? "") >= from && (times[index] ?? "") <= to,
    );
    expect(await requestsAt(`?start_date=${from}&end_date=${next}`)).toEqual(within);
    const local = (at: string) =>
      `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
    const zoned = `?start_date=${local(from)}&end_date=${encodeURIComponent(local(next))}`;
    expect(await requestsAt(zoned)).toEqual(within);
    expect(await requestsAt("?start_date=2001-01-01")).toEqual([]);
    const today = new Date().toISOString();
    expect(await requestsAt(`?start_date=2001-01-01&end_date=${today}`)).toEqual(all);
  });

  it("come in pages without gaps, and empty after the last", async () => {
    const all = await requestsAt();
    const pages = Math.ceil(all.length / 7);
    const found: Fields[] = [];
    for (let page = 1; page <= pages; page += 1)
      found.push(...(await requestsAt(`?page_size=7&page=${String(page)}`)));
    expect(found).toEqual(all);
    expect(await requestsAt(`?page_size=7&page=${String(pages + 1)}`)).toEqual([]);
    expect(await requestsAt("?page=999999999&page_size=1000")).toEqual([]);
    expect(await requestsAt("?page_size=1000000000")).toEqual(all);
    expect(await requestsAt("?page_size=99999999999999999999")).toEqual(all);
  });

  it("take empty parameters, those of others and any jurisdiction for not given", async () => {
    const all = await requestsAt();
    expect(
      await requestsAt("?status=&start_date=&page=&service_code=,&q=x&jurisdiction_id=city.gov"),
    ).toEqual(all);
  });

  it("have a token each: its own number", async () => {
    const [id = ""] = await publishedReferences();
    expect(await both(`v2/tokens/${id}`, "service_requests")).toEqual([
      { service_request_id: id, token: id },
    ]);
  });
});

describe("the updates", () => {
  it("are the public lines of what happened, oldest first", async () => {
    const updates = (await both("v2/servicerequestupdates", "service_request_updates")) as Fields[];
    expect(updates.length).toBeGreaterThan(100);
    const published = await publishedReferences();
    const times = updates.map((one) => String(one.updated_datetime));
    expect(times).toEqual([...times].sort());
    expect(new Set(updates.map((one) => one.update_id)).size).toBe(updates.length);
    for (const update of updates) {
      expect(keysOf(update)).toEqual([...UPDATE].sort());
      expect(published).toContain(update.service_request_id);
      expect(["open", "closed"]).toContain(update.status);
      expect(String(update.description).length).toBeGreaterThan(0);
    }
  });

  it("end with what the list of requests says of each", async () => {
    for (const request of (await requestsAt()).slice(0, 20)) {
      const id = String(request.service_request_id);
      const path = `v2/servicerequestupdates?service_request_id=${id}`;
      const updates = (await both(path, "service_request_updates")) as Fields[];
      const last = updates.at(-1);
      expect(last?.updated_datetime).toBe(request.updated_datetime);
      expect(updates.every((one) => one.service_request_id === id)).toBe(true);
    }
  });

  it("come by dates and in pages", async () => {
    const all = (await both("v2/servicerequestupdates", "service_request_updates")) as Fields[];
    const from = String(all[20]?.updated_datetime);
    const some = (await both(
      `v2/servicerequestupdates?start_date=${from}`,
      "service_request_updates",
    )) as Fields[];
    expect(some).toEqual(all.filter((one) => String(one.updated_datetime) >= from));
    const path = "v2/servicerequestupdates?page_size=10&page=2";
    expect(await both(path, "service_request_updates")).toEqual(all.slice(10, 20));
  });
});

describe("what is asked wrongly", () => {
  it.each([
    ["v2/services/nothing", 404],
    ["v2/services/%E6%B2%A1%E6%9C%89", 404],
    ["v2/requests/FB-2222-2222", 404],
    ["v2/requests/constructor", 404],
    ["v2/tokens/nothing", 404],
    ["v2/nothing", 404],
    ["v2/constructor", 404],
    ["constructor", 404],
    ["v1/requests", 404],
    ["v2/requests/a/b", 404],
    ["v2/requests?service_code=nothing", 404],
    ["v2/requests?status=unclear", 400],
    ["v2/requests?start_date=yesterday", 400],
    ["v2/requests?start_date=2026-02-30T00:00:00Z", 400],
    ["v2/requests?start_date=2026-01-01T00:00:00", 400],
    ["v2/requests?end_date=2026-01-01T25:00:00Z", 400],
    ["v2/requests?start_date=2026-02-01&end_date=2026-01-01", 400],
    ["v2/requests?start_date=2026-01-01&start_date=2026-01-02", 400],
    ["v2/requests?page=-1", 400],
    ["v2/requests?page=0", 400],
    ["v2/requests?page=1.5", 400],
    ["v2/requests?page_size=0", 400],
    ["v2/requests?page_size=1e9", 400],
    ["v2/requests?page_size=%00", 400],
    ["v2/requests?status=%ff", 400],
    ["v2/requests?status=%", 400],
    ["v2/servicerequestupdates?start_date=-1", 400],
  ])("%s is answered with %i and a reason, in both formats", async (path, status) => {
    const errors = (await both(path, "errors", status)) as Fields[];
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(keysOf(error)).toEqual(["code", "description"]);
      expect(error.code).toBe(status);
    }
  });

  it("says all that is wrong at once", async () => {
    const errors = await both("v2/requests?page=-1&status=x&end_date=y", "errors", 400);
    expect(errors).toHaveLength(3);
  });

  it.each([
    "",
    "/",
    "/v2",
    "/v2/requests",
    "/v2/requests.html",
    "/v2/requests.data",
    "/v2/requests.json/",
    "/v2/%E0%A4%A.json",
    "/v2/requests.JSON",
  ])("an address without one of both formats is no page either: /open311%s", async (path) => {
    const answer = await told(`${portal.url}/open311${path}`);
    expect(answer.type).toBe("application/json");
    expect([400, 404]).toContain(answer.status);
    expect(JSON.parse(answer.body)).toHaveLength(1);
  });

  it("has other methods refused, with those that are possible", async () => {
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      const answer = await told(`${portal.url}/open311/v2/requests.xml`, { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get("Allow")).toBe("GET, HEAD, OPTIONS, POST");
      expect(readXml("errors", answer.body)).toHaveLength(1);
    }
    const posted = await told(`${portal.url}/open311/v2/services.json`, { method: "POST" });
    expect(posted.status).toBe(405);
    expect(posted.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
  });

  it("is nothing for HEAD and for a browser that asks whether it may", async () => {
    const head = await told(`${portal.url}/open311/v2/services.json`, { method: "HEAD" });
    expect({ status: head.status, type: head.type, body: head.body }).toEqual({
      status: 200,
      type: "application/json",
      body: "",
    });
    const asked = await told(`${portal.url}/open311/v2/requests.json`, { method: "OPTIONS" });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("Access-Control-Allow-Headers")).toContain("Idempotency-Key");
    expect(asked.headers.get("Access-Control-Allow-Methods")).toContain("POST");
  });
});
