"""Frames that no correct client sends, on the core in C. FRAMES is their number, SEED replays them.

`npm run test:sanitizers` runs this with 1,000,000 frames and the sanitizers of the C compiler.
"""

from __future__ import annotations

import os
import random
import struct
import unittest

import support  # noqa: F401

from pluresdb_ipc import _core
from pluresdb_ipc import _layout as l

CAPACITY = 1 << 20
VALUE_BYTES_MAX = 0x40000
SLOTS = 2
SLOT = l.STORE_BASE + CAPACITY
TABLE = SLOT + SLOTS * l.SLOT_BYTES
OPS = [getattr(l, name) for name in dir(l) if name.startswith("OP_")]
NASTY = [0, 1, 7, 8, 15, 16, 0x4010, 0x5000, 0x5008, 0x40000, 2**31, 0xFFFFFFF8, 0xFFFFFFFF]
NOW_MS = 1_700_000_000_000


class Fuzzer:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.memory = _core.Memory()
        self.memory.call("format", CAPACITY, 1, 2, 3, 0, VALUE_BYTES_MAX, 60_000, 0, 0)
        self.served = self.broken = 0
        for slot in range(SLOTS):
            self.open(slot)

    def entry(self, slot: int) -> int:
        return TABLE + slot * l.ENTRY_BYTES

    def open(self, slot: int) -> None:
        at = SLOT + slot * l.SLOT_BYTES
        self.memory.write(at, bytes(l.SLOT_BYTES))
        self.memory.write(self.entry(slot), bytes(l.ENTRY_BYTES))
        self.memory.store(self.entry(slot) + l.ENTRY_BASE, at)
        self.memory.store(self.entry(slot) + l.ENTRY_STATE, l.STATE_ACTIVE)

    def serve(self) -> None:
        m = self.memory
        for _ in range(10_000):
            status = m.call("serve", l.ENGINE_SCRATCH, TABLE, SLOTS, 0, NOW_MS, 64, 0)
            slot = m.load(l.ENGINE_SCRATCH + l.SCRATCH_RESULT + l.RESULT_SLOT)
            if status == l.RING_EMPTY:
                return
            if status == l.NEEDS_PAGES:
                m.call("commitHeap", m.load(l.STORE_HEAP_END) + m.load(l.STORE_NEEDED_BYTES))
            elif status == l.NEEDS_BUCKETS:
                most = m.load(l.STORE_BUCKETS_MAX)
                m.call("commitBuckets", min(most, m.load(l.STORE_BUCKETS_COMMITTED) + 64), most)
            elif status == l.BROKEN:
                self.broken += 1
                m.store(self.entry(slot) + l.ENTRY_STATE, l.STATE_CLOSING)
            elif status == l.CLOSED:
                self.open(slot)
            elif status not in (l.BUSY, l.WAKE, l.SHUTDOWN):
                raise AssertionError(f"serve answers {status}")
            self.served += 1
        raise AssertionError("serve never ends")

    def push(self) -> None:
        dice, m = self.dice, self.memory
        slot = dice.randrange(SLOTS)
        base = SLOT + slot * l.SLOT_BYTES
        tail, head = m.load(base + l.SLOT_REQUEST_TAIL), m.load(base + l.SLOT_REQUEST_HEAD)
        if tail - head > l.REQUEST_RING_BYTES - 0x9000 or dice.random() < 0.001:
            m.store(self.entry(slot) + l.ENTRY_STATE, l.STATE_CLOSING)
            self.serve()
            return
        body = self.body()
        piece = body[: dice.choice([0x4000, 0x4000, 0x4000, len(body), 16])]
        piece += bytes(-len(piece) % 8)
        size = l.FRAME_BODY + len(piece)
        place = tail % l.REQUEST_RING_BYTES
        if l.REQUEST_RING_BYTES - place < size:
            m.write(base + l.SLOT_REQUESTS + place, struct.pack("<II", l.REQUEST_RING_BYTES - place, l.OP_PAD))
            tail += l.REQUEST_RING_BYTES - place
            place = 0
        request = m.load(self.entry(slot) + l.ENTRY_ACKED) + 1 if dice.random() < 0.95 else dice.choice(NASTY)
        total = len(body) if dice.random() < 0.95 else dice.choice(NASTY)
        length = size if dice.random() < 0.98 else dice.choice(NASTY)
        frame = bytearray(struct.pack("<IIII", length, dice.choice(OPS), request % 2**32, total) + piece)
        if dice.random() < 0.2:
            for _ in range(dice.randrange(1, 4)):
                frame[dice.randrange(len(frame))] = dice.randrange(256)
        m.write(base + l.SLOT_REQUESTS + place, bytes(frame))
        m.store(base + l.SLOT_REQUEST_TAIL, (tail + size) % 2**32)
        if dice.random() < 0.002:
            m.store(base + dice.randrange(0, 0x100, 4), dice.choice(NASTY))
        # The replies of a client that reads them.
        m.store(base + l.SLOT_REPLY_HEAD, m.load(base + l.SLOT_REPLY_TAIL))

    def body(self) -> bytes:
        dice = self.dice
        id = dice.choice(["a", "é", "ж", "x" * 40]) + str(dice.randrange(300))
        value = self.value(0)
        kind = dice.randrange(6)
        if kind == 0:
            value = [f"f{dice.randrange(4)}", value]
        elif kind == 1:
            value = [{f"f{dice.randrange(4)}": value}, [f"f{dice.randrange(4)}"]]
        flags = dice.choice([0, 0, 0, l.FLAG_IF_ABSENT, l.FLAG_IF_VERSION, l.FLAG_EXPIRES, 255])
        head = _core.body(id, flags, dice.randrange(5), float(NOW_MS + dice.randrange(-5, 5)), value)
        if kind == 2:
            item = struct.pack("<II", dice.choice(OPS), len(head)) + head + bytes(-len(head) % 8)
            return struct.pack("<II", dice.choice([1, 1, 2, 0xFFFFFFFF]), 0) + item
        if kind == 3:
            return dice.randbytes(dice.randrange(200))
        return head

    def value(self, depth: int) -> object:
        dice = self.dice
        kind = dice.randrange(10 if depth < 3 else 6)
        if kind < 3:
            return dice.choice([None, True, 0, -1, 2**40, 0.5, "x", "ж" * 3, b"ab", 10**30])
        if kind < 6:
            return "x" * dice.choice([1, 70, 500, 20_000])
        if kind < 8:
            return [self.value(depth + 1) for _ in range(dice.randrange(5))]
        return {f"f{dice.randrange(6)}": self.value(depth + 1) for _ in range(dice.randrange(5))}


class Frames(unittest.TestCase):
    def test_rubbish_harms_no_store(self) -> None:
        seed = int(os.environ.get("SEED") or random.randrange(10**9))
        frames = int(os.environ.get("FRAMES", "20000"))
        fuzzer = Fuzzer(random.Random(seed))
        with self.subTest(f"SEED={seed}"):
            for frame in range(frames):
                fuzzer.push()
                if fuzzer.dice.random() < 0.4:
                    fuzzer.serve()
                if frame % 1000 == 0:
                    heap = fuzzer.memory.load(l.STORE_HEAP)
                    self.assertEqual(fuzzer.memory.call("checkHeap", heap), 0, f"frame {frame}")
            self.assertGreater(fuzzer.served, frames // 20)
            self.assertGreater(fuzzer.broken, 0)


if __name__ == "__main__":
    unittest.main()
