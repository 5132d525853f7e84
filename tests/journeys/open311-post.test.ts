// A machine sends a problem as `curl -d` does: it becomes a problem like any other, once however often it is sent, and
// whatever is wrong with it is said.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiKey, revokeApiKey } from "../../app/domain/open311/manage-keys.server.ts";
import { parseReference } from "../../app/domain/problem/reference.ts";
import { system } from "../../app/domain/shared/actor.ts";
import { findContact } from "../../db/repositories/contact.ts";
import { findByReference } from "../../db/repositories/problem.ts";
import { findAnswers, findOriginal } from "../../db/repositories/text.ts";
import { bothFormats, posted, readXml, told } from "../support/open311.ts";
import type { Fields } from "../support/open311.ts";
import { people } from "../support/fixtures.ts";
import { moved } from "../support/fixtures-problem.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { redisAvailable } from "../support/redis.ts";
import { until } from "../support/until.ts";

let portal: RunningPortal;
let key = "";
const administrator = system("tests");

beforeAll(async () => {
  portal = await startPortal({ worker: redisAvailable });
  key = await createApiKey(portal.context, administrator, "Street app");
  await portal.context.db.transact((queries) =>
    queries
      .updateTable("category")
      .set({
        questions: JSON.stringify([
          {
            code: "size",
            label: { en: "How large is it?", "zh-CN": "有多大？" },
            choices: [
              { code: "small", label: { en: "Small", "zh-CN": "小" } },
              { code: "large", label: { en: "Large", "zh-CN": "大" } },
            ],
          },
        ]),
      })
      .where("code", "=", "pothole")
      .execute(),
  );
});
afterAll(() => portal.stop());

/** Everything that XML has a meaning of its own for. */
const WORDS = 'A hole <b>&amp; "more" ]]> 坑';

const good = () => ({
  api_key: key,
  service_code: "pothole",
  description: "A deep hole in the road, opposite the mill.",
  address_string: "Mill Road, by the third lamp",
  address_id: "north-area",
});
const at = (format = "json") => `${portal.url}/open311/v2/requests.${format}`;
const post = (fields: Record<string, string>, headers: HeadersInit = {}) =>
  told(at(), posted(fields, headers));
const idIn = (body: string) => String((JSON.parse(body) as Fields[])[0]?.service_request_id);

async function problemOf(id: string) {
  const reference = parseReference(id);
  const problem = reference && (await findByReference(portal.context.db.read, reference));
  if (!problem) throw new Error(`no problem ${id}`);
  return problem;
}

async function countProblems(): Promise<number> {
  const rows = await portal.context.db.read.selectFrom("problem").select("id").execute();
  return rows.length;
}

describe("a problem that a machine sends", () => {
  it("is answered with its number and by when it should be accepted, in both formats", async () => {
    for (const format of bothFormats) {
      const { status, type, body } = await told(at(format), posted(good()));
      expect({ status, type }).toEqual({
        status: 201,
        type: format === "json" ? "application/json" : "text/xml",
      });
      const list =
        format === "json" ? (JSON.parse(body) as unknown) : readXml("service_requests", body);
      const [request, ...rest] = list as Fields[];
      expect(rest).toEqual([]);
      expect(Object.keys(request ?? {})).toEqual([
        "service_request_id",
        "service_notice",
        "account_id",
      ]);
      expect(request?.service_notice).toContain("A branch should accept it by");
    }
  });

  it.skipIf(!redisAvailable)(
    "is screened, routed to its branch, and read by everybody once it is published",
    async () => {
      const fields = {
        ...good(),
        email: "lu@residents.test",
        first_name: "Lu",
        last_name: "Wang",
        publish: "true",
      };
      const id = idIn((await post(fields)).body);
      await until(async () => (await problemOf(id)).handling === "assigned");
      const problem = await problemOf(id);
      expect(problem.branch?.id).toBe("north");
      expect(await findContact(portal.context.db.read, problem.id)).toMatchObject({
        email: "lu@residents.test",
        name: "Lu Wang",
      });
      expect((await told(`${portal.url}/open311/v2/requests/${id}.json`)).status).toBe(404);
      expect(JSON.parse((await told(`${portal.url}/open311/v2/tokens/${id}.json`)).body)).toEqual([
        { service_request_id: id, token: id },
      ]);
      await until(async () => (await problemOf(id)).publication === "pending");
      await moved(portal.context, people.moderator, problem, "publish", {
        publicText: WORDS,
        publicPlace: "Mill Road\u0007",
      });
      const { body } = await told(`${portal.url}/open311/v2/requests/${id}.xml`);
      const [request] = readXml("service_requests", body) as Fields[];
      expect(request).toMatchObject({
        service_request_id: id,
        status: "open",
        description: WORDS,
        address: "Mill Road",
        agency_responsible: "North village",
        service_code: "pothole",
      });
      expect(body).not.toContain("lu@residents.test");
    },
  );

  it("keeps its language, its point, its attributes and no more of its sender than the portal needs", async () => {
    const { address_string: _1, address_id: _2, ...rest } = good();
    const fields = {
      ...rest,
      lat: "31.2304160",
      long: "121.4737010",
      "attribute[size]": "large",
      first_name: "伟",
      last_name: "王",
      phone: "13912345678",
      device_id: "device-quokka",
      account_id: "account-quokka",
      media_url: "http://127.0.0.1:1/never",
      lang: "zh-CN",
    };
    const { status, body } = await post(fields);
    expect(status).toBe(201);
    expect(body).toContain("承办单位应在");
    expect(body).toContain("media_url");
    const problem = await problemOf(idIn(body));
    const { read } = portal.context.db;
    expect(problem).toMatchObject({
      language: "zh-CN",
      point: { latitude: 31.23042, longitude: 121.4737 },
      wantsPublication: false,
      privateHome: false,
    });
    expect(await findAnswers(read, problem.id)).toEqual({ size: "large" });
    expect((await findOriginal(read, problem.id))?.place).toBe("见地图上的位置");
    expect((await findContact(read, problem.id))?.name).toBe("王伟");
    for (const table of ["contact", "original_text", "problem"] as const) {
      const rows = JSON.stringify(await read.selectFrom(table).selectAll().execute());
      expect(rows).not.toMatch(/13912345678|quokka|never/);
    }
  });

  it("may come as parts of a form; its files are left out", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(good())) form.set(name, value);
    form.set("description", "路面坑洼 <script>alert(1)</script>");
    form.set("media", new Blob(["not a photo"]), "a.jpg");
    const { status, body } = await told(at(), { method: "POST", body: form });
    expect(status).toBe(201);
    const problem = await problemOf(idIn(body));
    expect((await findOriginal(portal.context.db.read, problem.id))?.description).toBe(
      "路面坑洼 <script>alert(1)</script>",
    );
  });

  it("may come from a page of another origin, which pages of the portal refuse", async () => {
    const foreign = { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" };
    const answer = await post(good(), foreign);
    expect(answer.status).toBe(201);
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const page = await told(`${portal.url}/report/what`, posted(good(), foreign));
    expect(page.status).toBe(403);
  });
});

describe("the same Idempotency-Key", () => {
  it("gives the same problem, also when it comes many times at once", async () => {
    const before = await countProblems();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(good(), { "Idempotency-Key": "first-1" })),
    );
    const ids = new Set(answers.map(({ body }) => idIn(body)));
    expect(ids.size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(7).fill(200),
      201,
    ]);
    expect(await countProblems()).toBe(before + 1);
    const later = await post(good(), { "Idempotency-Key": "first-1" });
    expect([...ids]).toEqual([idIn(later.body)]);
  });

  it("with other words is a fault, and another machine's is another", async () => {
    const headers = { "Idempotency-Key": "second-2" };
    const first = idIn((await post(good(), headers)).body);
    const other = await post({ ...good(), description: "Something else." }, headers);
    expect(other.status).toBe(422);
    expect(JSON.parse(other.body)).toMatchObject([{ code: 422 }]);
    const theirs = await createApiKey(portal.context, administrator, "Another app");
    expect(idIn((await post({ ...good(), api_key: theirs }, headers)).body)).not.toBe(first);
  });

  it("is free again for what was refused", async () => {
    const headers = { "Idempotency-Key": "third-3" };
    expect((await post({ ...good(), description: "" }, headers)).status).toBe(400);
    expect((await post(good(), headers)).status).toBe(201);
  });

  it("without one, two are two", async () => {
    expect(idIn((await post(good())).body)).not.toBe(idIn((await post(good())).body));
  });
});

describe("what is sent wrongly", () => {
  const wrong: readonly [what: string, change: Record<string, string>, status: number][] = [
    ["no key", { api_key: "" }, 403],
    ["a wrong key", { api_key: "nobody's" }, 403],
    ["an endless key", { api_key: "x".repeat(10_000) }, 403],
    ["no service", { service_code: "" }, 400],
    ["an unknown service", { service_code: "nothing" }, 404],
    ["a group instead of a service", { service_code: "roads" }, 404],
    ["no description", { description: " \u202e\u0007 " }, 400],
    ["too long a description", { description: "坑".repeat(4_001) }, 400],
    ["too long an address", { address_string: "x".repeat(301) }, 400],
    ["no place at all", { address_string: "", address_id: "" }, 400],
    ["an unknown address_id", { address_id: "nowhere" }, 400],
    ["half a point", { lat: "31.2" }, 400],
    ["a point off the earth", { lat: "91", long: "0" }, 400],
    ["a point in words", { lat: "north", long: "NaN" }, 400],
    ["an e-mail address that is none", { email: "lu at residents" }, 400],
    ["an unknown attribute", { "attribute[colour]": "red" }, 400],
    ["an attribute's value that is no choice", { "attribute[size]": "gigantic" }, 400],
    ["an attribute named like a part of the language", { "attribute[__proto__]": "x" }, 400],
  ];
  it.each(wrong)("%s", async (_what, change, status) => {
    const before = await countProblems();
    for (const format of bothFormats) {
      const answer = await told(at(format), posted({ ...good(), ...change }));
      const list =
        format === "json" ? (JSON.parse(answer.body) as unknown) : readXml("errors", answer.body);
      expect({ status: answer.status, said: (list as Fields[]).length > 0 }).toEqual({
        status,
        said: true,
      });
    }
    expect(await countProblems()).toBe(before);
  });

  it("is all said at once", async () => {
    const { body } = await post({ api_key: key, lat: "x" });
    const said = (JSON.parse(body) as { description: string }[]).map(
      ({ description }) => description,
    );
    expect(said).toEqual([
      "service_code was not provided.",
      "lat, long has a value that is not allowed.",
      "description was not provided.",
    ]);
  });

  it("is said in Chinese to who reads Chinese", async () => {
    const { body } = await post({ ...good(), description: "" }, { "Accept-Language": "zh-CN" });
    expect(JSON.parse(body)).toEqual([{ code: 400, description: "缺少 description。" }]);
  });

  const raw = (
    body: BodyInit,
    type = "application/x-www-form-urlencoded",
    headers: HeadersInit = {},
  ) => told(at(), { method: "POST", body, headers: { ...headers, "Content-Type": type } });

  it("may be no form, no UTF-8, or broken", async () => {
    const text = new URLSearchParams(good()).toString();
    expect((await raw(JSON.stringify(good()), "application/json")).status).toBe(415);
    expect((await raw(text, "text/plain")).status).toBe(415);
    expect((await raw(text, "application/x-www-form-urlencoded; charset=gb2312")).status).toBe(415);
    expect((await raw(text, "application/x-www-form-urlencoded; charset=UTF-8")).status).toBe(201);
    expect((await raw(`${text}&first_name=%B5%D8`)).status).toBe(400);
    expect((await raw(Buffer.from(`${text}&first_name=\xb5\xd8`, "latin1"))).status).toBe(400);
    expect((await raw(`${text}&first_name=%`)).status).toBe(400);
    expect((await raw("--x\r\nbroken", "multipart/form-data; boundary=x")).status).toBe(400);
    expect((await raw("anything", "multipart/form-data")).status).toBe(400);
    expect((await raw("")).status).toBe(403);
  });

  it("may be too much", async () => {
    const text = new URLSearchParams(good()).toString();
    expect((await raw(`${text}&x=${"y".repeat(300_000)}`)).status).toBe(413);
    expect((await raw(`${text}${"&x=1".repeat(1_000)}`)).status).toBe(413);
  });

  it("may say a thing twice", async () => {
    const text = new URLSearchParams(good()).toString();
    expect((await raw(`${text}&description=Another`)).status).toBe(400);
    expect((await raw(`${text}&service_code=pothole`)).status).toBe(201);
    expect((await raw(`${text}&attribute[size][]=small&attribute[size][]=large`)).status).toBe(400);
    expect((await raw(`${text}&attribute[size]=small&attribute[size][]=large`)).status).toBe(400);
  });

  it("may name itself wrongly", async () => {
    expect((await post(good(), { "Idempotency-Key": "x".repeat(300) })).status).toBe(400);
  });
});

describe("a key", () => {
  it("is worth nothing once it is ended, and is kept nowhere", async () => {
    const short = await createApiKey(portal.context, administrator, "Short-lived");
    expect((await post({ ...good(), api_key: short })).status).toBe(201);
    await revokeApiKey(portal.context, administrator, "Short-lived");
    expect((await post({ ...good(), api_key: short })).status).toBe(403);
    const rows = await portal.context.db.read.selectFrom("api_key").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(short);
    expect(portal.log()).not.toContain(short);
  });

  it("is made and ended by administrators alone", async () => {
    await expect(createApiKey(portal.context, people.official, "Mine")).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(revokeApiKey(portal.context, people.lead, "Street app")).rejects.toMatchObject({
      code: "not_allowed",
    });
  });
});
