//! A store in this process's memory, which a server can share.
//!
//! Its pages are memory files from the start, so a server only hands out descriptors. One thread at a
//! time is the store's writer: the one that has the lock.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;

use crate::batch::Batch;
use crate::client::{from_text, not_that, Node, Versioned};
use crate::error::{system, Error, Result};
use crate::ids::is_reserved;
use crate::layout as l;
use crate::range::Range;
use crate::reader;
use crate::rooms::{Memory, Rooms, Staging};
use crate::sys::{allocate, make_memory_file, seal, Pages, Protection};
use crate::value::{self, Shapes};
use crate::writes::{refusal, Conditions, Write};

const VALUE_BYTES_MAX: u32 = 0x100_0000;
const CAPACITY_BYTES: u32 = 0x4000_0000;
const AHEAD_MS_MAX: u32 = 60_000;
/// The heap and the index grow by so much at a time.
const STEP_BYTES: u32 = 0x4_0000;
/// Clients that a server may have.
pub(crate) const CLIENTS_MAX: u32 = 64;

/// A store of nodes. Clones are the same one, and threads may share it.
#[derive(Clone)]
pub struct CrdtStore {
    pub(crate) inner: Arc<StoreInner>,
}

pub(crate) struct StoreInner {
    pub pages: Pages,
    pub capacity: u32,
    pub store_file: OwnedFd,
    pub doorbell_file: OwnedFd,
    pub slots: u32,
    pub table: u32,
    rooms: Rooms,
    shapes: Shapes,
    /// The thread that has it is the store's writer.
    writer: Mutex<()>,
    /// Threads of the program that want it: the engine lets them in.
    waiting: AtomicU32,
}

impl Default for CrdtStore {
    /// A store of up to 1 GiB. Panics if the machine has no address space for it: see `new`.
    fn default() -> CrdtStore {
        CrdtStore::new(CAPACITY_BYTES).expect("address space and descriptors for a store")
    }
}

impl CrdtStore {
    /// An empty store of up to `capacity` bytes, a multiple of 64 KiB. Memory is taken as it fills.
    pub fn new(capacity: u32) -> Result<CrdtStore> {
        let is_possible = (l::CAPACITY_BYTES_MIN..=l::CAPACITY_BYTES_MAX).contains(&capacity);
        if !is_possible || capacity % l::PAGE_BYTES != 0 {
            return Err(Error::BadOption(format!(
                "The capacity is {capacity}; expected a multiple of {} from {} to {}. Nothing was made.",
                l::PAGE_BYTES,
                l::CAPACITY_BYTES_MIN,
                l::CAPACITY_BYTES_MAX,
            )));
        }
        make(capacity).map_err(|error| system("Making a store", &error))
    }

    /// The data of a node, or `None`.
    pub fn get(&self, id: &str) -> Result<Option<Value>> {
        self.get_as(id)
    }

    pub fn get_as<T: DeserializeOwned>(&self, id: &str) -> Result<Option<T>> {
        Ok(self.get_versioned(id)?.map(|found| found.data))
    }

    pub fn get_versioned<T: DeserializeOwned>(&self, id: &str) -> Result<Option<Versioned<T>>> {
        let decoded = |data: &[u8]| value::decode(&self.inner.pages, &self.inner.shapes, data);
        if let Some(found) = reader::read_copy(&*self.inner, id, decoded)? {
            return Ok(found.map(|(data, version)| Versioned { data, version }));
        }
        let text = self.read(id, from_text)?;
        text.map(|(data, version)| {
            let data = data.map_err(|error| not_that(id, &error))?;
            Ok(Versioned { data, version })
        })
        .transpose()
    }

    pub fn has(&self, id: &str) -> Result<bool> {
        Ok(self.read(id, |_| ())?.is_some())
    }

    pub fn len(&self) -> usize {
        self.inner.pages.load(l::STORE_NODE_COUNT) as usize
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All nodes, in the order of their ids.
    pub fn list(&self) -> Result<Vec<Node>> {
        self.list_range(&Range::all())
    }

    pub fn list_range<T: DeserializeOwned>(&self, range: &Range) -> Result<Vec<Node<T>>> {
        let mut nodes = Vec::new();
        let mut bounds = range.bounds();
        // As in the client: reserved ids do not count.
        let limit = std::mem::replace(&mut bounds.limit, usize::MAX);
        reader::scan(&*self.inner, &bounds, || self.pause(), |id, text, _| {
            if !is_reserved(&id) {
                let data = from_text(text).map_err(|error| not_that(&id, &error))?;
                nodes.push(Node { id, data });
            }
            Ok(nodes.len() < limit)
        })?;
        Ok(nodes)
    }

    /// Stores a node: its id.
    pub fn put(&self, id: &str, data: impl Serialize) -> Result<String> {
        self.put_with(id, data, Conditions::none())
    }

    pub fn put_with(&self, id: &str, data: impl Serialize, conditions: Conditions) -> Result<String> {
        self.write(&Write::with(l::OP_PUT, id, conditions, &data)?)?;
        Ok(id.to_owned())
    }

    /// Sets the fields of an object, and removes those that are `{"$undefined":true}`.
    pub fn patch(&self, id: &str, fields: impl Serialize) -> Result<()> {
        self.write(&Write::with(l::OP_PATCH, id, Conditions::none(), &fields)?).map(|_| ())
    }

    /// Removes a node: whether there was one.
    pub fn delete(&self, id: &str) -> Result<bool> {
        let (status, _) = self.write(&Write::new(l::OP_DELETE, id, Conditions::none()))?;
        Ok(status != l::NOT_FOUND)
    }

    /// Adds to a field: the new number.
    pub fn increment(&self, id: &str, field: &str, by: f64) -> Result<f64> {
        let write = Write::with(l::OP_INCREMENT, id, Conditions::none(), &(field, by))?;
        Ok(self.write(&write)?.1.unwrap_or(f64::NAN))
    }

    /// Executes all writes at once, or none.
    pub fn batch(&self, batch: &Batch) -> Result<()> {
        let (status, _) = self.inner.execute(l::OP_BATCH, |pages, staging| batch.body(pages, staging))?;
        refusal(status, "of a batch").map_or(Ok(()), Err)
    }

    fn write(&self, write: &Write) -> Result<(u32, Option<f64>)> {
        let (status, answer) = self.inner.execute(write.op, |pages, staging| {
            write.body(pages, staging, l::READER_SCRATCH, staging.body)
        })?;
        let Some(error) = refusal(status, &write.id) else { return Ok((status, answer)) };
        let Error::Conflict { message, item, .. } = error else { return Err(error) };
        let current = self.get_versioned(&write.id).ok().flatten().map(Box::new);
        Err(Error::Conflict { message, current, item })
    }

    fn read<R>(&self, id: &str, mut look: impl FnMut(&[u8]) -> R) -> Result<Option<(R, u64)>> {
        // While this thread has the lock, nothing is written.
        let locked = |look: &mut dyn FnMut(&[u8]) -> R| {
            self.inner.with_writer(|| reader::read(&*self.inner, id, |text| look(text), |_| Ok(None)))
        };
        reader::read(&*self.inner, id, &mut look, locked)
    }

    fn pause(&self) -> Result<()> {
        self.inner.with_writer(|| Ok(()))
    }
}

impl Memory for StoreInner {
    fn pages(&self) -> &Pages {
        &self.pages
    }

    fn rooms(&self) -> &Rooms {
        &self.rooms
    }

    fn shapes(&self) -> &Shapes {
        &self.shapes
    }
}

impl StoreInner {
    /// Calls `using` while no other thread writes.
    fn with_writer<R>(&self, using: impl FnOnce() -> R) -> R {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let guard = self.writer.lock().unwrap();
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        let result = using();
        drop(guard);
        result
    }

    /// The same for the engine, which gives way.
    pub fn with_engine<R>(&self, using: impl FnOnce() -> R) -> R {
        while self.waiting.load(Ordering::SeqCst) > 0 {
            std::thread::yield_now();
        }
        let _guard = self.writer.lock().unwrap();
        using()
    }

    /// Executes an operation on this thread: its status, and the number that it answers.
    fn execute(
        &self,
        op: u32,
        body: impl FnOnce(&Pages, Staging) -> Result<u32>,
    ) -> Result<(u32, Option<f64>)> {
        let staging = self.rooms.staging;
        let done = self.with_writer(|| {
            let total = body(&self.pages, staging)?;
            self.lift_limits();
            let status = self.settle(|pages| {
                pages.execute(l::ENGINE_SCRATCH, op, staging.body, total, reader::now_ms())
            });
            let results = l::ENGINE_SCRATCH + l::SCRATCH_RESULT;
            let is_answered = status == l::OK && self.pages.load(results + l::RESULT_ANSWERED) == 1;
            let bits = self.pages.load64(results + l::RESULT_ANSWER);
            Ok((status, is_answered.then_some(f64::from_bits(bits))))
        })?;
        // A parked engine tells the watches.
        self.ring();
        Ok(done)
    }

    /// A machine that had no page may have some again: heap and index may grow as far as they can.
    pub fn lift_limits(&self) {
        let pages = &self.pages;
        if pages.load(l::STORE_HEAP_MAX) != self.heap_max() {
            pages.limit_heap(self.heap_max());
        }
        if pages.load(l::STORE_BUCKETS_MAX) != self.buckets_max() {
            pages.commit_buckets(pages.load(l::STORE_BUCKETS_COMMITTED), self.buckets_max());
        }
    }

    fn heap_max(&self) -> u32 {
        l::STORE_BASE + self.capacity - l::STORE_TAIL_BYTES
    }

    fn buckets_max(&self) -> u32 {
        (self.pages.load(l::STORE_HEAP) - self.pages.load(l::STORE_BUCKETS)) / l::BUCKET_BYTES
    }

    /// Repeats a call of the writer until the core needs nothing more.
    fn settle(&self, call: impl Fn(&Pages) -> u32) -> u32 {
        loop {
            let status = call(&self.pages);
            if !self.meet(status) {
                return status;
            }
        }
    }

    /// Whether `status` was a need of the core: it is met, or the core has a limit.
    pub fn meet(&self, status: u32) -> bool {
        let pages = &self.pages;
        match status {
            l::NEEDS_PAGES => {
                let end = pages.load(l::STORE_HEAP_END);
                let needed = pages.load(l::STORE_NEEDED_BYTES).max(STEP_BYTES);
                let next = end.saturating_add(needed).div_ceil(l::COMMIT_BYTES) * l::COMMIT_BYTES;
                let next = next.min(self.heap_max());
                match self.make_real(end, next - end + l::STORE_TAIL_BYTES) {
                    true => pages.commit_heap(next),
                    false => pages.limit_heap(end),
                }
            }
            l::NEEDS_BUCKETS => {
                let start = pages.load(l::STORE_BUCKETS);
                let most = self.buckets_max();
                let count = pages.load(l::STORE_BUCKETS_COMMITTED);
                let step = (STEP_BYTES / l::BUCKET_BYTES).max(count / 4);
                let next = (count + step).max(pages.load(l::STORE_NEEDED_BUCKETS)).min(most);
                let bytes = (next - count) * l::BUCKET_BYTES;
                match self.make_real(start + count * l::BUCKET_BYTES, bytes) {
                    true => pages.commit_buckets(next, most),
                    false => pages.commit_buckets(count, count),
                }
            }
            _ => return false,
        }
        true
    }

    fn make_real(&self, at: u32, bytes: u32) -> bool {
        allocate(&self.store_file, u64::from(at - l::STORE_BASE), u64::from(bytes)).is_ok()
    }

    /// Wakes the engine if it is parked.
    pub fn ring(&self) {
        self.pages.add(l::DOORBELL_BASE, 1);
        self.pages.futex_wake(l::DOORBELL_BASE);
    }
}

fn make(capacity: u32) -> std::io::Result<CrdtStore> {
    let pages = Pages::new()?;
    let log_bytes = l::LOG_BYTES_DEFAULT_MAX.min(capacity >> l::LOG_SHARE_LOG2);
    let first = l::STORE_HEADER_BYTES + log_bytes + 4 * STEP_BYTES;
    let store_file =
        make_memory_file("pluresdb:rust", u64::from(capacity), u64::from(first.min(capacity)))?;
    let bell = u64::from(l::DOORBELL_BYTES);
    let bell_used = u64::from(l::COMMIT_BYTES);
    let doorbell_file = make_memory_file("pluresdb-doorbell", bell, bell_used)?;
    pages.map(l::DOORBELL_BASE, l::DOORBELL_BYTES, doorbell_file.as_fd(), Protection::ReadWrite)?;
    pages.map(l::STORE_BASE, capacity, store_file.as_fd(), Protection::ReadWrite)?;
    let fixed = libc::F_SEAL_SHRINK | libc::F_SEAL_GROW;
    seal(&doorbell_file, fixed | libc::F_SEAL_SEAL)?;
    // From here on no process can map it writable, truncate it or punch holes in it.
    seal(&store_file, fixed | libc::F_SEAL_FUTURE_WRITE | libc::F_SEAL_SEAL)?;
    let (seed, actor) = (random(), random());
    let halves = |value: u64| (value as u32, (value >> 32) as u32);
    let ((seed_low, seed_high), (actor_low, actor_high)) = (halves(seed), halves(actor));
    pages.format(
        capacity,
        seed_low,
        seed_high,
        actor_low,
        actor_high,
        VALUE_BYTES_MAX,
        AHEAD_MS_MAX,
        0,
        0,
    );
    let slots = l::STORE_BASE + capacity;
    let table = slots + (1 + CLIENTS_MAX) * l::SLOT_BYTES;
    let rooms = Rooms::plan(table + (1 + CLIENTS_MAX) * l::ENTRY_BYTES, VALUE_BYTES_MAX);
    let inner = StoreInner {
        pages,
        capacity,
        store_file,
        doorbell_file,
        slots,
        table,
        rooms,
        shapes: Shapes::default(),
        writer: Mutex::new(()),
        waiting: AtomicU32::new(0),
    };
    // What `format` has committed lies in the pages that are real already, up to the heap.
    let end = inner.pages.load(l::STORE_HEAP_END) + l::STORE_TAIL_BYTES;
    let heap = inner.pages.load(l::STORE_HEAP);
    let buckets = inner.pages.load(l::STORE_BUCKETS);
    let bucket_bytes = inner.pages.load(l::STORE_BUCKETS_COMMITTED) * l::BUCKET_BYTES;
    if !inner.make_real(heap, end - heap) || !inner.make_real(buckets, bucket_bytes.max(1)) {
        return Err(std::io::Error::from(std::io::ErrorKind::OutOfMemory));
    }
    Ok(CrdtStore { inner: Arc::new(inner) })
}

/// Two hash states with random keys make a random number.
fn random() -> u64 {
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u32(std::process::id());
    hasher.finish()
}
