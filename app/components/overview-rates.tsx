// Rates as shares with what they are shares of; the branch's word and the resident's stand apart.
import { rateNames, ratesOf } from "../domain/figures/counts.ts";
import type { Counts, RateName } from "../domain/figures/counts.ts";
import { intervalOf, shareOf } from "../domain/figures/rate.ts";
import type { Rate } from "../domain/figures/rate.ts";
import type { LocalText } from "../domain/shared/language.ts";
import { usePercent } from "./percent.ts";
import { useSpeech } from "./speech.tsx";

const words = {
  theBranch: ["accepted", "response", "resolvedInTime", "resolved"],
  theResident: ["answered", "solved", "satisfied"],
} as const satisfies Record<string, readonly RateName[]>;

/** All branches together: each rate in a sentence. */
export function RateList({ counts }: { readonly counts: Counts }) {
  const { t } = useSpeech();
  const rates = ratesOf(counts);
  return (
    <>
      {(["theBranch", "theResident"] as const).map((whose) => (
        <div key={whose}>
          <h3>{t(`overview.rates.${whose}`)}</h3>
          <dl className="rate-list">
            {words[whose].map((name) => (
              <div key={name}>
                <dt>{t(`overview.rates.name.${name}`)}</dt>
                <dd>
                  <RateWords rate={rates[name]} /> <small>{t(`overview.rates.of.${name}`)}</small>
                </dd>
              </div>
            ))}
            {whose === "theResident" && (
              <div>
                <dt>{t("overview.rates.silent")}</dt>
                <dd>
                  {counts.silent} <small>{t("overview.rates.silentNote")}</small>
                </dd>
              </div>
            )}
          </dl>
        </div>
      ))}
      <p className="hint">{t("overview.rates.intervalNote")}</p>
    </>
  );
}

/** "83 % (5 of 6), likely between 44 % and 97 %"; a dash where there is nothing to be a share of. */
function RateWords({ rate }: { readonly rate: Rate }) {
  const { t } = useSpeech();
  const percent = usePercent();
  const share = shareOf(rate);
  const interval = intervalOf(rate);
  if (share === null || interval === null) return <>–</>;
  return (
    <>
      {t("overview.rates.cell", { share: percent(share), count: rate.count, of: rate.of })}{" "}
      <small>
        {t("overview.rates.interval", {
          low: percent(interval.low),
          high: percent(interval.high),
        })}
      </small>
    </>
  );
}

/** The share, and below it what it is a share of. */
function RateCell({ rate }: { readonly rate: Rate }) {
  const { t } = useSpeech();
  const percent = usePercent();
  const share = shareOf(rate);
  if (share === null) return <td>–</td>;
  return (
    <td>
      {percent(share)}
      <br />
      <small>{t("overview.rates.brief", { count: rate.count, of: rate.of })}</small>
    </td>
  );
}

/** One line a branch or a month. */
export function RateTable(props: {
  readonly caption: string;
  /** The head of the first column. */
  readonly first: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly counts: Counts;
  }[];
}) {
  const { t } = useSpeech();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse scrolls it with the arrow keys
    <div className="scroll-across" role="region" aria-label={props.caption} tabIndex={0}>
      <table className="matrix rates">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.first}</th>
            <th scope="col">{t("overview.rates.submitted")}</th>
            {rateNames.map((name) => (
              <th key={name} scope="col">
                {t(`overview.rates.name.${name}`)}
              </th>
            ))}
            <th scope="col">{t("overview.rates.silent")}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, name, counts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{counts.submitted}</td>
              {rateNames.map((rate) => (
                <RateCell key={rate} rate={ratesOf(counts)[rate]} />
              ))}
              <td>{counts.silent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Branches as rows of a table of rates. */
export function branchRows(
  branches: readonly {
    readonly id: string;
    readonly name: LocalText;
    readonly depth: number;
    readonly counts: Counts;
  }[],
  local: (text: LocalText) => string,
) {
  return branches
    .filter(({ counts }) => counts.submitted > 0)
    .map(({ id, name, depth, counts }) => ({
      key: id,
      name: `${"\u2003".repeat(Math.max(0, depth))}${local(name)}`,
      counts,
    }));
}
