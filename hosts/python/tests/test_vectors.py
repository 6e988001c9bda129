"""The conformance vectors of test/conformance, on the core in C. docs/ABI.md describes them.

Each value also goes through the codec of this package, which has to agree with the core's.
"""

from __future__ import annotations

import base64
import json
import struct
import unittest
from collections.abc import Callable
from typing import Any

from support import ROOT

from pluresdb_ipc import _core
from pluresdb_ipc import _layout as l

CAPACITY = 0x400000
VALUE_BYTES_MAX = 0x40000
AHEAD_MS = 60_000
STAGING = l.STORE_BASE + CAPACITY
TEXT = STAGING + 0x200000
ROOM = 0x100000
OPS = {
    "put": l.OP_PUT,
    "patch": l.OP_PATCH,
    "delete": l.OP_DELETE,
    "increment": l.OP_INCREMENT,
    "add": l.OP_ADD,
    "remove": l.OP_REMOVE,
}
STATUSES = {
    getattr(l, name): name
    for name in ("OK", "NOT_FOUND", "NO_SPACE", "BAD_KEY", "BAD_VALUE", "TOO_LARGE", "CONFLICT")
}
FOLDER = ROOT / "test" / "conformance"


def key_of(id: Any) -> tuple[bytes, int]:
    text = id if isinstance(id, str) else "".join(map(chr, id["units"]))
    wide = text.encode("utf-16-le", "surrogatepass")
    if any(wide[1::2]):
        return wide, len(wide) << 1 | 1
    return wide[::2], len(wide)


def id_value(units: bytes, info: int) -> Any:
    text = units.decode("utf-16-le", "surrogatepass") if info & 1 else units.decode("latin-1")
    if any(0xD800 <= ord(each) < 0xE000 for each in text):
        return {"units": list(struct.unpack(f"<{len(units) // 2}H", units))}
    return text


class Store:
    def __init__(self, actor: int) -> None:
        self.memory = _core.Memory()
        self.memory.call("format", CAPACITY, 1, 2, actor, 0, VALUE_BYTES_MAX, AHEAD_MS, 0, 0)

    def result(self, scratch: int, word: int) -> int:
        return self.memory.load(scratch + l.SCRATCH_RESULT + word)

    def float_at(self, at: int) -> float:
        value: float = struct.unpack("<d", self.memory.copy(at, 8))[0]
        return value

    def long_at(self, at: int) -> int:
        return int.from_bytes(self.memory.copy(at, 8), "little")

    def settle(self, call: Callable[[], int]) -> int:
        """Repeats a call until the core needs nothing more."""
        m = self.memory
        while True:
            status = call()
            if status == l.NEEDS_PAGES:
                m.call("commitHeap", m.load(l.STORE_HEAP_END) + m.load(l.STORE_NEEDED_BYTES))
            elif status == l.NEEDS_BUCKETS:
                most = m.load(l.STORE_BUCKETS_MAX)
                m.call("commitBuckets", min(most, m.load(l.STORE_BUCKETS_COMMITTED) + 64), most)
            else:
                return status

    def encode(self, text: str, at: int, kind: int) -> bytes | None:
        self.memory.write(TEXT, text.encode("utf-8", "surrogatepass"))
        length = len(text.encode("utf-8", "surrogatepass"))
        bytes_ = self.memory.call("encodeJson", l.READER_SCRATCH, TEXT, length, at, at + ROOM, kind)
        if bytes_ == 0:
            return None
        encoded = self.memory.copy(at, bytes_)
        # Of fields of the same name the core stores the last one only.
        names = json.loads(text, object_pairs_hook=lambda pairs: [name for name, _ in pairs])
        if kind == l.JSON_FOR_VALUE and '"$undefined"' not in text and names is not None:
            again = _core.encode(self.memory.decode(encoded))
            decoded, once_more = self.memory.decode(encoded), self.memory.decode(again)
            assert repr(decoded) == repr(once_more), text
            if repr(decoded).count(":") == text.count('":') or "{" not in text:
                assert again == encoded, text
        return encoded

    def body(self, step: dict[str, Any], at: int) -> bytes | None:
        units, info = key_of(step["id"])
        flags, conditions = 0, b""
        if "ifAbsent" in step:
            flags |= l.FLAG_IF_ABSENT
        if "ifExists" in step:
            flags |= l.FLAG_IF_EXISTS
        if "ifVersion" in step:
            flags |= l.FLAG_IF_VERSION
            conditions += struct.pack("<Q", step["ifVersion"])
        if "expiresMs" in step:
            flags |= l.FLAG_EXPIRES
            conditions += struct.pack("<d", step["expiresMs"])
        head = struct.pack("<II", info, flags) + units + bytes(-len(units) % 8) + conditions
        if "data" not in step:
            return head
        kind = l.JSON_FOR_PATCH if step["op"] == "patch" else l.JSON_FOR_VALUE
        value = self.encode(step["data"], at + ROOM, kind)
        return None if value is None else head + value

    def write(self, step: dict[str, Any], now: float) -> Any:
        items = step.get("items")
        body: bytes | None = b""
        if items is not None:
            body = struct.pack("<II", len(items), 0)
            for item in items:
                one = self.body(item, STAGING)
                if one is None:
                    return {"status": "BAD_VALUE"}
                body += struct.pack("<II", OPS[item["op"]], len(one)) + one + bytes(-len(one) % 8)
        else:
            body = self.body(step, STAGING)
        if body is None:
            return {"status": "BAD_VALUE"}
        self.memory.write(STAGING, body)
        op, total = l.OP_BATCH if items is not None else OPS[step["op"]], len(body)
        status = self.settle(lambda: self.memory.call("execute", l.ENGINE_SCRATCH, op, STAGING, total, now))
        expect: dict[str, Any] = {"status": STATUSES[status]}
        if status == l.OK and items is None and self.result(l.ENGINE_SCRATCH, l.RESULT_ANSWERED) == 1:
            expect["answer"] = self.float_at(l.ENGINE_SCRATCH + l.SCRATCH_RESULT + l.RESULT_ANSWER)
        if status != l.OK and items is not None and self.result(l.ENGINE_SCRATCH, l.RESULT_ITEM) != 0:
            expect["item"] = self.result(l.ENGINE_SCRATCH, l.RESULT_ITEM)
        return expect

    def get(self, units: bytes, info: int, now: float) -> Any:
        self.memory.write(l.READER_SCRATCH + l.SCRATCH_KEY, units + bytes(8))
        at = self.memory.call("find", l.READER_SCRATCH, info)
        expires = self.float_at(l.READER_SCRATCH + l.SCRATCH_RESULT + l.RESULT_EXPIRES)
        if at == 0 or (expires != 0 and expires <= now):
            return {"data": None}
        version = self.long_at(self.result(l.READER_SCRATCH, l.RESULT_VALUE) + l.VALUE_VERSION)
        count = self.result(l.READER_SCRATCH, l.RESULT_BYTES)
        length = self.memory.call("decodeJson", l.READER_SCRATCH, at, count, TEXT, TEXT + ROOM)
        data = self.memory.decode(self.memory.copy(at, count))
        self.memory.decode(_core.encode(data))
        return {"data": self.memory.copy(TEXT, length).decode(), "version": version}

    def list(self, step: dict[str, Any], now: float) -> Any:
        start, end = key_of(step["from"]), key_of(step["to"])
        is_reverse = step.get("reverse") is True
        flags = l.SCAN_REVERSE if is_reverse else 0
        nodes = []
        while True:
            self.memory.write(l.READER_SCRATCH + l.SCRATCH_FROM, start[0] + bytes(8))
            self.memory.write(l.READER_SCRATCH + l.SCRATCH_TO, end[0] + bytes(8))
            count = self.memory.call("scan", l.READER_SCRATCH, start[1], end[1], flags, 64)
            has_more = self.result(l.READER_SCRATCH, l.RESULT_MORE) == 1
            last = (b"", 0)
            for index in range(count):
                node = self.memory.load(l.READER_SCRATCH + l.SCRATCH_NODES + index * 4)
                info = self.memory.load(node + l.NODE_KEY_INFO)
                last = (self.memory.copy(node + l.NODE_ID, info >> 1), info)
                found = self.get(*last, now)
                if found["data"] is not None:
                    nodes.append([id_value(*last), found["data"]])
            if count == 0 or not has_more:
                return {"nodes": nodes}
            if is_reverse:
                end = last
            else:
                start, flags = last, l.SCAN_FROM_EXCLUSIVE

    def vector(self) -> list[tuple[int, int]]:
        found = []
        for index in range(self.memory.load(l.STORE_ACTOR_COUNT)):
            at = l.ACTORS + index * l.ACTOR_BYTES
            stamp = self.long_at(at + l.ACTOR_STAMP)
            if stamp:
                found.append((self.long_at(at + l.ACTOR_ID), stamp))
        return found

    def call(self, op: int, body: bytes, now: float) -> tuple[str, bytes]:
        self.memory.write(STAGING, body)
        total = len(body)
        block = self.settle(lambda: self.memory.call("call", l.ENGINE_SCRATCH, op, STAGING, total, now))
        if block < 4096:
            return STATUSES[block], b""
        answer = self.memory.copy(block + l.BODY_SKIP, self.result(l.ENGINE_SCRATCH, l.RESULT_BYTES))
        self.memory.call("release", block)
        return "OK", answer

    def export(self, since: list[tuple[int, int]], flags: int, now: float) -> bytes:
        to = self.vector()
        body = struct.pack("<IIII", 0, flags, len(since), len(to))
        body += b"".join(struct.pack("<QQ", *each) for each in [*since, *to])
        status, answer = self.call(l.OP_EXPORT, body, now)
        assert (status, answer[:4]) == ("OK", bytes(4))
        return answer[l.ANSWER_ID :]

    def apply(self, delta: bytes, now: float) -> Any:
        status, answer = self.call(l.OP_APPLY, bytes(l.APPLY_HEAD_BYTES) + delta, now)
        changed = []
        at = l.APPLY_HEAD_BYTES + l.CHANGED_FIRST
        while at < len(answer):
            (head,) = struct.unpack_from("<H", answer, at)
            start = at + l.CHANGED_ID
            at = start + (head >> 2)
            kind = "delete" if head & l.CHANGED_DELETE else "put"
            changed.append([id_value(answer[start:at], head >> 1), kind])
        return {"status": status, "changed": changed}


def answer_of(stores: list[Store], step: dict[str, Any]) -> Any:
    now = step["nowMs"]
    match step["op"]:
        case "get":
            return stores[step["store"]].get(*key_of(step["id"]), now)
        case "list":
            return stores[step["store"]].list(step, now)
        case "sweep":
            store = stores[step["store"]]
            sweep = lambda: store.memory.call("sweep", l.ENGINE_SCRATCH, now, 128)  # noqa: E731
            while store.settle(sweep) != l.RING_EMPTY:
                pass
            return {}
        case "merge":
            delta = stores[step["from"]].export(stores[step["to"]].vector(), 0, now)
            # Without anything new there is no delta.
            applied = stores[step["to"]].apply(delta, now) if delta else {"status": "OK", "changed": []}
            return {**applied, "delta": base64.b64encode(delta).decode()}
        case "digest":
            return {"delta": base64.b64encode(stores[step["store"]].export([], l.EXPORT_COPY, now)).decode()}
    return stores[step["store"]].write(step, now)


class Vectors(unittest.TestCase):
    def test_each_file(self) -> None:
        files = sorted(FOLDER.glob("*.json"))
        self.assertGreaterEqual(len(files), 7)
        count = 0
        for file in files:
            content = json.loads(file.read_text())
            stores = [Store(actor) for actor in range(1, content["stores"] + 1)]
            for index, step in enumerate(content["steps"]):
                count += 1
                with self.subTest(f"{file.name}, step {index}"):
                    self.assertEqual(answer_of(stores, step), step["expect"], step)
        self.assertGreater(count, 250)


if __name__ == "__main__":
    unittest.main()
