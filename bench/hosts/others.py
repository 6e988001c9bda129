"""Other stores in Python, as scripts/hosts/peers.mjs has clients: argv[1] is redis or lmdb, argv[2] a place."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

USERS = 1000


def user(i: int) -> dict[str, Any]:
    return {"name": f"user {i}", "email": f"{i}@example.com", "age": i % 100, "isActive": True}


def redis_reader(place: str) -> Any:
    import redis

    client = redis.Redis(unix_socket_path=place)
    client.mset({f"user:{i}": json.dumps(user(i)) for i in range(USERS)})
    return lambda id: json.loads(client.get(id))


def lmdb_reader(place: str) -> Any:
    import lmdb

    store = lmdb.open(place, map_size=64 << 20)
    with store.begin(write=True) as writing:
        for i in range(USERS):
            writing.put(f"user:{i}".encode(), json.dumps(user(i)).encode())

    def read(id: str) -> Any:
        with store.begin() as reading:
            return json.loads(reading.get(id.encode()))

    return read


read = {"redis": redis_reader, "lmdb": lmdb_reader}[sys.argv[1]](sys.argv[2])
for line in sys.stdin:
    count = int(line.split()[1])
    started = time.perf_counter_ns()
    for i in range(count):
        read(f"user:{i * 7919 % 1000}")["age"]
    print(json.dumps({"ns": (time.perf_counter_ns() - started) / count}), flush=True)
