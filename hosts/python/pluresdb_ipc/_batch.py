"""Batches: several writes that happen at once, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from . import _layout as layout
from ._writes import NO_VALUE, Conditions, body_of, patch_value

if TYPE_CHECKING:
    from typing_extensions import Unpack


class Batch:
    """Collects writes. The end of its `with` executes them, unless it is left by an exception."""

    def __init__(self, execute: Callable[[Batch], None]) -> None:
        self._execute = execute
        self.items: list[tuple[int, bytes]] = []
        self.ids: list[str] = []

    def put(self, id: str, data: Any, **conditions: Unpack[Conditions]) -> Batch:
        return self._add(layout.OP_PUT, id, data, conditions)

    def patch(
        self, id: str, fields: dict[str, Any], *, remove: Iterable[str] = (), **conditions: Unpack[Conditions]
    ) -> Batch:
        return self._add(layout.OP_PATCH, id, patch_value(fields, remove), conditions)

    def delete(self, id: str, **conditions: Unpack[Conditions]) -> Batch:
        return self._add(layout.OP_DELETE, id, NO_VALUE, conditions)

    def increment(self, id: str, field: str, by: float = 1, **conditions: Unpack[Conditions]) -> Batch:
        return self._add(layout.OP_INCREMENT, id, [field, by], conditions)

    def add_to_set(self, id: str, field: str, element: Any, **conditions: Unpack[Conditions]) -> Batch:
        return self._add(layout.OP_ADD, id, [field, element], conditions)

    def remove_from_set(self, id: str, field: str, element: Any, **conditions: Unpack[Conditions]) -> Batch:
        return self._add(layout.OP_REMOVE, id, [field, element], conditions)

    def execute(self) -> None:
        """Executes the writes, and empties the batch."""
        if self.items:
            self._execute(self)
        self.items, self.ids = [], []

    def _add(self, op: int, id: str, value: Any, conditions: Conditions) -> Batch:
        self.items.append((op, body_of(id, value, conditions)))
        self.ids.append(id)
        return self

    def __len__(self) -> int:
        return len(self.items)

    def __setitem__(self, id: str, data: Any) -> None:
        self.put(id, data)

    def __delitem__(self, id: str) -> None:
        self.delete(id)

    def __enter__(self) -> Batch:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.execute()
