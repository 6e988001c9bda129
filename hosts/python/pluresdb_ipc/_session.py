"""What a client and its watches share: the connection at present, and the way to the next one."""

from __future__ import annotations

import os
import threading
import time
from typing import Any

from . import _layout as layout
from ._channel import Channel
from ._codec import BadId, Torn
from ._connection import Connection, open_connection
from ._core import Memory
from ._errors import (
    ClosedError,
    CorruptError,
    NoServerError,
    PluresError,
    RequestTimeoutError,
    Versioned,
)
from ._wakes import Wakes
from ._writes import bad_id, body_of, refusal

#: Between two attempts of a read to find a new server.
_SEARCH_PAUSE_S = 0.1
#: An id to ask for when only the wait matters.
_ANY_ID = "?"

# What became of a request: as in native/requests.c.
ANSWERED, NOT_SENT, GONE, TIMEOUT, NO_ROOM_IN_TIME = range(5)


class Session:
    def __init__(self, name: str, timeout: float, request_timeout: float, reconnect: bool) -> None:
        self.channel = Channel(name)
        self.request_timeout = request_timeout
        self.reconnect = reconnect
        self.wakes = Wakes()
        self.is_closed = False
        self._searching = threading.Lock()
        self._searched = time.monotonic()
        self._process = os.getpid()
        self.connection = open_connection(self.channel, timeout, self.wakes)
        #: Of the connection: what each read looks at.
        self.memory: Memory = self.connection.memory

    def close(self) -> None:
        self.is_closed = True
        if self._process == os.getpid():
            self.connection.hang_up()
        self.wakes.wake()

    def __del__(self) -> None:
        # The last client, watch or list of it is gone.
        if hasattr(self, "memory"):
            self.close()

    def check_open(self) -> None:
        if self.is_closed:
            raise ClosedError("The client was closed. Nothing was done. Connect again.")

    # ── Connections ─────────────────────────────────────────────────────────────────────────────

    def reading(self) -> Memory:
        """The memory for reads, after the server has ended: that of the next one, if it is there."""
        self.check_open()
        if self.reconnect and self.memory.is_gone:
            try:
                self._search(0)
            except PluresError:
                pass
        return self.memory

    def writing(self, deadline: float) -> Connection:
        """The connection for a request."""
        self.check_open()
        connection = self.connection
        if not connection.memory.is_gone:
            return connection
        if not self.reconnect:
            raise connection.gone_error()
        try:
            return self._search(max(0.0, deadline - time.monotonic()))
        except NoServerError as error:
            raise connection.gone_error() from error

    def _search(self, timeout: float) -> Connection:
        self._notice_fork()
        with self._searching:
            if not self.memory.is_gone:
                return self.connection
            if timeout == 0 and time.monotonic() - self._searched < _SEARCH_PAUSE_S:
                raise self.connection.gone_error()
            try:
                found = open_connection(self.channel, timeout, self.wakes)
            finally:
                self._searched = time.monotonic()
            if self.is_closed:
                found.hang_up()
                self.check_open()
            self.connection.hang_up()
            self.connection, self.memory = found, found.memory
        self.wakes.wake()
        return found

    def _notice_fork(self) -> None:
        """A child of a fork has connections of its own; another thread may have held the lock."""
        if self._process != os.getpid():
            self._process = os.getpid()
            self._searching = threading.Lock()
            self._searched = 0.0
            self.wakes = Wakes()

    # ── Reading ─────────────────────────────────────────────────────────────────────────────────

    def get(self, id: str, default: Any) -> Any:
        memory = self.memory
        if memory.is_gone:
            memory = self.reading()
        try:
            return memory.get(id, default)
        except Torn:
            found = self.ask(id)
            return default if found is None else found.data
        except BadId:
            raise bad_id(id) from None
        except ValueError as error:
            raise damaged(id) from error

    def read(self, id: str) -> Versioned | None:
        memory = self.memory
        if memory.is_gone:
            memory = self.reading()
        try:
            found = memory.read(id)
        except Torn:
            return self.ask(id)
        except BadId:
            raise bad_id(id) from None
        except ValueError as error:
            raise damaged(id) from error
        return None if found is None else Versioned(*found)

    def ask(self, id: str) -> Versioned | None:
        """A node from the engine, for a reader that met too many writes."""
        connection = self.connection
        status, data = self.request_on(connection, layout.OP_GET, body_of(id), self.request_timeout)
        if status != layout.FOUND:
            error = refusal(status, id)
            if error is not None:
                raise error
            return None
        version = int.from_bytes(data[: layout.VERSION_BYTES], "little")
        return Versioned(connection.memory.decode(data[layout.VERSION_BYTES :]), version)

    def wait_for_engine(self) -> None:
        """Waits until the engine has finished what it is doing, if it lives."""
        self.request_on(self.connection, layout.OP_GET, body_of(_ANY_ID), self.request_timeout)

    # ── Requests ────────────────────────────────────────────────────────────────────────────────

    def request(self, op: int, body: bytes) -> tuple[int, bytes]:
        """The status and the answer. What was not sent to a server that ended goes to the next one."""
        deadline = time.monotonic() + self.request_timeout
        while True:
            connection = self.writing(deadline)
            with connection.lock:
                left = max(0.0, deadline - time.monotonic())
                outcome, status, data = connection.memory.request(op, body, left)
            if outcome == ANSWERED:
                return status, data
            if outcome == NOT_SENT and self.reconnect and not self.is_closed:
                continue
            raise self._failure(outcome, connection)

    def request_on(self, on: Connection, op: int, body: bytes, timeout: float) -> tuple[int, bytes]:
        with on.lock:
            outcome, status, data = on.memory.request(op, body, timeout)
        if outcome != ANSWERED:
            raise self._failure(outcome, on)
        return status, data

    def _failure(self, outcome: int, on: Connection) -> PluresError:
        if self.is_closed:
            return ClosedError(
                "The client was closed while a request was in flight, which may have been executed."
            )
        if outcome == TIMEOUT:
            return RequestTimeoutError(
                f"The server did not answer within {self.request_timeout} s; it may still execute the "
                "request. Check whether its process is stopped or overloaded."
            )
        if outcome == NO_ROOM_IN_TIME:
            # A half-sent request has ended the connection.
            if on.memory.is_gone:
                on.hang_up()
            return RequestTimeoutError(
                f"The server did not make room for the request within {self.request_timeout} s; nothing was "
                "changed. Check whether its process is stopped or overloaded."
            )
        return on.gone_error()


def damaged(id: str) -> CorruptError:
    return CorruptError(
        f"The value of {id!r} makes no sense: its pages are damaged. Nothing was changed. Restart the server; "
        "if the error comes back, report it."
    )


