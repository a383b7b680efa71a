//! The figures of the page by name: what a table, a file and an element of the document are called by.

/// A figure of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Profit over SPX.
    Payoff,
    /// Profit by date and price.
    ByDate,
    /// Profit by VIX and price.
    ByVix,
    /// When each layer acts.
    Strip,
    /// What is awake at each VIX.
    Ladder,
    /// VIX futures by time.
    Futures,
    /// Condor and layers by VIX and price.
    ByShock,
    /// The points of each layer: a table alone.
    Points,
    /// What each layer costs: a table alone.
    Cost,
    /// All positions under one shock.
    Stress,
    /// Where the perpetual is liquidated at each leverage.
    Liquidation,
    /// Its equity and what has to be left.
    Account,
    /// Funding over time.
    Funding,
    /// The same position at other venues: a table alone.
    Venues,
    /// What dated days would have done: a table alone.
    Days,
}

impl Figure {
    /// Every figure.
    pub const ALL: [Figure; 15] = [
        Figure::Payoff,
        Figure::ByDate,
        Figure::ByVix,
        Figure::Strip,
        Figure::Ladder,
        Figure::Futures,
        Figure::ByShock,
        Figure::Points,
        Figure::Cost,
        Figure::Stress,
        Figure::Liquidation,
        Figure::Account,
        Figure::Funding,
        Figure::Venues,
        Figure::Days,
    ];

    /// Its name in files and in the document.
    pub fn key(self) -> &'static str {
        match self {
            Figure::Payoff => "payoff",
            Figure::ByDate => "by-date",
            Figure::ByVix => "by-vix",
            Figure::Strip => "when",
            Figure::Ladder => "awake",
            Figure::Futures => "futures",
            Figure::ByShock => "by-shock",
            Figure::Points => "points",
            Figure::Cost => "cost",
            Figure::Stress => "stress",
            Figure::Liquidation => "liquidation",
            Figure::Account => "account",
            Figure::Funding => "funding",
            Figure::Venues => "venues",
            Figure::Days => "days",
        }
    }
}
