// Time limits in words: how long is left, or by how much it is overdue. Colour only repeats it.
import type { ExplainedLimit } from "../domain/clock/explained-limit.ts";
import type { Limit } from "../domain/clock/ledger.ts";
import { WORKING_DAY_MS } from "../domain/clock/limit-policy.ts";
import type { LimitKind } from "../domain/clock/limit-policy.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, instantToMs } from "../domain/shared/instant.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { Language } from "../domain/shared/language.ts";
import type { Speech } from "../i18n/translate.ts";
import { useSpeech } from "./speech.tsx";

/** From two days on hours no longer matter, from two hours on minutes don't. */
function lengthInWords(ms: number, language: Language): string {
  const inUnit = (unit: "day" | "hour" | "minute", unitMs: number) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(
      Math.max(1, Math.floor(ms / unitMs)),
    );
  if (ms >= 2 * DAY_MS) return inUnit("day", DAY_MS);
  return ms >= 2 * HOUR_MS ? inUnit("hour", HOUR_MS) : inUnit("minute", MINUTE_MS);
}

/** "3 hours left", "overdue 2 days". */
function inWords(dueAt: Instant, now: Instant, { t, language }: Speech): string {
  const leftMs = instantToMs(dueAt) - instantToMs(now);
  const time = lengthInWords(Math.abs(leftMs), language);
  return t(leftMs < 0 ? "staff.limit.overdue" : "staff.limit.left", { time });
}

/** "accept: 3 hours left", "resolve: overdue 2 days". */
export function LimitWords(props: {
  readonly limit: { readonly kind: LimitKind | "assist"; readonly dueAt: Instant };
  readonly now: Instant;
}) {
  const { limit, now } = props;
  const speech = useSpeech();
  const { t, moment } = speech;
  return (
    <time
      dateTime={limit.dueAt}
      title={moment(limit.dueAt)}
      className={limit.dueAt < now ? "overdue" : undefined}
    >
      {t("staff.limit.named", {
        limit: t(`staff.limit.${limit.kind}`),
        words: inWords(limit.dueAt, now, speech),
      })}
    </time>
  );
}

/** Days are working days of eight hours where `working`. Two units are enough: "2 days 3 hours", "2 hours 10 minutes". */
function spanInWords(ms: number, working: boolean, language: Language): string {
  const units = [
    ["day", working ? WORKING_DAY_MS : DAY_MS],
    ["hour", HOUR_MS],
    ["minute", MINUTE_MS],
  ] as const;
  const words: string[] = [];
  let leftMs = ms;
  for (const [unit, unitMs] of units) {
    const count = Math.floor(leftMs / unitMs);
    leftMs -= count * unitMs;
    const isLast = unit === "minute" && words.length === 0;
    if (words.length >= 2 || (count === 0 && !isLast)) continue;
    words.push(
      new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count),
    );
  }
  return new Intl.ListFormat(language, { type: "unit", style: "narrow" }).format(words);
}

/** A span of a limit's own time, with the word that says which: working time or not. */
function ownTime(limit: Pick<Limit, "allowance">, ms: number, { t, language }: Speech): string {
  const { working } = limit.allowance;
  const time = spanInWords(ms, working, language);
  return working ? t("clock.why.working", { time }) : time;
}

/** All limits of a problem, each with its moment and why it lies there. */
export function LimitList(props: {
  readonly limits: readonly ExplainedLimit[];
  readonly now: Instant;
}) {
  const { t } = useSpeech();
  return (
    <dl className="staff-facts">
      {props.limits.map((limit) => (
        <div key={limit.kind}>
          <dt>{t(`staff.limit.${limit.kind}Title`)}</dt>
          <dd>
            <OneLimit limit={limit} now={props.now} />
            <WhyThen limit={limit} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OneLimit({ limit, now }: { readonly limit: ExplainedLimit; readonly now: Instant }) {
  const speech = useSpeech();
  const { t, moment } = speech;
  const { dueAt, metAt, leftMs } = limit;
  if (metAt !== null) {
    const late = dueAt !== null && metAt > dueAt;
    return <>{t(late ? "staff.limit.metLate" : "staff.limit.metAt", { moment: moment(metAt) })}</>;
  }
  if (dueAt === null || leftMs === null) return <>{t("staff.limit.paused")}</>;
  const overdue = dueAt < now;
  const time = ownTime(limit, Math.abs(leftMs), speech);
  const words = t(overdue ? "staff.limit.overdue" : "staff.limit.left", { time });
  return (
    <span className={overdue ? "overdue" : undefined}>
      {t(overdue ? "staff.limit.since" : "staff.limit.until", { words, moment: moment(dueAt) })}
    </span>
  );
}

/** Where the moment comes from. */
function WhyThen({ limit }: { readonly limit: ExplainedLimit }) {
  const speech = useSpeech();
  const { t, moment } = speech;
  const { allowance, startedAt, pausedMs, extendedMs } = limit;
  return (
    <ul className="limit-why">
      <li>
        {t("clock.why.allowance", {
          time: ownTime(limit, allowance.ms - extendedMs, speech),
          moment: moment(startedAt),
        })}
      </li>
      {pausedMs > 0 && <li>{t("clock.why.paused", { time: ownTime(limit, pausedMs, speech) })}</li>}
      {extendedMs > 0 && (
        <li>{t("clock.why.extended", { time: ownTime(limit, extendedMs, speech) })}</li>
      )}
    </ul>
  );
}
