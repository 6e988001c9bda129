/*
 * The split of a bucket, and a new entry: assembly/indexes/hash-index.ts.
 *
 * Two buckets become three and four while readers look for ids that are always there, in places that a
 * split moves them from. At the same time an entry is removed and its place gets a new node, in a block that
 * still has the words of a freed node.
 */
#define BUCKETS 4
#define ENTRIES 3
#define NONE 255
#define STALE 254
#define NEW 5

/* Linear hashing: the bucket of a hash, of `n` buckets. */
#define BUCKET(hash, n) (((hash) % 4 < (n)) * ((hash) % 4) + ((hash) % 4 >= (n)) * ((hash) % 2))

byte count = 2;
byte tag[12];
byte node[12];
/* The words of a node's block. Its number is the id here, its hash too. */
byte idOf[6];
byte valueOf[6];

inline publishEntry(place, number) {
  /* SYNC POINT: entry. The node is finished before it can be seen. */
  tag[place] = number;
  node[place] = number
}

inline findPlace(bucket) {
  atomic {
    free = (bucket) * ENTRIES;
    do
    :: node[free] != NONE -> free++
    :: else -> break
    od;
    assert(free < (bucket) * ENTRIES + ENTRIES)
  }
}

inline copyMoved() {
  for (entry : from * ENTRIES .. from * ENTRIES + ENTRIES - 1) {
    if
    :: node[entry] != NONE && BUCKET(tag[entry], fresh + 1) == fresh ->
      findPlace(fresh);
      publishEntry(free, node[entry])
    :: else
    fi
  }
}

inline clearMoved() {
  for (entry : from * ENTRIES .. from * ENTRIES + ENTRIES - 1) {
    if
    :: node[entry] != NONE && BUCKET(tag[entry], fresh + 1) == fresh -> node[entry] = NONE
    :: else
    fi
  }
}

inline raiseCount() {
  /* SYNC POINT: bucket count */
  count = count + 1
}

inline replaceNode() {
  if
  :: node[3] == 1 ->
    node[3] = NONE;
#ifndef WITHOUT_FINISHED_NODE
    valueOf[NEW] = 0;
    idOf[NEW] = NEW;
    publishEntry(3, NEW)
#else
    publishEntry(3, NEW);
    idOf[NEW] = NEW;
    valueOf[NEW] = 0
#endif
  :: else
  fi
}

proctype Writer() {
  byte entry, free, from, fresh;
  do
  :: count < BUCKETS ->
    from = count - 2;
    fresh = count;
#ifdef WITHOUT_COPY_FIRST
    raiseCount();
    copyMoved();
    clearMoved()
#else
    copyMoved();
#ifdef WITHOUT_COUNT_BEFORE_CLEAR
    clearMoved();
    raiseCount()
#else
    raiseCount();
    clearMoved()
#endif
#endif
  :: count == BUCKETS -> break
  :: replaceNode()
  od
}

proctype Reader(byte id) {
  byte seen, place, end, found;
again:
  seen = count;
  place = BUCKET(id, seen) * ENTRIES;
  end = place + ENTRIES;
  do
  :: place < end ->
    if
    :: tag[place] == id ->
      found = node[place];
      if
      :: found != NONE && idOf[found] == id ->
        assert(valueOf[found] != STALE);
        goto out
      :: else
      fi
    :: else
    fi;
    place++
  :: else -> break
  od;
  /* SYNC POINT: bucket count. A split may have moved the entry. */
#ifndef WITHOUT_SECOND_LOOK
  if
  :: count != seen -> goto again
  :: else
  fi;
#endif
  assert(id == NEW);
out:
  skip
}

init {
  atomic {
    byte i;
    for (i : 0 .. 11) {
      node[i] = NONE
    }
    for (i : 0 .. 5) {
      idOf[i] = i
    }
    valueOf[NEW] = STALE;
    tag[0] = 0; node[0] = 0;
    tag[1] = 2; node[1] = 2;
    tag[3] = 1; node[3] = 1;
    tag[4] = 3; node[4] = 3;
    run Writer();
    run Reader(2);
    run Reader(3);
    run Reader(NEW)
  }
}
