/**
 * Types of the values that `window.tailfeather` takes and gives.
 *
 * Levels and premiums are index points; money is US dollars for the whole position, profit positive, loss negative;
 * days are calendar days; a year has 365. Nothing here is ever NaN or infinite; `null` means "does not exist".
 */

/** A number, or a text as it would be typed on the page: "6,000", "29,30", "$1,500", "6.5h" for days. */
export type Value = number | string | null;

/** A setup. Every field may be left out or null, and then has the page's default. Unknown names come back as issues. */
export interface Setup {
  /** Level of SPX. Default 6000. */
  spot?: Value;
  /** Level of VIX, 16 is 16 %. Default 16. */
  vix?: Value;
  /** Calendar days to expiry. Default 45. */
  days?: Value;
  /** Interest rate, percent per year, continuous. Default 4. */
  rate?: Value;
  /** Dividend yield, percent per year, continuous. Default 1.3. */
  dividendYield?: Value;
  /** Where each leg's volatility comes from: VIX with a skew, VIX, or the premiums. Default "skew". */
  volMode?: "skew" | "flat" | "implied" | null;
  /** At-the-money volatility in percent of VIX. Default 93.75. */
  atmShare?: Value;
  /** Slope of the smile per standard deviation. Default -0.13. */
  skew?: Value;
  /** Curvature of the smile. Default 0.02. */
  curvature?: Value;
  /** Long put, short put, short call, long call; any order of levels. Default 5600, 5650, 6350, 6400. */
  strikes?: [Value, Value, Value, Value] | null;
  /** Where the credit comes from; needed only when both premiums and netCredit are given. */
  entry?: "legs" | "net" | null;
  /** Long put, short put, short call, long call; null is the model's premium. */
  premiums?: [Value, Value, Value, Value] | null;
  /** Net credit in points instead of premiums; negative is a debit. */
  netCredit?: Value;
  /** Contracts of each leg. Default 2. */
  contracts?: Value;
  /** Fees for the whole position. Default 0. */
  fees?: Value;
  /** Days left at the two dates of the curves; null is chosen by the page. */
  dates?: [Value, Value] | null;
  /** Days after the shock at which the hedge is valued; null is the condor's expiry. */
  horizon?: Value;
  /** How VIX answers a move of SPX. Default "quadratic". */
  mapShape?: "quadratic" | "power" | null;
  /** Quadratic map: points of VIX for a percent of fall; null is as fitted to the horizon, and so are the next four. */
  mapFall?: Value;
  /** Points of VIX for a percent of fall, squared. */
  mapSquare?: Value;
  /** Points that VIX loses for a percent of rise. */
  mapRise?: Value;
  /** Power map: exponent of a fall. */
  powerFall?: Value;
  /** Exponent of a rise. */
  powerRise?: Value;
  /** Level VIX returns to. Default 19.7. */
  longRunVix?: Value;
  /** Speed of the return, per year. Default 4.7. */
  reversion?: Value;
  /** Volatility of VIX, percent per year. Default 106. */
  volOfVol?: Value;
  /** Level VIX jumps to in the comparison with spot intrinsic value. Default 40. */
  jump?: Value;
  /** Dollars set aside for layers in each timeframe; null where none is set. */
  budget?: Value;
  /** Timeframe of the budget. Default "quarter". */
  timeframe?: "month" | "quarter" | "year" | null;
}

/** What to return beside the numbers that are always there. */
export interface Options {
  /** Samples of the profit before expiry. Default false. */
  curves?: boolean | null;
}

/** The answer to a setup. */
export interface Evaluated {
  /** True when everything given could be used. Remarks may still be in `issues`. */
  ok: boolean;
  /** The numbers, or null unless `ok`. */
  report: Report | null;
  /** What is wrong, and remarks. */
  issues: Issue[];
}

/** Something to say about one name. */
export interface Issue {
  /** "spot", "strikes[1]", …; empty when it is about the whole argument. */
  field: string;
  /** What is the matter. */
  problem:
    | "empty"
    | "not-a-number"
    | "out-of-range"
    | "not-whole"
    | "not-a-choice"
    | "after-expiry"
    | "empty-wing"
    | "reversed-wing"
    | "inverted-shorts"
    | "no-volatility-below-intrinsic"
    | "no-volatility-at-intrinsic"
    | "no-volatility-above-maximum"
    | "unknown-name"
    | "not-a-value"
    | "not-a-list-of-its-length"
    | "not-an-object"
    | "needed"
    | "unreadable";
  /** False for a remark on something unusual that was used as it is. */
  wrong: boolean;
  /** What was given. */
  found: string;
  /** What would be accepted. */
  accepted: Accepted;
}

/** What a field accepts. */
export interface Accepted {
  /** Smallest number, both ends included; null where no number is accepted. */
  min: number | null;
  /** Largest number. */
  max: number | null;
  /** Whole numbers only. */
  whole: boolean;
  /** May be left out: then the model or the page chooses. */
  optional: boolean;
  /** The words accepted; for an unknown name, the names there are. */
  choices: string[];
  /** A text that would be accepted. */
  example: string;
}

/** Every number of one setup. Fees are off every profit, but not off credit.dollars, values and Greeks. */
export interface Report {
  /** Net credit; negative is a debit. */
  credit: Credit;
  /** Largest expiry profit. */
  best: number;
  /** Smallest expiry profit; normally a loss, so negative. */
  worst: number;
  /** best / -worst; null if nothing can be lost. */
  returnOnRisk: number | null;
  /** Settlements where the expiry profit changes sign, ascending; may be empty. */
  breakEvens: number[];
  /** Stretches where the expiry profit is exactly zero; their ends are not in breakEvens. */
  zeroStretches: Stretch[];
  /** Stretches where the expiry profit is above zero. */
  profitStretches: Stretch[];
  /** Corners of the expiry profit, from settlement 0; it is flat beyond the last. */
  knots: Knot[];
  /** Profit if closed now at the model's value. */
  profitNow: number;
  /** Long put, short put, short call, long call. */
  legs: Leg[];
  /** The position now, in dollars. */
  greeks: Greeks;
  /** At expiry, the index lognormal at VIX with drift rate - dividendYield. */
  probability: Probability;
  /** One standard deviation of the index to expiry, points. */
  expectedMove: ExpectedMove;
  /** Regulation-T margin, dollars. */
  margin: Margin;
  /** Profit by level of SPX (rows) and days left (columns). */
  byDate: Heat;
  /** Profit today by level of SPX (rows) and VIX (columns). */
  byVix: Heat;
  /** Profit before expiry; null unless asked for by { curves: true }. */
  curves: Curves | null;
}

export interface Credit {
  /** Per unit, points. */
  points: number;
  /** Whole position, before fees. */
  dollars: number;
  /** Whole position, after fees. */
  afterFees: number;
}

export interface Stretch {
  from: number;
  /** null when the stretch has no end. */
  to: number | null;
}

export interface Knot {
  /** Settlement, points. */
  at: number;
  /** Profit there, dollars. */
  profit: number;
}

export interface Leg {
  leg: "longPut" | "shortPut" | "shortCall" | "longCall";
  strike: number;
  /** Premium used; null when only the net credit was given. */
  premium: number | null;
  /** The model's premium on the tick grid, used or not; null when only the net credit was given. */
  modelPremium: number | null;
  /** True when `premium` is the model's. */
  premiumOfModel: boolean;
  /** A fraction: 0.16 is 16 %. */
  volatility: number;
  /** "smile-instead": the premium implies no volatility. */
  volatilityFrom: "smile" | "flat" | "implied" | "smile-instead";
  /** Price and Greeks of one unit, long, in points. */
  unit: Greeks;
}

export interface Greeks {
  /** What closing would bring in; the price for one unit. */
  value: number;
  /** Per index point. */
  delta: number;
  /** Change of delta per index point. */
  gamma: number;
  /** Per day of time passing; positive earns. */
  thetaPerDay: number;
  /** Per volatility point. */
  vegaPerPoint: number;
  /** Per rate point. */
  rhoPerPoint: number;
}

/** Fractions from 0 to 1. */
export interface Probability {
  profit: number;
  betweenShorts: number;
  belowLongPut: number;
  aboveLongCall: number;
  /** Mean expiry profit, dollars, not discounted. */
  meanProfit: number;
}

export interface ExpectedMove {
  /** spot * vix/100 * sqrt(days/365). */
  oneSigma: number;
  /** spot - oneSigma. */
  low: number;
  /** spot + oneSigma. */
  high: number;
  /** One deviation below and above the median of the lognormal index. */
  lowLognormal: number;
  highLognormal: number;
}

export interface Margin {
  /** Wider wing * 100 * contracts. */
  gross: number;
  /** Gross less the credit, not below zero. */
  net: number;
  /** Both wings added. */
  twoSidedGross: number;
  /** Both wings added, less the credit. */
  twoSidedNet: number;
  /** Credit / net; null when net is zero. */
  returnOnMargin: number | null;
}

export interface Heat {
  /** Levels of SPX, highest first. */
  spots: number[];
  /** Days left, or levels of VIX. */
  columns: number[];
  /** By row, then column. */
  profits: number[][];
}

export interface Curves {
  /** Levels of SPX, evenly spaced. */
  spots: number[];
  /** Today first, then the two chosen dates. */
  dates: Curve[];
}

export interface Curve {
  daysLeft: number;
  /** One for each of `spots`. */
  profits: number[];
}

/** A setup as a link. */
export interface Encoded {
  ok: boolean;
  /** The part of the address after "#/"; null unless `ok`. */
  link: string | null;
  issues: Issue[];
}

/** A link as a setup. */
export interface Decoded {
  /** True when everything in the link could be used. */
  ok: boolean;
  /** The texts of all fields; may be given to evaluate. */
  setup: Setup;
  /** The texts of all fields of the pinned setup; null where none is pinned. */
  pin: Setup | null;
  /** What could not be used, one sentence each. */
  notices: string[];
}

/** `window.tailfeather`. No call throws: what cannot be used comes back as issues or notices. */
export interface Tailfeather {
  /** Version of the page. */
  readonly version: string;
  /** Every number of a setup, or everything that is wrong with it. */
  evaluate(setup?: Setup | null, options?: Options | null): Evaluated;
  /** A setup as a link, numbers as the page writes them: put "#/" and the page's address before it. */
  encode(setup?: Setup | null): Encoded;
  /** The setup a link holds: a whole address, or what follows "#", "#/" or "#/?". */
  decode(link: string): Decoded;
}

declare global {
  interface Window {
    readonly tailfeather: Tailfeather;
  }
}
