/*
 * Election and take-over: src/server/channel-lock.ts, src/memory/file-lock.ts, native/lock.cc,
 * src/server/listener.ts, src/server/server.ts.
 *
 * Servers compete for a channel, serve, stop or are killed at any step, and start again. A cleaner
 * may remove a lock file that no process holds, or that of a server that serves. One serves at a time,
 * and while it does the socket's name is its own. With the addon or without, a lock is taken in the
 * same steps: the file is opened, locked, and compared with its name.
 */
#define SERVERS 3
#define STARTS 2
#define NOBODY 255

/* The lock file's name leads to one of two inodes; each has a holder. */
byte inode;
byte holder[2] = { NOBODY, NOBODY };
/* Whose socket has the name. A dead server's name stays. */
byte socket = NOBODY;
bool listens[SERVERS];
byte serving;

#define IS_SERVED (socket != NOBODY && listens[socket])

/* The system takes back what a process had. */
inline die() {
  d_step {
    if
    :: listens[me] -> listens[me] = false; serving--
    :: else
    fi;
    if
    :: holder[0] == me -> holder[0] = NOBODY
    :: else
    fi;
    if
    :: holder[1] == me -> holder[1] = NOBODY
    :: else
    fi
  }
}

inline dieAtTimes() {
  if
  :: die(); goto again
  :: skip
  fi
}

proctype Server(byte me) {
  byte starts, opened;
  bool isLocked;
  do
  :: starts < STARTS ->
    starts++;
    opened = inode;
#ifndef WITHOUT_LOCK
    d_step {
      isLocked = false;
      if
      :: holder[opened] == NOBODY -> holder[opened] = me; isLocked = true
      :: else
      fi
    };
#else
    isLocked = true;
#endif
#ifndef WITHOUT_NAME_CHECK
    /* Else the lock of a file that a cleaner has removed would count beside that of the next one. */
    if
    :: opened != inode -> die(); goto again
    :: else
    fi;
#endif
    dieAtTimes();
    if
    :: !isLocked -> goto again
    :: else
    fi;
#ifndef WITHOUT_SERVED_CHECK
    if
    :: IS_SERVED -> die(); goto again
    :: else
    fi;
#endif
    dieAtTimes();
    socket = NOBODY;
    dieAtTimes();
    d_step { socket = me; listens[me] = true; serving++ };
    assert(serving == 1);
    dieAtTimes();
    assert(socket == me);
    /* A stop: the name goes before the lock. From then on no client finds this server. */
#ifdef WITHOUT_UNLISTEN_FIRST
    d_step { listens[me] = false; serving-- };
    die();
    socket = NOBODY;
#else
    d_step { socket = NOBODY; listens[me] = false; serving-- };
#endif
    dieAtTimes();
    die();
again:
    skip
  :: else -> break
  od
}

proctype Cleaner() {
  if
  :: d_step { IS_SERVED -> inode = 1 }
  :: d_step { holder[0] == NOBODY -> inode = 1 }
  :: skip
  fi
}

init {
  atomic {
    byte i;
    for (i : 0 .. SERVERS - 1) {
      run Server(i)
    }
    run Cleaner()
  }
}
