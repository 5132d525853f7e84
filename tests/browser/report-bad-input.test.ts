// Whatever is sent to a page of the form: an answer in words beside its field and above, with what was typed; never a fault.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";

let portal: RunningPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const FORM = "application/x-www-form-urlencoded";
const sound: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  danger: { danger: "no" },
  what: { description: "The lamp is dark." },
  kind: { category: "bridge" },
  "extra/1": { answer: "hip" },
  where: { place: "By the bridge", area: "north-area" },
  concerns: {},
  you: { email: "a@example.org", name: "Ada", publish: "on" },
};

/** A cookie jar of one browser. */
function visitor() {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const answer = await fetch(portal.url + path, { redirect: "manual", ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  const post = (page: string, body: string | FormData | URLSearchParams, lang = "en") =>
    ask(`/report/${page}?lang=${lang}`, {
      method: "POST",
      body,
      ...(typeof body === "string" ? { headers: { "content-type": FORM } } : {}),
    });
  return { ask, post };
}

type Visitor = ReturnType<typeof visitor>;

/** Somebody who has answered every page. */
async function answered(): Promise<Visitor> {
  const made = visitor();
  for (const [page, fields] of Object.entries(sound)) {
    expect((await made.post(page, new URLSearchParams(fields))).status, page).toBe(303);
  }
  return made;
}

const texts = [
  { page: "what", field: "description", max: 4_000, needed: true },
  { page: "where", field: "place", max: 300, needed: true },
  { page: "you", field: "name", max: 100, needed: false },
] as const;
const choices = [
  { page: "danger", field: "danger" },
  { page: "kind", field: "category" },
  { page: "extra/1", field: "answer" },
] as const;

/** The page's other fields, sound, as a body; with `raw` for the one that is looked at, as it goes over the wire. */
function bodyWith(page: string, field: string, raw: string): string {
  const rest = new URLSearchParams(sound[page]);
  rest.delete(field);
  return [rest.toString(), raw === "" ? "" : `${field}=${raw}`].filter(Boolean).join("&");
}

/** The field is marked, the words stand beside it and in the summary, and the title says so. */
async function expectWrong(answer: Response, field: string): Promise<string> {
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain(`<a href="#${field}"`);
  expect(html).toContain(`id="${field}-error"`);
  expect(html).toMatch(/<title>(Error: |错误：)/);
  return html;
}

describe.each(["en", "zh-CN"] as const)("bad input on every page, in %s", (lang) => {
  for (const { page, field, max, needed } of texts) {
    it(`${field}: too long in any writing comes back whole`, async () => {
      const made = await answered();
      for (const one of ["x", "路", "🙂"]) {
        const typed = one.repeat(max + 1);
        const raw = encodeURIComponent(typed);
        const html = await expectWrong(
          await made.post(page, bodyWith(page, field, raw), lang),
          field,
        );
        expect(html).toContain(typed);
        const most = encodeURIComponent(one.repeat(max));
        expect((await made.post(page, bodyWith(page, field, most), lang)).status).toBe(303);
      }
    });

    it(`${field}: bytes of another encoding are named, not saved`, async () => {
      const made = await answered();
      // 路灯 in GBK, UTF-8 cut in the middle, and a byte that is never one.
      for (const raw of ["%C2%B7%B5%C6", "%E8%B7", "abc%FF"]) {
        await expectWrong(await made.post(page, bodyWith(page, field, raw), lang), field);
      }
    });

    it(`${field}: nothing, blanks, a list or a file is an error where an answer is needed`, async () => {
      const made = await answered();
      const empty = ["", "%20%0D%0A%09", "%00%07", "%E2%80%AE%E2%81%A6", "%E3%80%80"];
      for (const raw of empty) {
        const answer = await made.post(page, bodyWith(page, field, raw), lang);
        if (needed) await expectWrong(answer, field);
        else expect(answer.status).toBe(303);
      }
      const twice = await made.post(page, bodyWith(page, field, `a&${field}=b`), lang);
      expect([303, 422]).toContain(twice.status);
      const form = new FormData();
      for (const [name, value] of Object.entries(sound[page] ?? {})) form.set(name, value);
      form.set(field, new Blob(["text"]), "text.txt");
      const file = await made.post(page, form, lang);
      if (needed) await expectWrong(file, field);
      else expect([303, 422]).toContain(file.status);
    });

    it(`${field}: controls and direction marks are taken out, and the rest is kept`, async () => {
      const made = await answered();
      const raw = encodeURIComponent("good\u0000 \u202etext\u202c\u0007 here");
      expect((await made.post(page, bodyWith(page, field, raw), lang)).status).toBe(303);
      const shown = await (await made.ask(`/report/${page}?lang=${lang}`)).text();
      expect(shown).toContain("good text here");
    });
  }

  for (const { page, field } of choices) {
    it(`${page}: nothing, what is no choice, a list or a file is an error`, async () => {
      const made = await answered();
      const raws = ["", "nonsense", "%00", "__proto__", "%FF", `nonsense&${field}=rubbish`];
      for (const raw of raws) {
        await expectWrong(await made.post(page, bodyWith(page, field, raw), lang), field);
      }
      const form = new FormData();
      form.set(field, new Blob(["yes"]), "yes.txt");
      await expectWrong(await made.post(page, form, lang), field);
    });
  }

  it("email: what is no address comes back as it was typed", async () => {
    const made = await answered();
    const long = `${"a".repeat(250)}@example.org`;
    for (const typed of ["nobody at all", "a@b", "a@b@c.d", "<a@b.cn>", "a@b.cn, c@d.cn", long]) {
      const raw = encodeURIComponent(typed);
      const answer = await made.post("you", bodyWith("you", "email", raw), lang);
      const html = await expectWrong(answer, "email");
      expect(html).toContain(`value="${typed.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}"`);
    }
  });

  it("groups that do not exist are left out, and nothing else happens", async () => {
    const made = await answered();
    const body = "focusGroups=everybody&focusGroups=in_difficulty&focusGroups=%FF";
    expect((await made.post("concerns", body, lang)).status).toBe(303);
    const check = await (await made.ask(`/report/concerns?lang=${lang}`)).text();
    expect(check.match(/checked=""/g)).toHaveLength(1);
  });

  it("after all of it, every answer that was sound is still there", async () => {
    const made = await answered();
    for (const page of Object.keys(sound)) {
      await made.post(page, "description=&category=&answer=&place=&email=x&danger=", lang);
    }
    const check = await made.ask(`/report/check?lang=${lang}`);
    const html = await check.text();
    expect(check.status).toBe(200);
    for (const kept of ["The lamp is dark.", "By the bridge", "a@example.org", "Ada"]) {
      expect(html).toContain(kept);
    }
    expect(portal.log()).not.toMatch(/"level":"(error|fatal)"/);
  });

  it("questions beyond the last, and numbers that are none, lead on or are not found", async () => {
    const made = await answered();
    const on = await made.ask("/report/extra/3");
    expect([on.status, on.headers.get("location")]).toEqual([303, "/report/where"]);
    for (const number of ["0", "10", "-1", "x", "1e0", "%00"]) {
      expect((await made.ask(`/report/extra/${number}`)).status, number).toBe(404);
    }
  });
});
