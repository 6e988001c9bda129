//! Ranges of ids, in the order of their UTF-16 units.

use crate::ids::Key;

/// Some of a store's ids. All by default.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Range {
    prefix: Option<String>,
    start: Option<String>,
    after: Option<String>,
    end: Option<String>,
    limit: Option<usize>,
    reverse: bool,
}

/// `from` ≤ id < `to`; an empty key is no bound.
pub(crate) struct Bounds {
    pub from: Vec<u16>,
    pub to: Vec<u16>,
    pub limit: usize,
    pub reverse: bool,
    pub is_empty: bool,
}

impl Range {
    pub fn all() -> Range {
        Range::default()
    }

    /// Only ids that start with this.
    pub fn prefix(prefix: impl Into<String>) -> Range {
        Range { prefix: Some(prefix.into()), ..Range::default() }
    }

    /// The lowest id, inclusive.
    pub fn start(self, start: impl Into<String>) -> Range {
        Range { start: Some(start.into()), ..self }
    }

    /// Only ids behind this one, for the next page of a list.
    pub fn after(self, after: impl Into<String>) -> Range {
        Range { after: Some(after.into()), ..self }
    }

    /// The end of the ids, exclusive.
    pub fn end(self, end: impl Into<String>) -> Range {
        Range { end: Some(end.into()), ..self }
    }

    pub fn limit(self, limit: usize) -> Range {
        Range { limit: Some(limit), ..self }
    }

    /// From the highest id to the lowest. The bounds mean the same.
    pub fn reverse(self) -> Range {
        Range { reverse: true, ..self }
    }

    pub(crate) fn bounds(&self) -> Bounds {
        let units = |text: &Option<String>| -> Vec<u16> {
            text.as_deref().unwrap_or_default().encode_utf16().collect()
        };
        let mut next = units(&self.after);
        if self.after.is_some() {
            // The next string in the order of units.
            next.push(0);
        }
        let from = units(&self.prefix).max(units(&self.start)).max(next);
        let mut to = units(&self.end);
        if let Some(behind) = successor(units(&self.prefix)) {
            if self.end.is_none() || behind < to {
                to = behind;
            }
        }
        let is_end = self.end.is_some() || !to.is_empty();
        let limit = self.limit.unwrap_or(usize::MAX);
        let is_empty = limit == 0 || (is_end && from >= to);
        Bounds { from, to, limit, reverse: self.reverse, is_empty }
    }
}

/// The smallest string behind all that start with `prefix`.
fn successor(mut prefix: Vec<u16>) -> Option<Vec<u16>> {
    while prefix.last() == Some(&0xffff) {
        prefix.pop();
    }
    *prefix.last_mut()? += 1;
    Some(prefix)
}

/// A bound, which need not be an id: what of it a comparison with ids looks at.
pub(crate) fn bound_key(units: &[u16]) -> Key {
    const UNITS_MAX: usize = 1024;
    if units.len() <= UNITS_MAX {
        return Key::from_units(units);
    }
    let mut rest = units[..UNITS_MAX].to_vec();
    if !rest.iter().any(|unit| *unit > 0xff) {
        rest.push(0);
    }
    Key::from_units(&rest)
}
