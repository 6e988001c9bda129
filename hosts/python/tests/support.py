"""A server in Node.js, and a rendezvous directory of the tests' own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import pluresdb_ipc  # noqa: E402

ROOT = HERE.parents[2]
SERVER = ROOT / "hosts" / "rust" / "tests" / "server.mjs"
_directory = tempfile.TemporaryDirectory(prefix="pluresdb-python-")
os.chmod(_directory.name, 0o700)
os.environ["PLURESDB_IPC_DIR"] = _directory.name
DIRECTORY = Path(_directory.name)


class Server:
    """`npm run build` comes first."""

    def __init__(self, channel: str, mode: str = "") -> None:
        # The sanitizers are for this process alone.
        env = {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"}
        command = ["node", str(SERVER), channel, mode]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line == "ready\n", f"{line!r}: npm run build comes first"

    def stop(self) -> None:
        """Returns once each of its threads has stopped."""
        self.process.send_signal(signal.SIGSTOP)
        tasks = Path(f"/proc/{self.process.pid}/task")
        until(lambda: all(each.read_text().rpartition(")")[2].split()[0] == "T" for each in tasks.glob("*/stat")))

    def go_on(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


class ChannelTest(unittest.TestCase):
    """A test with a server of its own, and a client."""

    def setUp(self) -> None:
        self.channel = self.id().rsplit(".", 1)[-1]
        self.server = Server(self.channel)
        self.addCleanup(lambda: self.server.kill())
        self.db = pluresdb_ipc.connect(self.channel)
        self.addCleanup(self.db.close)

    def refused(self, kind: type[pluresdb_ipc.PluresError], code: str, call: Callable[[], object]) -> Exception:
        with self.assertRaises(kind) as found:
            call()
        self.assertEqual(found.exception.code, code)
        self.assertTrue(str(found.exception).startswith(f"{code}: "))
        return found.exception


def until(holds: Callable[[], bool], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise AssertionError("it did not happen in time")
        time.sleep(0.005)
