/*
 * A server that ends in order, or is killed at any step of that: src/server/engine-worker.ts,
 * src/open/server-worker.ts, src/request/unread.ts, src/open/inheritance.ts.
 *
 * A client finds a request unread in its ring, and sends it to the next server only if the engine has
 * ended in order. A store in memory is copied only if no process changes it any more.
 */
byte tail, head, ended;
bool acked, isDead, isGone, isStopping;
byte executed[2];
byte content;

/* A step of the first server, which a kill may precede. */
#define STEP(step) atomic { if :: isDead -> goto dead :: else -> step fi }

active proctype Engine() {
  do
  :: tail > head -> goto turn
  :: isStopping -> break
  :: isDead -> goto dead
  od;
  goto last;
turn:
  STEP(executed[0]++);
  /* SYNC POINT: acked. The head and the number are one store. */
  STEP(acked = true; head = 1);
  do
  :: isStopping -> break
  :: isDead -> goto dead
  od;
last:
#ifdef WITHOUT_LAST_TURN_FIRST
  STEP(ended = 1);
#endif
  if
  :: tail > head ->
    STEP(executed[0]++);
    STEP(acked = true; head = 1)
  :: else
  fi;
#ifndef WITHOUT_LAST_TURN_FIRST
  /* SYNC POINT: engine ended */
  STEP(ended = 1);
#endif
#ifdef WITHOUT_CLOSE_FIRST
  STEP(ended = 2);
#endif
  /* The store's process may still write, until it has closed the store. */
  STEP(content++);
#ifndef WITHOUT_CLOSE_FIRST
  /* SYNC POINT: store ended */
  STEP(ended = 2);
#endif
dead:
  isGone = true
}

active proctype Stopper() { isStopping = true }

active proctype Killer() {
  if
  :: isDead = true
  :: true
  fi
}

active proctype Client() {
  byte answer;
  /* SYNC POINT: request tail */
  tail = 1;
  do
  :: acked -> answer = 1; break
  :: isGone ->
    if
    :: acked -> answer = 1
#ifdef WITHOUT_ENDED_CHECK
    :: !acked && head == 0 ->
#else
#ifdef WITHOUT_HEAD_CHECK
    :: ended > 0 ->
#else
    :: !acked && ended > 0 && head == 0 ->
#endif
#endif
      executed[1]++;
      answer = 1
    :: else -> answer = 2
    fi;
    break
  od;
  assert(executed[0] + executed[1] <= 1);
  assert(answer != 1 || executed[0] + executed[1] == 1)
}

active proctype Heir() {
  isGone;
  if
  :: ended == 2 -> assert(content == 1)
  :: else
  fi
}
