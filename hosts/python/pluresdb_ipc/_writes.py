"""The bodies of writes, with their conditions."""

from __future__ import annotations

import struct
import time
from datetime import timedelta
from typing import Any, TypedDict

from . import _core
from . import _layout as layout
from ._codec import UNDEFINED, BadId, EncodeError
from ._errors import (
    BadIdError,
    BadOptionError,
    BadValueError,
    ConflictError,
    CorruptError,
    NoSpaceError,
    NotDurableError,
    PluresError,
    ValueTooLargeError,
)

#: In place of a value: a body without one.
NO_VALUE = ...
_VERSION_MAX = 2**64 - 1


class Conditions(TypedDict, total=False):
    """When a write is executed, and when its node expires."""

    #: Only if the node has this version, 0 if it must not exist.
    if_version: int
    #: Only if there is no such node.
    if_absent: bool
    #: Only if there is such a node.
    if_exists: bool
    #: The node is absent after these seconds.
    ttl: float | timedelta


def body_of(id: str, value: Any = NO_VALUE, conditions: Conditions | None = None) -> bytes:
    if not conditions:
        return _encoded(id, 0, 0, 0.0, value)
    given: dict[str, Any] = dict(conditions)
    flags = 0
    version = given.pop("if_version", None)
    ttl = given.pop("ttl", None)
    if given.pop("if_absent", False):
        flags |= layout.FLAG_IF_ABSENT
    if given.pop("if_exists", False):
        flags |= layout.FLAG_IF_EXISTS
    if version is not None:
        flags |= layout.FLAG_IF_VERSION
    if given:
        raise BadOptionError(f"Unknown options: {', '.join(given)}. Nothing was changed.")
    if version is not None and not (isinstance(version, int) and 0 <= version <= _VERSION_MAX):
        raise BadOptionError(f"if_version is {version!r}; expected a node's version. Nothing was changed.")
    conditions_set = flags & (layout.FLAG_IF_ABSENT | layout.FLAG_IF_EXISTS | layout.FLAG_IF_VERSION)
    if conditions_set & (conditions_set - 1):
        raise BadOptionError(
            "if_version, if_absent and if_exists exclude each other. Nothing was changed. Use one of them."
        )
    expires = 0.0
    if ttl is not None:
        flags |= layout.FLAG_EXPIRES
        expires = time.time() * 1000 + _seconds(ttl) * 1000
    return _encoded(id, flags, version or 0, expires, value)


def _seconds(ttl: Any) -> float:
    seconds = ttl.total_seconds() if isinstance(ttl, timedelta) else ttl
    is_number = isinstance(seconds, (int, float)) and not isinstance(seconds, bool)
    if not is_number or not 0 < seconds < float("inf"):
        raise BadOptionError(f"ttl is {ttl!r}; expected seconds above 0, or a timedelta. Nothing was changed.")
    return seconds


def _encoded(id: str, flags: int, version: int, expires: float, value: Any) -> bytes:
    try:
        return _core.body(id, flags, version, expires, value)
    except BadId:
        raise bad_id(id) from None
    except EncodeError as error:
        reason, path = error.args
        place = "data" + "".join(f"[{step!r}]" for step in path)
        raise BadValueError(
            f"The value of {id!r} cannot be stored: {place} is {reason}. Nothing was changed. Accepted are "
            "None, bool, int, float, str, bytes, datetime, and lists, tuples and dicts of these."
        ) from None


def patch_value(fields: Any, remove: Any = ()) -> list[Any]:
    """The value of a patch: the fields to set, and the names of those to remove."""
    if not isinstance(fields, dict):
        raise BadValueError(f"A patch has {fields!r}; expected a dict of fields. Nothing was changed.")
    if isinstance(remove, str):
        raise BadOptionError(f"remove is {remove!r}; expected several names. Nothing was changed.")
    present = {name: value for name, value in fields.items() if value is not UNDEFINED}
    return [present, [name for name in fields if name not in present] + list(remove)]


def batch_body(items: list[tuple[int, bytes]]) -> bytes:
    if len(items) > layout.BATCH_ITEMS_MAX:
        raise BadOptionError(
            f"The batch has {len(items)} writes; expected at most {layout.BATCH_ITEMS_MAX}. Nothing was changed."
        )
    pieces = [struct.pack("<II", len(items), 0)]
    for op, body in items:
        pieces += struct.pack("<II", op, len(body)), body, bytes(-len(body) % 8)
    return b"".join(pieces)


def bad_id(id: object) -> BadIdError:
    size = f"{len(id.encode('utf-8', 'surrogatepass'))} bytes in UTF-8" if isinstance(id, str) else "no string"
    shown = repr(id) if len(repr(id)) < 80 else f"{repr(id)[:80]}…"
    return BadIdError(
        f"{shown} cannot be an id: it has {size}; expected a string of 1 to {layout.ID_UTF8_BYTES_MAX} bytes. "
        "Nothing was done. Shorten the id, for instance to a hash."
    )


def refusal(status: int, id: str) -> PluresError | None:
    """The error of a request about a node that the engine refused, or nothing."""
    if status in (layout.OK, layout.FOUND, layout.NOT_FOUND, layout.BUSY):
        return None
    if status == layout.NOT_DURABLE:
        return NotDurableError(
            f"The disk did not take the write of {id!r}: it may be seen, but is not durable. Writes go on when "
            "the disk has space again."
        )
    kind, reason = _REFUSALS.get(status, (CorruptError, f"The engine answered with status {status}"))
    return kind(f"{reason} (node {id!r}). Nothing was changed.")


_NO_SPACE = (NoSpaceError, "The store has no room: delete nodes, or create it with a larger capacityBytes")
_REFUSALS: dict[int, tuple[type[PluresError], str]] = {
    layout.NO_SPACE: _NO_SPACE,
    layout.ACTORS_FULL: _NO_SPACE,
    layout.TOO_LARGE: (
        ValueTooLargeError,
        "The value is larger than the store accepts: split it, or create the store with a larger valueBytesMax",
    ),
    layout.BAD_KEY: (BadIdError, "The engine refused the id"),
    layout.BAD_VALUE: (
        BadValueError,
        "The field does not fit the operation: increment needs a number or no field, sets a set that "
        "add_to_set made or no field, patch an object or no node",
    ),
    layout.CONFLICT: (ConflictError, "The node does not meet the conditions of the write"),
}
