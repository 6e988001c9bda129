"""Watches, for threads and for asyncio."""

from __future__ import annotations

import asyncio
import threading
import time
import unittest

from support import ChannelTest

import pluresdb_ipc as p


class Watches(ChannelTest):
    def test_an_iterator_of_the_changes_of_a_range(self) -> None:
        db = self.db
        watch = db.watch("w:")

        def write() -> None:
            time.sleep(0.05)
            db["other"] = 1
            db["w:1"] = {"a": 1}
            time.sleep(0.05)
            del db["w:1"]

        writer = threading.Thread(target=write)
        writer.start()
        first = next(watch)
        self.assertEqual((first.kind, first.id, first.data), ("put", "w:1", {"a": 1}))
        self.assertGreater(first.version, 0)
        second = next(watch)
        self.assertEqual((second.kind, second.id, second.data), ("delete", "w:1", None))
        writer.join()
        self.assertIsNone(watch.get(timeout=0.02))
        self.assertIsNone(watch.get(timeout=0))

    def test_close_ends_one_that_waits(self) -> None:
        with self.db.watch() as watch:
            threading.Timer(0.05, watch.close).start()
            self.assertEqual(list(watch), [])
        with p.connect(self.channel) as other:
            threading.Timer(0.05, other.close).start()
            self.assertEqual(list(other.watch()), [])

    def test_tasks(self) -> None:
        db = self.db

        async def main() -> list[str]:
            found: list[str] = []

            async def listen(prefix: str, count: int) -> None:
                async with db.watch(prefix) as watch:
                    async for event in watch:
                        found.append(f"{event.kind} {event.id}")
                        if len([each for each in found if prefix in each]) == count:
                            return

            tasks = [asyncio.create_task(listen("a:", 3)), asyncio.create_task(listen("b:", 1))]
            await asyncio.sleep(0.05)
            db["a:1"] = 1
            await asyncio.sleep(0.05)
            db["b:1"] = 1
            db["a:2"] = 2
            await asyncio.sleep(0.05)
            db.delete("a:1")
            await asyncio.wait_for(asyncio.gather(*tasks), 10)
            waiting = asyncio.create_task(anext(db.watch()))
            await asyncio.sleep(0.01)
            waiting.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await waiting
            return found

        found = asyncio.run(main())
        self.assertEqual(sorted(found), ["delete a:1", "put a:1", "put a:2", "put b:1"])

    def test_one_that_is_too_slow_is_told(self) -> None:
        watch = self.db.watch()
        # More changes than the log holds.
        for round in range(80):
            self.db.update({f"n:{i}": round for i in range(1000)})
        self.assertEqual(next(watch).kind, "lagged")
        self.db["behind"] = 1
        self.assertEqual(next(watch).id, "behind")


if __name__ == "__main__":
    unittest.main()
