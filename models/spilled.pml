/*
 * Spilled nodes: assembly/indexes/hash-index.ts, assembly/indexes/spilled.ts.
 *
 * A bucket has room for one entry. Node 2 finds none and is spilled: the tree leads to it. A reader
 * looks for it, at each step while it gets an entry, by a removal or by a split.
 */
#define NONE 0

byte count = 1;
byte entry[2] = { 1, NONE };
/* Whether the bucket lists spilled nodes. The tree has all nodes. */
bool spilled[2];
bool inTree;

inline spill() {
  /* SYNC POINT: spilled. From now on readers ask the tree. */
  spilled[0] = true;
  inTree = true
}

/* Node 1 goes; node 2 gets its entry. */
inline removeFirst() {
  if
  :: entry[0] == 1 && count == 2 -> entry[0] = NONE
  :: entry[0] == 1 && count == 1 ->
    entry[0] = NONE;
#ifdef WITHOUT_ENTRY_BEFORE_UNLINK
    spilled[0] = false;
    entry[0] = 2
#else
    entry[0] = 2;
    /* SYNC POINT: spilled. The entry can be seen before the list ends. */
    spilled[0] = false
#endif
  :: else
  fi
}

/* Node 2 belongs to the second bucket then. */
inline split() {
  if
  :: count == 1 ->
    if
    :: entry[0] == 2 -> entry[1] = 2
    :: else
    fi;
    listed = spilled[0];
    /* SYNC POINT: spilled. Until each node has its place, readers of both buckets ask the tree. */
#ifndef WITHOUT_LIST_OF_BOTH
    spilled[1] = listed;
#endif
    count = 2;
    if
    :: entry[0] == 2 -> entry[0] = NONE
    :: else
    fi;
    if
    :: listed ->
      entry[1] = 2;
      spilled[0] = false;
      spilled[1] = false
    :: else
    fi
  :: else
  fi
}

active proctype Writer() {
  bool listed;
  spill();
  if
  :: true -> removeFirst(); split()
  :: true -> split(); removeFirst()
  fi
}

active proctype Reader() {
  byte seen, bucket;
  bool listed;
  inTree;
again:
  seen = count;
  bucket = seen - 1;
#ifndef WITHOUT_LIST_FIRST
  /* SYNC POINT: spilled. Loaded before the chain: a node that moves into it is in one or the other. */
  listed = spilled[bucket];
#endif
  if
  :: entry[bucket] == 2 -> goto out
  :: else
  fi;
#ifdef WITHOUT_LIST_FIRST
  listed = spilled[bucket];
#endif
  if
  :: count != seen -> goto again
  :: else
  fi;
  assert(listed);
out:
  skip
}
