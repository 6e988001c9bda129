/*
 * Acknowledgement by group commit: assembly/engine/acks.ts, assembly/logs/journal.ts,
 * src/disk/journal.ts, src/disk/persistence-worker.ts.
 *
 * An engine executes requests, each of two journal entries, and acknowledges them when they are on
 * disk, or rejects them when a commit failed. A failed commit may be on disk all the same. The
 * power may fail at any time, so whatever is acknowledged is on disk at that moment. No time-out ends
 * a sleep; only the pause after a failure does.
 */
#define REQUESTS 3
#define FAILURES 2

byte tail, end, durable, disk, failed;
bool persistenceSleeps, engineSleeps, signal, doorbell;
bool stopped;

inline wakePersistence() {
  /* SYNC POINT: journal sleeping. The tail has moved before this load. */
  if
  :: persistenceSleeps && tail != durable -> signal = true
  :: else
  fi
}

/* The last request that may be acknowledged: `next`. */
inline reached() {
  if
  :: done != seen -> seen = done; needs = tail
  :: else
  fi;
  before = held;
  /* SYNC POINT: journal durable. The commit is on disk before the position says so. */
  now = durable;
  if
#ifdef WITHOUT_NEEDS
  :: true -> next = done
#else
#ifndef WITHOUT_HELD_NEEDS
  :: before != published && now < heldNeeds -> next = published
#endif
  :: else ->
    held = done;
    heldNeeds = needs;
    if
    :: now >= needs -> next = done
    :: else ->
      if
      :: before != published -> next = before
      :: else -> next = published
      fi
    fi
#endif
  fi
}

inline rejectUndurable() {
  if
  :: needs > durable ->
    for (r : published + 1 .. done) {
#ifndef WITHOUT_REJECTION
      position[r] = 0
#else
      skip
#endif
    }
  :: else
  fi;
  needs = 0;
  seen = done;
  held = done;
  next = done
}

inline acknowledge() {
  if
  :: done != published ->
    if
    :: refuses -> rejectUndurable()
    :: else -> reached()
    fi;
    /* SYNC POINT: acked. */
    for (r : published + 1 .. next) {
      assert(position[r] <= disk)
    }
    published = next
  :: else
  fi
}

inline turn() {
  refuses = failed;
  acknowledge();
  if
  :: done < REQUESTS ->
    done++;
    if
    :: refuses -> position[done] = 0
    :: else ->
      end = end + 1;
#ifdef WITHOUT_WHOLE_OPERATION
      tail = end;
#endif
      end = end + 1;
      position[done] = end;
      /* SYNC POINT: journal tail. The entries are whole before the tail is behind them. */
      tail = end;
      wakePersistence()
    fi;
    acknowledge()
  :: done < REQUESTS -> skip
  :: else
  fi
}

active proctype Engine() {
  byte done, published, seen, needs, held, heldNeeds, next, before, now, r;
  byte position[REQUESTS + 1];
  bool refuses;
  do
  :: turn();
    if
    :: published == REQUESTS -> break
    :: else
    fi;
    if
    :: true ->
      doorbell = false;
      /* SYNC POINT: sleeping. The engine may sleep while requests wait for the disk. */
      engineSleeps = true;
      turn();
      if
      :: done == REQUESTS && published < REQUESTS -> doorbell
      :: else
      fi;
      engineSleeps = false
    :: skip
    fi
  od;
  stopped = true;
  signal = true
}

inline commit() {
  reachedTail = tail;
  if
  :: failures < FAILURES ->
    failures++;
    if
    :: disk = reachedTail
    :: skip
    fi;
    failed = 1
  :: true ->
#ifdef WITHOUT_DISK_FIRST
    durable = reachedTail;
#endif
    disk = reachedTail;
    assert(disk % 2 == 0);
    /* SYNC POINT: journal durable. The commit is on disk before this store. */
    durable = reachedTail;
    failed = 0
  fi;
#ifndef WITHOUT_WAKE_OF_ENGINE
  /* SYNC POINT: sleeping */
  if
  :: engineSleeps -> doorbell = true
  :: else
  fi
#endif
}

active proctype Persistence() {
  byte reachedTail, failures;
  do
  :: stopped -> break
  :: !stopped && failed -> commit()
  :: !stopped && !failed && tail != durable -> commit()
  :: !stopped && !failed && tail == durable ->
    signal = false;
    /* SYNC POINT: journal sleeping. The store comes before the check for work. */
    persistenceSleeps = true;
#ifndef WITHOUT_CHECK_FOR_WORK
    if
    :: tail != durable || stopped -> skip
    :: else -> signal
    fi;
#else
    signal;
#endif
    persistenceSleeps = false
  od
}
