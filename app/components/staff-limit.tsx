// Time limits in words: how long is left, or by how much it is overdue. Colour only repeats it.
import type { Limit } from "../domain/clock/ledger.ts";
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

/** All limits of a problem, each with its moment. */
export function LimitList(props: { readonly limits: readonly Limit[]; readonly now: Instant }) {
  const { t } = useSpeech();
  return (
    <dl className="staff-facts">
      {props.limits.map((limit) => (
        <div key={limit.kind}>
          <dt>{t(`staff.limit.${limit.kind}Title`)}</dt>
          <dd>
            <OneLimit limit={limit} now={props.now} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OneLimit({ limit, now }: { readonly limit: Limit; readonly now: Instant }) {
  const speech = useSpeech();
  const { t, moment } = speech;
  const { dueAt, metAt } = limit;
  if (metAt !== null) {
    const late = dueAt !== null && metAt > dueAt;
    return <>{t(late ? "staff.limit.metLate" : "staff.limit.metAt", { moment: moment(metAt) })}</>;
  }
  if (dueAt === null) return <>{t("staff.limit.paused")}</>;
  const words = inWords(dueAt, now, speech);
  const overdue = dueAt < now;
  return (
    <span className={overdue ? "overdue" : undefined}>
      {t(overdue ? "staff.limit.since" : "staff.limit.until", { words, moment: moment(dueAt) })}
    </span>
  );
}
