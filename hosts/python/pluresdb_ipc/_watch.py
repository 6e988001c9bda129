"""Watches: the changes of a range, for threads and for asyncio."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from types import TracebackType
from typing import Any, Literal, NamedTuple

from . import _layout as layout
from ._errors import ClosedError
from ._range import Bounds, bound_key, is_reserved
from ._session import Session

#: A system without socket buffers may lose a wake-up.
_LOOK_S = 1.0
#: How often to look for a new server.
_SEARCH_S = 0.1
#: Records of the log that one call looks at.
_RECORDS = 4096


class Event(NamedTuple):
    """A change, as the node is now: quick changes of one node may be one event.

    `lagged`: changes were missed, as this watch was too slow or there is a new server. Read the range
    again.
    """

    kind: Literal["put", "delete", "lagged"]
    id: str
    data: Any
    version: int


_LAGGED = Event("lagged", "", None, 0)


class Watch(Iterator[Event], AsyncIterator[Event]):
    """The changes of a range from now on. `for` blocks; `async for` does not."""

    def __init__(self, session: Session, bounds: Bounds) -> None:
        self._session = session
        self._bounds = bounds
        self._start = bound_key(bounds.start)
        self._end = bound_key(bounds.end)
        self._is_closed = False
        self._memory = session.reading()
        self._cursor = self._memory.log_end()
        self._shows_reserved = is_reserved(bounds.start + "?")

    def close(self) -> None:
        """Ends the iteration, also one that waits in another thread."""
        self._is_closed = True
        self._session.wakes.wake()

    def get(self, timeout: float | None = None) -> Event | None:
        """The next change; None if there is none within the time (seconds), or after `close`."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not self._has_ended():
            wakes = self._session.wakes
            count = wakes.count
            event = self._look()
            if event is not None:
                return event
            pause = self._pause()
            if deadline is not None:
                pause = min(pause, deadline - time.monotonic())
                if pause <= 0:
                    return None
            wakes.wait(count, pause)
        return None

    def __next__(self) -> Event:
        event = self.get()
        if event is None:
            raise StopIteration
        return event

    async def __anext__(self) -> Event:
        while not self._has_ended():
            wakes = self._session.wakes
            count = wakes.count
            event = self._look()
            if event is not None:
                return event
            loop = asyncio.get_running_loop()
            woken = asyncio.Event()

            def wake() -> None:
                try:
                    loop.call_soon_threadsafe(woken.set)
                except RuntimeError:
                    pass  # The loop has ended.

            if wakes.listen(count, wake):
                try:
                    await asyncio.wait_for(woken.wait(), self._pause())
                except asyncio.TimeoutError:
                    pass
                finally:
                    wakes.forget(wake)
        raise StopAsyncIteration

    def _has_ended(self) -> bool:
        return self._is_closed or self._session.is_closed

    def _pause(self) -> float:
        return _SEARCH_S if self._memory.is_gone else _LOOK_S

    def _look(self) -> Event | None:
        """The next change, if there is one already."""
        session = self._session
        try:
            memory = session.reading()
        except ClosedError:
            return None
        if memory is not self._memory:
            self._memory, self._cursor = memory, memory.log_end()
            return _LAGGED
        if self._bounds.is_empty:
            return None
        # SYNC POINT: watching. The log is read after arming.
        connection = session.connection
        if connection.memory is memory:
            connection.arm_watches()
        while True:
            status, self._cursor, kind, id, version = memory.read_log(
                self._cursor, *self._start, *self._end, _RECORDS
            )
            if status == layout.OVERRUN:
                self._cursor = memory.log_end()
                return _LAGGED
            if status == layout.RING_EMPTY:
                return None
            if status == layout.BUSY or (is_reserved(id) and not self._shows_reserved):
                continue
            if kind == layout.LOG_DELETE:
                return Event("delete", id, None, version)
            found = session.read(id)
            # If there is none its deletion comes later in the log.
            if found is not None:
                return Event("put", id, found.data, found.version)

    def __iter__(self) -> Watch:
        return self

    def __aiter__(self) -> Watch:
        return self

    def __enter__(self) -> Watch:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Watch:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
