"""Servers that are none, and clients that break the rules."""

from __future__ import annotations

import array
import contextlib
import os
import shutil
import socket
import struct
import threading
import unittest
from collections.abc import Iterator
from unittest import mock

from support import DIRECTORY, ChannelTest, Server, until

import pluresdb_ipc as p
from pluresdb_ipc import _layout as l

CAPACITY = 1 << 20


def welcome(**changed: int) -> bytes:
    fields = {
        "magic": l.MAGIC,
        "version": l.LAYOUT_VERSION,
        "fingerprint": l.FINGERPRINT,
        "status": l.OK,
        "capacity": CAPACITY,
        "value_bytes_max": 1 << 20,
        "pid": 7,
        "slot": 0,
    }
    return struct.pack("<8I", *{**fields, **changed}.values())


def memory_files(store_bytes: int = CAPACITY) -> list[int]:
    files = []
    for size in (store_bytes, l.DOORBELL_BYTES, l.SLOT_BYTES):
        fd = os.memfd_create("pluresdb-test")
        os.ftruncate(fd, size)
        files.append(fd)
    return files


@contextlib.contextmanager
def fake_server(message: bytes, files: list[int]) -> Iterator[str]:
    """Says one thing to each client, and then nothing."""
    name = f"fake-{os.urandom(4).hex()}"
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(DIRECTORY / f"{name}.sock"))
    listener.listen()

    def serve() -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", files))] if files else []
            with client, contextlib.suppress(ConnectionResetError):
                if message:
                    client.sendmsg([message], rights)
                    client.recv(1)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield name
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()
        for fd in files:
            os.close(fd)


class Servers(unittest.TestCase):
    def refused(self, code: str, name: str) -> None:
        before = len(os.listdir("/proc/self/fd"))
        with self.assertRaises(p.PluresError) as found:
            p.connect(name)
        self.assertEqual(found.exception.code, code, found.exception)
        # The other end of the socket is of this process too.
        until(lambda: len(os.listdir("/proc/self/fd")) == before)

    def test_channels_that_cannot_be(self) -> None:
        for name in ["", "a/b", "..", ".", "x\n", "x" * 65, "\ud800", 5, None]:
            self.refused("ERR_BAD_CHANNEL", name)  # type: ignore[arg-type]
        self.refused("ERR_NO_SERVER", "nothing")
        self.assertIsInstance(p.NoServerError("x"), ConnectionError)

    def test_what_is_no_server_of_this_layout(self) -> None:
        mismatch = "ERR_VERSION_MISMATCH"
        cases = [
            (bytes(32), False, mismatch),
            (b"?", False, mismatch),
            (b"HTTP/1.1 400 Bad Request\r\n\r\n12345678", False, mismatch),
            (welcome(fingerprint=1), True, mismatch),
            (welcome(version=99), True, mismatch),
            (welcome(), False, mismatch),
            (welcome(capacity=12345), True, mismatch),
            (welcome(capacity=0xFFFF0000), True, mismatch),
            (welcome(value_bytes_max=0xFFFFFFFF), True, mismatch),
            # Right words, but the store has another header.
            (welcome(), True, mismatch),
            (welcome(status=l.TOO_MANY), False, "ERR_TOO_MANY_CLIENTS"),
            (welcome(status=l.FORBIDDEN), False, "ERR_PERMISSION"),
            (welcome(status=77), False, "ERR_PERMISSION"),
            (welcome(status=l.NO_PAGES), False, "ERR_UNSUPPORTED_PLATFORM"),
            (b"", False, "ERR_NO_SPACE"),
        ]
        for message, has_files, code in cases:
            with self.subTest(message=message), fake_server(message, memory_files() if has_files else []) as name:
                self.refused(code, name)

    def test_a_server_without_the_addon(self) -> None:
        with mock.patch.dict(os.environ, PLURESDB_IPC_NATIVE="off"):
            server = Server("without-addon")
        self.addCleanup(server.kill)
        self.refused("ERR_UNSUPPORTED_PLATFORM", "without-addon")

    def test_files_that_are_too_short_and_too_many(self) -> None:
        with fake_server(welcome(), memory_files(store_bytes=4096)) as name:
            self.refused("ERR_NO_SPACE", name)
        with fake_server(welcome(), memory_files() + memory_files()) as name:
            self.refused("ERR_VERSION_MISMATCH", name)

    def test_a_directory_that_others_may_enter(self) -> None:
        path = DIRECTORY / "open"
        path.mkdir(mode=0o755)
        path.chmod(0o755)
        try:
            with mock.patch.dict(os.environ, PLURESDB_IPC_DIR=str(path)):
                self.refused("ERR_PERMISSION", "any")
            link = DIRECTORY / "link"
            link.symlink_to(DIRECTORY)
            with mock.patch.dict(os.environ, PLURESDB_IPC_DIR=str(link)):
                self.refused("ERR_PERMISSION", "any")
        finally:
            shutil.rmtree(path)


class Clients(ChannelTest):
    def test_rubbish_in_its_rings_ends_a_client_and_no_other(self) -> None:
        other = self.db
        before = len(os.listdir(f"/proc/{self.server.process.pid}/fd"))
        for seed in range(20):
            rubbish = bytes((seed * 37 + i * 11) % 256 for i in range(4096)) * (l.SLOT_BYTES // 4096)
            hostile = p.connect(self.channel, reconnect=False, request_timeout=2)
            hostile["x"] = 1
            memory = hostile._session.memory
            slot = hostile._session.connection.slot
            memory.write(slot + l.SLOT_REQUESTS, rubbish[: l.REQUEST_RING_BYTES])
            memory.store(slot + l.SLOT_REQUEST_TAIL, (memory.load(slot + l.SLOT_REQUEST_TAIL) + 8 * (seed + 1)))
            with self.assertRaises(p.PluresError) as found:
                for _ in range(20):
                    hostile["y"] = "x" * 10_000
            self.assertIn(found.exception.code, ("ERR_SERVER_GONE", "ERR_TIMEOUT"))
            hostile.close()
        other["after"] = 1
        self.assertEqual(other["after"], 1)
        until(lambda: len(os.listdir(f"/proc/{self.server.process.pid}/fd")) == before)

    def test_a_client_cannot_write_the_store(self) -> None:
        with open("/proc/self/maps") as lines:
            maps = [line for line in lines if f"pluresdb:{self.channel}" in line]
        self.assertTrue(maps)
        self.assertTrue(all(line.split()[1].startswith("r--") for line in maps), maps)

    def test_no_byte_after_the_welcome(self) -> None:
        link = socket.socket(socket.AF_UNIX)
        link.connect(str(DIRECTORY / f"{self.channel}.sock"))
        _, files, _, _ = socket.recv_fds(link, l.WELCOME_BYTES, 16)
        for fd in files:
            os.close(fd)
        link.close()
        self.db["after"] = 1


if __name__ == "__main__":
    unittest.main()
