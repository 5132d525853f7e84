// Why a problem is where it is, for its resident, in one sentence: which one, and what it names. No words of the text, no
// person, no rule by name, no probability. Pure; the sentences themselves are among the texts.
import type { Handling } from "../problem/handling.ts";
import { givenTo } from "../problem/returns.ts";
import type { ReturnEvent } from "../problem/returns.ts";
import type { BranchId } from "../shared/ids.ts";
import type { LocalText } from "../shared/language.ts";
import type { CountyNames, KeptDecision } from "./explanation.ts";
import { CONFIDENCE_THRESHOLD } from "./route.ts";

export type WhyCode =
  | "lowest"
  | "lowestEverywhere"
  | "lowestPlain"
  | "rule"
  | "ruling"
  | "proposal"
  | "person"
  | "kept"
  | "above"
  | "aboveClosed"
  | `triage.${"kind" | "place" | "outside" | "nobody" | "unsure"}`;

export interface RoutingSentence {
  readonly code: WhyCode;
  readonly branch: LocalText;
  /** Named by "lowest" sentences; else null. */
  readonly kind: LocalText | null;
  readonly area: LocalText | null;
}

interface Known {
  readonly handling: Handling;
  readonly branch: { readonly id: BranchId } | null;
  /** Oldest first. */
  readonly events: readonly ReturnEvent[];
  /** The latest of the router; null when it has not decided. */
  readonly decision: Pick<KeptDecision, "because" | "facts" | "candidates"> | null;
}

/** While nobody has it, or it is no problem of its own, there is nothing to explain. */
const unplaced: ReadonlySet<Handling> = new Set([
  "submitted",
  "screening",
  "held",
  "routing",
  "rejected",
  "merged",
  "withdrawn",
]);

/** The sentence for where the problem is now; null when there is none to say. */
export function routingSentence(known: Known, names: CountyNames): RoutingSentence | null {
  const { handling, decision, events } = known;
  const branch = names.branch(known.branch?.id ?? null);
  if (branch === null || unplaced.has(handling)) return null;
  const say = (code: WhyCode) => ({ code, branch, kind: null, area: null });
  const last = events.findLast((event) => givenTo(event) !== null)?.type;
  if (last === "escalate") return say("above");
  if (last === "reopen" || last === "reopen_closed") return say("aboveClosed");
  if (last === "rule") return say("ruling");
  if (last === "dispatch" || last === "assign") return say("person");
  if (decision === null) return null;
  if (last === "send_to_triage")
    return say(handling === "triage" ? `triage.${whyUnsure(decision)}` : "kept");
  switch (decision.because) {
    case "ruling":
    case "rule":
    case "proposal":
      return say(decision.because);
    case "lowest_responsible":
    case "category_unknown":
    case "outside":
    case "nobody_responsible":
    case "not_confident":
      return { ...say("lowestPlain"), ...ground(decision, names) };
  }
}

/** For which kind it is responsible, and where: the problem's own kind if that is known, else the one above it. */
function ground(
  { candidates: [winner] }: Pick<KeptDecision, "candidates">,
  names: CountyNames,
): Partial<RoutingSentence> {
  // Decisions of the first router did not say as which kind.
  const as = winner?.asId as string | null | undefined;
  const kind = names.category(as ?? winner?.categoryId ?? null);
  if (!winner || kind === null) return {};
  if (winner.areaId === null) return { code: "lowestEverywhere", kind };
  const area = names.area(winner.areaId);
  return area === null ? {} : { code: "lowest", kind, area };
}

/** What was missing most. */
function whyUnsure({
  because,
  facts,
}: Pick<KeptDecision, "because" | "facts">): "kind" | "place" | "outside" | "nobody" | "unsure" {
  if (because === "outside") return "outside";
  if (because === "nobody_responsible") return "nobody";
  const isKnown = (all: readonly { readonly probability: number }[] | undefined) =>
    (all?.[0]?.probability ?? 0) >= CONFIDENCE_THRESHOLD;
  if (because === "category_unknown") return "kind";
  if (facts.kinds && !isKnown(facts.kinds)) return "kind";
  return facts.located && !isKnown(facts.located.areas) ? "place" : "unsure";
}
