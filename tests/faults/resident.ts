// A resident at the form, without a browser: the pages, the cookies, and the patience to reload when nothing comes back.
import { setTimeout as sleep } from "node:timers/promises";
import type { Draw } from "../../scripts/demo/random.ts";
import { between } from "../../scripts/demo/random.ts";

/** What is typed on the pages of the form, by field. */
export interface Answers {
  readonly description: string;
  readonly category: string;
  readonly place: string;
  readonly area: string;
  readonly email: string;
}

export interface Sent {
  readonly answers: Answers;
  /** What the portal gave each time the form was sent: they have to be one and the same. */
  readonly references: readonly string[];
  /** How often nothing came back, and the resident tried again. */
  readonly reloads: number;
}

const RELOAD_AFTER_MS = 200;
const THINKS_AT_MOST_MS = 150;
/** The second of two clicks is told that the form was sent already. */
const SENT = /^\/report\/sent\/(FB-[0-9A-Z]{4}-[0-9A-Z]{4})(?:\?already=1)?$/;

/** Fills in the form and sends it, `clicks` times at once; comes back only with the portal's answer. */
export async function sendForm(
  url: string,
  answers: Answers,
  clicks: number,
  draw: Draw,
): Promise<Sent> {
  const visitor = makeVisitor(url);
  const { description, category, place, area, email } = answers;
  const pages: readonly (readonly [string, Record<string, string>])[] = [
    ["what", { description }],
    ["kind", { category }],
    ["where", { place, area }],
    ["you", { email, name: "", publish: "on" }],
  ];
  for (const [page, fields] of pages) {
    await visitor.open(`/report/${page}`);
    await sleep(between(draw, 0, THINKS_AT_MOST_MS));
    await visitor.post(`/report/${page}`, fields);
  }
  await visitor.open("/report/check");
  const answered = await Promise.all(
    Array.from({ length: clicks }, () => visitor.post("/report/check", {})),
  );
  const references = answered.map((location) => SENT.exec(location)?.[1] ?? `none: ${location}`);
  await visitor.open(answered[0] ?? "/");
  return { answers, references, reloads: visitor.reloads() };
}

function makeVisitor(url: string) {
  const cookies = new Map<string, string>([["lang", "en"]]);
  let reloads = 0;

  /** Tries until something comes back. Faults of the portal (5xx) are no answer, but they are told apart. */
  async function ask(path: string, init: RequestInit): Promise<Response> {
    for (;;) {
      try {
        const answer = await fetch(url + path, { ...init, redirect: "manual", headers: headers() });
        await answer.arrayBuffer();
        if (answer.status >= 500) throw new FaultAnswered(`${path} answered ${answer.status}`);
        keepCookies(answer);
        return answer;
      } catch (error) {
        if (error instanceof FaultAnswered) throw error;
        reloads += 1;
        await sleep(RELOAD_AFTER_MS);
      }
    }
  }

  const headers = () => ({
    Origin: url,
    "Sec-Fetch-Site": "same-origin",
    Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
  });

  function keepCookies(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
  }

  return {
    open: async (path: string): Promise<void> => {
      const answer = await ask(path, { method: "GET" });
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    },
    /** Returns where the portal sends on to. */
    post: async (path: string, fields: Record<string, string>): Promise<string> => {
      const answer = await ask(path, { method: "POST", body: new URLSearchParams(fields) });
      if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
      return answer.headers.get("Location") ?? "";
    },
    reloads: () => reloads,
  };
}

/** The portal answered, and said that it was at fault: nobody's kill explains that. */
class FaultAnswered extends Error {
  override name = "FaultAnswered";
}
