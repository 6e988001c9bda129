//! Watches: the changes of a range, as an iterator, which blocks, and as a stream.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use futures_core::Stream;
use serde_json::Value;

use crate::client::{from_text, not_that, Inner};
use crate::connection::Connection;
use crate::error::Result;
use crate::ids::is_reserved;
use crate::range::Range;
use crate::reader::{self, Change};

/// A system without socket buffers may lose a wake-up.
const LOOK: Duration = Duration::from_secs(1);
/// How often to look for a new server.
const SEARCH: Duration = Duration::from_millis(100);

/// A change, as the node is now: quick changes of one node may be one event.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    Put { id: String, data: Value, version: u64 },
    Delete { id: String, version: u64 },
    /// Changes were missed: this watch was too slow, or there is a new server. Read the range again.
    Lagged,
}

/// The changes of a range. Ends never: drop it.
pub struct Watch {
    inner: Arc<Inner>,
    connection: Arc<Connection>,
    range: Range,
    cursor: u64,
}

impl Watch {
    pub(crate) fn new(inner: Arc<Inner>, range: Range) -> Result<Watch> {
        let connection = inner.reading()?;
        let cursor = reader::log_end(&*connection);
        Ok(Watch { inner, connection, range, cursor })
    }

    /// The next change, if there is one already.
    pub fn try_next(&mut self) -> Option<Result<Event>> {
        let present = self.inner.reading().unwrap_or_else(|_| Arc::clone(&self.connection));
        if !Arc::ptr_eq(&present, &self.connection) {
            self.cursor = reader::log_end(&*present);
            self.connection = present;
            return Some(Ok(Event::Lagged));
        }
        let bounds = self.range.bounds();
        if bounds.is_empty {
            return None;
        }
        loop {
            match reader::next_change(&*self.connection, &bounds, &mut self.cursor) {
                Change::None => return None,
                Change::Overrun => {
                    self.cursor = reader::log_end(&*self.connection);
                    return Some(Ok(Event::Lagged));
                }
                Change::Delete(id, _) | Change::Put(id) if is_reserved(&id) => {}
                Change::Delete(id, version) => return Some(Ok(Event::Delete { id, version })),
                Change::Put(id) => match self.present(id) {
                    // Its deletion comes later in the log.
                    Ok(None) => {}
                    Ok(Some(event)) => return Some(Ok(event)),
                    Err(error) => return Some(Err(error)),
                },
            }
        }
    }

    /// The same as a stream.
    pub fn into_stream(self) -> WatchStream {
        WatchStream(self)
    }

    fn present(&self, id: String) -> Result<Option<Event>> {
        let found = self.inner.read(&self.connection, &id, from_text)?;
        match found {
            None => Ok(None),
            Some((data, version)) => {
                let data = data.map_err(|error| not_that(&id, &error))?;
                Ok(Some(Event::Put { id, data, version }))
            }
        }
    }

    /// The next change within a time, or `None`.
    pub fn next_timeout(&mut self, timeout: Duration) -> Option<Result<Event>> {
        let deadline = Instant::now() + timeout;
        loop {
            let count = self.inner.wakes.count();
            // SYNC POINT: watching. The log is read after arming.
            self.connection.arm_watches();
            if let Some(event) = self.try_next() {
                return Some(event);
            }
            let left = deadline.checked_duration_since(Instant::now())?;
            let look = if self.connection.is_gone() { SEARCH } else { LOOK };
            self.inner.wakes.wait(count, left.min(look));
        }
    }
}

impl Iterator for Watch {
    type Item = Result<Event>;

    fn next(&mut self) -> Option<Result<Event>> {
        loop {
            if let Some(event) = self.next_timeout(LOOK) {
                return Some(event);
            }
        }
    }
}

/// A watch for asynchronous programs, of any runtime.
pub struct WatchStream(Watch);

impl Stream for WatchStream {
    type Item = Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Event>>> {
        let watch = &mut self.0;
        loop {
            let count = watch.inner.wakes.count();
            watch.connection.arm_watches();
            if let Some(event) = watch.try_next() {
                return Poll::Ready(Some(event));
            }
            if watch.inner.wakes.register(count, context.waker()) {
                return Poll::Pending;
            }
        }
    }
}
