"""Values that JSON lacks. The extension has the others."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from . import _core
from . import _layout as layout

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_MILLISECOND = timedelta(milliseconds=1)


class Undefined:
    """The type of `UNDEFINED`."""

    _one: Undefined | None = None

    def __new__(cls) -> Undefined:
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one

    def __repr__(self) -> str:
        return "UNDEFINED"

    def __bool__(self) -> bool:
        return False

    def __reduce__(self) -> str:
        return "UNDEFINED"


#: JavaScript's undefined. `patch` removes the fields that have it. Elsewhere only lists may contain it.
UNDEFINED = Undefined()


@dataclass(frozen=True)
class Date:
    """A date of JavaScript that no `datetime` can be: milliseconds since 1970, or NaN."""

    ms: float


class EncodeError(Exception):
    """A value without an encoding: the reason, and the way to its place."""


class Torn(Exception):
    """Writers were in the way of a reader, too often."""


class BadId(Exception):
    """What cannot be an id."""


def decode_bigint(is_negative: int, magnitude: bytes) -> int:
    value = int.from_bytes(magnitude, "little")
    return -value if is_negative else value


def decode_date(ms: float) -> datetime | Date:
    try:
        return _EPOCH + timedelta(milliseconds=ms)
    except (OverflowError, ValueError):
        return Date(ms)


def encode_other(value: Any) -> tuple[int, bytes] | str:
    """The tag of a value and the bytes behind it, or why it has none."""
    if isinstance(value, int):
        magnitude = abs(value).to_bytes((value.bit_length() + 7) // 8, "little")
        if len(magnitude) >= layout.BIGINT_BYTES_MAX:
            return f"an int of {len(magnitude)} bytes"
        return layout.TAG_BIGINT, bytes([value < 0]) + magnitude
    if isinstance(value, (bytes, bytearray, memoryview)):
        return layout.TAG_BYTES, bytes(value)
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            return "a datetime without a time zone; give it one, such as timezone.utc"
        # Dates have whole milliseconds. Microseconds are cut off.
        return layout.TAG_DATE, struct.pack("<d", (value - _EPOCH) // _MILLISECOND)
    if isinstance(value, Date):
        return layout.TAG_DATE, struct.pack("<d", value.ms)
    kind = type(value)
    module = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    return f"of the type {module}{kind.__qualname__}"


_core.setup(encode_other, decode_bigint, decode_date, UNDEFINED, EncodeError, Torn, BadId)
