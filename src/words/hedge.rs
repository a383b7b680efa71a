//! What stands in and under the figures of the hedge, and how they are read out.

/// Title of the figure of triggers.
pub const STRIP: &str = "When each layer acts";
/// The sentence under it.
pub const STRIP_LEAD: &str = "A level of VIX read back as a level of SPX.";
/// Title of the layer ladder.
pub const LADDER: &str = "What is awake at each VIX";
/// Title of the futures curve.
pub const FUTURES: &str = "VIX futures by time to expiry";
/// Title of the table of condor and layers.
pub const BY_SHOCK: &str = "Condor and layers by VIX and price";
