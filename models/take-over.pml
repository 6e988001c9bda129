/*
 * A request across two servers: src/client/server-link.ts, src/client/in-flight.ts,
 * src/client/send-queue.ts.
 *
 * A client sends a request in two pieces. Its server may die at any step. Then the client resolves
 * the request once: by its answer if there is one, by sending it to the next server if its last
 * piece never left, else by a rejection. It is executed once at most.
 */
#define PIECES 2

byte tail[2];
byte executed[2];
bool acked[2];
bool isDead;

active [2] proctype Server() {
  byte me = _pid;
  do
  :: me == 0 && isDead -> break
  :: !(me == 0 && isDead) && tail[me] == PIECES && !executed[me] ->
    atomic {
      if
      :: me == 0 && isDead -> skip
      :: else -> executed[me] = 1
      fi
    }
  :: executed[me] && !acked[me] ->
    atomic {
      if
      :: me == 0 && isDead -> skip
      :: else ->
        /* SYNC POINT: acked. The execution is visible before. */
        acked[me] = true
      fi
    }
  :: acked[me] -> break
  :: timeout -> break
  od
}

active proctype Killer() {
  isDead = true
}

active proctype Client() {
  byte sent, answer, again;
  do
  :: sent < PIECES && !isDead ->
    sent++;
    /* SYNC POINT: request tail */
    tail[0] = sent
  :: sent == PIECES && acked[0] -> answer = 1; break
  :: isDead ->
#ifndef WITHOUT_LAST_LOOK
    if
    :: acked[0] -> answer = 1; break
    :: else
    fi;
#endif
    if
#ifdef WITHOUT_SENT_CHECK
    :: true ->
#else
    :: sent < PIECES ->
#endif
      tail[1] = 1;
      tail[1] = 2;
      acked[1];
      answer = 1;
      break
    :: else -> answer = 2; break
    fi
  od;
  assert(executed[0] + executed[1] <= 1);
  assert(answer != 1 || executed[0] + executed[1] == 1);
  assert(answer != 2 || !acked[0])
}
