"""Wake-ups for threads and tasks that wait for changes."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Wakes:
    """Counts wake-ups."""

    def __init__(self) -> None:
        self.count = 0
        self._changed = threading.Condition()
        self._listeners: list[Callable[[], None]] = []

    def wake(self) -> None:
        with self._changed:
            self.count += 1
            listeners, self._listeners = self._listeners, []
            self._changed.notify_all()
        for listener in listeners:
            listener()

    def wait(self, count: int, timeout: float) -> None:
        """Waits until there were more than `count`, at most so long."""
        with self._changed:
            self._changed.wait_for(lambda: self.count != count, timeout)

    def listen(self, count: int, listener: Callable[[], None]) -> bool:
        """Calls the listener at the next one: false if there were more than `count` already."""
        with self._changed:
            if self.count != count:
                return False
            self._listeners.append(listener)
            return True

    def forget(self, listener: Callable[[], None]) -> None:
        with self._changed:
            if listener in self._listeners:
                self._listeners.remove(listener)
