/*
 * Epochs and reclamation: assembly/heap/epochs.ts, assembly/read/lookup.ts.
 *
 * A writer replaces the values of two nodes, each by a block that it takes from the free ones, and
 * changes a value in place under the epoch's lock. A reader of node 0 follows its value word and reads
 * both words of the block. A block that it believes is whole and of that node.
 */
#define NODES 2
#define BLOCKS 5
#define WRITES 4
#define STEP 2
#define SLACK 2
#define LOCKED 1
#ifdef WITHOUT_NEXT_EPOCH
#define AGE 0
#else
#ifdef WITHOUT_SECOND_EPOCH
#define AGE STEP
#else
#define AGE (2 * STEP)
#endif
#endif

/* The epoch's counter has 8 bits here and starts below its wrap. */
#define PASSED(since) ((epoch - (since)) & 255)

byte epoch = 252;
byte value[NODES];
/* A block's words: the node that it belongs to, times 16, plus the number of the write. */
byte low[BLOCKS];
byte high[BLOCKS];
bool free[BLOCKS];
bool retired[BLOCKS];
byte retiredAt[BLOCKS];

inline drain() {
  atomic {
    b = 0;
    do
    :: b < BLOCKS ->
      if
      :: retired[b] && PASSED(retiredAt[b]) >= AGE -> retired[b] = false; free[b] = true
      :: else
      fi;
      b++
    :: else -> break
    od
  }
}

inline take() {
  atomic {
    b = 0;
    do
    :: b < BLOCKS && !free[b] -> b++
    :: else -> break
    od;
    /* A full heap passes two epochs and drains. */
    if
    :: b == BLOCKS -> epoch = epoch + 2 * STEP; drain(); b = 0;
      do
      :: b < BLOCKS && !free[b] -> b++
      :: else -> break
      od
    :: else
    fi;
    assert(b < BLOCKS);
    free[b] = false
  }
}

proctype Writer() {
  byte n, b, fresh, old, i;
  for (i : 1 .. WRITES) {
    if
    :: n = 0
    :: n = 1
    fi;
    if
    :: /* A new block. SYNC POINT: value */
      take();
      fresh = b;
      low[fresh] = n * 16 + i;
      high[fresh] = n * 16 + i;
      old = value[n];
      value[n] = fresh;
      retired[old] = true;
      retiredAt[old] = epoch;
      if
      :: /* SYNC POINT: epoch. The epoch passes before its blocks are reused. */
        epoch = epoch + STEP
      :: skip
      fi;
      drain()
    :: /* In place: readers wait. */
#ifndef WITHOUT_LOCK
      epoch = epoch + 2 * STEP + LOCKED;
#endif
      low[value[n]] = n * 16 + i;
      high[value[n]] = n * 16 + i;
#ifndef WITHOUT_LOCK
      epoch = epoch + 2 * STEP - LOCKED
#else
      skip
#endif
    fi
  }
}

proctype Reader() {
  byte begin, block, first, second;
  do
  :: begin = epoch;
#ifndef WITHOUT_LOCKED_CHECK
    if
    :: begin & LOCKED -> goto again
    :: else
    fi;
#endif
    block = value[0];
    first = low[block];
    second = high[block];
#ifndef WITHOUT_VALIDATION
    if
    :: PASSED(begin) <= SLACK
    :: else -> goto again
    fi;
#endif
    assert(first == second && first / 16 == 0);
    break;
again: skip
  od
}

init {
  atomic {
    value[0] = 0;
    value[1] = 1;
    low[1] = 16;
    high[1] = 16;
    free[2] = true;
    free[3] = true;
    free[4] = true;
    run Writer();
    run Reader()
  }
}
