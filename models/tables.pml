/*
 * Entries that are finished before one store makes them reachable: the tables that only grow (shapes, actors, the
 * entries of a leaf, the slots), and copies that replace a block (nodes of the tree).
 * assembly/codec/shape-table.ts, assembly/crdt/actors.ts, assembly/indexes/btree.ts,
 * src/server/slot-table.ts.
 */
#define ENTRIES 3

byte count;
byte low[ENTRIES];
byte high[ENTRIES];
/* A leaf of the tree, and its copies. */
byte leaf;
byte leafLow[ENTRIES];
byte leafHigh[ENTRIES];

active proctype Writer() {
  byte i;
  for (i : 0 .. ENTRIES - 1) {
    /* SYNC POINT: shapes. SYNC POINT: actor count. SYNC POINT: leaf count. SYNC POINT: slot state. */
#ifdef WITHOUT_ENTRY_FIRST
    count = i + 1;
#endif
    low[i] = i + 1;
    high[i] = i + 1;
    count = i + 1;
    /* SYNC POINT: tree. One store makes the finished copy reachable. */
#ifdef WITHOUT_COPY_FIRST
    leaf = i;
#endif
    leafLow[i] = i + 1;
    leafHigh[i] = i + 1;
    leaf = i
  }
}

active proctype Reader() {
  byte seen, first, second;
  do
  :: seen = count;
    if
    :: seen ->
      first = low[seen - 1];
      second = high[seen - 1];
      assert(first == seen && second == seen)
    :: else
    fi;
    if
    :: seen == ENTRIES -> break
    :: else
    fi
  od
}

active proctype TreeReader() {
  byte block, first, second;
  leaf > 0;
  block = leaf;
  first = leafLow[block];
  second = leafHigh[block];
  assert(first == block + 1 && second == block + 1)
}
