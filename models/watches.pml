/*
 * Waking watches: src/watch/watch-hub.ts, src/server/watch-notifier.ts, assembly/logs/change-log.ts.
 *
 * Two watchers arm and sleep; the engine changes a node, logs that and looks for sleepers. No time-out
 * ends a sleep. At the end each watcher has read the last value.
 */
#define WATCHERS 2
#define CHANGES 3

byte value;
byte tail;
bool armed[WATCHERS];
bool woken[WATCHERS];

inline look() {
  if
  :: tail != seen ->
    /* SYNC POINT: watching. The slots are looked at after the tail was stored. */
    seen = tail;
    for (w : 0 .. WATCHERS - 1) {
      if
      :: armed[w] -> d_step { armed[w] = false; woken[w] = true }
      :: else
      fi
    }
  :: else
  fi
}

active proctype Engine() {
  byte i, w, seen;
  for (i : 1 .. CHANGES) {
#ifdef WITHOUT_VALUE_FIRST
    tail = i;
    value = i;
#else
    /* SYNC POINT: log tail. A change is visible before its record is. */
    value = i;
    tail = i;
#endif
#ifndef WITHOUT_LOOK
    look()
#endif
  }
}

inline arm() {
  if
  :: armed[me]
  :: else ->
    armed[me] = true
  fi
}

proctype Watcher(byte me) {
  byte cursor, got;
  do
  :: tail != cursor ->
    cursor = tail;
    got = value;
    assert(got >= cursor)
  :: tail == cursor ->
    if
    :: cursor == CHANGES -> break
    :: else
    fi;
    arm();
    /* SYNC POINT: watching. The log is read after arming. */
#ifndef WITHOUT_LOOK_AFTER_ARMING
    if
    :: tail != cursor -> skip
    :: else -> d_step { woken[me] -> woken[me] = false }
    fi
#else
    d_step { woken[me] -> woken[me] = false }
#endif
  od
}

init {
  atomic {
    byte i;
    for (i : 0 .. WATCHERS - 1) {
      run Watcher(i)
    }
  }
}
