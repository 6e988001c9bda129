"""A client of the channel argv[1], which does what the lines of its input say: scripts/hosts/peers.mjs."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pluresdb_ipc  # noqa: E402

db = pluresdb_ipc.connect(sys.argv[1], timeout=10)


def meet(name: str) -> Any:
    db[f"host:{name}"] = {"host": name, "pid": os.getpid(), "text": f"of {name} 😀", "big": 2**64}
    return {"pid": os.getpid()}


def read(*names: str) -> Any:
    return {name: db.get(f"host:{name}", {}).get("text") for name in names}


def measure(name: str, count: str) -> Any:
    def put(i: int) -> None:
        db[f"own:{name}"] = {"name": name, "i": i, "isActive": True, "text": "x"}

    return {"get": times(int(count), lambda _: db[f"host:{name}"]), "put": times(int(count), put)}


def times(count: int, call: Callable[[int], object]) -> tuple[int, int]:
    """Half of the calls took less, and 99 of 100."""
    all = []
    for i in range(count):
        started = time.perf_counter_ns()
        call(i)
        all.append(time.perf_counter_ns() - started)
    all.sort()
    return all[count // 2], all[count * 99 // 100]


def bench(count: str) -> Any:
    n = int(count)
    started = time.perf_counter_ns()
    for i in range(n):
        db[f"user:{i * 7919 % 1000}"]["age"]
    return {"ns": (time.perf_counter_ns() - started) / n}


def victim() -> Any:
    i = 0
    while True:
        db[f"victim:{i % 100}"] = {"text": "x" * (i * 977 % 40_000)}
        db.get(f"victim:{i * 7 % 100}")
        i += 1


COMMANDS = {"meet": meet, "read": read, "measure": measure, "bench": bench, "victim": victim}
for line in sys.stdin:
    command, *words = line.split()
    print(json.dumps(COMMANDS[command](*words)), flush=True)
