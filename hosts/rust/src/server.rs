//! The server of a channel: shares a store's pages, and runs the engine that writes them.
//!
//! Two threads: the *engine* serves the rings of all slots, the *listener* accepts clients and hears of
//! their end. docs/PROTOCOL.md has each step.

use std::fs::{self, File};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::channel::{with_short_path, Channel};
use crate::error::{system, Error, Result};
use crate::layout as l;
use crate::reader::now_ms;
use crate::store::{CrdtStore, StoreInner, CLIENTS_MAX};
use crate::sys::{
    allocate, is_locked_file_at, lock_file, make_memory_file, seal, user_id, wait_readable, Lock,
    Protection, Socket,
};

/// How long a lock without a server is waited for: its holder starts or dies.
const DYING: Duration = Duration::from_secs(1);
const POLL: Duration = Duration::from_millis(5);
/// How long a client may take to map its pages.
const READY: Duration = Duration::from_secs(10);
const LOOK: Duration = Duration::from_millis(500);
const PARK: Duration = Duration::from_millis(100);
const FRAMES_A_TURN: u32 = 128;
const SPINS: u32 = 64;
/// Turns without work before the engine parks.
const IDLE_TURNS: u32 = 50;
const LAST_TURNS: u32 = 1000;
const SWEEP_BUCKETS: u32 = 128;
const ROOT: u32 = 0;

/// Shares a store with other processes on a channel. Clones are the same server. It serves until `stop`,
/// or until a client shuts it down, whether or not a handle is left.
#[derive(Clone)]
pub struct IPCServer {
    shared: Arc<Shared>,
}

struct Shared {
    channel: Channel,
    store: Arc<StoreInner>,
    clients: Mutex<Vec<Option<Client>>>,
    is_stopping: AtomicBool,
    running: Mutex<Option<JoinHandle<()>>>,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Serving,
    Stopped,
}

/// A client and its slot, whose number is its place in the list and 1.
struct Client {
    socket: Arc<Socket>,
    /// Until the slot is active.
    file: Option<OwnedFd>,
    since: Instant,
    is_closing: bool,
}

impl IPCServer {
    /// A server of a channel, which does not serve yet.
    pub fn new(channel: &str, store: CrdtStore) -> Result<IPCServer> {
        let shared = Shared {
            channel: Channel::new(channel)?,
            store: store.inner,
            clients: Mutex::new((0..CLIENTS_MAX).map(|_| None).collect()),
            is_stopping: AtomicBool::new(false),
            running: Mutex::new(None),
            state: Mutex::new(State::New),
            changed: Condvar::new(),
        };
        Ok(IPCServer { shared: Arc::new(shared) })
    }

    /// Serves from now on: clients can connect when this returns.
    pub fn start(&self) -> Result<IPCServer> {
        let shared = &self.shared;
        let mut state = shared.state.lock().unwrap();
        if *state != State::New {
            return Err(Error::BadOption(
                "This server was started or stopped before; nothing was changed. Make a new one.".to_owned(),
            ));
        }
        shared.channel.make_directory()?;
        let lock = shared.lock()?;
        let listener = shared.listen().map_err(|error| {
            Error::Permission(format!("The channel's socket cannot be made ({error}); nothing is served."))
        })?;
        shared.store.pages.store(l::STORE_SLEEPING, 0);
        shared.store.pages.store(l::STORE_ENDED, 0);
        let owner = Arc::clone(shared);
        let handle = thread::Builder::new()
            .name("pluresdb-server".to_owned())
            .spawn(move || owner.run(lock, listener))
            .map_err(|error| system("Starting a thread", &error))?;
        *shared.running.lock().unwrap() = Some(handle);
        *state = State::Serving;
        Ok(self.clone())
    }

    /// Ends when the engine has executed its last requests. The store stays usable.
    pub fn stop(&self) {
        self.shared.is_stopping.store(true, Ordering::SeqCst);
        self.shared.store.ring();
        let handle = self.shared.running.lock().unwrap().take();
        if let Some(handle) = handle {
            let _ = handle.join();
        }
    }

    /// Waits until the server has stopped, as by a client's `shutdown`.
    pub fn wait(&self) {
        let state = self.shared.state.lock().unwrap();
        drop(self.shared.changed.wait_while(state, |state| *state == State::Serving));
    }

    /// The number of connected clients.
    pub fn clients(&self) -> usize {
        self.shared.clients.lock().unwrap().iter().flatten().count()
    }
}

impl Shared {
    /// The lock of the channel: of all processes, one may serve it.
    fn lock(&self) -> Result<File> {
        let path = self.channel.file("lock");
        let deadline = Instant::now() + DYING;
        loop {
            let lock = lock_file(&path).map_err(|error| {
                Error::Permission(format!(
                    "The lock file {} cannot be used ({error}); expected a regular file of this user \
                     with mode 600. Remove what has its name.",
                    path.display(),
                ))
            })?;
            let served = self.served_by();
            match (lock, served) {
                (Lock::Won(file), None) => return Ok(file),
                (Lock::Held(_), None) if Instant::now() < deadline => thread::sleep(POLL),
                (Lock::Held(pid), served) => return Err(self.in_use(served.unwrap_or(pid))),
                // Its file was removed: the holder still serves.
                (Lock::Won(_), Some(pid)) => return Err(self.in_use(pid)),
            }
        }
    }

    /// The process that answers at the socket.
    fn served_by(&self) -> Option<u32> {
        let path = self.channel.file("sock");
        let socket = with_short_path(&path, Socket::connect).ok()?.ok()?;
        socket.wait(Duration::from_millis(100)).ok().filter(|is_there| *is_there)?;
        let received = socket.receive(l::WELCOME_BYTES as usize).ok()?;
        let at = l::WELCOME_PID as usize;
        let pid = received.bytes.get(at..at + 4)?;
        Some(u32::from_le_bytes(pid.try_into().ok()?))
    }

    fn in_use(&self, pid: u32) -> Error {
        let message = format!(
            "The channel {:?} is served by process {pid}, which is unaffected. Connect as a client, stop \
             that process, or choose another channel.",
            self.channel.name,
        );
        Error::ChannelInUse { message, pid }
    }

    /// Makes the socket aside, and then gives it its name.
    fn listen(&self) -> io::Result<UnixListener> {
        let aside = self.channel.file("new");
        let _ = fs::remove_file(&aside);
        let listener = with_short_path(&aside, |path| UnixListener::bind(path))??;
        fs::set_permissions(&aside, fs::Permissions::from_mode(0o600))?;
        listener.set_nonblocking(true)?;
        fs::rename(&aside, self.channel.file("sock"))?;
        Ok(listener)
    }

    fn is_stopping(&self) -> bool {
        self.is_stopping.load(Ordering::SeqCst)
    }

    // ── The listener's thread ───────────────────────────────────────────────────────────────────

    fn run(self: Arc<Shared>, lock: File, mut listener: UnixListener) {
        let owner = Arc::clone(&self);
        let engine = thread::Builder::new()
            .name("pluresdb-engine".to_owned())
            .spawn(move || owner.serve())
            .expect("a thread for the engine");
        let mut looked = Instant::now();
        let mut at = fs::symlink_metadata(self.channel.file("sock")).ok();
        while !self.is_stopping() {
            self.attend(&listener);
            if looked.elapsed() < LOOK {
                continue;
            }
            looked = Instant::now();
            // Cleaners of /tmp remove old sockets.
            use std::os::unix::fs::MetadataExt;
            let inode = |found: &Option<fs::Metadata>| found.as_ref().map(|found| found.ino());
            let found = fs::symlink_metadata(self.channel.file("sock")).ok();
            if inode(&found) != inode(&at) && is_locked_file_at(&lock, &self.channel.file("lock")) {
                if let Ok(fresh) = self.listen() {
                    listener = fresh;
                    at = fs::symlink_metadata(self.channel.file("sock")).ok();
                }
            }
        }
        drop(listener);
        self.store.ring();
        let _ = engine.join();
        if is_locked_file_at(&lock, &self.channel.file("lock")) {
            let _ = fs::remove_file(self.channel.file("sock"));
        }
        // A new server may start before the clients see that this one is gone.
        drop(lock);
        for (index, client) in self.clients.lock().unwrap().iter_mut().enumerate() {
            if client.take().is_some() {
                self.store.pages.unmap(self.slot(index), l::SLOT_BYTES);
            }
        }
        *self.state.lock().unwrap() = State::Stopped;
        self.changed.notify_all();
    }

    /// Waits for a client or for news of one.
    fn attend(&self, listener: &UnixListener) {
        let sockets: Vec<(usize, Arc<Socket>)> = {
            let clients = self.clients.lock().unwrap();
            let open = clients.iter().enumerate();
            let open = open.filter_map(|(index, client)| Some((index, client.as_ref()?)));
            open.filter(|(_, client)| !client.is_closing)
                .map(|(index, client)| (index, Arc::clone(&client.socket)))
                .collect()
        };
        let mut fds = vec![listener.as_fd()];
        fds.extend(sockets.iter().map(|(_, socket)| socket.as_fd()));
        let ready = wait_readable(&fds, PARK);
        if ready[0] {
            if let Ok((stream, _)) = listener.accept() {
                let _ = self.accept(Socket::from_fd(OwnedFd::from(stream)));
            }
        }
        for ((index, socket), is_ready) in sockets.iter().zip(&ready[1..]) {
            let is_alive = !is_ready || socket.receive(64).is_ok_and(|received| !received.bytes.is_empty());
            if !is_alive || !self.greet(*index, *is_ready) {
                self.hang_up(*index);
            }
        }
    }

    fn accept(&self, socket: Socket) -> io::Result<()> {
        let peer = socket.peer()?;
        if peer != user_id() && peer != ROOT {
            return socket.send(&self.welcome(l::FORBIDDEN, 0), &[]);
        }
        let mut clients = self.clients.lock().unwrap();
        let Some(index) = clients.iter().position(Option::is_none) else {
            return socket.send(&self.welcome(l::TOO_MANY, 0), &[]);
        };
        let (bytes, used) = (u64::from(l::SLOT_BYTES), u64::from(l::SLOT_USED_BYTES));
        let file = make_memory_file("pluresdb-slot", bytes, used)?;
        seal(&file, libc::F_SEAL_SHRINK | libc::F_SEAL_GROW)?;
        let pages = &self.store.pages;
        pages.map(self.slot(index), l::SLOT_BYTES, file.as_fd(), Protection::ReadWrite)?;
        let fds = [self.store.store_file.as_fd(), self.store.doorbell_file.as_fd(), file.as_fd()];
        let welcome = self.welcome(l::OK, index as u32 + 1);
        if let Err(error) = socket.send(&welcome, &fds) {
            pages.unmap(self.slot(index), l::SLOT_BYTES);
            return Err(error);
        }
        let client =
            Client { socket: Arc::new(socket), file: Some(file), since: Instant::now(), is_closing: false };
        clients[index] = Some(client);
        drop(clients);
        self.count_clients();
        Ok(())
    }

    fn welcome(&self, status: u32, slot: u32) -> Vec<u8> {
        let words = [
            l::MAGIC,
            l::LAYOUT_VERSION,
            l::FINGERPRINT,
            status,
            self.store.capacity,
            self.store.pages.load(l::STORE_VALUE_BYTES_MAX),
            std::process::id(),
            slot,
        ];
        words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    /// Activates the slot at the client's byte. False: the client is too slow, or is no client.
    fn greet(&self, index: usize, has_byte: bool) -> bool {
        let mut clients = self.clients.lock().unwrap();
        let Some(client) = &mut clients[index] else { return true };
        let Some(file) = &client.file else { return true };
        if !has_byte {
            return client.since.elapsed() < READY;
        }
        if seal(file, libc::F_SEAL_FUTURE_WRITE | libc::F_SEAL_SEAL).is_err()
            // Until now the client could punch holes, which an access here would have to fill.
            || allocate(file, 0, u64::from(l::SLOT_USED_BYTES)).is_err()
        {
            return false;
        }
        client.file = None;
        let pages = &self.store.pages;
        let entry = self.entry(index);
        pages.fill(entry + l::ENTRY_STATE + 4, l::ENTRY_BYTES - l::ENTRY_STATE - 4);
        pages.store(entry + l::ENTRY_BASE, self.slot(index));
        pages.store(entry + l::ENTRY_WAKE_FD, u32::MAX);
        // SYNC POINT: slot state. The entry is complete before the engine can see it active.
        pages.store(entry + l::ENTRY_STATE, l::STATE_ACTIVE);
        // The client may have rung for its first request before the slot was active.
        self.store.ring();
        let mut ready = vec![0u8; l::READY_PATH as usize];
        ready[..4].copy_from_slice(&l::DURABILITY_MEMORY.to_le_bytes());
        client.socket.send(&ready, &[]).is_ok()
    }

    /// The client is gone. An active slot is free when the engine has released it.
    fn hang_up(&self, index: usize) {
        let mut clients = self.clients.lock().unwrap();
        let Some(client) = &mut clients[index] else { return };
        if client.is_closing {
            return;
        }
        client.socket.shut();
        if client.file.is_some() {
            clients[index] = None;
            self.store.pages.unmap(self.slot(index), l::SLOT_BYTES);
            drop(clients);
            self.count_clients();
            return;
        }
        client.is_closing = true;
        self.store.pages.store(self.entry(index) + l::ENTRY_STATE, l::STATE_CLOSING);
        self.store.ring();
    }

    fn count_clients(&self) {
        let count = self.clients.lock().unwrap().iter().flatten().count();
        self.store.pages.store(l::STORE_CLIENTS, count as u32);
    }

    /// Slot 0 is the store's own, which this server has no use for.
    fn slot(&self, index: usize) -> u32 {
        self.store.slots + (index as u32 + 1) * l::SLOT_BYTES
    }

    fn entry(&self, index: usize) -> u32 {
        self.store.table + (index as u32 + 1) * l::ENTRY_BYTES
    }

    // ── The engine's thread ─────────────────────────────────────────────────────────────────────

    fn serve(&self) {
        let mut idle = 0;
        let mut seen = 0;
        let mut first = 0;
        while !self.is_stopping() {
            let is_busy = self.turn(&mut first, SPINS) || (idle == 1 && self.sweep());
            self.wake_watches(&mut seen);
            idle = if is_busy { 0 } else { idle + 1 };
            if idle >= IDLE_TURNS {
                self.park(&mut first, &mut seen);
                idle = 0;
            }
        }
        for _ in 0..LAST_TURNS {
            if !self.turn(&mut first, 0) {
                break;
            }
        }
        self.wake_watches(&mut seen);
        // SYNC POINT: engine ended. What a client finds unread in its ring was not executed.
        self.store.pages.store(l::STORE_ENDED, l::ENDED_ENGINE);
    }

    /// SYNC POINT: sleeping. The engine announces the park, then looks at the rings once more.
    fn park(&self, first: &mut u32, seen: &mut u64) {
        let pages = &self.store.pages;
        let doorbell = pages.load(l::DOORBELL_BASE);
        pages.add(l::STORE_SLEEPING, 1);
        let is_busy = self.turn(first, 0);
        self.wake_watches(seen);
        if !is_busy && !self.is_stopping() {
            pages.futex_wait(l::DOORBELL_BASE, doorbell, PARK);
        }
        pages.add(l::STORE_SLEEPING, 1);
    }

    /// One call of the core: whether it found work.
    fn turn(&self, first: &mut u32, spins: u32) -> bool {
        let store = &self.store;
        let slots = 1 + CLIENTS_MAX;
        let (status, slot, waiting) = store.with_engine(|| {
            let scratch = l::ENGINE_SCRATCH;
            let start = *first % slots;
            let now = now_ms();
            store.lift_limits();
            let status =
                store.pages.serve(scratch, store.table, slots, start, now, FRAMES_A_TURN, spins);
            let result = |word: u32| store.pages.load(scratch + l::SCRATCH_RESULT + word);
            store.meet(status);
            (status, result(l::RESULT_SLOT), result(l::RESULT_WAITING))
        });
        match status {
            l::RING_EMPTY => return false,
            l::BUSY | l::NEEDS_PAGES | l::NEEDS_BUCKETS => return true,
            _ => *first = slot + 1,
        }
        let index = slot as usize - 1;
        match status {
            l::WAKE => self.wake(index, waiting),
            l::CLOSED => self.free(index),
            l::SHUTDOWN => {
                self.wake(index, l::WAITING_FUTEX);
                self.is_stopping.store(true, Ordering::SeqCst);
            }
            // BROKEN: no client of this library sends such frames.
            _ => self.hang_up(index),
        }
        true
    }

    fn sweep(&self) -> bool {
        let store = &self.store;
        store.with_engine(|| {
            let status = store.pages.sweep(l::ENGINE_SCRATCH, now_ms(), SWEEP_BUCKETS);
            status == l::BUSY || store.meet(status)
        })
    }

    fn wake(&self, index: usize, waiting: u32) {
        if waiting == l::WAITING_FUTEX {
            self.store.pages.futex_wake(self.slot(index) + l::SLOT_ACKED);
        } else {
            self.wake_socket(index);
        }
    }

    /// A full buffer has earlier bytes that wake the client.
    fn wake_socket(&self, index: usize) {
        let socket = self.clients.lock().unwrap()[index].as_ref().map(|client| Arc::clone(&client.socket));
        if let Some(socket) = socket {
            let _ = socket.send(&[0], &[]);
        }
    }

    /// The engine has released the slot.
    fn free(&self, index: usize) {
        let mut clients = self.clients.lock().unwrap();
        if clients[index].take().is_some() {
            self.store.pages.unmap(self.slot(index), l::SLOT_BYTES);
        }
        drop(clients);
        self.count_clients();
    }

    /// Wakes the clients that wait for changes, if there are some.
    fn wake_watches(&self, seen: &mut u64) {
        let pages = &self.store.pages;
        // SYNC POINT: watching. The word is read after the tail was stored.
        let tail = pages.load64(l::STORE_LOG_TAIL);
        if tail == *seen {
            return;
        }
        *seen = tail;
        for index in 0..CLIENTS_MAX as usize {
            if pages.load(self.entry(index) + l::ENTRY_STATE) == l::STATE_ACTIVE
                && pages.load(self.slot(index) + l::SLOT_WATCHING) != 0
                && pages.swap(self.slot(index) + l::SLOT_WATCHING, 0) != 0
            {
                self.wake_socket(index);
            }
        }
    }
}
