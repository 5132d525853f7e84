// The automatic look at a new problem: danger to life, spam, what the door saw, personal data. Ordered pure steps, each
// with its reasons. It never rejects: a hold is for a person to decide, and an emergency is never held.
import type { Signal } from "../problem/signal.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { CompiledCues } from "./compile-cues.ts";
import { findPersonalData } from "./personal-data.ts";
import type { PersonalDataFound } from "./personal-data.ts";
import { plain } from "./plain-words.ts";
import { spamCues } from "./spam-cues.ts";

export const screeningVersion = "screening-3";

export interface Screened {
  readonly verdict: "pass" | "hold";
  readonly urgency: Urgency;
  /** Codes of what was found, `spam:links`, `danger:gas`, `signal:honeypot`; sentences live at the doors. */
  readonly reasons: readonly string[];
  readonly personalData: readonly PersonalDataFound[];
}

const HOLD_SCORE = 1;

/** A field that nobody sees is enough by itself; haste and company only add to what else is found. */
const signalScores: Readonly<Record<Signal, number>> = {
  honeypot: 1,
  too_fast: 0.4,
  many_from_network: 0.6,
};

/**
 * Looks at a resident's text. `urgency` is the kind's own; only danger raises it: what `cues` find in the text, and what
 * its resident `said`, as codes without `danger:`. `signals` are what the door saw.
 */
export function screen(
  text: string,
  urgency: Urgency,
  cues: CompiledCues,
  said: readonly string[] = [],
  signals: readonly Signal[] = [],
): Screened {
  const words = plain(text);
  const dangers = [...new Set([...said, ...cues.findIn(words)])];
  const spam = [
    ...spamSteps.map((step) => step(words)).filter((part) => part.score > 0),
    ...signals.map((signal) => ({ score: signalScores[signal], reason: `signal:${signal}` })),
  ];
  const score = spam.reduce((sum, part) => sum + part.score, 0);
  const raised = dangers.length > 0 ? "emergency" : urgency;
  return {
    verdict: score >= HOLD_SCORE && raised !== "emergency" ? "hold" : "pass",
    urgency: raised,
    reasons: [...dangers.map((code) => `danger:${code}`), ...spam.map((part) => part.reason)],
    personalData: findPersonalData(text),
  };
}

interface ScorePart {
  readonly score: number;
  readonly reason: string;
}

const spamSteps: readonly ((plain: string) => ScorePart)[] = [
  (plain) => {
    const links = plain.match(/https?:\/\/|www\./g)?.length ?? 0;
    return { score: links >= 2 ? 1 : links * 0.4, reason: "spam:links" };
  },
  (plain) => {
    const found = spamCues.filter((cue) => plain.includes(cue)).length;
    return { score: found * 0.6, reason: "spam:words" };
  },
  (plain) => {
    const letters = [...plain.replace(/\s/g, "")];
    const repeated = letters.length >= 12 && new Set(letters).size <= 3;
    return { score: repeated ? 1 : 0, reason: "spam:repeated" };
  },
  (plain) => {
    const letters = plain.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return { score: letters < 2 ? 1 : 0, reason: "spam:empty" };
  },
];
