//! A connection to one server: its pages in this process's memory, a slot, and a thread that hears
//! of wake-ups and of the server's end. docs/PROTOCOL.md has each step.

use std::io;
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::channel::{with_short_path, Channel};
use crate::error::{system, Error, Result};
use crate::layout as l;
use crate::requests::Requests;
use crate::rooms::{Memory, Rooms};
use crate::sys::{Pages, Protection, Received, Socket};
use crate::value::Shapes;
use crate::wakes::Wakes;

/// A process that listens answers at once unless it is stopped or very busy.
const WELCOME: Duration = Duration::from_secs(5);
/// A slot whose client is gone is free soon; a server that ends hangs up.
const PATIENCE: Duration = Duration::from_secs(1);
const POLL_MIN: Duration = Duration::from_millis(5);
const POLL_MAX: Duration = Duration::from_millis(100);
/// More than a welcome has, so that none arrives without an owner.
const WAKE_BYTES_MAX: usize = 256;
const LISTEN: Duration = Duration::from_secs(3600);

/// What the server said.
#[derive(Clone, Copy)]
pub struct Welcome {
    pub capacity: u32,
    pub value_bytes_max: u32,
    pub pid: u32,
}

pub struct Connection {
    pub pages: Pages,
    pub welcome: Welcome,
    pub rooms: Rooms,
    shapes: Shapes,
    pub requests: Mutex<Requests>,
    pub slot: u32,
    pub wakes: Wakes,
    socket: Socket,
    is_gone: AtomicBool,
    ended: (Mutex<bool>, Condvar),
}

impl Memory for Connection {
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

impl Connection {
    /// Connects, waiting for a server at most so long.
    pub fn open(channel: &Channel, timeout: Duration, wakes: &Wakes) -> Result<Arc<Connection>> {
        let started = Instant::now();
        let mut pause = POLL_MIN;
        loop {
            let mut is_hung_up = false;
            let mut refused = None;
            if let Some(socket) = dial(channel)? {
                match greet(socket, channel, wakes) {
                    Ok(Some(connection)) => return Ok(connection),
                    Ok(None) => is_hung_up = true,
                    Err(error @ Error::TooManyClients(_)) => refused = Some(error),
                    Err(error) => return Err(error),
                }
            }
            let limit = if is_hung_up || refused.is_some() { timeout.max(PATIENCE) } else { timeout };
            if started.elapsed() >= limit {
                return Err(refused.unwrap_or_else(|| no_server(channel, is_hung_up)));
            }
            thread::sleep(pause.min(limit.saturating_sub(started.elapsed())));
            pause = (pause * 2).min(POLL_MAX);
        }
    }

    #[inline]
    pub fn is_gone(&self) -> bool {
        self.is_gone.load(Ordering::Acquire)
    }

    /// Wakes the engine if it is parked.
    pub fn ring(&self) {
        self.pages.add(l::DOORBELL_BASE, 1);
        self.pages.futex_wake(l::DOORBELL_BASE);
    }

    /// Asks for a byte when the change log grows.
    pub fn arm_watches(&self) {
        self.pages.store(self.slot + l::SLOT_WATCHING, 1);
    }

    pub fn gone_error(&self) -> Error {
        Error::ServerGone(format!(
            "The server (process {}) is gone. Its acknowledged writes can still be read; requests in \
             flight may have been executed. Start a server again.",
            self.welcome.pid,
        ))
    }

    /// Ends the connection: the server frees the slot.
    pub fn hang_up(&self) {
        self.is_gone.store(true, Ordering::Release);
        self.socket.shut();
    }

    /// Hears of wake-ups until the server or this client ends the connection.
    fn listen(&self) {
        while !self.is_gone() {
            match self.socket.wait(LISTEN) {
                Ok(false) => continue,
                Ok(true) => {}
                Err(_) => break,
            }
            match self.socket.receive(WAKE_BYTES_MAX) {
                Ok(received) if received.bytes.is_empty() => break,
                Ok(_) => self.wakes.wake(),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(_) => break,
            }
        }
        self.is_gone.store(true, Ordering::Release);
        // Requests that wait find out at once.
        self.pages.futex_wake(self.slot + l::SLOT_ACKED);
        self.wakes.wake();
        let (ended, changed) = &self.ended;
        *ended.lock().unwrap() = true;
        changed.notify_all();
    }

    /// Waits until the server has hung up: false if it did not within the time.
    pub fn wait_ended(&self, timeout: Duration) -> bool {
        let (ended, changed) = &self.ended;
        let guard = ended.lock().unwrap();
        *changed.wait_timeout_while(guard, timeout, |ended| !*ended).unwrap().0
    }
}

/// A connected socket, or nothing when no process listens.
fn dial(channel: &Channel) -> Result<Option<Socket>> {
    if !channel.exists()? {
        return Ok(None);
    }
    let path = channel.file("sock");
    let connected = with_short_path(&path, Socket::connect).and_then(|connected| connected);
    match connected {
        Ok(socket) => Ok(Some(socket)),
        Err(error) => match error.raw_os_error() {
            Some(libc::ENOENT | libc::ECONNREFUSED | libc::EAGAIN) => Ok(None),
            Some(libc::EMFILE | libc::ENFILE) => Err(system("Opening a socket", &error)),
            _ => Err(Error::Permission(format!(
                "The channel's socket {} cannot be opened ({error}); expected a socket of this user. \
                 Correct its owner.",
                path.display(),
            ))),
        },
    }
}

/// Maps the pages of the welcome; nothing when the server hung up before it answered.
fn greet(socket: Socket, channel: &Channel, wakes: &Wakes) -> Result<Option<Arc<Connection>>> {
    let Some(received) = receive(&socket, channel, l::WELCOME_BYTES as usize)? else {
        return Ok(None);
    };
    let welcome = read_welcome(&received, channel)?;
    let pages = Pages::new().map_err(|error| system("Reserving address space", &error))?;
    let slot = l::STORE_BASE + welcome.capacity;
    let mappings = [
        (l::STORE_BASE, welcome.capacity, Protection::Read),
        (l::DOORBELL_BASE, l::DOORBELL_BYTES, Protection::ReadWrite),
        (slot, l::SLOT_BYTES, Protection::ReadWrite),
    ];
    for ((at, bytes, protection), fd) in mappings.into_iter().zip(&received.fds) {
        pages
            .map(at, bytes, fd.as_fd(), protection)
            .map_err(|error| system("Mapping the server's pages", &error))?;
    }
    let theirs = pages.load(l::STORE_FINGERPRINT);
    if pages.load(l::STORE_MAGIC) != l::MAGIC || theirs != pages.fingerprint() {
        return Err(version_mismatch(channel, theirs));
    }
    // This byte says that the slot is mapped, so that no other process can map it any more.
    if socket.send(&[0], &[]).is_err() {
        return Ok(None);
    }
    let ready_bytes_max = (l::READY_PATH + l::READY_PATH_BYTES_MAX) as usize;
    let ready = receive(&socket, channel, ready_bytes_max)?;
    if ready.is_none_or(|ready| ready.bytes.len() < l::READY_PATH as usize) {
        return Ok(None);
    }
    let rooms = Rooms::plan(slot + l::SLOT_BYTES, welcome.value_bytes_max);
    let requests = Requests::new(slot, rooms.staging);
    let connection = Arc::new(Connection {
        pages,
        welcome,
        rooms,
        shapes: Shapes::default(),
        requests: Mutex::new(requests),
        slot,
        wakes: wakes.clone(),
        socket,
        is_gone: AtomicBool::new(false),
        ended: (Mutex::new(false), Condvar::new()),
    });
    let listener = Arc::clone(&connection);
    thread::Builder::new()
        .name("pluresdb-ipc".to_owned())
        .spawn(move || listener.listen())
        .map_err(|error| system("Starting a thread", &error))?;
    Ok(Some(connection))
}

/// The next message; nothing when the server hung up instead.
fn receive(socket: &Socket, channel: &Channel, bytes_max: usize) -> Result<Option<Received>> {
    let deadline = Instant::now() + WELCOME;
    while let Some(left) = deadline.checked_duration_since(Instant::now()) {
        if !socket.wait(left).map_err(|error| system("Waiting for the server", &error))? {
            continue;
        }
        match socket.receive(bytes_max) {
            Ok(received) if received.bytes.is_empty() => return Ok(None),
            Ok(received) => return Ok(Some(received)),
            Err(error) if error.kind() == io::ErrorKind::ConnectionReset => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(system("Receiving the server's welcome", &error)),
        }
    }
    Err(Error::Timeout(format!(
        "The server of {:?} did not answer within {WELCOME:?}; nothing is connected. Check whether \
         its process is stopped or overloaded.",
        channel.name,
    )))
}

fn read_welcome(received: &Received, channel: &Channel) -> Result<Welcome> {
    let bytes = &received.bytes;
    let word = |at: u32| {
        let at = at as usize;
        bytes.get(at..at + 4).map_or(0, |four| u32::from_le_bytes(four.try_into().unwrap()))
    };
    if bytes.len() != l::WELCOME_BYTES as usize || word(l::WELCOME_MAGIC) != l::MAGIC {
        return Err(version_mismatch(channel, 0));
    }
    let pid = word(l::WELCOME_PID);
    match word(l::WELCOME_STATUS) {
        l::OK => {}
        l::TOO_MANY => {
            return Err(Error::TooManyClients(format!(
                "The server of {:?} (process {pid}) has no slot left for a client. The others are \
                 unaffected. Close clients that are not needed, or start the server with a larger \
                 maxClients.",
                channel.name,
            )));
        }
        l::NO_PAGES => {
            return Err(Error::UnsupportedPlatform(format!(
                "The server of {:?} (process {pid}) runs without the native addon, so it has no pages that \
                 a client could share. It is unaffected. Start it where the addon loads.",
                channel.name,
            )));
        }
        status => {
            return Err(Error::Permission(format!(
                "The server of {:?} (process {pid}) belongs to another user, or refused with status \
                 {status}; expected server and client to run as the same user.",
                channel.name,
            )));
        }
    }
    let welcome = Welcome {
        capacity: word(l::WELCOME_CAPACITY),
        value_bytes_max: word(l::WELCOME_VALUE_BYTES_MAX),
        pid,
    };
    let is_sane = word(l::WELCOME_VERSION) == l::LAYOUT_VERSION
        && word(l::WELCOME_FINGERPRINT) == l::FINGERPRINT
        && received.fds.len() == l::WELCOME_FDS as usize
        && (l::CAPACITY_BYTES_MIN..=l::CAPACITY_BYTES_MAX).contains(&welcome.capacity)
        && welcome.capacity % l::PAGE_BYTES == 0
        && welcome.value_bytes_max <= l::VALUE_BYTES_MAX;
    if is_sane { Ok(welcome) } else { Err(version_mismatch(channel, word(l::WELCOME_FINGERPRINT))) }
}

fn version_mismatch(channel: &Channel, theirs: u32) -> Error {
    Error::VersionMismatch(format!(
        "The server of {:?} has another layout of the pages ({theirs:#010x}) than this client \
         ({:#010x}). Use the same version of pluresdb-ipc in both.",
        channel.name,
        l::FINGERPRINT,
    ))
}

fn no_server(channel: &Channel, is_hung_up: bool) -> Error {
    if is_hung_up {
        return Error::NoSpace(format!(
            "The server of {:?} hangs up before it answers: its process has no descriptors or no \
             memory left. Its clients are unaffected. Raise its limit of open files, or close clients.",
            channel.name,
        ));
    }
    Error::NoServer(format!(
        "No process serves the channel {:?}. Start a server first, or check the channel's name, and \
         that both use the same rendezvous directory ({}).",
        channel.name,
        channel.directory.display(),
    ))
}
