"""A client of a channel: reads the server's pages, and writes through its slot."""

from __future__ import annotations

import math
import struct
import time
from collections.abc import (
    Callable,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    MutableMapping,
    ValuesView,
)
from types import TracebackType
from typing import TYPE_CHECKING, Any

from . import _layout as layout
from ._batch import Batch
from ._errors import (
    BadOptionError,
    BadValueError,
    ConflictError,
    RequestTimeoutError,
    Versioned,
)
from ._lists import Node, Scan, list_nodes
from ._range import Bounds, bounds_of
from ._session import Session
from ._watch import Watch
from ._writes import NO_VALUE, Conditions, batch_body, body_of, patch_value, refusal

if TYPE_CHECKING:
    from typing_extensions import Unpack

#: A method is called `list`.
Nodes = list[Node]

_SERVER_ENDS_S = 10.0
_MISSING = object()
_EVERYTHING = bounds_of(None, None, None, None)
#: Writes of `update` and `clear` that are executed at once.
_MANY = 1000


def connect(
    channel: str, *, timeout: float = 0, request_timeout: float = 5, reconnect: bool = True
) -> Client:
    """Connects to the server of a channel.

    `timeout` and `request_timeout` are seconds: how long to wait for a server (0: there must be one), and
    for the answer of a request. With `reconnect` the client looks for the next server when its own ends.
    """
    for name, seconds in (("timeout", timeout), ("request_timeout", request_timeout)):
        if not isinstance(seconds, (int, float)) or not 0 <= seconds < math.inf:
            raise BadOptionError(f"{name} is {seconds!r}; expected seconds, 0 or more. Nothing is connected.")
    return Client(Session(channel, timeout, request_timeout, reconnect))


class Client(MutableMapping[str, Any]):
    """The nodes of a channel, as a mapping. Threads may share it. After a fork the child connects anew."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def channel(self) -> str:
        return self._session.channel.name

    @property
    def is_connected(self) -> bool:
        """Whether the server is there. Reads go on without one."""
        return not self._session.is_closed and not self._session.memory.is_gone

    @property
    def server_pid(self) -> int:
        return self._session.connection.welcome.pid

    # ── Reading ─────────────────────────────────────────────────────────────────────────────────

    def get(self, id: str, default: Any = None) -> Any:
        """The data of a node, or `default`."""
        return self._session.get(id, default)

    def __getitem__(self, id: str) -> Any:
        found = self._session.get(id, _MISSING)
        if found is _MISSING:
            raise KeyError(id)
        return found

    def get_with_version(self, id: str) -> Versioned | None:
        """The data and its version, for `if_version`."""
        return self._session.read(id)

    def __contains__(self, id: object) -> bool:
        return self._session.read(id) is not None  # type: ignore[arg-type]

    def __len__(self) -> int:
        memory = self._session.reading()
        expires_from = memory.load(layout.STORE_EXPIRES_FROM)
        # Some of the counted nodes may have expired and not be swept yet.
        if expires_from and expires_from <= time.time():
            return self.count()
        return memory.load(layout.STORE_NODE_COUNT)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        self._session.check_open()
        for id, _, _ in Scan(self._session, _EVERYTHING, with_data=False):
            yield id

    def count(
        self,
        prefix: str | None = None,
        *,
        start: str | None = None,
        after: str | None = None,
        end: str | None = None,
    ) -> int:
        """The number of nodes of a range."""
        bounds = bounds_of(prefix, start, after, end)
        return sum(1 for _ in Scan(self._session, bounds, with_data=False))

    def list(
        self,
        prefix: str | None = None,
        *,
        start: str | None = None,
        after: str | None = None,
        end: str | None = None,
        limit: int | None = None,
        reverse: bool = False,
    ) -> Nodes:
        """The nodes of a range, in the order of their ids.

        `start` is the lowest id, `end` is behind the highest, and `after` is an id that the nodes lie
        behind: the next page of a list.
        """
        return list_nodes(self._session, bounds_of(prefix, start, after, end, limit, reverse))

    def iter(
        self,
        prefix: str | None = None,
        *,
        start: str | None = None,
        after: str | None = None,
        end: str | None = None,
        limit: int | None = None,
        reverse: bool = False,
    ) -> Iterator[Node]:
        """The same one by one, for ranges that are too large for a list."""
        return self._nodes(bounds_of(prefix, start, after, end, limit, reverse))

    def _nodes(self, bounds: Bounds) -> Iterator[Node]:
        for id, data, _ in Scan(self._session, bounds):
            yield Node(id, data)

    def items(self) -> ItemsView[str, Any]:
        return _Items(self)

    def values(self) -> ValuesView[Any]:
        return _Values(self)

    def keys(self) -> KeysView[str]:
        return KeysView(self)

    def watch(
        self,
        prefix: str | None = None,
        *,
        start: str | None = None,
        after: str | None = None,
        end: str | None = None,
    ) -> Watch:
        """The changes of a range from now on, for `for` and `async for`."""
        return Watch(self._session, bounds_of(prefix, start, after, end))

    # ── Writing ─────────────────────────────────────────────────────────────────────────────────

    def put(self, id: str, data: Any, **conditions: Unpack[Conditions]) -> str:
        """Stores a node: its id. Returns when the engine has done it."""
        self._write(layout.OP_PUT, id, data, conditions)
        return id

    def __setitem__(self, id: str, data: Any) -> None:
        self._write(layout.OP_PUT, id, data)

    def patch(
        self, id: str, fields: dict[str, Any], *, remove: Iterable[str] = (), **conditions: Unpack[Conditions]
    ) -> None:
        """Sets fields of an object, and removes others, those that are `UNDEFINED` among them."""
        self._write(layout.OP_PATCH, id, patch_value(fields, remove), conditions)

    def delete(self, id: str, **conditions: Unpack[Conditions]) -> bool:
        """Removes a node: whether there was one."""
        return self._write(layout.OP_DELETE, id, NO_VALUE, conditions)[0] != layout.NOT_FOUND

    def __delitem__(self, id: str) -> None:
        if not self.delete(id):
            raise KeyError(id)

    def increment(
        self, id: str, field: str, by: float = 1, **conditions: Unpack[Conditions]
    ) -> float:
        """Adds to a field: the new number. Concurrent increments add up."""
        if isinstance(by, bool) or not isinstance(by, (int, float)) or not math.isfinite(by):
            raise BadValueError(
                f"increment of {id!r} was given {by!r}; expected a finite number. Nothing was changed."
            )
        _, answer = self._write(layout.OP_INCREMENT, id, [field, by], conditions)
        number: float = struct.unpack_from("<d", answer)[0] if len(answer) >= 8 else math.nan
        return int(number) if number.is_integer() and abs(number) < 2**53 else number

    def add_to_set(self, id: str, field: str, element: Any, **conditions: Unpack[Conditions]) -> bool:
        """Adds an element to a set: whether it was new. A set reads as a list."""
        return self._write(layout.OP_ADD, id, [field, element], conditions)[0] != layout.FOUND

    def remove_from_set(self, id: str, field: str, element: Any, **conditions: Unpack[Conditions]) -> bool:
        """Removes an element from a set: whether the node exists."""
        return self._write(layout.OP_REMOVE, id, [field, element], conditions)[0] != layout.NOT_FOUND

    def modify(self, id: str, change: Callable[[Any], Any]) -> Any:
        """Stores what `change` makes of the present data, None if there is none, and returns it.

        If another process writes the node in between, `change` is called again.
        """
        while True:
            found = self._session.read(id)
            data = change(None if found is None else found.data)
            try:
                self.put(id, data, if_version=0 if found is None else found.version)
                return data
            except ConflictError:
                continue

    def batch(self) -> Batch:
        """Writes that happen at once, or not at all, at the end of a `with`."""
        return Batch(self._execute)

    def setdefault(self, id: str, default: Any = None) -> Any:
        while True:
            try:
                self.put(id, default, if_absent=True)
                return default
            except ConflictError as error:
                # It may be gone again by now.
                if error.current is not None:
                    return error.current.data

    def pop(self, id: str, default: Any = _MISSING) -> Any:
        while True:
            found = self._session.read(id)
            if found is None:
                if default is _MISSING:
                    raise KeyError(id)
                return default
            try:
                self.delete(id, if_version=found.version)
                return found.data
            except ConflictError:
                continue

    def update(self, other: Any = (), /, **more: Any) -> None:
        """Stores several nodes, up to a thousand of them at once."""
        pairs = other.items() if isinstance(other, Mapping) else other
        batch = self.batch()
        for id, data in [*pairs, *more.items()]:
            batch.put(id, data)
            if len(batch) == _MANY:
                batch.execute()
        batch.execute()

    def clear(self) -> None:
        """Removes all nodes, up to a thousand of them at once."""
        batch = self.batch()
        for id in self:
            batch.delete(id)
            if len(batch) == _MANY:
                batch.execute()
        batch.execute()

    def flush(self) -> None:
        """Returns when all earlier writes are on disk, for a store that has one."""
        error = refusal(self._session.request(layout.OP_FLUSH, b"")[0], "of a flush")
        if error is not None:
            raise error

    def _write(
        self, op: int, id: str, value: Any, conditions: Conditions | None = None
    ) -> tuple[int, bytes]:
        status, answer = self._session.request(op, body_of(id, value, conditions))
        if status != layout.OK:
            error = refusal(status, id)
            if isinstance(error, ConflictError):
                error.current = self._session.read(id)
            if error is not None:
                raise error
        return status, answer

    def _execute(self, batch: Batch) -> None:
        status, answer = self._session.request(layout.OP_BATCH, batch_body(batch.items))
        number = int.from_bytes(answer[:4], "little") - 1
        id = batch.ids[number] if 0 <= number < len(batch.ids) else "of a batch"
        error = refusal(status, id)
        if isinstance(error, ConflictError) and 0 <= number < len(batch.ids):
            error.current, error.item = self._session.read(id), number
        if error is not None:
            raise error

    # ── The end ─────────────────────────────────────────────────────────────────────────────────

    def shutdown(self) -> None:
        """Stops the server, and waits until it has hung up."""
        session = self._session
        session.reconnect = False
        connection = session.writing(time.monotonic())
        session.request_on(connection, layout.OP_SHUTDOWN, b"", session.request_timeout)
        if not connection.ended.wait(_SERVER_ENDS_S):
            raise RequestTimeoutError(
                f"The server of {self.channel!r} acknowledged its end, but did not hang up within "
                f"{_SERVER_ENDS_S} s."
            )
        self.close()

    def close(self) -> None:
        """Hangs up. Later calls raise ERR_CLOSED."""
        self._session.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        state = "closed" if self._session.is_closed else "connected" if self.is_connected else "without a server"
        return f"<pluresdb_ipc.Client of {self.channel!r}, {state}>"

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __reduce__(self) -> Any:
        raise TypeError("A client cannot be pickled: connect in the other process.")


class _Items(ItemsView[str, Any]):
    _mapping: Client

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        for id, data, _ in Scan(self._mapping._session, _EVERYTHING):
            yield id, data


class _Values(ValuesView[Any]):
    _mapping: Client

    def __iter__(self) -> Iterator[Any]:
        for _, data, _ in Scan(self._mapping._session, _EVERYTHING):
            yield data
