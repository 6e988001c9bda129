"""Lists of nodes, in the order of their ids."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, NamedTuple

from . import _layout as layout
from ._errors import CorruptError
from ._range import Bounds, bound_key
from ._session import Session, damaged

#: Torn reads in a row before the engine is asked.
_TRIES_MAX = 256
#: How often the engine is asked before the pages count as damaged.
_WAITS_MAX = 16
_TRIES_QUICK = 8
#: Of one moment. Fewer are read at once after a torn one.
_NODES_MAX = 64
#: A list of up to so many nodes shows no part of a batch,
_WHOLE_MAX = 1024
#: unless batches are published all the time.
_BATCH_TRIES_MAX = 64


class Node(NamedTuple):
    """A node of a list."""

    id: str
    data: Any


class Scan:
    """The nodes of a range, one chunk of one moment after the other."""

    def __init__(self, session: Session, bounds: Bounds, with_data: bool = True) -> None:
        self._session = session
        self._bounds = bounds
        self._with_data = with_data
        #: How many batches had been published, at each chunk.
        self.batches: set[int] = set()

    def __iter__(self) -> Iterator[tuple[str, Any, int]]:
        """The ids, data and versions."""
        left = self._bounds.limit
        for piece in self._bounds.pieces():
            for found in self._piece(piece):
                # Absent: it has expired, or is retained without data.
                if found[2] == 0:
                    continue
                if left == 0:
                    return
                yield found
                if left is not None:
                    left -= 1
        # The generator may be left early.

    def _piece(self, bounds: Bounds) -> Iterator[tuple[str, Any, int]]:
        if bounds.is_empty:
            return
        start, end = bound_key(bounds.start), bound_key(bounds.end)
        flags = layout.SCAN_REVERSE if bounds.reverse else 0
        most = _NODES_MAX if bounds.limit is None else min(_NODES_MAX, bounds.limit)
        while True:
            nodes, has_more = self._chunk(start, end, flags, most)
            yield from nodes
            if not has_more or not nodes:
                return
            last = bound_key(nodes[-1][0])
            if bounds.reverse:
                end = last
            else:
                start = last
                flags |= layout.SCAN_FROM_EXCLUSIVE
            most = _NODES_MAX

    def _chunk(
        self, start: tuple[bytes, int], end: tuple[bytes, int], flags: int, most: int
    ) -> tuple[list[tuple[str, Any, int]], bool]:
        session = self._session
        memory = session.memory
        if memory.is_gone:
            memory = session.reading()
        tries = 0
        while True:
            try:
                found = memory.scan(*start, *end, flags, most, self._with_data)
            except ValueError as error:
                raise damaged(start[0].decode("latin-1")) from error
            if found is not None:
                nodes, has_more, batches = found
                self.batches.add(batches)
                return nodes, has_more
            tries += 1
            most = max(1, most // 2)
            if tries > _TRIES_QUICK:
                time.sleep(0)
            if tries % _TRIES_MAX == 0:
                if tries > _TRIES_MAX * _WAITS_MAX:
                    raise _unreadable()
                session.wait_for_engine()


def list_nodes(session: Session, bounds: Bounds) -> list[Node]:
    for _ in range(_BATCH_TRIES_MAX):
        scan = Scan(session, bounds)
        nodes = [Node(id, data) for id, data, _ in scan]
        if len(scan.batches) < 2 or len(nodes) > _WHOLE_MAX:
            break
    return nodes


def _unreadable() -> CorruptError:
    return CorruptError(
        "The store's indexes cannot be read: their pages make no sense, or change all the time. Nothing was "
        "changed. Restart the server; if the error comes back, report it."
    )
