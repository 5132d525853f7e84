// Writing to the resident: put a ready text in, look at the letter, change it, send it, take it back.
import { z } from "zod";
import type { MessageId } from "../../domain/problem/event.ts";
import { Refusal, isRefusal } from "../../domain/shared/refusal.ts";
import { mayOpenPage } from "../../domain/staff/permissions.ts";
import { textsThatFit } from "../../domain/triage/insert-text.server.ts";
import { readProblem } from "../../domain/triage/read-problem.server.ts";
import {
  previewMessage,
  readMessages,
  sendMessage,
  takeBackMessage,
} from "../../domain/triage/send-message.server.ts";
import { usedTexts } from "../../domain/triage/text-choice.ts";
import { insertText, shownLetter } from "../staff-words.server.ts";
import { act } from "./act.server.ts";

interface Typed {
  readonly text?: string | undefined;
  readonly canned?: string | undefined;
  readonly used?: string | undefined;
  readonly id?: string | undefined;
}

const optional = z.string().optional();

export const message = act<"message", Typed>({
  load: async ({ context }, staff, { problem }) => {
    const view = await readMessages(context, staff, problem);
    const mayKeepTexts = mayOpenPage(staff, "texts");
    return view && { ...view, mayKeepTexts, texts: await textsThatFit(context, problem) };
  },
  answers: () => z.object({ text: optional, canned: optional, used: optional, id: optional }),
  run: async (portal, staff, { problem, verb, value }) => {
    const { context } = portal;
    const written = { problemId: problem.id, text: value.text ?? "" };
    if (verb === "preview") {
      const preview = await previewMessage(context, staff, written);
      return { again: { letter: preview && shownLetter(portal, preview) } };
    }
    if (verb === "change") return { again: {} };
    if (verb === "insert") {
      const view = await readProblem(context, staff, problem.reference);
      const form = { id: value.canned ?? "", typed: value.text, used: value.used };
      return { again: { typed: await insertText(portal, staff, view, form).catch(noSuchText) } };
    }
    if (verb === "send") {
      await sendMessage(context, staff, { ...written, usedTextIds: usedTexts(value.used) });
      return undefined;
    }
    if (verb !== "takeBack") throw new Refusal("invalid_input");
    const messageId = (value.id ?? "") as MessageId;
    await takeBackMessage(context, staff, { problemId: problem.id, messageId });
    return undefined;
  },
});

function noSuchText(error: unknown): never {
  if (!isRefusal(error)) throw error;
  throw new Refusal("invalid_input", { field: "canned", because: "unknown" });
}
