// What is wrong with what was asked for many problems, and what is asked for, in sentences.
import { stepsAsked } from "../domain/bulk/bulk.ts";
import type { BulkAsked, BulkOutcome, BulkState, BulkStep } from "../domain/bulk/bulk.ts";
import type { LocalText } from "../domain/shared/language.ts";
import type { RefusalCode } from "../domain/shared/refusal.ts";
import type { Speech } from "../i18n/translate.ts";
import type { FieldMessages } from "./form.tsx";

const known = {
  note: ["too_long"],
  "urgency-reason": ["empty", "too_long"],
  "branch-reason": ["empty", "too_long"],
  day: ["invalid", "past", "too_far"],
  time: ["invalid"],
  branch: ["not_both"],
  owner: ["nothing"],
} as const;

/** Field to a sentence. */
export function bulkMessages(
  errors: Readonly<Record<string, string>>,
  { t }: Speech,
): FieldMessages {
  const messages: Record<string, string> = {};
  for (const [field, codes] of Object.entries(known)) {
    const code = (codes as readonly string[]).find((one) => one === errors[field]);
    if (code === undefined) continue;
    messages[field] =
      code === "too_long"
        ? t("bulk.wrong.tooLong")
        : code === "empty"
          ? t("acts.reason.empty")
          : field === "day"
            ? t(`acts.snooze.day.${code as "invalid" | "past" | "too_far"}`)
            : field === "time"
              ? t("acts.snooze.time.invalid")
              : t(code === "nothing" ? "bulk.wrong.nothing" : "bulk.wrong.notBoth");
  }
  return messages;
}

/** Who and where the choices are, by name. */
export interface BulkNames {
  readonly owner: string | null;
  readonly branch: LocalText | null;
}

/** One sentence for each thing that is asked for, in the order in which it is done. */
export function askedWords(
  asked: BulkAsked,
  names: BulkNames,
  speech: Speech,
): { readonly step: BulkStep; readonly text: string }[] {
  return stepsAsked(asked).map((step) => ({ step, text: stepWords(step, asked, names, speech) }));
}

function stepWords(step: BulkStep, asked: BulkAsked, names: BulkNames, speech: Speech): string {
  const { t, local } = speech;
  const { focus, urgency, owner, snooze, give, note } = asked;
  switch (step) {
    case "note":
      return t("bulk.asked.note", { text: note });
    case "focus":
      return t("bulk.asked.focus", {
        group: focus ? t(`report.concerns.group.${focus}`) : "",
      });
    case "urgency":
      return t("bulk.asked.urgency", {
        urgency: urgency ? t(`states.urgency.${urgency.to}`) : "",
        reason: urgency?.reason ?? "",
      });
    case "accept":
      return t("bulk.asked.accept");
    case "owner":
      return owner?.to === null
        ? t("bulk.asked.nobody")
        : t("bulk.asked.owner", { name: names.owner ?? "" });
    case "snooze":
      return snooze === "wake" ? t("bulk.asked.wake") : snoozeWords(snooze, speech);
    case "give":
      return t("bulk.asked.give", { branch: local(names.branch), reason: give?.reason ?? "" });
  }
}

function snoozeWords(snooze: BulkAsked["snooze"], { t }: Speech): string {
  if (snooze === null || snooze === "wake") return "";
  const { choice, day, time } = snooze;
  return choice === "date"
    ? t("bulk.asked.until", { day: [day, time].filter(Boolean).join(" ") })
    : t(`bulk.asked.sleep.${choice}`);
}

/** What became of one, in words. */
export function outcomeWords(
  {
    outcome,
    because,
  }: {
    readonly outcome: BulkOutcome | null;
    readonly because: RefusalCode | null;
  },
  state: BulkState,
  { t }: Speech,
): { readonly what: string; readonly why: string | null } {
  const back = state === "undoing" || state === "undone";
  if (outcome === null) return { what: t("bulk.outcome.waiting"), why: null };
  const what = back ? t(`bulk.undone.${outcome}`) : t(`bulk.outcome.${outcome}`);
  if (outcome === "failed") return { what, why: t("bulk.because.fault") };
  return { what, why: because === null ? null : becauseWords(because, { t }) };
}

const said = ["not_found", "changed_meanwhile", "already_done", "invalid_input"] as const;

/** In words for a row; what a refusal says by itself where that fits. */
function becauseWords(because: RefusalCode, { t }: Pick<Speech, "t">): string {
  const own = said.find((one) => one === because);
  return own
    ? t(`bulk.because.${own}`)
    : t(`refusals.${because}`, { seconds: 0, days: 30, max: 0, megabytes: 0, megapixels: 0 });
}
