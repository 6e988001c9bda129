//! Values straight into types of serde's, without their JSON text: what most reads take.
//!
//! Only what means the same in JSON is read here. Anything else, a mismatch of types among it, is an
//! error, and the caller takes the way by JSON text, whose errors name a place.

use std::sync::OnceLock;

use serde::de::{self, DeserializeOwned, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use crate::ids::id_of;
use crate::layout as l;
use crate::sys::Pages;

/// Whole numbers up to here are written with all of their digits.
const INTEGER_MAX: f64 = 9007199254740992.0;

/// The names of the fields of a store's shapes, as far as they were read.
pub struct Shapes(Box<[OnceLock<Box<[String]>>]>);

impl Default for Shapes {
    fn default() -> Shapes {
        Shapes((0..l::SHAPES_MAX).map(|_| OnceLock::new()).collect())
    }
}

impl Shapes {
    /// The names of a shape, which never change.
    #[inline]
    fn names(&self, pages: &Pages, number: usize) -> Option<&[String]> {
        let place = self.0.get(number)?;
        match place.get() {
            Some(names) => Some(names),
            None => read_names(pages, number).map(|names| &**place.get_or_init(|| names)),
        }
    }
}

fn read_names(pages: &Pages, number: usize) -> Option<Box<[String]>> {
    // SYNC POINT: shapes. An entry below the count is finished.
    if number >= pages.load(l::STORE_SHAPE_COUNT) as usize {
        return None;
    }
    let shape = l::SHAPES + number as u32 * l::SHAPE_BYTES;
    let bytes = pages.load(shape + l::SHAPE_NAMES_BYTES).min(l::SHAPE_NAMES_BYTES_MAX);
    let texts = pages.read(pages.load(shape + l::SHAPE_NAMES), bytes);
    let mut reader = Reader { bytes: &texts, depth: 0 };
    (0..pages.load(shape + l::SHAPE_FIELDS)).map(|_| reader.text().ok()).collect()
}

/// The data as a type, or nothing: then its JSON text says more.
pub fn decode<T: DeserializeOwned>(pages: &Pages, shapes: &Shapes, data: &[u8]) -> Option<T> {
    let names = match data {
        [tag, low, high, ..] if u32::from(*tag) == l::TAG_SHAPED => {
            Some(shapes.names(pages, usize::from(u16::from_le_bytes([*low, *high])))?)
        }
        _ => None,
    };
    let head = if names.is_some() { l::SHAPED_HEADER_BYTES as usize } else { 0 };
    let mut reader = Reader { bytes: &data[head..], depth: 0 };
    let value = match names {
        Some(names) => T::deserialize(Record { reader: &mut reader, names }),
        None => T::deserialize(&mut reader),
    };
    value.ok().filter(|_| reader.bytes.is_empty())
}

/// It has to be read by its text.
#[derive(Debug)]
struct ByText;

impl std::fmt::Display for ByText {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("by text")
    }
}

impl std::error::Error for ByText {}

impl de::Error for ByText {
    fn custom<T: std::fmt::Display>(_: T) -> ByText {
        ByText
    }
}

type Read<T> = std::result::Result<T, ByText>;

struct Reader<'a> {
    bytes: &'a [u8],
    depth: u32,
}

impl<'a> Reader<'a> {
    #[inline]
    fn take(&mut self, count: usize) -> Read<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or(ByText)?;
        self.bytes = rest;
        Ok(taken)
    }

    #[inline]
    fn tag(&mut self) -> Read<u32> {
        Ok(u32::from(self.take(1)?[0]))
    }

    #[inline]
    fn word(&mut self) -> Read<u32> {
        Ok(u32::from_le_bytes(self.take(4)?.try_into().unwrap()))
    }

    /// The next value, which has to be a string, such as a name.
    fn text(&mut self) -> Read<String> {
        let tag = self.tag()?;
        self.text_of(tag).map(|(bytes, is_wide)| id_of(bytes, is_wide))
    }

    /// The units of a string with this tag, and whether they are two bytes each.
    #[inline]
    fn text_of(&mut self, tag: u32) -> Read<(&'a [u8], bool)> {
        let (bytes, is_wide) = match tag {
            l::TAG_LATIN1 => (self.word()?, false),
            l::TAG_UTF16 => (self.word()?, true),
            tag if (l::TAG_SHORT..l::TAG_SMALL).contains(&tag) => (tag - l::TAG_SHORT, false),
            _ => return Err(ByText),
        };
        let text = self.take(bytes as usize)?;
        let is_whole = !is_wide || char::decode_utf16(units(text)).all(|found| found.is_ok());
        if is_whole { Ok((text, is_wide)) } else { Err(ByText) }
    }

    /// The number of items of an array or object, which fill the next bytes.
    #[inline]
    fn items(&mut self) -> Read<u32> {
        let bytes = self.word()?;
        let count = self.word()?;
        if bytes as usize > self.bytes.len() || self.depth >= l::DEPTH_MAX {
            return Err(ByText);
        }
        Ok(count)
    }
}

fn units(text: &[u8]) -> impl Iterator<Item = u16> + '_ {
    text.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
}

fn visit_text<'de, V: Visitor<'de>>((bytes, is_wide): (&[u8], bool), visitor: V) -> Read<V::Value> {
    match std::str::from_utf8(bytes) {
        Ok(text) if !is_wide && text.is_ascii() => visitor.visit_str(text),
        _ => visitor.visit_string(id_of(bytes, is_wide)),
    }
}

fn visit_number<'de, V: Visitor<'de>>(number: f64, visitor: V) -> Read<V::Value> {
    if !number.is_finite() || number.abs() >= INTEGER_MAX || (number == 0.0 && number.is_sign_negative()) {
        return Err(ByText);
    }
    if number.fract() != 0.0 {
        return visitor.visit_f64(number);
    }
    if number < 0.0 { visitor.visit_i64(number as i64) } else { visitor.visit_u64(number as u64) }
}

impl<'de> de::Deserializer<'de> for &mut Reader<'_> {
    type Error = ByText;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.tag()? {
            l::TAG_NULL => visitor.visit_unit(),
            l::TAG_FALSE => visitor.visit_bool(false),
            l::TAG_TRUE => visitor.visit_bool(true),
            tag if tag >= l::TAG_SMALL => visitor.visit_u64(u64::from(tag - l::TAG_SMALL)),
            l::TAG_I32 => visit_number(f64::from(self.word()? as i32), visitor),
            l::TAG_F64 => {
                let bytes = self.take(8)?.try_into().unwrap();
                visit_number(f64::from_le_bytes(bytes), visitor)
            }
            l::TAG_ARRAY => {
                let left = self.items()?;
                self.depth += 1;
                let value = visitor.visit_seq(Items { reader: self, left })?;
                self.depth -= 1;
                Ok(value)
            }
            l::TAG_OBJECT => {
                let left = self.items()?;
                // One name that starts with a dollar would have a mark around it.
                if left == 1 && is_dollar(self.bytes) {
                    return Err(ByText);
                }
                self.depth += 1;
                let value = visitor.visit_map(Items { reader: self, left })?;
                self.depth -= 1;
                Ok(value)
            }
            tag => visit_text(self.text_of(tag)?, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if self.bytes.first().copied().map(u32::from) == Some(l::TAG_NULL) {
            self.take(1)?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Read<V::Value> {
        // Types of serde_json's own with a meaning of their own.
        if name.starts_with('$') { Err(ByText) } else { visitor.visit_newtype_struct(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(self.text()?.into_deserializer())
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// Whether an encoded name starts with `$`.
fn is_dollar(name: &[u8]) -> bool {
    let tag = name.first().copied().map_or(0, u32::from);
    let head = if tag >= l::TAG_SHORT { 1 } else { l::LONG_HEADER_BYTES as usize };
    name.get(head) == Some(&b'$')
}

/// What is left of an array or object.
struct Items<'a, 'b> {
    reader: &'a mut Reader<'b>,
    left: u32,
}

impl<'de> de::SeqAccess<'de> for Items<'_, '_> {
    type Error = ByText;

    fn next_element_seed<T: de::DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> de::MapAccess<'de> for Items<'_, '_> {
    type Error = ByText;

    fn next_key_seed<T: de::DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<T: de::DeserializeSeed<'de>>(&mut self, seed: T) -> Read<T::Value> {
        seed.deserialize(&mut *self.reader)
    }
}

/// A record of a shape: its values, and the names from elsewhere.
struct Record<'a, 'b> {
    reader: &'a mut Reader<'b>,
    names: &'a [String],
}

impl<'de> de::Deserializer<'de> for Record<'_, '_> {
    type Error = ByText;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if let [name] = self.names {
            if name.starts_with('$') {
                return Err(ByText);
            }
        }
        self.reader.depth = 1;
        visitor.visit_map(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Read<V::Value> {
        if name.starts_with('$') { Err(ByText) } else { visitor.visit_newtype_struct(self) }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> de::MapAccess<'de> for Record<'_, '_> {
    type Error = ByText;

    fn next_key_seed<T: de::DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        let Some((name, rest)) = self.names.split_first() else { return Ok(None) };
        self.names = rest;
        seed.deserialize(name.as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<T: de::DeserializeSeed<'de>>(&mut self, seed: T) -> Read<T::Value> {
        seed.deserialize(&mut *self.reader)
    }
}
