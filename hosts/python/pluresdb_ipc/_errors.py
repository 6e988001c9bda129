"""The errors, with the codes that all hosts share (docs/TROUBLESHOOTING.md has an entry for each)."""

from __future__ import annotations

from typing import Any, NamedTuple


class Versioned(NamedTuple):
    """A node's data, and the number of the change that made it."""

    data: Any
    version: int


class PluresError(Exception):
    """What failed, what still holds, and what to do: the message says all three."""

    code = "ERR_UNKNOWN"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


class BadChannelError(PluresError, ValueError):
    """The name cannot be a channel's."""

    code = "ERR_BAD_CHANNEL"


class BadIdError(PluresError, ValueError):
    code = "ERR_BAD_ID"


class BadOptionError(PluresError, ValueError):
    """An option, or the way in which options are combined."""

    code = "ERR_BAD_OPTION"


class BadValueError(PluresError, ValueError):
    """The data cannot be stored."""

    code = "ERR_BAD_VALUE"


class ValueTooLargeError(PluresError, ValueError):
    code = "ERR_VALUE_TOO_LARGE"


class NoSpaceError(PluresError):
    """The store or the machine has no room."""

    code = "ERR_NO_SPACE"


class NoServerError(PluresError, ConnectionError):
    code = "ERR_NO_SERVER"


class ServerGoneError(PluresError, ConnectionError):
    """The server ended. Requests in flight may have been executed."""

    code = "ERR_SERVER_GONE"


class RequestTimeoutError(PluresError, TimeoutError):
    code = "ERR_TIMEOUT"


class ClosedError(PluresError):
    code = "ERR_CLOSED"


class TooManyClientsError(PluresError, ConnectionError):
    code = "ERR_TOO_MANY_CLIENTS"


class VersionMismatchError(PluresError, ConnectionError):
    """The server has another layout of the pages, or is no server at all."""

    code = "ERR_VERSION_MISMATCH"


class AccessError(PluresError, PermissionError):
    code = "ERR_PERMISSION"


class NotDurableError(PluresError):
    """The write is in memory, but the disk did not take it."""

    code = "ERR_NOT_DURABLE"


class CorruptError(PluresError):
    code = "ERR_CORRUPT"


class UnsupportedPlatformError(PluresError):
    code = "ERR_UNSUPPORTED_PLATFORM"


class ConflictError(PluresError):
    """The node does not meet the conditions of the write."""

    code = "ERR_CONFLICT"

    def __init__(self, message: str, current: Versioned | None = None, item: int | None = None) -> None:
        super().__init__(message)
        #: The node as it is, if there is one.
        self.current = current
        #: Of a batch: which of its writes it was, from 0 on.
        self.item = item
