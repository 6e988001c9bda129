//! Requests through a slot's rings: numbered, executed in order, answered before they are acknowledged.

use std::time::{Duration, Instant};

use crate::connection::Connection;
use crate::error::{Error, Result};
use crate::layout as l;
use crate::rooms::Staging;
use crate::sys::Pages;

const NO_ROOM: u32 = 0xffff_ffff;
/// Looks at the acknowledged number before sleeping on it.
const LOOKS: u32 = 20_000;
const SLICE: Duration = Duration::from_millis(100);
const ROOM_SLICE: Duration = Duration::from_millis(1);

/// A status other than OK, with the bytes that came with it.
#[derive(Debug, Default)]
pub struct Reply {
    pub status: u32,
    pub data: Vec<u8>,
}

/// The client's side of a slot. Its scratch is that at 0.
pub struct Requests {
    slot: u32,
    pub staging: Staging,
    last: u32,
    /// The park of the engine for which the doorbell was rung last.
    rung: u32,
    partial: Option<(u32, Reply)>,
    looks: u32,
}

impl Requests {
    pub fn new(slot: u32, staging: Staging) -> Requests {
        let is_alone = std::thread::available_parallelism().is_ok_and(|count| count.get() == 1);
        let looks = if is_alone { 1 } else { LOOKS };
        Requests { slot, staging, last: 0, rung: 0, partial: None, looks }
    }

    /// Sends the body that was written to the staging area, and waits for its reply.
    pub fn run(
        &mut self,
        on: &Connection,
        op: u32,
        total: u32,
        timeout: Duration,
    ) -> Result<Reply> {
        let request = self.last.wrapping_add(1);
        let deadline = Instant::now() + timeout;
        let mut reply = None;
        let mut done = 0;
        loop {
            let kind = if done == 0 { op } else { l::OP_MORE };
            let sent = on.pages.send(SCRATCH, self.slot, kind, request, self.staging.body, total, done);
            self.ring(on, result(&on.pages, l::RESULT_STATUS));
            if sent != NO_ROOM {
                self.last = request;
                done = sent;
                if done >= total {
                    break;
                }
                continue;
            }
            self.drain(on, request, &mut reply);
            let acked = on.pages.load(self.slot + l::SLOT_ACKED);
            on.pages.futex_wait(self.slot + l::SLOT_ACKED, acked, ROOM_SLICE);
            if on.is_gone() || Instant::now() >= deadline {
                return Err(self.give_up(on, done > 0, timeout));
            }
        }
        self.wait(on, request, deadline, timeout, &mut reply)?;
        self.drain(on, request, &mut reply);
        Ok(reply.unwrap_or_default())
    }

    /// Of a request that is half sent no other one can follow.
    fn give_up(&self, on: &Connection, is_half_sent: bool, timeout: Duration) -> Error {
        if on.is_gone() {
            return on.gone_error();
        }
        if is_half_sent {
            on.hang_up();
        }
        Error::Timeout(format!(
            "The server did not make room for the request within {timeout:?}; nothing was changed. \
             Check whether its process is stopped or overloaded.",
        ))
    }

    fn wait(
        &mut self,
        on: &Connection,
        request: u32,
        deadline: Instant,
        timeout: Duration,
        reply: &mut Option<Reply>,
    ) -> Result<()> {
        let word = self.slot + l::SLOT_ACKED;
        if on.pages.await_acked(self.slot, request, self.looks) != 0 {
            return Ok(());
        }
        loop {
            self.drain(on, request, reply);
            let acked = on.pages.load(word);
            if is_reached(acked, request) {
                return Ok(());
            }
            if on.is_gone() {
                return Err(on.gone_error());
            }
            if Instant::now() >= deadline {
                return Err(Error::Timeout(format!(
                    "The server did not answer within {timeout:?}; it may still execute the request. \
                     Check whether its process is stopped or overloaded.",
                )));
            }
            // Another client can write the doorbell, and so end a ring's effect.
            let park = on.pages.load(l::STORE_SLEEPING);
            if park & 1 == 1 && park == self.rung {
                on.ring();
            }
            on.pages.store(self.slot + l::SLOT_WAITING, l::WAITING_FUTEX);
            // SYNC POINT: waiting. Checked after the word is set.
            let has_news = on.pages.peek_reply(SCRATCH, self.slot) == l::OK;
            if has_news || is_reached(on.pages.load(word), request) {
                on.pages.store(self.slot + l::SLOT_WAITING, l::WAITING_NOT);
                continue;
            }
            let slice = if self.partial.is_some() { ROOM_SLICE } else { SLICE };
            on.pages.futex_wait(word, acked, slice);
        }
    }

    /// SYNC POINT: sleeping. Each client ends each park of the engine once.
    fn ring(&mut self, on: &Connection, park: u32) {
        if park & 1 == 1 && park != self.rung {
            self.rung = park;
            on.ring();
        }
    }

    /// Takes all replies off the ring, and `request`'s into `found`.
    fn drain(&mut self, on: &Connection, request: u32, found: &mut Option<Reply>) {
        let pages = &on.pages;
        while pages.peek_reply(SCRATCH, self.slot) == l::OK {
            let number = result(pages, l::RESULT_REQUEST);
            let status = result(pages, l::RESULT_STATUS);
            let total = result(pages, l::RESULT_TOTAL);
            let mut reply = match self.partial.take() {
                Some((of, reply)) if of == number => reply,
                _ => Reply { status, data: Vec::new() },
            };
            let left = total - (reply.data.len() as u32).min(total);
            let piece = result(pages, l::RESULT_BYTES).min(left);
            reply.data.extend(pages.read(result(pages, l::RESULT_VALUE), piece));
            pages.consume_reply(SCRATCH, self.slot);
            self.ring(on, pages.load(l::STORE_SLEEPING));
            if (reply.data.len() as u32) < total {
                self.partial = Some((number, reply));
                continue;
            }
            let first = if status == l::NOT_DURABLE { word_of(&reply.data, 0) } else { number };
            if is_reached(request, first) && is_reached(number, request) {
                *found = Some(reply);
            }
        }
    }
}

/// The scratch of the requests.
const SCRATCH: u32 = l::READER_SCRATCH;

fn result(pages: &Pages, word: u32) -> u32 {
    pages.load(SCRATCH + l::SCRATCH_RESULT + word)
}

/// Whether `acked` is `request` or a later number.
fn is_reached(acked: u32, request: u32) -> bool {
    acked.wrapping_sub(request) as i32 >= 0
}

pub fn word_of(data: &[u8], at: usize) -> u32 {
    data.get(at..at + 4).map_or(0, |four| u32::from_le_bytes(four.try_into().unwrap()))
}
