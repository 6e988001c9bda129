//! Places in the linear memory behind the slot: bodies and texts of requests, and rooms for readers.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use crate::layout as l;
use crate::sys::{Pages, MEMORY_BYTES};
use crate::value::Shapes;

/// Pages, and the rooms of those who read them.
pub trait Memory {
    fn pages(&self) -> &Pages;
    fn rooms(&self) -> &Rooms;
    fn shapes(&self) -> &Shapes;
}

/// Threads that read at the same time; one more waits for a room.
const READERS: u32 = 8;
/// JSON text of a value is at most so many times as long, but for objects without fields.
const TEXT_FACTOR: u64 = 6;
const EXTRA_BYTES: u64 = 0x40_0000;

/// Where requests are made.
#[derive(Clone, Copy)]
pub struct Staging {
    pub body: u32,
    pub body_end: u32,
    pub text: u32,
    pub text_end: u32,
}

/// A reader's scratch, and the room for its text behind it.
#[derive(Clone, Copy)]
pub struct Room {
    pub scratch: u32,
    pub text: u32,
    pub end: u32,
}

pub struct Rooms {
    pub staging: Staging,
    rooms: Vec<Room>,
    /// A bit for each room that no thread uses.
    free: AtomicU32,
}

impl Rooms {
    /// Plans the memory from `start` on.
    pub fn plan(start: u32, value_bytes_max: u32) -> Rooms {
        let value = u64::from(value_bytes_max);
        let page = u64::from(l::PAGE_BYTES);
        // The last page stays free: accesses may reach a little behind an address.
        let end = MEMORY_BYTES - page;
        let body = (u64::from(start) + 7) & !7;
        let body_end = (body + value + EXTRA_BYTES).min(end);
        let text_end = (body_end + value * 2 + EXTRA_BYTES).min(body_end + (end - body_end) / 2);
        let first = (text_end + page - 1) / page * page;
        let share = (end - first) / u64::from(READERS) / page * page;
        let bytes = share.min(page + value * TEXT_FACTOR + EXTRA_BYTES) / page * page;
        let rooms = (0..u64::from(READERS)).map(|index| {
            let scratch = first + index * bytes;
            let text = scratch + page;
            Room { scratch: scratch as u32, text: text as u32, end: (scratch + bytes) as u32 }
        });
        let staging = Staging {
            body: body as u32,
            body_end: body_end as u32,
            text: body_end as u32,
            text_end: text_end as u32,
        };
        Rooms { staging, rooms: rooms.collect(), free: AtomicU32::new((1 << READERS) - 1) }
    }

    /// Calls `using` with a room that no other thread uses.
    pub fn with<R>(&self, using: impl FnOnce(Room) -> R) -> R {
        let mut free = self.free.load(Ordering::Relaxed);
        let index = loop {
            if free == 0 {
                // A read takes less than a microsecond.
                thread::yield_now();
                free = self.free.load(Ordering::Relaxed);
                continue;
            }
            let index = free.trailing_zeros();
            let taken = free & !(1 << index);
            // What the last user of the room wrote there comes before.
            match self.free.compare_exchange_weak(free, taken, Ordering::Acquire, Ordering::Relaxed) {
                Ok(_) => break index,
                Err(now) => free = now,
            }
        };
        let lent = Lent { rooms: self, index };
        using(self.rooms[lent.index as usize])
    }
}

/// Gives the room back, also when its user panics.
struct Lent<'a> {
    rooms: &'a Rooms,
    index: u32,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        self.rooms.free.fetch_or(1 << self.index, Ordering::Release);
    }
}
