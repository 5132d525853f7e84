// May these cues be published? Every phrase can be read, every sentence that must be found is, every one that must not be
// isn't. Pure.
import { baseLanguages, givenIn, languages } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { compileCues } from "./compile-cues.ts";
import { CUES_MAX } from "./cue.ts";
import type { Cue, Lines } from "./cue.ts";
import { readPhrase } from "./cue-phrase.ts";
import type { PhraseFault } from "./cue-phrase.ts";

export type CueFaultCode =
  | PhraseFault
  | "no_cues"
  | "too_many_cues"
  | "same_code"
  | "no_phrases"
  | "no_examples"
  | "not_found"
  | "found";

export interface CueFault {
  readonly code: CueFaultCode;
  /** The cue's code; null when it is the fault of the whole list. */
  readonly cue: string | null;
  /** The phrase or the example sentence; null when it is none of these. */
  readonly line: string | null;
}

/** Everything that speaks against publishing `cues`; empty when nothing does. */
export function faultsOfCues(cues: readonly Cue[]): CueFault[] {
  if (!cues.some(({ active }) => active)) return [whole("no_cues")];
  if (cues.length > CUES_MAX) return [whole("too_many_cues")];
  const codes = cues.map(({ code }) => code);
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  return [
    ...twice.map((cue): CueFault => ({ code: "same_code", cue, line: null })),
    ...cues.flatMap(faultsOfCue),
  ];
}

const whole = (code: CueFaultCode): CueFault => ({ code, cue: null, line: null });

/** A cue that is switched off is proven too: whoever switches it on again must be able to. */
function faultsOfCue(cue: Cue): CueFault[] {
  const fault = (code: CueFaultCode, line: string | null = null) => ({ code, cue: cue.code, line });
  const lines = (list: Lines, language: Language) => givenIn(list, language) ?? [];
  const unread = languages.flatMap((language) =>
    [...lines(cue.phrases, language), ...lines(cue.except, language)].flatMap((line) => {
      const read = readPhrase(line);
      return read.ok ? [] : [fault(read.fault, line)];
    }),
  );
  const { find } = compileCues([{ ...cue, active: true }]);
  const wrong = (language: Language) => [
    ...lines(cue.mustMatch, language)
      .filter((line) => find(line).length === 0)
      .map((line) => fault("not_found", line)),
    ...lines(cue.mustNotMatch, language)
      .filter((line) => find(line).length > 0)
      .map((line) => fault("found", line)),
  ];
  const without = baseLanguages.some((language) => cue.mustMatch[language].length === 0);
  const none = languages.every((language) => lines(cue.phrases, language).length === 0);
  return [
    ...(none ? [fault("no_phrases")] : []),
    ...(without ? [fault("no_examples")] : []),
    ...unread,
    ...languages.flatMap(wrong),
  ];
}
