/*
 * The publication of a batch: assembly/operations/batch.ts, assembly/read/lookup.ts,
 * src/read/snapshot.ts.
 *
 * A writer publishes batches of two values, and writes single ones in between. One reader reads the
 * two nodes one after the other, another both as a snapshot. The writer may die at any step.
 */
#define BATCHES 2

/* Batch `i` writes 2 i to both. Single writes of 2 i + 1 follow, of the first node and then the other. */
#define IS_STATE(a, b) ((a) == (b) || ((a) == (b) + 1 && (b) % 2 == 0))

byte batches;
byte value[2];

inline dieAtTimes() {
  if
  :: goto dead
  :: skip
  fi
}

active proctype Writer() {
  byte i;
  for (i : 1 .. BATCHES) {
    /* SYNC POINT: batches. Odd before the first value of the batch, even after the last. */
#ifndef WITHOUT_ODD
    batches = batches + 1;
#endif
    dieAtTimes();
    value[0] = 2 * i;
    dieAtTimes();
    value[1] = 2 * i;
    dieAtTimes();
#ifndef WITHOUT_ODD
    batches = batches + 1;
#else
    batches = batches + 2;
#endif
    value[0] = 2 * i + 1;
    value[1] = 2 * i + 1
  }
dead:
  skip
}

/* Two reads: the second one sees the batch of the first, or a later one. */
active proctype Reader() {
  byte first, second;
  /* SYNC POINT: batches. No read starts while it is odd. */
#ifndef WITHOUT_WAIT
  if
  :: batches & 1 -> goto engine
  :: else
  fi;
#endif
  first = value[0];
#ifndef WITHOUT_WAIT
  if
  :: batches & 1 -> goto engine
  :: else
  fi;
#endif
  second = value[1];
  assert(second >= first || first % 2);
engine:
  skip
}

/* SYNC POINT: batches. The same before the first value and after the last. */
active proctype Snapshot() {
  byte before, first, second;
  before = batches;
#ifndef WITHOUT_ODD_CHECK
  if
  :: before & 1 -> goto engine
  :: else
  fi;
#endif
  first = value[0];
  second = value[1];
#ifndef WITHOUT_SECOND_PASS
  if
  :: value[0] != first || value[1] != second -> goto engine
  :: else
  fi;
#endif
#ifndef WITHOUT_RECHECK
  if
  :: batches != before -> goto engine
  :: else
  fi;
#endif
  assert(IS_STATE(first, second));
engine:
  skip
}
