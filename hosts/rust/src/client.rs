//! A client of a channel: reads the server's pages, and writes through its slot.

use std::sync::{Arc, Mutex, RwLock};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;

use crate::batch::Batch;
use crate::channel::Channel;
use crate::connection::Connection;
use crate::error::{Error, Result};
use crate::ids::is_reserved;
use crate::layout as l;
use crate::range::Range;
use crate::reader;
use crate::requests::Reply;
use crate::rooms::Memory;
use crate::value;
use crate::wakes::Wakes;
use crate::watch::Watch;
use crate::writes::{refusal, Conditions, Write};

/// Between two attempts of a read to find a new server.
const SEARCH_PAUSE: Duration = Duration::from_millis(100);
/// An id to ask for when only the wait matters.
const ANY_ID: &str = "?";
const SERVER_ENDS: Duration = Duration::from_secs(10);

/// How to connect.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// How long to wait for a server. 0: there must be one.
    pub connect_timeout: Duration,
    /// How long a request may take.
    pub request_timeout: Duration,
    /// Whether to connect to the next server when this one has ended.
    pub reconnect: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            connect_timeout: Duration::ZERO,
            request_timeout: Duration::from_secs(5),
            reconnect: true,
        }
    }
}

/// A node of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<T = Value> {
    pub id: String,
    pub data: T,
}

/// A node's data, and the number of the change that made it.
#[derive(Debug, Clone, PartialEq)]
pub struct Versioned<T = Value> {
    pub data: T,
    pub version: u64,
}

/// A connection to a channel. Clones are the same one, and threads may share it.
#[derive(Clone)]
pub struct IPCClient {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    channel: Channel,
    options: Options,
    connection: RwLock<Arc<Connection>>,
    searched: Mutex<Instant>,
    pub wakes: Wakes,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.connection.get_mut().unwrap().hang_up();
    }
}

impl IPCClient {
    /// Connects to the server of a channel.
    pub fn connect(channel: &str) -> Result<IPCClient> {
        IPCClient::connect_with(channel, Options::default())
    }

    pub fn connect_with(channel: &str, options: Options) -> Result<IPCClient> {
        let channel = Channel::new(channel)?;
        let wakes = Wakes::default();
        let connection = Connection::open(&channel, options.connect_timeout, &wakes)?;
        let inner = Inner {
            channel,
            options,
            connection: RwLock::new(connection),
            searched: Mutex::new(Instant::now()),
            wakes,
        };
        Ok(IPCClient { inner: Arc::new(inner) })
    }

    pub fn channel(&self) -> &str {
        &self.inner.channel.name
    }

    /// Whether the server is there. Reads go on without one.
    pub fn is_connected(&self) -> bool {
        !self.inner.present().is_gone()
    }

    pub fn server_pid(&self) -> u32 {
        self.inner.present().welcome.pid
    }

    // ── Reading ─────────────────────────────────────────────────────────────────────────────────

    /// The data of a node, or `None`.
    pub fn get(&self, id: &str) -> Result<Option<Value>> {
        self.get_as(id)
    }

    /// The data of a node as a type of serde's.
    pub fn get_as<T: DeserializeOwned>(&self, id: &str) -> Result<Option<T>> {
        Ok(self.get_versioned(id)?.map(|found| found.data))
    }

    /// The data and its version, for `Conditions::if_version`.
    pub fn get_versioned<T: DeserializeOwned>(&self, id: &str) -> Result<Option<Versioned<T>>> {
        let connection = self.inner.reading()?;
        let decoded = |data: &[u8]| value::decode(&connection.pages, connection.shapes(), data);
        if let Some(found) = reader::read_copy(&*connection, id, decoded)? {
            return Ok(found.map(|(data, version)| Versioned { data, version }));
        }
        let found = self.inner.read(&connection, id, from_text)?;
        found.map(|(data, version)| versioned(id, data, version)).transpose()
    }

    /// The data as JSON text.
    pub fn get_json(&self, id: &str) -> Result<Option<String>> {
        let found = self.read(id, |text| String::from_utf8_lossy(text).into_owned())?;
        Ok(found.map(|(text, _)| text))
    }

    pub fn has(&self, id: &str) -> Result<bool> {
        Ok(self.version_of(id)?.is_some())
    }

    pub fn version_of(&self, id: &str) -> Result<Option<u64>> {
        let connection = self.inner.reading()?;
        if let Some(found) = reader::read_copy(&*connection, id, |_| Some(()))? {
            return Ok(found.map(|((), version)| version));
        }
        Ok(self.inner.read(&connection, id, |_| ())?.map(|((), version)| version))
    }

    /// The number of nodes, those that have expired among them until the engine has removed them.
    pub fn len(&self) -> Result<usize> {
        let connection = self.inner.reading()?;
        Ok(connection.pages.load(l::STORE_NODE_COUNT) as usize)
    }

    pub fn is_empty(&self) -> Result<bool> {
        Ok(self.len()? == 0)
    }

    /// All nodes, in the order of their ids.
    pub fn list(&self) -> Result<Vec<Node>> {
        self.list_range(&Range::all())
    }

    pub fn list_range<T: DeserializeOwned>(&self, range: &Range) -> Result<Vec<Node<T>>> {
        let connection = self.inner.reading()?;
        let mut nodes = Vec::new();
        let wait = || self.inner.pass(&connection);
        let mut bounds = range.bounds();
        // The limit is one of the program's nodes: chunks of documents and presence are none.
        let limit = std::mem::replace(&mut bounds.limit, usize::MAX);
        reader::scan(&*connection, &bounds, wait, |id, text, _| {
            if !is_reserved(&id) {
                let data = from_text(text).map_err(|error| not_that(&id, &error))?;
                nodes.push(Node { id, data });
            }
            Ok(nodes.len() < limit)
        })?;
        Ok(nodes)
    }

    /// The changes of a range from now on.
    pub fn watch(&self, range: Range) -> Result<Watch> {
        Watch::new(Arc::clone(&self.inner), range)
    }

    fn read<R>(&self, id: &str, look: impl FnMut(&[u8]) -> R) -> Result<Option<(R, u64)>> {
        let connection = self.inner.reading()?;
        self.inner.read(&connection, id, look)
    }

    // ── Writing ─────────────────────────────────────────────────────────────────────────────────

    /// Stores a node: its id. Resolved when the engine has done it.
    pub fn put(&self, id: &str, data: impl Serialize) -> Result<String> {
        self.put_with(id, data, Conditions::none())
    }

    pub fn put_with(&self, id: &str, data: impl Serialize, conditions: Conditions) -> Result<String> {
        self.write(&Write::with(l::OP_PUT, id, conditions, &data)?)?;
        Ok(id.to_owned())
    }

    /// Sets the fields of an object, and removes those that are `{"$undefined":true}`.
    pub fn patch(&self, id: &str, fields: impl Serialize) -> Result<()> {
        self.patch_with(id, fields, Conditions::none())
    }

    pub fn patch_with(&self, id: &str, fields: impl Serialize, conditions: Conditions) -> Result<()> {
        self.write(&Write::with(l::OP_PATCH, id, conditions, &fields)?).map(|_| ())
    }

    /// Removes a node: whether there was one.
    pub fn delete(&self, id: &str) -> Result<bool> {
        self.delete_with(id, Conditions::none())
    }

    pub fn delete_with(&self, id: &str, conditions: Conditions) -> Result<bool> {
        let reply = self.write(&Write::new(l::OP_DELETE, id, conditions))?;
        Ok(reply.status != l::NOT_FOUND)
    }

    /// Adds to a field: the new number. Concurrent increments add up.
    pub fn increment(&self, id: &str, field: &str, by: f64) -> Result<f64> {
        if !by.is_finite() {
            return Err(Error::BadValue(format!(
                "increment of {id:?} was given {by}; expected a finite number. Nothing was changed.",
            )));
        }
        let reply = self.write(&Write::with(l::OP_INCREMENT, id, Conditions::none(), &(field, by))?)?;
        let bytes = reply.data.get(..8).and_then(|eight| eight.try_into().ok());
        Ok(bytes.map_or(f64::NAN, f64::from_le_bytes))
    }

    /// Adds an element to a set: whether it was new. A set reads as an array.
    pub fn add_to_set(&self, id: &str, field: &str, element: impl Serialize) -> Result<bool> {
        let write = Write::with(l::OP_ADD, id, Conditions::none(), &(field, element))?;
        Ok(self.write(&write)?.status != l::FOUND)
    }

    /// Removes an element from a set: whether the node exists.
    pub fn remove_from_set(&self, id: &str, field: &str, element: impl Serialize) -> Result<bool> {
        let write = Write::with(l::OP_REMOVE, id, Conditions::none(), &(field, element))?;
        Ok(self.write(&write)?.status != l::NOT_FOUND)
    }

    /// Executes all writes at once, or none.
    pub fn batch(&self, batch: &Batch) -> Result<()> {
        if batch.is_empty() {
            return Ok(());
        }
        self.inner.request(l::OP_BATCH, |pages, staging| batch.body(pages, staging)).and_then(|reply| {
            match refusal(reply.status, "of a batch") {
                None => Ok(()),
                Some(error) => Err(self.with_item(error, batch, &reply)),
            }
        })
    }

    /// Resolved when all earlier writes are on disk, for a store that has one.
    pub fn flush(&self) -> Result<()> {
        let reply = self.inner.request(l::OP_FLUSH, |_, _| Ok(0))?;
        refusal(reply.status, "of a flush").map_or(Ok(()), Err)
    }

    /// Stops the server, and waits until it has hung up.
    pub fn shutdown(self) -> Result<()> {
        let connection = self.inner.present();
        self.inner.request_on(&connection, l::OP_SHUTDOWN, |_, _| Ok(0))?;
        if connection.wait_ended(SERVER_ENDS) {
            return Ok(());
        }
        Err(Error::Timeout(format!(
            "The server of {:?} acknowledged its end, but did not hang up within {SERVER_ENDS:?}.",
            self.channel(),
        )))
    }

    fn write(&self, write: &Write) -> Result<Reply> {
        let reply = self.inner.request(write.op, |pages, staging| {
            write.body(pages, staging, l::READER_SCRATCH, staging.body)
        })?;
        match refusal(reply.status, &write.id) {
            None => Ok(reply),
            Some(error) => Err(self.with_current(error, &write.id, None)),
        }
    }

    /// Adds the node as it is to a conflict.
    fn with_current(&self, error: Error, id: &str, item: Option<usize>) -> Error {
        let Error::Conflict { message, .. } = error else { return error };
        let current = self.get_versioned(id).ok().flatten().map(Box::new);
        Error::Conflict { message, current, item }
    }

    fn with_item(&self, error: Error, batch: &Batch, reply: &Reply) -> Error {
        let number = crate::requests::word_of(&reply.data, 0) as usize;
        match batch.id_of(number.wrapping_sub(1)) {
            Some(id) => self.with_current(error, id, Some(number - 1)),
            None => error,
        }
    }
}

impl Inner {
    #[inline]
    pub fn present(&self) -> Arc<Connection> {
        Arc::clone(&self.connection.read().unwrap())
    }

    /// The connection for reads: a new one if the server has ended and another one serves.
    #[inline]
    pub fn reading(&self) -> Result<Arc<Connection>> {
        let connection = self.present();
        if !connection.is_gone() || !self.options.reconnect {
            return Ok(connection);
        }
        Ok(self.search(Duration::ZERO).unwrap_or(connection))
    }

    /// The connection for a request.
    fn writing(&self) -> Result<Arc<Connection>> {
        let connection = self.present();
        if !connection.is_gone() {
            return Ok(connection);
        }
        if !self.options.reconnect {
            return Err(connection.gone_error());
        }
        self.search(self.options.request_timeout).map_err(|error| match error {
            Error::NoServer(_) => connection.gone_error(),
            error => error,
        })
    }

    /// Connects to the next server.
    fn search(&self, timeout: Duration) -> Result<Arc<Connection>> {
        let mut searched = self.searched.lock().unwrap();
        let present = self.present();
        if !present.is_gone() {
            return Ok(present);
        }
        if timeout.is_zero() && searched.elapsed() < SEARCH_PAUSE {
            return Err(present.gone_error());
        }
        let found = Connection::open(&self.channel, timeout, &self.wakes);
        *searched = Instant::now();
        let found = found?;
        *self.connection.write().unwrap() = Arc::clone(&found);
        self.wakes.wake();
        Ok(found)
    }

    pub fn read<R>(
        &self,
        on: &Connection,
        id: &str,
        look: impl FnMut(&[u8]) -> R,
    ) -> Result<Option<(R, u64)>> {
        reader::read(on, id, look, |look| self.ask_one(on, id, look))
    }

    /// A node's data from the engine, for a reader that met too many writes.
    fn ask_one<R>(
        &self,
        on: &Connection,
        id: &str,
        mut look: impl FnMut(&[u8]) -> R,
    ) -> Result<Option<(R, u64)>> {
        let write = Write::new(l::OP_GET, id, Conditions::none());
        let mut requests = on.requests.lock().unwrap();
        let staging = requests.staging;
        let total = write.body(&on.pages, staging, l::READER_SCRATCH, staging.body)?;
        let reply = requests.run(on, l::OP_GET, total, self.options.request_timeout)?;
        if reply.status != l::FOUND {
            return refusal(reply.status, id).map_or(Ok(None), Err);
        }
        let (head, value) = reply.data.split_at((l::VERSION_BYTES as usize).min(reply.data.len()));
        let version = head.try_into().map_or(0, u64::from_le_bytes);
        // The staging area is free until the next request, and the lock is held.
        on.pages.write(staging.body, value);
        let found = on.rooms.with(|room| {
            reader::decode(&on.pages, room, staging.body, value.len() as u32, &mut look)
        });
        Ok(found.map(|data| (data, version)))
    }

    /// Waits until the engine has finished what it is doing, if it lives. Takes no room.
    fn pass(&self, on: &Connection) -> Result<()> {
        let write = Write::new(l::OP_GET, ANY_ID, Conditions::none());
        let body = |pages: &crate::sys::Pages, staging: crate::rooms::Staging| {
            write.body(pages, staging, l::READER_SCRATCH, staging.body)
        };
        self.request_on(on, l::OP_GET, body).map(|_| ())
    }

    fn request(
        &self,
        op: u32,
        body: impl FnOnce(&crate::sys::Pages, crate::rooms::Staging) -> Result<u32>,
    ) -> Result<Reply> {
        let connection = self.writing()?;
        self.request_on(&connection, op, body)
    }

    fn request_on(
        &self,
        on: &Connection,
        op: u32,
        body: impl FnOnce(&crate::sys::Pages, crate::rooms::Staging) -> Result<u32>,
    ) -> Result<Reply> {
        let mut requests = on.requests.lock().unwrap();
        if on.is_gone() {
            return Err(on.gone_error());
        }
        let total = body(&on.pages, requests.staging)?;
        requests.run(on, op, total, self.options.request_timeout)
    }
}

/// A value from its text. A value may be nested deeper than serde_json accepts by default.
pub(crate) fn from_text<T: DeserializeOwned>(text: &[u8]) -> serde_json::Result<T> {
    let mut reader = serde_json::Deserializer::from_slice(text);
    reader.disable_recursion_limit();
    T::deserialize(&mut reader)
}

pub(crate) fn not_that(id: &str, error: &serde_json::Error) -> Error {
    Error::BadValue(format!(
        "The data of {id:?} is not what was asked for: {error}. The node is unchanged. Read it with \
         get_json, or as another type.",
    ))
}

fn versioned<T>(id: &str, data: serde_json::Result<T>, version: u64) -> Result<Versioned<T>> {
    let data = data.map_err(|error| not_that(id, &error))?;
    Ok(Versioned { data, version })
}
