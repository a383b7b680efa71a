/**
 * Types of the values that `window.tailfeather` takes and gives.
 *
 * Levels and premiums are index points; money is US dollars for the whole position, profit positive, loss negative;
 * days are calendar days; a year has 365. Nothing here is ever NaN or infinite; `null` stands where there is no such
 * number, where it is not known and where it was not asked for: each name says which.
 */

/** A number, or a text as it would be typed on the page: "6,000", "29,30", "$1,500", "6.5h" or "30min" for days. */
export type Value = number | string | null;

/**
 * A setup. Every field may be left out or null, and then has the page's default. Unknown names come back as issues.
 * "From … to …" are the bounds of what is accepted, both included.
 */
export interface Setup {
  /** Level of SPX, from 0.01 to 1e6. Default 6000. */
  spot?: Value;
  /** Level of VIX, from 1 to 300; 16 is 16 %. Default 16. */
  vix?: Value;
  /** Calendar days to expiry, from 0.0006 to 3650. Default 45. */
  days?: Value;
  /** Interest rate, percent per year, continuous, from -20 to 50. Default 4. */
  rate?: Value;
  /** Dividend yield, percent per year, continuous, from -20 to 50. Default 1.3. */
  dividendYield?: Value;
  /** Where each leg's volatility comes from: VIX with a skew, VIX, or the premiums. Default "skew". */
  volMode?: "skew" | "flat" | "implied" | null;
  /** At-the-money volatility in percent of VIX, from 20 to 200. Default 93.75. */
  atmShare?: Value;
  /** Slope of the smile per standard deviation, from -1 to 1. Default -0.13. */
  skew?: Value;
  /** Curvature of the smile, from 0 to 1. Default 0.02. */
  curvature?: Value;
  /**
   * Long put, short put, short call, long call, each from 0.01 to 1e6; any order of levels. Default 5600, 5650, 6350,
   * 6400.
   */
  strikes?: [Value, Value, Value, Value] | null;
  /**
   * Where the credit comes from. Default "legs", or "net" where `netCredit` is given; needed where premiums are given
   * beside it.
   */
  entry?: "legs" | "net" | null;
  /** Long put, short put, short call, long call, points from 0 to 1e6; null is the model's premium. */
  premiums?: [Value, Value, Value, Value] | null;
  /** Net credit in points instead of premiums, from -1e6 to 1e6; negative is a debit. Default 11.30, with "net". */
  netCredit?: Value;
  /** Contracts of each leg, whole, from 1 to 100000. Default 2. */
  contracts?: Value;
  /** Fees for the whole position, from 0 to 1e7. Default 0. */
  fees?: Value;
  /** Days left at the two dates of the curves, from 0 to `days`; null is chosen by the page. */
  dates?: [Value, Value] | null;
  /** Days after the shock at which the hedge is valued, from 0 to 3650; null is the condor's expiry. */
  horizon?: Value;
  /** How VIX answers a move of SPX. Default "quadratic". */
  mapShape?: "quadratic" | "power" | null;
  /**
   * Quadratic map: points of VIX for a percent of fall, from 0 to 20; null is as fitted to the horizon, and so for the
   * next two and the powers.
   */
  mapFall?: Value;
  /** Points of VIX for a percent of fall, squared, from 0 to 2. */
  mapSquare?: Value;
  /** Points that VIX loses for a percent of rise, from 0 to 20. */
  mapRise?: Value;
  /** The lowest VIX that the map gives, from 1 to 299 and below `mapCap`. Default 9. */
  mapFloor?: Value;
  /** The highest, from 2 to 300. Default 150. */
  mapCap?: Value;
  /** Power map: exponent of a fall, from 0 to 30. */
  powerFall?: Value;
  /** Exponent of a rise, from 0 to 30. */
  powerRise?: Value;
  /** Level VIX returns to, from 1 to 150. Default 19.7. */
  longRunVix?: Value;
  /** Speed of the return, per year, from 0 to 50. Default 4.7. */
  reversion?: Value;
  /** Volatility of VIX, percent per year, from 1 to 500. Default 106. */
  volOfVol?: Value;
  /** Level VIX jumps to in the comparison with spot intrinsic value, from 1 to 300. Default 40. */
  jump?: Value;
  /** Dollars set aside for layers in each timeframe, from 0 to 1e9; null: there is no budget. */
  budget?: Value;
  /** Timeframe of the budget: 30, 91 or 365 days. Default "quarter". */
  timeframe?: "month" | "quarter" | "year" | null;
  /** Hedge layers, at most six. */
  layers?: (LayerSetup | null)[] | null;
  /** Which way a perpetual future gains. Default "no": there is none. */
  perpSide?: "no" | "long" | "short" | null;
  /**
   * Its venue: "textbook", "binance", "bybit", "okx", "hyperliquid", "dydx", "kraken", "bitmex", "kucoin", "gate",
   * "deribit" or "bitget". Default "binance".
   */
  perpVenue?: string | null;
  /** Its coin. Default "btc". */
  perpCoin?: "btc" | "eth" | "sol" | null;
  /** Margined in dollars or in coin. Default "linear". */
  perpContract?: "linear" | "inverse" | null;
  /** Price of the coin now, dollars, from 1e-6 to 1e9. Default 100000, whichever coin it is. */
  perpMark?: Value;
  /** Entry price, dollars, from 1e-6 to 1e9; null is the price now. */
  perpEntry?: Value;
  /** Its size, from 1e-6 to 1e12. Default 25000, dollars: give it with `perpSizeBy` "coins", or it is as many coins. */
  perpSize?: Value;
  /** What the size is counted in: dollars at the entry, or coins. Default "dollars". */
  perpSizeBy?: "dollars" | "coins" | null;
  /** Notional at the entry / initial margin, from 0.1 to 1e9. Default 10. */
  perpLeverage?: Value;
  /** Margin added since, in the currency of the margin, from 0 to 1e12. Default 0. */
  perpAdded?: Value;
  /** What the position leans on: its own margin, or the account. Default "isolated". */
  perpMode?: "isolated" | "cross" | null;
  /** Balance of the account with "cross", from 0 to 1e12; null is the initial margin. */
  perpWallet?: Value;
  /** Open profit of the account's other positions with "cross", from -1e12 to 1e12. Default 0. */
  perpOthers?: Value;
  /** Maintenance margin of those with "cross", from 0 to 1e12. Default 0. */
  perpOthersMaintenance?: Value;
  /** Premium index of a funding period, percent, from -5 to 5. Default 0.01. */
  perpPremium?: Value;
  /**
   * Funding rate of each payment, percent, from -5 to 5, positive paid by longs; null is the venue's from the premium,
   * and none is charged where its rule is of another form or not known.
   */
  perpRate?: Value;
  /**
   * How a hedging perpetual of the position's own contract is margined with it; one of the other contract is always
   * margined on top. Default "netted".
   */
  perpMargining?: "netted" | "gross" | null;
  /** Elasticity of the coin to SPX, from 0 to 10. Default 2. */
  beta?: Value;
  /** The move of SPX looked at, percent, from -90 to 300. Default -5. */
  shock?: Value;
  /** Layers on the perpetual, at most four. */
  perpLayers?: (PerpLayerSetup | null)[] | null;
}

/** A layer on the perpetual. All but `kind` may be left out. */
export interface PerpLayerSetup {
  /** What is opened. */
  kind?: "none" | "perp" | "inverse-perp" | "option" | "margin" | null;
  /** Percent of the position; of added margin, percent of the initial margin. From 0.1 to 1000. Default 50. */
  size?: Value;
  /**
   * With `when` "move" percent against the position, from 0.01 to 99; with "price" dollars, from 1e-6 to 1e9; with
   * "ratio" requirement / equity in percent, from 1 to 99; with "vix" a level of VIX, from 1 to 300. Default 5,
   * percent: give it with any other `when` but "now", or it is 5 of that.
   */
  level?: Value;
  /** When it is opened. Default "move". */
  when?: "now" | "move" | "price" | "ratio" | "vix" | null;
  /** Strike of an option, dollars, from 1e-6 to 1e9; null is 5 % from the price now, where the position loses. */
  strike?: Value;
  /** Premium of an option for each coin, percent of the price now, from 0 to 100. Default 1.5. */
  premium?: Value;
  /** Where an option is held. Default "outside" the margin account. */
  place?: "outside" | "inside" | null;
}

/** A hedge layer. All but `instrument` may be left out. */
export interface LayerSetup {
  /** What is bought: on VIX, save puts, which are on SPX. */
  instrument?: "none" | "call" | "call-spread" | "future" | "mini" | "fund" | "put" | "put-spread" | null;
  /** Days from its purchase to its expiry, from 0.0006 to 3650. Default 30. */
  days?: Value;
  /**
   * Strike of the bought option: a delta, from 0.01 to 0.99; with `strikeBy` "level" a level of VIX, from 1 to 300, or
   * of puts of SPX, from 1 to 1e6. Default 0.5, a delta: with "level" it is needed.
   */
  strike?: Value;
  /**
   * With `sizeBy` "contracts" a whole number, from 1 to 100000; with "net-delta" and "put-delta" percent of the
   * condor's delta, from 0.1 to 1000; with "budget" dollars, from 0 to 1e9. Default 1 of each: give it with any but
   * "contracts".
   */
  size?: Value;
  /**
   * With `when` "vix" a level of VIX, from 1 to 300, with "fall" percent of SPX, from 0.01 to 99. Default 20 of either:
   * give it with "fall".
   */
  level?: Value;
  /** When it is bought. Default "vix". */
  when?: "now" | "vix" | "fall" | "short-put" | "break-even" | "signal-on" | "signal-off" | null;
  /** How strikes are named. Default "delta". */
  strikeBy?: "delta" | "level" | null;
  /** How the size is named. Default "contracts". */
  sizeBy?: "contracts" | "net-delta" | "put-delta" | "budget" | null;
  /**
   * Strike of the sold option of a spread, named and bounded as the bought one's. Default 0.25, a delta: with
   * `strikeBy` "level" it is needed.
   */
  short?: Value;
  /** Beta to spot VIX of its future, or of the fund, from 0.01 to 1; null is the model's, of a fund 0.45. */
  beta?: Value;
  /**
   * The signal of `when` "signal-on" and "signal-off". None is worked out: `when` says whether it is on. Default "own".
   */
  signal?: "own" | "rsi" | "macd" | "ad" | "edr" | "backwardation" | null;
}

/** What to return beside the numbers that are always there. */
export interface Options {
  /**
   * The samples of figures: `curves` of the report, of `hedge` and of `perp`, and `points` of `stress`. Default false.
   */
  curves?: boolean | null;
}

/** The answer to a setup. */
export interface Evaluated {
  /**
   * True when everything given could be used. Of fields that do not count in this setup, numbers and texts are not
   * looked at; a value that is neither is refused everywhere, as is an unknown name. Remarks may still be in `issues`.
   */
  ok: boolean;
  /** The numbers, or null unless `ok`. */
  report: Report | null;
  /** What is wrong, and remarks. */
  issues: Issue[];
}

/** Something to say about one name. */
export interface Issue {
  /**
   * "spot", "strikes[1]", …; empty when it is about the whole setup. Of the options "options" or "options." and a name.
   */
  field: string;
  /** What is the matter. */
  problem:
    | "empty"
    | "not-a-number"
    | "two-readings"
    | "out-of-range"
    | "not-whole"
    | "not-a-choice"
    | "after-expiry"
    | "floor-not-below-cap"
    | "empty-wing"
    | "reversed-wing"
    | "inverted-shorts"
    | "above-widest-wing"
    | "vix-beyond-map"
    | "no-volatility-below-intrinsic"
    | "no-volatility-at-intrinsic"
    | "no-volatility-above-maximum"
    | "reversed-spread"
    | "expires-before-horizon"
    | "above-budget"
    | "worthless"
    | "already-active"
    | "signal-off"
    | "no-break-even"
    | "off-map"
    | "outside-range"
    | "no-contracts"
    | "nothing-to-offset"
    | "no-gain"
    | "no-premium"
    | "no-strike"
    | "no-width"
    | "no-table"
    | "above-leverage-limit"
    | "already-liquidated"
    | "never-liquidated"
    | "other-funding"
    | "dies-of-funding"
    | "never-opens"
    | "ratio-stays-away"
    | "too-late"
    | "outside-account"
    | "below-intrinsic"
    | "straight-in-dollars"
    | "unknown-name"
    | "not-a-value"
    | "not-a-list-of-its-length"
    | "not-an-object"
    | "needed"
    | "too-long"
    | "unreadable";
  /** False for a remark on something unusual that was used as it is. */
  wrong: boolean;
  /**
   * The number or text given, the name of what is unknown, or what it is: "a list", "more than 6", "a value that holds
   * more than plain data". May be empty.
   */
  found: string;
  /** What would be accepted. */
  accepted: Accepted;
}

/**
 * What a field accepts, filled in where a number or a text was read. Of "unknown-name", "not-a-value", "not-an-object",
 * "not-a-list-of-its-length", "needed" and "unreadable", and of the options, only `choices` and `example` may say
 * something; the others are null and false whatever the field is.
 */
export interface Accepted {
  /** Smallest number, both ends included; null where words are accepted. */
  min: number | null;
  /** Largest number. */
  max: number | null;
  /** Whole numbers only. */
  whole: boolean;
  /** An empty text is accepted: the model or the page chooses; of the budget, there is none. */
  optional: boolean;
  /** The words accepted; where a name is unknown or an object was expected, the names there are. May be empty. */
  choices: string[];
  /** A text that would be accepted; of a list or an object what to write in JavaScript. May be empty. */
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
  /** Condor and hedge layers; null without a layer. */
  hedge: Hedge | null;
  /** The perpetual; null without one. */
  perp: Perp | null;
  /** One shock for condor, layers and perpetual; null for a condor alone. */
  stress: Stress | null;
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
  /** Index points. */
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
  /** Of an expiry profit above zero. */
  profit: number;
  /** Of the largest profit, over all stretches that have it; null where it is no profit or no stretch has it. */
  fullProfit: number | null;
  /**
   * Of the level loss below the condor; null where the payoff does not end there with one that gets less further in.
   */
  fullLossBelow: number | null;
  /** The same above it. */
  fullLossAbove: number | null;
  /** Of settling between the short strikes, whichever is lower. */
  betweenShorts: number;
  /** Of settling below the long put. */
  belowLongPut: number;
  /** Of settling above the long call. */
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
  /** Wider of the wings sold * 100 * contracts; a wing that is bought counts nothing. */
  gross: number;
  /** Gross less the credit, not below zero. */
  net: number;
  /** Both wings added, where they are sold. */
  twoSidedGross: number;
  /** The same less the credit, not below zero. */
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

/** Condor and layers, valued at the horizon, VIX following SPX by the map, unless said otherwise. */
export interface Hedge {
  layers: Layer[];
  cost: HedgeCost;
  /**
   * Where `jump` of the setup takes both indices, SPX by the map; null where the map never has that VIX: then SPX
   * stands still.
   */
  jumpsTo: { vix: number; spx: number | null };
  /** The condor without layers. */
  condorAlone: Turning;
  /** Condor and all layers. */
  total: Turning;
  /**
   * What is awake: today, from each trigger on up to the highest VIX shown, and at the lowest SPX shown. By falling
   * SPX.
   */
  ladder: Rung[];
  /** Condor and layers by SPX (rows) and VIX (columns), the map left aside. */
  byShock: Heat;
  /** VIX on the map at each row of `byShock`. */
  path: number[];
  /** Condor and layers there. */
  onPath: number[];
  /** null unless asked for by { curves: true }. */
  curves: HedgeCurves | null;
}

/** A layer. Where nothing is bought (`notBought`) every number of the purchase is null, and `contracts` is 0. */
export interface Layer {
  /** Its place in `layers` of the setup, from 0. */
  place: number;
  instrument: string;
  contracts: number;
  /** Why nothing is bought; null where something is. */
  notBought: Reason | null;
  /** Of the option bought, a level of VIX or, of puts, of SPX; null for a future or a fund. */
  strike: number | null;
  /** Of the option sold in a spread; null for all else. */
  soldStrike: number | null;
  /** The market of its purchase. */
  boughtAt: Level | null;
  /** What it is priced on: the VIX future of its expiry, or the forward of SPX. */
  forward: number | null;
  /** A fraction: 0.9 is 90 %. That of the VIX future up to its expiry; of puts that of the bought one. */
  volatility: number | null;
  /** Points per contract: the premium, or the price of a future; 1 for a fund. */
  entry: number | null;
  /** Dollars, all contracts; null for a future, too. */
  paid: number | null;
  /**
   * Dollars a year, if bought anew at each expiry; of futures and funds what they lose in a year while VIX stands still
   * (negative: gain). null where it is bought on the way, too.
   */
  perYear: number | null;
  trigger: Point;
  /** Where its profit is zero at the horizon. */
  marked: Point;
  /** Where its profit is zero at its own expiry. */
  atExpiry: Point;
  /** The condor with this layer alone. */
  withCondor: Turning;
  jump: Jump;
}

/** A point, or what is known of one that is not there. */
export interface Point {
  vix: number | null;
  spx: number | null;
  /** null where it is a point of the levels shown. */
  reason: Reason | null;
}

/** Why something does not happen. */
export type Reason =
  | "standing"
  | "already-active"
  | "signal-off"
  | "no-break-even"
  | "off-map"
  | "outside-range"
  | "no-contracts"
  | "nothing-to-offset"
  | "no-gain"
  | "no-premium"
  | "worthless"
  | "no-strike"
  | "no-width"
  | "never-expires"
  | "before-purchase"
  | "always-gains"
  | "never-gains";

/** A level of VIX and one of SPX. */
export interface Level {
  vix: number;
  spx: number;
}

/**
 * Where a total turns, within the levels of SPX shown (the ends of `curves.spots`): beyond them it may be zero again,
 * and lower.
 */
export interface Turning {
  /** Where the total is zero or jumps over it, by ascending SPX. */
  zeros: Level[];
  /** Those of them at which it jumps over zero, because a layer is bought there. */
  jumps: Level[];
  /** Where it is lowest; of a level stretch in a fall the upper end. */
  worst: Level & {
    /** The total there. */
    profit: number;
  };
}

/** What the layers cost, in dollars. */
export interface HedgeCost {
  /** Premiums of the layers that stand from the start. */
  now: number;
  /** Premiums of the others, each at the market of its purchase. */
  onTheWay: number;
  /** Sum of the layers' perYear. */
  perYear: number;
  /** `now` as a fraction of the condor's credit; null without a credit. */
  shareOfCredit: number | null;
  /** The most that all layers can lose, positive: premiums, and of futures the loss at the lowest VIX of the map. */
  worst: number;
  /**
   * The same within the timeframe: what stands from the start is bought anew at each expiry; a fund, and what is bought
   * on the way, once.
   */
  atRisk: number;
}

/** What is awake at a level. What it gains for a small move it gains at once, before any of the horizon's days pass. */
export interface Rung {
  vix: number;
  spx: number;
  /** One for each layer. */
  awake: boolean[];
  contracts: number;
  /** Dollars per volatility point of VIX, of the VIX options awake. */
  vegaPerPoint: number;
  /** Dollars per volatility point of SPX, of the SPX puts awake: not to be added to the other. */
  spxVegaPerPoint: number;
  /** Dollars per point of spot VIX, SPX standing still. */
  perVixPoint: number;
}

/** What a layer gains if VIX jumps to `jump` of the setup at once. */
export interface Jump {
  /** By the model; 0 for a layer that is not held before the jump. */
  model: number;
  /** If it expired then and there; null where it is no VIX option, or not held. */
  spotIntrinsic: number | null;
}

export interface HedgeCurves {
  spots: number[];
  condor: number[];
  total: number[];
}

/** What a venue's rules make of a position. */
export interface ByRules {
  /** The venue's key. */
  venue: string;
  /** The price at which equity equals what has to be left, without layers; null where none does that. */
  liquidation: number | null;
  /** True when it is liquidated where the price stands: `liquidation` is where it would just not be. */
  isLiquidated: boolean;
  /**
   * The row of the venue's table that holds it there, or at the price now where there is no such price; from 1. null
   * where the venue has no table here, and where its rate grows with the size.
   */
  tier: number | null;
  /** The maintenance rate there, a fraction. */
  maintenanceRate: number;
  /** At the size of the entry; null where the rules set no limit, and where the venue has no table here. */
  maxLeverage: number | null;
  /**
   * True where that size is beyond the venue's table: its last row stands in, and the liquidation is no fact of the
   * venue.
   */
  isBeyondTable: boolean;
}

/** The perpetual. Money is in the currency of its margin: dollars, or coin of an inverse contract. */
export interface Perp extends ByRules {
  /** Source and date of the venue's table; null where it has none here and the plain rule of textbooks stands in. */
  table: string | null;
  /** What was put up, added margin included. */
  margin: number;
  /** At the entry. */
  notional: number;
  /** At the price now, without layers, as the next three. */
  equity: number;
  /** Maintenance margin of this position alone. */
  maintenance: number;
  /** What has to be left: maintenance, closing fee, and the maintenance of the account's other positions. */
  requirement: number;
  /** requirement / equity: 1 is the liquidation; null without equity. */
  marginRatio: number | null;
  /** Where the equity is zero, without layers; null where no price does that. */
  bankruptcy: number | null;
  /** The largest position of its margin and leverage: coins, or dollars of face value of an inverse contract. */
  largest: number;
  /**
   * Of each payment, a fraction; positive is paid by longs. null where the venue's rule is of another form or not known
   * and no rate was given: nothing is charged.
   */
  fundingRate: number | null;
  /** Of each payment at the price now; negative is received. */
  payment: number;
  /** Payments up to the horizon, fractions included. */
  payments: number;
  /**
   * Days until funding alone has it liquidated at the price now, with layers that its margin ratio opens on the way;
   * null where it pays none, or is liquidated already.
   */
  diesAfter: number | null;
  /** Where requirement / equity is 80 % with layers; null where it is liquidated first, or never. */
  marginCall: number | null;
  /** With its layers, now. */
  now: Course;
  /** With its layers, funding up to the horizon paid. */
  later: Course;
  /** What lets it live to the shock looked at; never null, for a coin has a price at any shock. */
  survive: Survive | null;
  /** The same position at every venue that has a table for it. */
  venues: AtVenue[];
  /** null unless asked for by { curves: true }. */
  curves: PerpCurves | null;
}

export interface AtVenue extends ByRules {
  /**
   * Of a day from the premium, at the chosen venue from fundingRate, a fraction of the notional; null where the venue's
   * rule is of another form or not known.
   */
  fundingPerDay: number | null;
}

/** A position with its layers as the price moves. */
export interface Course {
  /** On the way on which it loses, with the layers opened by then; the price now where it is liquidated already. */
  liquidation: number | null;
  /** On the way on which it gains: with a hedge larger than itself, or where a table steps as it grows in worth. */
  liquidationOnGain: number | null;
  /** In the order in which they are opened; then those that are not, in the order of the setup. */
  layers: Opened[];
}

export interface Opened {
  /** Its place in `perpLayers` of the setup, from 0. */
  place: number;
  what: "standing" | "already-active" | "opens" | "too-late" | "never-opens";
  /** Where it is opened, or would be; null where it stands from the start or never is. */
  price: number | null;
  /** Where the position is liquidated with the layers up to this one. */
  liquidation: number | null;
}

/**
 * What is needed, now, to live to the price of the shock, funding and the setup's layers left out: margin, or coins of
 * a hedge; of a hedge null where no amount makes good what is missing, a coin of it relieves nothing, or the contract
 * is inverse.
 */
export interface Survive {
  /** The coin at the shock looked at. */
  price: number;
  /** What is missing there without a hedge, dollars. */
  shortfall: number;
  /** Margin to be added, in its currency: more than what is missing there where a venue's table steps on the way. */
  margin: number;
  /** A perpetual against it, margined on the difference of the two. */
  perpNet: number | null;
  /** The same margined on both. */
  perpGross: number | null;
  /** Held in the account, struck 5 % from the price now, for 1.5 % of it. */
  option: number | null;
  /**
   * The highest leverage at which it lives there without layers, on the initial margin of that leverage in cross mode
   * too; null where it does not lose there, or from 1 to 125 all or none do.
   */
  leverage: number | null;
}

export interface PerpCurves {
  /** Without layers. */
  byLeverage: {
    leverage: number;
    liquidation: number | null;
  }[];
  /** Dollars, with layers, as if it were not liquidated before: twice where a layer is opened. */
  byPrice: {
    price: number;
    equity: number;
    requirement: number;
  }[];
  /**
   * By days from now, up to the horizon; the days on which the margin ratio opens a layer are among them, and none
   * beyond its liquidation.
   */
  byDay: {
    day: number;
    /** Funding paid by then, in the currency of the margin; negative was received. */
    paid: number;
    /** Where it is liquidated if the price moves only then, with its layers. */
    liquidation: number | null;
  }[];
}

/** One shock for all positions, at the horizon. Profits are dollars. */
export interface Stress {
  /** At the shock looked at. */
  at: Stressed;
  /** What happens on the way: falls in the order in which they are reached, then rises. */
  events: StressEvent[];
  /** What dated days would have done, by date. */
  days: StressDay[];
  /** By ascending move, twice where the perpetual is liquidated; null unless asked for by { curves: true }. */
  points: Stressed[] | null;
}

/** SPX, VIX and the coin moved as on that day, VIX by its multiple; valued one day from now, not at the horizon. */
export interface StressDay {
  /** Year-month-day. */
  date: string;
  vix: number;
  /** Condor and its layers. */
  hedged: number;
  /** null where the day has no move of the coin; 0 without a perpetual. */
  perp: number | null;
  /** null where a part is not known. */
  total: number | null;
}

export interface Moved {
  /** Of SPX, a fraction. */
  move: number;
  spx: number;
  /** By the map. */
  vix: number;
  /** Price of the coin by its beta; null without a perpetual. */
  coin: number | null;
}

export interface Stressed extends Moved {
  condor: number;
  /** All hedge layers of the condor. */
  layers: number;
  /** The perpetual with its layers; after its liquidation what was lost; 0 without one. */
  perp: number;
  total: number;
}

export interface StressEvent extends Moved {
  what:
    "short-put" | "short-call" | "break-even" | "layer-bought" | "perp-layer-opens" | "perp-layer-too-late" |
    "margin-call" | "liquidated";
  /** Of the layer in `layers` or `perpLayers` of the setup, from 0; null where it is about none. */
  place: number | null;
  /**
   * Dollars, where the perpetual is liquidated, not below 0; with cross margin all that was in the account, the profit
   * of its other positions included. null of all other events.
   */
  marginLost: number | null;
}

/** A setup as a link. */
export interface Encoded {
  /**
   * True when the setup could be read: every name known, every value a number or a text, nothing needed missing; and
   * when its texts fit into a link, as all do that the page takes. Not as `ok` of `Evaluated`: a text that its field
   * refuses travels all the same, and stands in `issues` as wrong.
   */
  ok: boolean;
  /** The part of the address after "#/"; null unless `ok`. */
  link: string | null;
  /** What is wrong, and remarks. */
  issues: Issue[];
}

/** What `T` holds, as texts: every field is there, null where it is empty as at the start, and words may be any. */
export type Texts<T> = T extends object ? { [Name in keyof T]-?: Texts<NonNullable<T[Name]>> } : string | null;

/** A setup as it was typed, which may be given to evaluate: of no text is it said that its field accepts it. */
export type SetupTexts = Texts<Setup>;

/** A link as a setup. */
export interface Decoded {
  /** True when everything in the link could be used, as `ok` of `Evaluated`. */
  ok: boolean;
  /**
   * The texts of all fields; may be given to evaluate. Of a text that could not be used the last valid one, which a
   * link keeps beside it, is not among them.
   */
  setup: SetupTexts;
  /** The texts of all fields of the pinned setup; null where none is pinned. */
  pin: SetupTexts | null;
  /** What could not be used, one sentence each: all of it, where the page names forty. */
  notices: string[];
}

/** `window.tailfeather`. No call throws: what cannot be used comes back as issues or notices. */
export interface Tailfeather {
  /** Version of the page. */
  readonly version: string;
  /** Every number of a setup, or everything that is wrong with it. */
  evaluate(setup?: Setup | SetupTexts | null, options?: Options | null): Evaluated;
  /** A setup as a link, numbers as the page writes them: put "#/" and the page's address before it. */
  encode(setup?: Setup | SetupTexts | null): Encoded;
  /** The setup a link holds: a whole address, or what follows "#", "#/" or "#/?". */
  decode(link: string): Decoded;
}

declare global {
  interface Window {
    readonly tailfeather: Tailfeather;
  }
}
