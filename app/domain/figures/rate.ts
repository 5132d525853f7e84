// A share of something with what it is a share of, and how far chance could have moved it. Pure.

export interface Rate {
  readonly count: number;
  /** Of so many. Zero: there is no rate. */
  readonly of: number;
}

export interface Interval {
  /** 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % quantile of the normal distribution. */
const Z_95 = 1.959_964;

/** The share, 0 to 1; null when there is nothing that it could be a share of. */
export function shareOf({ count, of }: Rate): number | null {
  return of === 0 ? null : count / of;
}

/**
 * The Wilson score interval at 95 % (E. B. Wilson, Journal of the American Statistical Association 22, 1927), which is honest
 * for few cases and for shares near 0 and 1. Null without cases.
 */
export function intervalOf({ count, of }: Rate): Interval | null {
  if (of === 0) return null;
  const share = count / of;
  const z2 = Z_95 ** 2;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z_95 / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2));
  // The ends are exact where nothing or everything was counted; rounding is not.
  return {
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  };
}
