/*
 * Intent and overrun of the change log: assembly/logs/change-log.ts,
 * assembly/read/change-log-reader.ts.
 *
 * A ring of two records. The writer overwrites it without asking; a reader copies the record at its
 * position and then loads the intent. What it believes is the record of that position, whole.
 */
#define RING 2
#define RECORDS 5

byte intent;
byte tail;
/* Two words of each record: its position plus one. */
byte low[RING];
byte high[RING];

#ifdef WITHOUT_LONG_POSITIONS
#define POSITION(number) ((number) % RING)
#else
#define POSITION(number) (number)
#endif

active proctype Writer() {
  byte i, ahead;
  for (i : 0 .. RECORDS - 1) {
    if
    :: ahead = 0
    :: ahead = 1
    fi;
#ifndef WITHOUT_INTENT_FIRST
    /* SYNC POINT: log intent. Announced before the first byte is overwritten, and some more. */
    if
    :: intent < i + 1 -> intent = i + 1 + ahead
    :: else
    fi;
#endif
#ifdef WITHOUT_RECORD_FIRST
    tail = i + 1;
#endif
    low[i % RING] = i + 1;
    high[i % RING] = i + 1;
#ifdef WITHOUT_INTENT_FIRST
    intent = i + 1;
#endif
    /* SYNC POINT: log tail. The record is whole before it can be seen. */
    tail = i + 1
  }
}

active proctype Reader() {
  byte position, first, second, seen, early;
  do
  :: position < RECORDS ->
    /* SYNC POINT: log tail */
    seen = tail;
    if
    :: position >= seen -> goto again
    :: else
    fi;
    early = intent;
    first = low[position % RING];
    second = high[position % RING];
    /* SYNC POINT: log intent. Loaded after the record was copied. */
    if
#ifdef WITHOUT_LATE_CHECK
    :: early - position > RING -> position = seen; goto again
#else
    :: POSITION(intent) - POSITION(position) > RING -> position = seen; goto again
#endif
    :: else
    fi;
    assert(first == position + 1 && second == position + 1);
    position++;
again:
    skip
  :: else -> break
  od
}
