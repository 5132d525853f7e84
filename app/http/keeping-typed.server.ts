// A form that is refused as a whole (the branch has changed, the role is gone) is answered by the page for faults: what was
// typed goes there with the answer, so that nobody loses it.
import { data } from "@remix-run/node";
import type { RefusalAnswer } from "./answer.server.ts";
import { typedIn } from "./form.server.ts";

/** What forms carry besides what people type. */
const carried = new Set([
  "seen",
  "form",
  "act",
  "move",
  "assist",
  "correct",
  "version",
  "assistance",
]);
/** Ids of branches, people, kinds: chosen from a list, and nothing that anybody could read. */
const ID = /^[0-9a-z]{8}-?[0-9a-z-]{17,27}$/i;
const TICKED = "on";

/** The words in those fields, as typed. */
function wordsIn(fields: FormData): string[] {
  return Object.entries(typedIn(fields)).flatMap(([name, value]) => {
    const isWords = value.trim() !== "" && value !== TICKED && !ID.test(value);
    return isWords && !carried.has(name) ? [value] : [];
  });
}

/** Awaits `work`; an answer that refuses is thrown on with the words of `fields` in it. */
export async function keepingTyped<Made>(
  fields: FormData,
  work: () => Promise<Made>,
): Promise<Made> {
  try {
    return await work();
  } catch (thrown) {
    if (!isRefusalAnswer(thrown)) throw thrown;
    throw data(
      { ...thrown.data, kept: wordsIn(fields) } satisfies RefusalAnswer,
      thrown.init ?? {},
    );
  }
}

type Answered = ReturnType<typeof data<RefusalAnswer>>;

function isRefusalAnswer(thrown: unknown): thrown is Answered {
  if (thrown === null || typeof thrown !== "object" || !("data" in thrown)) return false;
  const answered = thrown.data;
  return answered !== null && typeof answered === "object" && "refusal" in answered;
}
