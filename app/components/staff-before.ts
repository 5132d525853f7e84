// What was done with a problem that is no longer on the page, in a sentence with its reference.
import type { Reference } from "../domain/problem/reference.ts";
import type { ActName } from "../domain/triage/act-views.ts";
import type { StaffMove } from "../domain/triage/move-answers.ts";
import type { Speech } from "../i18n/translate.ts";
import { actDone } from "./acts/act-panels.tsx";

interface DoneBefore {
  readonly move: StaffMove | null;
  readonly act: { readonly name: ActName; readonly verb: string } | null;
  readonly reference: Reference;
}

export function beforeWords(done: DoneBefore | null, speech: Speech): string | null {
  if (done === null) return null;
  const { move, act, reference } = done;
  if (move !== null) return speech.t(`staff.move.${move}.done`, { reference });
  const words = actDone(act, speech);
  return words === null ? null : `${reference}: ${words}`;
}
