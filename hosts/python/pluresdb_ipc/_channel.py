"""A channel's name, and its socket in the rendezvous directory: docs/PROTOCOL.md."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

from ._errors import AccessError, BadChannelError, NoSpaceError

_NAME_BYTES_MAX = 64
_SOCKET_PATH_BYTES_MAX = 107


class Channel:
    def __init__(self, name: str) -> None:
        self.name = _checked_name(name)
        self.directory = _rendezvous_directory()

    def dial(self) -> socket.socket | None:
        """A connected socket, or nothing when no process listens."""
        if not self._exists():
            return None
        dialed = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC)
        # A server that does not accept must not block this one.
        dialed.setblocking(False)
        try:
            self._connect(dialed)
        except (FileNotFoundError, ConnectionRefusedError, BlockingIOError):
            dialed.close()
            return None
        except OSError as error:
            dialed.close()
            raise AccessError(
                f"The channel's socket {self._socket_path()} cannot be opened ({error}); expected a socket "
                "of this user. Correct its owner."
            ) from error
        return dialed

    def _socket_path(self) -> Path:
        return self.directory / f"{self.name}.sock"

    def _connect(self, dialed: socket.socket) -> None:
        path = self._socket_path()
        if len(os.fsencode(path)) <= _SOCKET_PATH_BYTES_MAX:
            dialed.connect(os.fspath(path))
            return
        directory = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            dialed.connect(f"/proc/self/fd/{directory}/{path.name}")
        finally:
            os.close(directory)

    def _exists(self) -> bool:
        """Whether the directory is there. An error if others could have put something into it."""
        try:
            found = os.lstat(self.directory)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise self._not_private() from error
        is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
        if not is_ours or found.st_mode & 0o077:
            raise self._not_private()
        return True

    def _not_private(self) -> AccessError:
        return AccessError(
            f"The rendezvous directory {self.directory} is not a directory of user {os.geteuid()} with mode "
            "700. Correct its owner and mode, or set PLURESDB_IPC_DIR to such a directory, the same for "
            "server and clients."
        )


def no_resources(what: str, error: OSError) -> NoSpaceError:
    return NoSpaceError(
        f"{what} failed: {error}. Nothing is connected. Free memory or descriptors of this process."
    )


def _rendezvous_directory() -> Path:
    own = os.environ.get("PLURESDB_IPC_DIR")
    if own:
        return Path(os.path.abspath(own))
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and os.path.isdir(runtime):
        return Path(runtime) / "pluresdb"
    return Path(f"/tmp/pluresdb-{os.geteuid()}")


def _checked_name(name: str) -> str:
    problem = _problem_of(name)
    if problem is None:
        return name
    raise BadChannelError(
        f"{name!r} cannot be a channel's name: {problem}; nothing was created. Use 1 to {_NAME_BYTES_MAX} "
        'bytes without "/", ".." and control characters, such as "my-app".'
    )


def _problem_of(name: object) -> str | None:
    if not isinstance(name, str):
        return "it is no string"
    if name == "":
        return "it is empty"
    if len(name.encode("utf-8", "surrogatepass")) > _NAME_BYTES_MAX:
        return "it is too long"
    if "/" in name:
        return "it contains a slash"
    if ".." in name or name == ".":
        return "it is a relative path"
    if any(each < " " or each == "\x7f" for each in name):
        return "it contains a control character"
    if any("\ud800" <= each <= "\udfff" for each in name):
        return "it has no UTF-8"
    return None
