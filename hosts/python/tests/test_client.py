"""A client of a server in Node.js: a mapping, and the writes that mappings lack."""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
import time
import unittest
from datetime import datetime, timedelta, timezone

from support import ChannelTest, Server, until

import pluresdb_ipc as p


class Mapping(ChannelTest):
    def test_it_is_a_mutable_mapping(self) -> None:
        db = self.db
        db["user:1"] = {"name": "Alice", "age": 7}
        self.assertEqual(db["user:1"], {"name": "Alice", "age": 7})
        self.assertIn("user:1", db)
        self.assertNotIn("user:2", db)
        self.assertIsNone(db.get("user:2"))
        self.assertEqual(db.get("user:2", 5), 5)
        with self.assertRaises(KeyError):
            db["user:2"]
        with self.assertRaises(KeyError):
            del db["user:2"]
        self.assertEqual(len(db), 3)
        self.assertEqual(list(db), ["node:1", "node:2", "user:1"])
        self.assertEqual(list(db.keys())[-1], "user:1")
        self.assertEqual(dict(db.items())["user:1"]["age"], 7)
        self.assertIn({"name": "Alice", "age": 7}, list(db.values()))
        del db["user:1"]
        self.assertNotIn("user:1", db)

    def test_the_other_methods_of_a_mapping_are_atomic(self) -> None:
        db = self.db
        self.assertEqual(db.setdefault("a", 1), 1)
        self.assertEqual(db.setdefault("a", 2), 1)
        self.assertEqual(db.pop("a"), 1)
        self.assertEqual(db.pop("a", None), None)
        with self.assertRaises(KeyError):
            db.pop("a")
        db.update({"a": 1, "b": 2}, c=3)
        db.update([("d", 4)])
        self.assertEqual([db[id] for id in "abcd"], [1, 2, 3, 4])
        self.assertTrue(db)
        db.clear()
        self.assertEqual((len(db), list(db)), (0, []))
        self.assertTrue(db)

    def test_lists_have_ranges(self) -> None:
        db = self.db
        for id in ["a", "b:1", "b:2", "b:3", "c", "ж", "😀", "\uffff"]:
            db[id] = id
        def ids(*arguments: str, **options: object) -> list[str]:
            return [node.id for node in db.list(*arguments, **options)]  # type: ignore[arg-type]
        self.assertEqual(ids("b:"), ["b:1", "b:2", "b:3"])
        self.assertEqual(ids(prefix="b:", reverse=True, limit=2), ["b:3", "b:2"])
        self.assertEqual(ids(prefix="b:", after="b:1"), ["b:2", "b:3"])
        self.assertEqual(ids(start="b:2", end="c"), ["b:2", "b:3"])
        self.assertEqual(ids(start="d", end="c"), [])
        self.assertEqual(ids(limit=0), [])
        self.assertEqual(ids(prefix="\uffff"), ["\uffff"])
        # The order of UTF-16 units, not that of code points.
        self.assertEqual(ids(start="ж"), ["ж", "😀", "\uffff"])
        self.assertEqual(db.count(prefix="b:"), 3)
        self.assertEqual([node.data for node in db.iter("b:")], ["b:1", "b:2", "b:3"])
        for id, data in db.list("b:", limit=1):
            self.assertEqual((id, data), ("b:1", "b:1"))
        self.refused(p.BadOptionError, "ERR_BAD_OPTION", lambda: db.list(limit=-1))
        self.refused(p.BadOptionError, "ERR_BAD_OPTION", lambda: db.list(prefix=1))  # type: ignore[arg-type]

    def test_reserved_ids_are_neither_listed_nor_counted(self) -> None:
        db = self.db
        for suffix in range(100):
            db[f"\0\x01d{suffix}"] = 1
        self.assertEqual((len(db), list(db), db.count()), (2, ["node:1", "node:2"], 2))
        self.assertEqual([node.id for node in db.list(limit=1)], ["node:1"])
        self.assertEqual([node.id for node in db.list(reverse=True)], ["node:2", "node:1"])
        self.assertEqual(db.count("\0\x01d"), 100)
        watch = db.watch()
        db["\0\x01dx"] = db["a"] = 1
        self.assertEqual(next(watch).id, "a")

    def test_many_nodes_and_both_directions(self) -> None:
        db = self.db
        ids = [f"many:{i:05}" for i in range(3000)]
        db.update({id: {"i": i, "id": id} for i, id in enumerate(ids)})
        self.assertEqual([node.id for node in db.list("many:")], ids)
        self.assertEqual([node.id for node in db.list("many:", reverse=True)], ids[::-1])
        self.assertEqual([node.data["i"] for node in db.list("many:", after=ids[99], limit=100)], list(range(100, 200)))

    def test_expired_nodes_are_absent(self) -> None:
        db = self.db
        db.put("soon", 1, ttl=0.05)
        db.put("later", 1, ttl=timedelta(hours=1))
        self.assertIn("soon", db)
        time.sleep(0.08)
        self.assertNotIn("soon", db)
        self.assertNotIn("soon", list(db))
        self.assertIn("later", list(db))
        for ttl in (0, -1, math.inf, "1", True):
            self.refused(p.BadOptionError, "ERR_BAD_OPTION", lambda: db.put("x", 1, ttl=ttl))  # type: ignore[arg-type]

    def test_ids(self) -> None:
        db = self.db
        for id in ["a", "é", "ÿ", "ж", "😀", "\ud83d", "\udc00x", "\0", "x" * 1024, "ж" * 512, "é" * 512]:
            db[id] = id
            self.assertEqual(db[id], id)
            self.assertIn(id, list(db))
        for bad in ["", "x" * 1025, "ж" * 513, "\ud83d" * 342, 5, None, b"a"]:
            self.refused(p.BadIdError, "ERR_BAD_ID", lambda: db.get(bad))  # type: ignore[arg-type]
            self.refused(p.BadIdError, "ERR_BAD_ID", lambda: db.put(bad, 1))  # type: ignore[arg-type]


class Values(ChannelTest):
    def test_values_of_other_hosts(self) -> None:
        found = self.db["node:1"]
        self.assertEqual(found["big"], 12**20)
        self.assertEqual(found["at"], datetime(1970, 1, 1, tzinfo=timezone.utc))
        self.assertEqual(found["bytes"], b"\x01\x02")
        self.assertEqual(self.db["node:2"], "\ud83d")

    def test_values_come_back_as_they_were(self) -> None:
        db = self.db
        zone = timezone(timedelta(hours=2))
        values = [
            None, True, False, 0, 1, -1, 127, 128, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**53 - 1, 2**53,
            2**53 + 1, -(2**53) - 1, 2**64, -(10**40), 0.5, -0.5, 1e300, 5e-324, math.inf, -math.inf, 1e16,
            "", "a", "x" * 63, "x" * 64, "é" * 63, "é" * 64, "ж", "😀" * 100, "\ud83dx", "\0",
            b"", b"abc", [], {}, [1, [2, [3]]], {"": 1, "é": {"ж": [None, {"a": True}]}}, {"$bigint": "1"}, {"$x": 1},
            datetime(2026, 1, 31, 12, 0, 0, 123000, tzinfo=timezone.utc), datetime(1, 1, 1, tzinfo=timezone.utc),
            datetime(9999, 12, 31, tzinfo=timezone.utc), [p.UNDEFINED, 1], {"many": list(range(1000))},
        ]  # fmt: skip
        for value in values:
            # The second and third of a shape are records of it.
            for copy in range(3):
                db[f"v:{copy}"] = value
                self.assertEqual(db[f"v:{copy}"], value)
                self.assertIs(type(db[f"v:{copy}"]), type(value))
        db["v"] = datetime(2026, 1, 31, 14, tzinfo=zone)
        self.assertEqual(db["v"], datetime(2026, 1, 31, 12, tzinfo=timezone.utc))
        db["v"] = datetime(2026, 1, 31, 12, 0, 0, 999999, tzinfo=timezone.utc)
        self.assertEqual(db["v"].microsecond, 999000)
        db["v"] = [-0.0, math.nan, 1.0, (1, 2), bytearray(b"x"), memoryview(b"y")]
        minus, nan, one, pair, array, view = db["v"]
        self.assertEqual(math.copysign(1, minus), -1)
        self.assertTrue(math.isnan(nan))
        self.assertEqual((one, pair, array, view), (1, [1, 2], b"x", b"y"))
        db["v"] = p.Date(8.64e15)
        self.assertEqual(db["v"], p.Date(8.64e15))
        db["v"] = {"gone": p.UNDEFINED, "kept": 1}
        self.assertEqual(db["v"], {"kept": 1})

    def test_what_is_no_value_is_named_with_its_place(self) -> None:
        db = self.db
        deep: list[object] = []
        for _ in range(512):
            deep = [deep]
        cycle: list[object] = []
        cycle.append(cycle)
        cases = [
            (object(), "data is of the type object"),
            ({"a": [0, {1, 2}]}, "data['a'][1] is of the type set"),
            ({1: 2}, "data is a dict with the key 1"),
            ({"a": {"b": {None: 2}}}, "data['a']['b'] is a dict with the key None"),
            (datetime(2026, 1, 1), "without a time zone"),
            (deep, "nested deeper"),
            (cycle, "nested deeper"),
            (p.UNDEFINED, "UNDEFINED"),
        ]
        for value, text in cases:
            error = self.refused(p.BadValueError, "ERR_BAD_VALUE", lambda: db.put("bad", value))
            self.assertIn(text, str(error))
        self.assertNotIn("bad", db)
        self.refused(p.ValueTooLargeError, "ERR_VALUE_TOO_LARGE", lambda: db.put("bad", "x" * 40_000_000))
        self.refused(p.ValueTooLargeError, "ERR_VALUE_TOO_LARGE", lambda: db.put("bad", "x" * 17_000_000))
        self.assertNotIn("bad", db)

    def test_large_values_go_in_pieces(self) -> None:
        for length in [16_000, 16_384, 100_000, 5_000_000]:
            self.db["large"] = {"text": "é" * length}
            self.assertEqual(self.db["large"], {"text": "é" * length})


class Writes(ChannelTest):
    def test_conditions(self) -> None:
        db = self.db
        db.put("a", 1, if_absent=True)
        found = db.get_with_version("a")
        assert found is not None
        with self.assertRaises(p.ConflictError) as refused:
            db.put("a", 2, if_absent=True)
        self.assertEqual(refused.exception.current, found)
        db.put("a", 3, if_version=found.version)
        with self.assertRaises(p.ConflictError):
            db.delete("a", if_version=found.version)
        with self.assertRaises(p.ConflictError) as refused:
            db.patch("none", {"x": 1}, if_exists=True)
        self.assertIsNone(refused.exception.current)
        self.assertIsNone(db.get_with_version("none"))
        bad = [{"if_absent": True, "if_exists": True}, {"if_version": -1}, {"if_version": "1"}, {"ifAbsent": True}]
        for options in bad:
            self.refused(p.BadOptionError, "ERR_BAD_OPTION", lambda: db.put("a", 4, **options))  # type: ignore[arg-type]
        self.assertEqual(db["a"], 3)

    def test_counters_sets_and_patches(self) -> None:
        db = self.db
        self.assertEqual(db.increment("page", "hits"), 1)
        self.assertEqual(db.increment("page", "hits", 2.5), 3.5)
        self.assertIs(type(db.increment("page", "hits", 0.5)), int)
        for by in (math.nan, math.inf, "1", True):
            self.refused(p.BadValueError, "ERR_BAD_VALUE", lambda: db.increment("page", "hits", by))  # type: ignore[arg-type]
        self.assertTrue(db.add_to_set("tags", "all", "a"))
        self.assertFalse(db.add_to_set("tags", "all", "a"))
        # One form of a number, whatever its type.
        self.assertTrue(db.add_to_set("tags", "all", 1))
        self.assertFalse(db.add_to_set("tags", "all", 1.0))
        self.assertTrue(db.remove_from_set("tags", "all", "a"))
        self.assertFalse(db.remove_from_set("none", "all", "a"))
        self.assertEqual(db["tags"], {"all": [1]})
        self.refused(p.BadValueError, "ERR_BAD_VALUE", lambda: db.increment("tags", "all"))
        db["user"] = {"name": "A", "mail": "a@b", "old": 1}
        db.patch("user", {"age": 7, "mail": p.UNDEFINED}, remove=["old"])
        self.assertEqual(db["user"], {"name": "A", "age": 7})
        self.refused(p.BadValueError, "ERR_BAD_VALUE", lambda: db.patch("user", 1))  # type: ignore[arg-type]
        db["list"] = [1]
        self.assertEqual(db.modify("counter", lambda data: (data or 0) + 1), 1)
        self.assertEqual(db.modify("counter", lambda data: (data or 0) + 1), 2)
        db.flush()

    def test_batches_are_executed_at_once_or_not_at_all(self) -> None:
        db = self.db
        with db.batch() as batch:
            batch["from"] = {"n": 10}
            batch.increment("from", "n", -3).increment("to", "n", 3)
            batch.add_to_set("to", "tags", "x").patch("to", {"by": "me"})
            self.assertNotIn("from", db)
        self.assertEqual((db["from"], db["to"]), ({"n": 7}, {"n": 3, "tags": ["x"], "by": "me"}))
        with self.assertRaises(p.ConflictError) as refused:
            with db.batch() as batch:
                del batch["from"]
                batch.put("to", 1, if_absent=True)
        self.assertEqual(refused.exception.item, 1)
        self.assertEqual(refused.exception.current.data["n"], 3)  # type: ignore[union-attr]
        self.assertIn("from", db)
        with self.assertRaises(ZeroDivisionError):
            with db.batch() as batch:
                del batch["from"]
                raise ZeroDivisionError
        self.assertIn("from", db)
        with db.batch():
            pass
        self.refused(p.BadIdError, "ERR_BAD_ID", lambda: db.batch().put("", 1))

    def test_threads_share_a_client(self) -> None:
        failures: list[BaseException] = []

        def work(name: str) -> None:
            try:
                for i in range(300):
                    self.db[name] = {"i": i, "text": name * i}
                    if self.db[name]["text"] != name * i:
                        raise AssertionError(name)
                    self.db.increment("all", "n")
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=work, args=(f"t{n}",)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual((failures, self.db["all"]), ([], {"n": 2400}))


class Threads(ChannelTest):
    def test_threads_read_at_the_same_time(self) -> None:
        # Dates and large integers are made by code of Python, in which other threads get their turn.
        when = datetime(2026, 1, 31, tzinfo=timezone.utc)

        def value(n: int) -> list[object]:
            return [[n, 10**30 + n, when + timedelta(days=n), f"{n}" * (n + 1)] for _ in range(50)]

        for n in range(8):
            self.db[f"t:{n}"] = value(n)
        wrong: list[object] = []

        def read(n: int) -> None:
            try:
                for _ in range(100):
                    if self.db[f"t:{n}"] != value(n) or [each.data for each in self.db.list("t:")][n] != value(n):
                        wrong.append(n)
            except BaseException as error:
                wrong.append(error)

        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        threads = [threading.Thread(target=read, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        sys.setswitchinterval(interval)
        self.assertEqual(wrong, [])


class Lifetime(ChannelTest):
    def test_a_closed_client_says_so(self) -> None:
        with p.connect(self.channel) as db:
            db["a"] = 1
            self.assertIn("connected", repr(db))
        for call in (lambda: db["a"], lambda: db.put("a", 1), lambda: len(db), lambda: list(db), db.watch, db.flush):
            self.refused(p.ClosedError, "ERR_CLOSED", call)
        self.assertIn("closed", repr(db))
        db.close()
        self.assertFalse(db.is_connected)
        self.assertEqual(self.db["a"], 1)

    def test_a_client_that_is_collected_hangs_up(self) -> None:
        # The server takes 8: more than that need the slots of those before.
        for i in range(40):
            p.connect(self.channel)[f"c:{i}"] = i
        clients = [p.connect(self.channel) for _ in range(7)]
        self.refused(p.TooManyClientsError, "ERR_TOO_MANY_CLIENTS", lambda: p.connect(self.channel))
        for client in clients:
            client.close()

    def test_reads_go_on_without_the_server_and_the_next_one_is_found(self) -> None:
        db = self.db
        db["a"] = 1
        watch = db.watch()
        self.server.kill()
        until(lambda: not db.is_connected)
        self.assertEqual(db["a"], 1)
        self.refused(p.NoServerError, "ERR_NO_SERVER", lambda: p.connect(self.channel))
        writer = threading.Thread(target=lambda: db.put("b", 2))
        writer.start()
        time.sleep(0.1)
        self.server = Server(self.channel)
        writer.join()
        self.assertEqual((db.get("a"), db.get("b")), (None, 2))
        self.assertEqual(db.server_pid, self.server.process.pid)
        self.assertEqual(next(watch).kind, "lagged")
        db.shutdown()
        self.assertEqual(self.server.process.wait(10), 0)

    def test_without_reconnecting_the_end_is_final(self) -> None:
        db = p.connect(self.channel, reconnect=False, request_timeout=1)
        db["a"] = 1
        self.server.kill()
        until(lambda: not db.is_connected)
        self.refused(p.ServerGoneError, "ERR_SERVER_GONE", lambda: db.put("a", 2))
        self.assertEqual(db["a"], 1)
        self.refused(p.ServerGoneError, "ERR_SERVER_GONE", lambda: p.Client.flush(db))

    def test_a_stopped_server_is_a_timeout(self) -> None:
        db = p.connect(self.channel, request_timeout=0.3)
        db["a"] = 1
        self.server.stop()
        try:
            self.refused(p.RequestTimeoutError, "ERR_TIMEOUT", lambda: db.put("a", 2))
            self.refused(p.RequestTimeoutError, "ERR_TIMEOUT", lambda: [db.put("a", "x" * 200_000) for _ in range(9)])
            self.assertEqual(db["a"], 1)
        finally:
            self.server.go_on()
        self.assertEqual(db.put("b", 3), "b")
        self.assertEqual(db["b"], 3)

    def test_a_child_of_a_fork_has_a_connection_of_its_own(self) -> None:
        db = self.db
        db["a"] = 1
        for round in range(5):
            pid = os.fork()
            if pid == 0:
                try:
                    is_right = db["a"] == 1
                    db[f"child:{round}"] = os.getpid()
                    os._exit(0 if is_right and db[f"child:{round}"] == os.getpid() else 1)
                except BaseException:
                    os._exit(2)
            for i in range(50):
                db[f"parent:{i}"] = i
            _, status = os.waitpid(pid, 0)
            self.assertEqual((status, db[f"child:{round}"]), (0, pid))
        self.assertTrue(db.is_connected)

    def test_a_signal_ends_a_wait(self) -> None:
        db = p.connect(self.channel, request_timeout=30)
        self.server.stop()
        timer = threading.Timer(0.2, lambda: signal.raise_signal(signal.SIGINT))
        timer.start()
        try:
            started = time.monotonic()
            with self.assertRaises(KeyboardInterrupt):
                db["a"] = 1
            self.assertLess(time.monotonic() - started, 20)
        finally:
            self.server.go_on()
        db["b"] = 2
        self.assertEqual((db["a"], db["b"]), (1, 2))


if __name__ == "__main__":
    unittest.main()
