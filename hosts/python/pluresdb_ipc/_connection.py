"""A connection to one server: its pages in this process's memory, a slot, and a thread that hears of
wake-ups and of the server's end. docs/PROTOCOL.md has each step."""

from __future__ import annotations

import os
import select
import socket
import struct
import threading
import time
import weakref
from typing import NamedTuple

from . import _layout as layout
from ._channel import Channel, no_resources
from ._core import Memory
from ._errors import (
    AccessError,
    NoServerError,
    NoSpaceError,
    PluresError,
    RequestTimeoutError,
    ServerGoneError,
    TooManyClientsError,
    UnsupportedPlatformError,
    VersionMismatchError,
)
from ._wakes import Wakes

#: A process that listens answers at once unless it is stopped or very busy.
_WELCOME_S = 5.0
#: A slot whose client is gone is free soon; a server that ends hangs up.
_PATIENCE_S = 1.0
_POLL_MIN_S = 0.005
_POLL_MAX_S = 0.1
#: More than a welcome has, so that none arrives without an owner.
_FDS_MAX = 16
_WAKE_BYTES_MAX = 256

_WELCOME = struct.Struct("<8I")


class Welcome(NamedTuple):
    """What the server said."""

    capacity: int
    value_bytes_max: int
    pid: int


class Connection:
    def __init__(self, memory: Memory, welcome: Welcome, link: socket.socket, wakes: Wakes) -> None:
        self.memory = memory
        self.welcome = welcome
        self.slot = layout.STORE_BASE + welcome.capacity
        #: One request at a time.
        self.lock = threading.Lock()
        #: Set once the server has hung up.
        self.ended = threading.Event()
        self._link = link
        listener = threading.Thread(
            target=_listen, args=(memory, link, wakes, self.ended), name="pluresdb-ipc", daemon=True
        )
        listener.start()
        _connections.add(self)

    def arm_watches(self) -> None:
        """Asks for a byte when the change log grows."""
        self.memory.store(self.slot + layout.SLOT_WATCHING, 1)

    def gone_error(self) -> ServerGoneError:
        return ServerGoneError(
            f"The server (process {self.welcome.pid}) is gone. Its acknowledged writes can still be read; "
            "requests in flight may have been executed. Start a server again."
        )

    def hang_up(self) -> None:
        """Ends the connection: the server frees the slot."""
        self.memory.end()
        try:
            self._link.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def leave_to_parent(self) -> None:
        """After a fork the connection is the parent's: a slot has one client."""
        self.memory.end()
        self._link.close()


_connections: weakref.WeakSet[Connection] = weakref.WeakSet()


def _after_fork() -> None:
    for connection in list(_connections):
        connection.leave_to_parent()


os.register_at_fork(after_in_child=_after_fork)


def open_connection(channel: Channel, timeout: float, wakes: Wakes) -> Connection:
    """Connects, waiting for a server at most so long."""
    started = time.monotonic()
    pause = _POLL_MIN_S
    while True:
        is_hung_up = False
        refused: PluresError | None = None
        link = channel.dial()
        if link is not None:
            try:
                connection = _greet(link, channel, wakes)
                if connection is not None:
                    return connection
                is_hung_up = True
            except TooManyClientsError as error:
                refused = error
        limit = max(timeout, _PATIENCE_S) if is_hung_up or refused else timeout
        left = limit - (time.monotonic() - started)
        if left <= 0:
            raise refused or _no_server(channel, is_hung_up)
        time.sleep(min(pause, left))
        pause = min(pause * 2, _POLL_MAX_S)


def _greet(link: socket.socket, channel: Channel, wakes: Wakes) -> Connection | None:
    """Maps the pages of the welcome; nothing when the server hung up before it answered."""
    fds: list[int] = []
    is_connected = False
    try:
        message = _receive(link, channel, layout.WELCOME_BYTES, fds)
        if message is None:
            return None
        welcome = _read_welcome(message, len(fds), channel)
        memory = _map_pages(welcome, fds, channel)
        # This byte says that the slot is mapped, so that no other process can map it any more.
        try:
            link.send(b"\0")
        except OSError:
            return None
        ready = _receive(link, channel, layout.READY_PATH + layout.READY_PATH_BYTES_MAX, fds)
        if ready is None or len(ready) < layout.READY_PATH:
            return None
        connection = Connection(memory, welcome, link, wakes)
        is_connected = True
        return connection
    finally:
        for fd in fds:
            os.close(fd)
        if not is_connected:
            link.close()


def _receive(link: socket.socket, channel: Channel, bytes_max: int, fds: list[int]) -> bytes | None:
    """The next message; nothing when the server hung up instead."""
    deadline = time.monotonic() + _WELCOME_S
    poll = select.poll()
    poll.register(link, select.POLLIN | select.POLLRDHUP)
    while (left := deadline - time.monotonic()) > 0:
        if not poll.poll(left * 1000):
            continue
        try:
            message, received, _, _ = socket.recv_fds(link, bytes_max, _FDS_MAX, socket.MSG_CMSG_CLOEXEC)
        except BlockingIOError:
            continue
        except ConnectionResetError:
            return None
        fds.extend(received)
        return message or None
    raise RequestTimeoutError(
        f"The server of {channel.name!r} did not answer within {_WELCOME_S} s; nothing is connected. Check "
        "whether its process is stopped or overloaded."
    )


def _read_welcome(message: bytes, fd_count: int, channel: Channel) -> Welcome:
    if len(message) != layout.WELCOME_BYTES:
        raise _version_mismatch(channel, 0)
    magic, version, fingerprint, status, capacity, value_bytes_max, pid, _ = _WELCOME.unpack(message)
    if magic != layout.MAGIC:
        raise _version_mismatch(channel, 0)
    if status == layout.TOO_MANY:
        raise TooManyClientsError(
            f"The server of {channel.name!r} (process {pid}) has no slot left for a client. The others are "
            "unaffected. Close clients that are not needed, or start the server with a larger maxClients."
        )
    if status == layout.NO_PAGES:
        raise UnsupportedPlatformError(
            f"The server of {channel.name!r} (process {pid}) runs without the native addon, so it has no pages "
            "that a client could share. It is unaffected. Start it where the addon loads."
        )
    if status != layout.OK:
        raise AccessError(
            f"The server of {channel.name!r} (process {pid}) belongs to another user, or refused with status "
            f"{status}; expected server and client to run as the same user."
        )
    is_sane = (
        version == layout.LAYOUT_VERSION
        and fingerprint == layout.FINGERPRINT
        and fd_count == layout.WELCOME_FDS
        and layout.CAPACITY_BYTES_MIN <= capacity <= layout.CAPACITY_BYTES_MAX
        and capacity % layout.PAGE_BYTES == 0
        and value_bytes_max <= layout.VALUE_BYTES_MAX
    )
    if not is_sane:
        raise _version_mismatch(channel, fingerprint)
    return Welcome(capacity, value_bytes_max, pid)


def _map_pages(welcome: Welcome, fds: list[int], channel: Channel) -> Memory:
    slot = layout.STORE_BASE + welcome.capacity
    try:
        memory = Memory()
        memory.map(layout.STORE_BASE, welcome.capacity, fds[0], False)
        memory.map(layout.DOORBELL_BASE, layout.DOORBELL_BYTES, fds[1], True)
        memory.map(slot, layout.SLOT_BYTES, fds[2], True)
    except OSError as error:
        raise no_resources("Mapping the server's pages", error) from error
    memory.plan(slot, welcome.value_bytes_max)
    theirs = memory.load(layout.STORE_FINGERPRINT)
    if memory.load(layout.STORE_MAGIC) != layout.MAGIC or theirs != memory.call("fingerprint"):
        raise _version_mismatch(channel, theirs)
    return memory


def _listen(memory: Memory, link: socket.socket, wakes: Wakes, ended: threading.Event) -> None:
    """Hears of wake-ups until the server or this client ends the connection."""
    poll = select.poll()
    poll.register(link, select.POLLIN | select.POLLRDHUP)
    try:
        while True:
            poll.poll()
            try:
                if not link.recv(_WAKE_BYTES_MAX):
                    break
            except BlockingIOError:
                continue
            wakes.wake()
    except OSError:
        pass
    # Requests that wait find out at once.
    memory.end()
    ended.set()
    wakes.wake()
    link.close()


def _version_mismatch(channel: Channel, theirs: int) -> VersionMismatchError:
    return VersionMismatchError(
        f"The server of {channel.name!r} has another layout of the pages ({theirs:#010x}) than this client "
        f"({layout.FINGERPRINT:#010x}). Nothing is connected. Use the same version of pluresdb-ipc in both."
    )


def _no_server(channel: Channel, is_hung_up: bool) -> PluresError:
    if is_hung_up:
        return NoSpaceError(
            f"The server of {channel.name!r} hangs up before it answers: its process has no descriptors or "
            "no memory left. Its clients are unaffected. Raise its limit of open files, or close clients."
        )
    return NoServerError(
        f"No process serves the channel {channel.name!r}. Start a server first, or check the channel's name, "
        f"and that both use the same rendezvous directory ({channel.directory})."
    )
