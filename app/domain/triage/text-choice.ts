// A text that is kept ready, as a form offers it; and into which answer of a move it goes. Pure.
import type { CannedTextId } from "../shared/ids.ts";
import type { AnswerName, StaffMove } from "./move-answers.ts";

export interface TextChoice {
  readonly id: CannedTextId;
  readonly title: string;
}

/** The answer that a resident reads most of. */
export const textTarget: Readonly<Partial<Record<StaffMove, AnswerName>>> = {
  ask_resident: "question",
  return: "reason",
  resolve: "result",
  merge: "reason",
};

const USED_MAX = 10;

/** The ids in a form's list of the texts that were put into it; anything else in it is left out. */
export function usedTexts(list: string | undefined): CannedTextId[] {
  const ids = (list ?? "").split(",").filter((id) => /^[\w-]{1,64}$/.test(id));
  return [...new Set(ids as CannedTextId[])].slice(0, USED_MAX);
}

/** What was typed, and the text after it. */
export function withText(typed: string | undefined, text: string): string {
  const before = (typed ?? "").trimEnd();
  return before === "" ? text : `${before}\n\n${text}`;
}
