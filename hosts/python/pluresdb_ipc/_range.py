"""Ranges of ids, in the order of their UTF-16 units."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypedDict

from . import _layout as layout
from ._errors import BadOptionError

#: Ids are compared with this much of a bound. They are shorter.
_UNITS_MAX = 1024
_RESERVED = "".join(
    map(chr, (layout.RESERVED_FIRST_UNIT, layout.RESERVED_SECOND_UNIT, layout.RESERVED_THIRD_UNIT))
)
_RESERVED_END = _RESERVED[:2] + chr(layout.RESERVED_THIRD_UNIT + 1)


class Range(TypedDict, total=False):
    """The options of `list`, `watch` and others."""

    prefix: str
    start: str
    after: str
    end: str
    limit: int
    reverse: bool


def units(text: str) -> bytes:
    """What orders ids."""
    return text.encode("utf-16-be", "surrogatepass")


def is_reserved(id: str) -> bool:
    """Whether the library uses the id itself, for documents and presence."""
    return id.startswith(_RESERVED) and len(id) > len(_RESERVED)


@dataclass(frozen=True)
class Bounds:
    """`start` ≤ id < `end`. An empty end is none."""

    start: str
    end: str
    limit: int | None
    reverse: bool
    is_empty: bool

    def pieces(self) -> list[Bounds]:
        """The same without reserved ids, unless the range starts among them."""
        start, end = units(self.start), units(self.end)
        first, last = units(_RESERVED), units(_RESERVED_END)
        is_before = self.end != "" and end <= first
        if self.is_empty or self.start.startswith(_RESERVED) or start >= last or is_before:
            return [self]
        before = replace(self, end=_RESERVED)
        if self.end != "" and end <= last:
            return [before]
        behind = replace(self, start=_RESERVED_END)
        return [behind, before] if self.reverse else [before, behind]


def bounds_of(
    prefix: str | None,
    start: str | None,
    after: str | None,
    end: str | None,
    limit: int | None = None,
    reverse: bool = False,
) -> Bounds:
    for name, bound in (("prefix", prefix), ("start", start), ("after", after), ("end", end)):
        if bound is not None and not isinstance(bound, str):
            raise BadOptionError(f"{name} is {bound!r}; expected a string. Nothing was read.")
    if limit is not None and (not isinstance(limit, int) or limit < 0):
        raise BadOptionError(f"limit is {limit!r}; expected a whole number, 0 or more. Nothing was read.")
    # The next string in the order of units.
    behind = "" if after is None else after + "\0"
    first = max(prefix or "", start or "", behind, key=units)
    last = _successor(prefix or "")
    if end is not None and (last == "" or units(end) < units(last)):
        last = end
    has_end = last != "" or end is not None
    is_empty = limit == 0 or (has_end and units(first) >= units(last))
    return Bounds(first, last, limit, reverse, is_empty)


def _successor(prefix: str) -> str:
    """The smallest string behind all that start with `prefix`, or nothing."""
    codes = bytearray(units(prefix))
    while codes[-2:] == b"\xff\xff":
        del codes[-2:]
    if not codes:
        return ""
    codes[-2:] = (int.from_bytes(codes[-2:], "big") + 1).to_bytes(2, "big")
    return codes.decode("utf-16-be", "surrogatepass")


def bound_key(text: str) -> tuple[bytes, int]:
    """A bound as the pages have it, and its key info."""
    wide = text.encode("utf-16-le", "surrogatepass")[: 2 * _UNITS_MAX]
    if any(wide[1::2]):
        return wide, len(wide) << 1 | 1
    narrow = wide[::2]
    if len(text) > _UNITS_MAX:
        # No id has so many units: it lies behind all that start with these.
        narrow += b"\0"
    return narrow, len(narrow) << 1
