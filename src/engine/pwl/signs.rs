//! Where a payoff gains, loses and is zero, and where it changes from one to the other.

use super::super::units::{Dollars, Points};
use super::{Knot, Payoff, Stretch};

/// Whether a profit counts as a loss, as zero or as a gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Loss,
    Zero,
    Gain,
}

/// A stretch over which the sign does not change.
struct Piece {
    from: f64,
    to: Option<f64>,
    sign: Sign,
}

impl Payoff {
    /// Isolated settlements where the profit changes its sign, ascending. A point that touches zero and turns back is
    /// none, nor are the ends of a stretch of zero.
    pub fn break_evens(&self) -> Vec<Points> {
        let mut break_evens = Vec::new();
        for pair in self.pieces().windows(2) {
            if let [left, right] = pair
                && left.sign != right.sign
                && left.sign != Sign::Zero
                && right.sign != Sign::Zero
            {
                break_evens.push(Points(right.from));
            }
        }
        break_evens
    }

    /// Stretches where the profit is zero throughout, ascending.
    pub fn zero_stretches(&self) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::new();
        for piece in self.stretches(Sign::Zero) {
            match stretches.last_mut() {
                Some(last) if last.to == Some(piece.from) => last.to = piece.to,
                _ => stretches.push(piece),
            }
        }
        stretches
    }

    /// Open stretches where the profit is above zero, ascending. A single settlement at zero divides two of them.
    pub fn profit_stretches(&self) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::new();
        for piece in self.stretches(Sign::Gain) {
            match stretches.last_mut() {
                Some(last) if last.to == Some(piece.from) && self.at(piece.from).0 > 0.0 => last.to = piece.to,
                _ => stretches.push(piece),
            }
        }
        stretches
    }

    fn stretches(&self, sign: Sign) -> impl Iterator<Item = Stretch> {
        let pieces = self.pieces().into_iter().filter(move |piece| piece.sign == sign);
        pieces.map(|piece| Stretch { from: Points(piece.from), to: piece.to.map(Points) })
    }

    /// The settlements from 0 up, cut at every knot and every crossing.
    fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(2 * self.knots.len());
        for (left, right) in self.knots.iter().zip(self.knots.iter().skip(1)) {
            let (from, to) = (left.at.0, right.at.0);
            match (self.sign(left.profit), self.sign(right.profit)) {
                (Sign::Zero, sign) | (sign, Sign::Zero) => pieces.push(Piece { from, to: Some(to), sign }),
                (before, after) if before == after => pieces.push(Piece { from, to: Some(to), sign: before }),
                (before, after) => {
                    let root = crossing(left, right);
                    pieces.push(Piece { from, to: Some(root), sign: before });
                    pieces.push(Piece { from: root, to: Some(to), sign: after });
                }
            }
        }
        if let Some(last) = self.knots.last() {
            pieces.push(Piece { from: last.at.0, to: None, sign: self.sign(last.profit) });
        }
        pieces
    }

    fn sign(&self, profit: Dollars) -> Sign {
        match profit.0 {
            profit if profit.abs() <= self.zero.0 => Sign::Zero,
            profit if profit > 0.0 => Sign::Gain,
            _ => Sign::Loss,
        }
    }
}

/// Where the line between two knots of opposite signs is zero; measured from the nearer knot, which keeps the digits.
fn crossing(left: &Knot, right: &Knot) -> f64 {
    let width = right.at.0 - left.at.0;
    let rise = right.profit.0 - left.profit.0;
    if left.profit.0.abs() < right.profit.0.abs() {
        left.at.0 - left.profit.0 / rise * width
    } else {
        right.at.0 - right.profit.0 / rise * width
    }
}
