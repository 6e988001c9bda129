//! Ids between strings and the pages: one byte a unit (Latin-1) if that does, else UTF-16.

use crate::error::{Error, Result};
use crate::layout as l;
use crate::sys::Pages;

/// The units of an id or a bound, as the pages have them.
#[derive(Clone, Default, PartialEq)]
pub struct Key {
    pub bytes: Vec<u8>,
    pub info: u32,
}

impl Key {
    pub fn from_units(units: &[u16]) -> Key {
        let is_wide = units.iter().any(|unit| *unit > 0xff);
        let bytes: Vec<u8> = if is_wide {
            units.iter().flat_map(|unit| unit.to_le_bytes()).collect()
        } else {
            units.iter().map(|unit| *unit as u8).collect()
        };
        let info = (bytes.len() as u32) << 1 | u32::from(is_wide);
        Key { bytes, info }
    }

    pub fn of(text: &str) -> Key {
        if text.is_ascii() {
            return Key { bytes: text.as_bytes().to_vec(), info: (text.len() as u32) << 1 };
        }
        Key::from_units(&text.encode_utf16().collect::<Vec<_>>())
    }

    /// Writes the key and its padding: the bytes of both.
    pub fn write(&self, pages: &Pages, at: u32) -> u32 {
        let bytes = self.bytes.len() as u32;
        pages.write(at, &self.bytes);
        pages.fill(at + bytes, 8);
        (bytes + 7) & !7
    }
}

/// The key of an id. Refuses what cannot be one.
pub fn id_key(id: &str) -> Result<Key> {
    if id.is_empty() || id.len() > l::ID_UTF8_BYTES_MAX as usize {
        return Err(Error::BadId(format!(
            "An id must have 1 to {} bytes in UTF-8, but this one has {}. Nothing was done. \
             Shorten the id, for instance to a hash.",
            l::ID_UTF8_BYTES_MAX,
            id.len(),
        )));
    }
    Ok(Key::of(id))
}

/// Writes an id for `find`: its key info. No memory is allocated for most ids.
#[inline]
pub fn write_id(pages: &Pages, at: u32, id: &str) -> Result<u32> {
    if id.is_ascii() && !id.is_empty() && id.len() <= l::ID_UTF8_BYTES_MAX as usize {
        pages.write(at, id.as_bytes());
        pages.fill(at + id.len() as u32, 8);
        return Ok((id.len() as u32) << 1);
    }
    let key = id_key(id)?;
    key.write(pages, at);
    Ok(key.info)
}

/// The id in private memory. Half of a surrogate pair, which no Rust string has, is replaced.
pub fn read_id(pages: &Pages, at: u32, info: u32) -> String {
    let bytes = (info >> 1).min(l::ID_BYTES_MAX);
    pages.lend(at, bytes, |units| id_of(units, info & 1 == 1))
}

pub fn id_of(bytes: &[u8], is_wide: bool) -> String {
    if is_wide {
        let units: Vec<u16> =
            bytes.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect();
        return String::from_utf16_lossy(&units);
    }
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// Whether the library uses the id itself, for documents and presence: lists and watches skip it.
pub fn is_reserved(id: &str) -> bool {
    let marks = [l::RESERVED_FIRST_UNIT, l::RESERVED_SECOND_UNIT, l::RESERVED_THIRD_UNIT];
    let mut units = id.encode_utf16();
    marks.iter().all(|mark| units.next().is_some_and(|unit| u32::from(unit) == *mark))
        && units.next().is_some()
}
