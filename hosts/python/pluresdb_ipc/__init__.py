"""A local-first key-value store that several processes read from the same memory.

    import pluresdb_ipc

    with pluresdb_ipc.connect("my-app") as db:
        db["user:1"] = {"name": "Alice", "email": "alice@example.com"}
        print(db["user:1"]["name"])
        for id, data in db.list(prefix="user:"):
            print(id, data)
        del db["user:1"]

A server, in Node.js or in Rust, shares a store on a *channel*. A client reads the server's pages without
asking, and writes through a ring.
"""

from ._batch import Batch
from ._client import Client, connect
from ._codec import UNDEFINED, Date
from ._errors import (
    AccessError,
    BadChannelError,
    BadIdError,
    BadOptionError,
    BadValueError,
    ClosedError,
    ConflictError,
    CorruptError,
    NoServerError,
    NoSpaceError,
    NotDurableError,
    PluresError,
    RequestTimeoutError,
    ServerGoneError,
    TooManyClientsError,
    UnsupportedPlatformError,
    ValueTooLargeError,
    Versioned,
    VersionMismatchError,
)
from ._lists import Node
from ._watch import Event, Watch
from ._writes import Conditions

__version__ = "0.1.0"

__all__ = [
    "AccessError",
    "BadChannelError",
    "BadIdError",
    "BadOptionError",
    "BadValueError",
    "Batch",
    "Client",
    "ClosedError",
    "Conditions",
    "ConflictError",
    "CorruptError",
    "Date",
    "Event",
    "NoServerError",
    "NoSpaceError",
    "Node",
    "NotDurableError",
    "PluresError",
    "RequestTimeoutError",
    "ServerGoneError",
    "TooManyClientsError",
    "UNDEFINED",
    "UnsupportedPlatformError",
    "ValueTooLargeError",
    "Versioned",
    "VersionMismatchError",
    "Watch",
    "connect",
]
