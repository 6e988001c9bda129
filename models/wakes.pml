/*
 * Rings and sleep: assembly/engine/rings.ts, assembly/engine/engine.ts, src/server/engine-worker.ts,
 * src/request/slot.ts, src/memory/doorbell.ts.
 *
 * Two clients send requests through rings of two frames and sleep for each answer; the engine
 * executes them and parks. No time-out ends a sleep here: a wake-up that is missed is a deadlock. The
 * positions and request numbers have three bits, so they wrap. (The number of parks has 32 bits in the
 * code. A client that misses a whole lap of it, which takes years, is served 100 ms later.)
 *
 * sizes: -DCLIENTS=2 -DREQUESTS=1
 */
#ifndef CLIENTS
#define CLIENTS 1
#define REQUESTS 5
#endif
#define RING 2
#define WRAP(number) ((number) & 7)
#define AHEAD(a, b) (WRAP((a) - (b)) < 4)

byte doorbell;
byte sleeping;

byte tail[CLIENTS];
byte head[CLIENTS];
byte acked[CLIENTS];
bool waiting[CLIENTS];
bool woken[CLIENTS];
/* A frame's two words. */
typedef Ring {
  byte low[RING];
  byte high[RING]
}
Ring ring[CLIENTS];

inline ringDoorbell() {
  /* SYNC POINT: sleeping. A client that sees an odd number ends this park, once. */
  park = sleeping;
  if
  :: (park & 1) && park != rungPark ->
    rungPark = park;
    doorbell++
  :: else
  fi
}

proctype Client(byte me) {
  byte n, place, park, rungPark, sent, wanted;
  sent = 5;
  for (n : 1 .. REQUESTS) {
    /* Room in the ring. */
#ifndef WITHOUT_ROOM_CHECK
    WRAP(tail[me] - head[me]) < RING;
#endif
    place = tail[me] % RING;
#ifdef WITHOUT_FRAME_FIRST
    tail[me] = WRAP(tail[me] + 1);
#endif
    sent = WRAP(sent + 1);
    ring[me].low[place] = sent;
    ring[me].high[place] = sent;
#ifndef WITHOUT_FRAME_FIRST
    /* SYNC POINT: request tail. The frame is whole before the engine can see it. */
    tail[me] = WRAP(tail[me] + 1);
#endif
    ringDoorbell();
    if
    :: n < REQUESTS -> skip
    :: true ->
      /* SYNC POINT: acked */
      wanted = sent;
      do
      :: AHEAD(acked[me], wanted) -> break
      :: else ->
        /* SYNC POINT: waiting. Set before `acked` is loaded again. */
        waiting[me] = true;
#ifndef WITHOUT_SECOND_LOOK_OF_CLIENT
        if
        :: AHEAD(acked[me], wanted) -> waiting[me] = false; break
        :: else
        fi;
#endif
        d_step { woken[me] -> woken[me] = false }
      od
    fi
  }
}

/* Executes the present frames; `did` is whether there was anything. */
inline turn() {
  did = false;
  for (c : 0 .. CLIENTS - 1) {
    /* SYNC POINT: request tail */
    end = tail[c];
    if
    :: head[c] != end ->
      did = true;
      first = ring[c].low[head[c] % RING];
      second = ring[c].high[head[c] % RING];
      assert(first == second && first == WRAP(acked[c] + 1));
      executed++;
#ifdef WITHOUT_ACKED_FIRST
      if
      :: waiting[c] -> waiting[c] = false; woken[c] = true
      :: else
      fi;
#endif
      /* SYNC POINT: acked. One store for both words. */
      d_step { acked[c] = first; head[c] = WRAP(head[c] + 1) };
#ifndef WITHOUT_ACKED_FIRST
      /* SYNC POINT: waiting. Looked at after `acked` is published. */
      if
      :: waiting[c] -> waiting[c] = false; woken[c] = true
      :: else
      fi
#endif
    :: else
    fi
  }
}

proctype Engine() {
  byte c, end, first, second, executed, bell;
  bool did;
  do
  :: turn();
    if
    :: executed == CLIENTS * REQUESTS -> break
    :: else
    fi;
    if
    :: did -> skip
    :: else ->
#ifndef WITHOUT_BELL_FIRST
      bell = doorbell;
#endif
      /* SYNC POINT: sleeping. Announced before the rings are looked at once more. */
      sleeping++;
#ifndef WITHOUT_SECOND_LOOK_OF_ENGINE
      turn();
#endif
#ifdef WITHOUT_BELL_FIRST
      bell = doorbell;
#endif
      if
      :: !did && executed < CLIENTS * REQUESTS -> doorbell != bell
      :: else
      fi;
      sleeping++
    fi
  od
}

init {
  atomic {
    byte i;
    for (i : 0 .. CLIENTS - 1) {
      tail[i] = 6;
      head[i] = 6;
      acked[i] = 5
    }
    run Engine();
    for (i : 0 .. CLIENTS - 1) {
      run Client(i)
    }
  }
}
