//! Reading the pages: without a lock, and valid only if the epoch says so afterwards.

use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::error::{Error, Result};
use crate::ids::{read_id, write_id};
use crate::layout as l;
use crate::range::{bound_key, Bounds};
use crate::rooms::{Memory, Room};
use crate::sys::Pages;

/// Torn reads in a row before the engine is asked.
const TRIES_MAX: u32 = 256;
/// How often the engine is asked before the pages count as damaged.
const WAITS_MAX: u32 = 16;
/// Of one batch of nodes. Fewer are read at once after a torn one.
const NODES_MAX: u32 = 64;
const RETRY: u32 = l::RETRY;
/// Of data that is decoded without its text. Most is short, and a short place is made sooner.
const COPY_BYTES_MAX: usize = 512;
const SHORT_BYTES_MAX: usize = 128;

/// What one attempt to read found.
enum Found<R> {
    Torn,
    Absent,
    Data(R, u64),
    TooLong,
}

/// Reads the text of a node's data: the result of `look`, and the node's version. After too many torn
/// reads `ask` gets the data and its version from the engine, into `look`'s place.
pub fn read<R>(
    on: &impl Memory,
    id: &str,
    mut look: impl FnMut(&[u8]) -> R,
    ask: impl FnOnce(&mut dyn FnMut(&[u8]) -> R) -> Result<Option<(R, u64)>>,
) -> Result<Option<(R, u64)>> {
    let found = on.rooms().with(|room| {
        let info = write_id(on.pages(), room.scratch + l::SCRATCH_KEY, id)?;
        for tries in 0..TRIES_MAX {
            match attempt(on.pages(), room, info, &mut look) {
                Found::Torn => pause(tries),
                Found::Absent => return Ok(Some(None)),
                Found::Data(data, version) => return Ok(Some(Some((data, version)))),
                Found::TooLong => return Err(too_long(id)),
            }
        }
        Ok(None)
    })?;
    match found {
        Some(found) => Ok(found),
        None => ask(&mut look),
    }
}

/// The version of a node, and what `take` makes of a copy of its data. Nothing: its text has to be
/// read, or it is asked for.
pub fn read_copy<R>(
    on: &impl Memory,
    id: &str,
    take: impl FnOnce(&[u8]) -> Option<R>,
) -> Result<Option<Option<(R, u64)>>> {
    let pages = on.pages();
    on.rooms().with(|room| {
        let info = write_id(pages, room.scratch + l::SCRATCH_KEY, id)?;
        for tries in 0..TRIES_MAX {
            let data = pages.find(room.scratch, info);
            let results = room.scratch + l::SCRATCH_RESULT;
            if data == RETRY {
                pause(tries);
                continue;
            }
            let mut version = 0;
            let mut short = [0u8; SHORT_BYTES_MAX];
            let mut long;
            let mut bytes = 0;
            if data != 0 {
                bytes = pages.load(results + l::RESULT_BYTES) as usize;
                version = pages.load64(pages.load(results + l::RESULT_VALUE) + l::VALUE_VERSION);
                let expires = f64::from_bits(pages.load64(results + l::RESULT_EXPIRES));
                if expires != 0.0 && expires <= now_ms() {
                    bytes = 0;
                } else if bytes > COPY_BYTES_MAX {
                    return Ok(None);
                }
            }
            let copy = if bytes <= SHORT_BYTES_MAX {
                &mut short[..bytes]
            } else {
                long = [0u8; COPY_BYTES_MAX];
                &mut long[..bytes]
            };
            pages.read_into(data, copy);
            if !is_valid(pages, room) {
                pause(tries);
                continue;
            }
            if bytes == 0 {
                return Ok(Some(None));
            }
            return Ok(take(copy).map(|value| Some((value, version))));
        }
        Ok(None)
    })
}

/// A batch that is being published takes some stores only.
fn pause(tries: u32) {
    if tries > 8 {
        thread::yield_now();
    }
}

fn attempt<R>(pages: &Pages, room: Room, info: u32, look: &mut impl FnMut(&[u8]) -> R) -> Found<R> {
    let data = pages.find(room.scratch, info);
    if data == RETRY {
        return Found::Torn;
    }
    text_of(pages, room, data, look)
}

/// The text of the data that `find` or `data_of` found.
fn text_of<R>(pages: &Pages, room: Room, data: u32, look: &mut impl FnMut(&[u8]) -> R) -> Found<R> {
    let result = |word: u32| pages.load(room.scratch + l::SCRATCH_RESULT + word);
    let mut version = 0;
    let mut length = 0;
    if data != 0 {
        let bytes = result(l::RESULT_BYTES);
        version = pages.load64(result(l::RESULT_VALUE) + l::VALUE_VERSION);
        let expires = f64::from_bits(pages.load64(room.scratch + l::SCRATCH_RESULT + l::RESULT_EXPIRES));
        if expires == 0.0 || expires > now_ms() {
            length = pages.decode_json(room.scratch, data, bytes, room.text, room.end);
            if length == 0 && result(l::RESULT_STATUS) == l::TOO_LARGE && is_valid(pages, room) {
                return Found::TooLong;
            }
            if length == 0 {
                return Found::Torn;
            }
        }
    }
    if !is_valid(pages, room) {
        return Found::Torn;
    }
    if length == 0 {
        return Found::Absent;
    }
    Found::Data(pages.lend(room.text, length, look), version)
}

fn is_valid(pages: &Pages, room: Room) -> bool {
    pages.validate_epoch(room.scratch) != 0
}

/// The text of an encoded value that is at `at`, in memory of the caller.
pub fn decode<R>(pages: &Pages, room: Room, at: u32, bytes: u32, look: impl FnOnce(&[u8]) -> R) -> Option<R> {
    let length = pages.decode_json(room.scratch, at, bytes, room.text, room.end);
    (length > 0).then(|| pages.lend(room.text, length, look))
}

/// Calls `take` with the id, text and version of each node in the bounds, until it answers false. Neither
/// `wait` nor `take` may use a room: all readers could wait for a second one.
pub fn scan(
    on: &impl Memory,
    bounds: &Bounds,
    wait: impl Fn() -> Result<()>,
    mut take: impl FnMut(String, &[u8], u64) -> Result<bool>,
) -> Result<()> {
    let pages = on.pages();
    if bounds.is_empty {
        return Ok(());
    }
    on.rooms().with(|room| {
        let mut from = bound_key(&bounds.from);
        let mut to = bound_key(&bounds.to);
        let mut flags = if bounds.reverse { l::SCAN_REVERSE } else { 0 };
        let mut most = NODES_MAX;
        let mut tries = 0;
        let mut taken = 0;
        loop {
            from.write(pages, room.scratch + l::SCRATCH_FROM);
            to.write(pages, room.scratch + l::SCRATCH_TO);
            let left = bounds.limit - taken;
            let wanted = most.min(left.min(NODES_MAX as usize) as u32);
            let Some(nodes) = chunk(pages, room, (from.info, to.info), flags, wanted)? else {
                tries += 1;
                most = (most / 2).max(1);
                pause(tries);
                if tries % TRIES_MAX == 0 {
                    if tries / TRIES_MAX > WAITS_MAX {
                        return Err(unreadable());
                    }
                    wait()?;
                }
                continue;
            };
            tries = 0;
            most = NODES_MAX;
            for node in &nodes.found {
                if let Some((text, version)) = &node.data {
                    taken += 1;
                    if !take(node.id.clone(), text, *version)? || taken == bounds.limit {
                        return Ok(());
                    }
                }
            }
            let (Some(last), true) = (nodes.found.last(), nodes.has_more) else { return Ok(()) };
            if bounds.reverse {
                to = last.key.clone();
            } else {
                from = last.key.clone();
                flags |= l::SCAN_FROM_EXCLUSIVE;
            }
        }
    })
}

struct Node {
    id: String,
    key: crate::ids::Key,
    data: Option<(Vec<u8>, u64)>,
}

struct Chunk {
    found: Vec<Node>,
    has_more: bool,
}

/// Some nodes of one moment, or nothing when they were torn.
fn chunk(pages: &Pages, room: Room, info: (u32, u32), flags: u32, most: u32) -> Result<Option<Chunk>> {
    let count = pages.scan(room.scratch, info.0, info.1, flags, most);
    let result = |word: u32| pages.load(room.scratch + l::SCRATCH_RESULT + word);
    if result(l::RESULT_EPOCH) & l::EPOCH_LOCKED != 0 {
        return Ok(None);
    }
    let has_more = result(l::RESULT_MORE) == 1;
    let mut found = Vec::with_capacity(count as usize);
    for index in 0..count {
        let node = pages.load(room.scratch + l::SCRATCH_NODES + index * 4);
        let value = pages.load(room.scratch + l::SCRATCH_VALUES + index * 4);
        if node % 8 != 0 || node < l::STORE_BASE {
            return Ok(None);
        }
        let info = pages.load(node + l::NODE_KEY_INFO);
        let id_bytes = info >> 1;
        if id_bytes > l::ID_BYTES_MAX || id_bytes % 2 > 0 && info & 1 == 1 {
            return Ok(None);
        }
        // A copy, which counts if the epoch is valid.
        let bytes = pages.read(node + l::NODE_ID, id_bytes);
        let id = crate::ids::id_of(&bytes, info & 1 == 1);
        let data = pages.data_of(room.scratch, value);
        if data == RETRY {
            return Ok(None);
        }
        let data = match text_of(pages, room, data, &mut |text: &[u8]| text.to_vec()) {
            Found::Torn => return Ok(None),
            Found::Absent => None,
            Found::Data(text, version) => Some((text, version)),
            Found::TooLong => return Err(too_long(&id)),
        };
        found.push(Node { id, key: crate::ids::Key { bytes, info }, data });
    }
    Ok(is_valid(pages, room).then_some(Chunk { found, has_more }))
}

/// A change in the log, from `cursor` on.
pub enum Change {
    Put(String),
    Delete(String, u64),
    /// No further one at present.
    None,
    Overrun,
}

/// The end of the change log.
pub fn log_end(on: &impl Memory) -> u64 {
    on.rooms().with(|room| {
        on.pages().open_log(room.scratch);
        on.pages().load64(room.scratch + l::SCRATCH_LOG + l::LOG_CURSOR)
    })
}

/// The next change in the bounds; moves the cursor.
pub fn next_change(on: &impl Memory, bounds: &Bounds, cursor: &mut u64) -> Change {
    const RECORDS: u32 = 4096;
    let pages = on.pages();
    on.rooms().with(|room| {
        let log = room.scratch + l::SCRATCH_LOG;
        let from = bound_key(&bounds.from);
        let to = bound_key(&bounds.to);
        loop {
            from.write(pages, room.scratch + l::SCRATCH_FROM);
            to.write(pages, room.scratch + l::SCRATCH_TO);
            pages.store64(log + l::LOG_CURSOR, *cursor);
            let status = pages.read_log(room.scratch, from.info, to.info, 0, RECORDS);
            if status == l::OVERRUN {
                return Change::Overrun;
            }
            *cursor = pages.load64(log + l::LOG_CURSOR);
            match status {
                l::BUSY => continue,
                l::FOUND => {}
                _ => return Change::None,
            }
            let info = pages.load(log + l::LOG_KEY_INFO);
            let id = read_id(pages, room.scratch + l::SCRATCH_KEY, info);
            let version = pages.load64(log + l::LOG_VERSION);
            let is_put = pages.load(log + l::LOG_KIND) == l::LOG_PUT;
            return if is_put { Change::Put(id) } else { Change::Delete(id, version) };
        }
    })
}

pub fn now_ms() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_millis() as f64)
}

fn too_long(id: &str) -> Error {
    Error::ValueTooLarge(format!(
        "The JSON text of {id:?} is longer than this client has room for beside a store of this \
         capacity. The node is unchanged. Split it.",
    ))
}

fn unreadable() -> Error {
    Error::Corrupt(
        "The store's indexes cannot be read: their pages make no sense, or change all the time. \
         Nothing was changed. Restart the server; if the error comes back, report it."
            .to_owned(),
    )
}
