/*
 * Requests through a slot's rings: numbered, executed in order, answered before they are acknowledged.
 * The connection's lock, which Python holds, lets one thread at a time in. The interpreter's lock is
 * free while this waits. docs/PROTOCOL.md#requests has the rules.
 */
#include "memory.h"

#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* The scratch of requests. That of readers is another one. */
#define SCRATCH L_READER_SCRATCH
#define NO_ROOM 0xffffffffu
/* Looks at the acknowledged number before this sleeps on it. */
#define LOOKS 20000
#define SLICE_MS 100
#define ROOM_SLICE_MS 1

/* What became of a request, besides an answer. Python has the same numbers. */
enum { ANSWERED = 0, NOT_SENT = 1, GONE = 2, TIMEOUT = 3, NO_ROOM_IN_TIME = 4, INTERRUPTED = 5, NO_MEMORY = 6 };

typedef struct {
  uint32_t request;
  double deadline;
  /* The answer, if one came. */
  uint32_t status;
  uint8_t *data;
  size_t bytes;
} Request;

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

void futex_wait(Memory *self, uint32_t at, uint32_t expected, int milliseconds) {
  const struct timespec limit = {milliseconds / 1000, (milliseconds % 1000) * 1000000L};
  /* Not private: the sleepers and wakers are other processes. */
  syscall(SYS_futex, self->m + at, FUTEX_WAIT, expected, &limit, NULL, 0);
}

void futex_wake(Memory *self, uint32_t at) {
  syscall(SYS_futex, self->m + at, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

static void ring(Memory *self) {
  __atomic_fetch_add((uint32_t *)(void *)(self->m + L_DOORBELL_BASE), 1, __ATOMIC_SEQ_CST);
  futex_wake(self, L_DOORBELL_BASE);
}

/* SYNC POINT: sleeping. Each client ends each park of the engine once. */
static void ring_once(Memory *self, uint32_t park) {
  if ((park & 1) == 0 || park == self->rung) return;
  self->rung = park;
  ring(self);
}

static bool is_gone(const Memory *self) {
  return __atomic_load_n(&self->is_gone, __ATOMIC_ACQUIRE) != 0;
}

void set_gone(Memory *self) {
  __atomic_store_n(&self->is_gone, 1, __ATOMIC_RELEASE);
}

/* Whether `acked` is `request` or a later number. */
static bool is_reached(uint32_t acked, uint32_t request) {
  return (int32_t)(acked - request) >= 0;
}

static uint32_t first_word(const uint8_t *bytes, size_t count) {
  uint32_t word = 0;
  if (count >= sizeof word) memcpy(&word, bytes, sizeof word);
  return word;
}

/* A whole answer: that of this request, or of an earlier one that nobody waits for any more. */
static void take_answer(Memory *self, Request *of) {
  const uint32_t number = self->partial_request, status = self->partial_status;
  const bool is_many = status == L_NOT_DURABLE;
  const uint32_t first = is_many ? first_word(self->partial, self->partial_bytes) : number;
  if (is_reached(of->request, first) && is_reached(number, of->request)) {
    free(of->data);
    of->status = status;
    of->data = self->partial;
    of->bytes = self->partial_bytes;
  } else {
    free(self->partial);
  }
  self->partial = NULL;
  self->partial_bytes = 0;
  self->partial_request = 0;
}

/* Takes all replies out of the ring: false without memory. */
static bool drain(Memory *self, Request *of) {
  uint8_t *m = self->m;
  while (core_peekReply(m, SCRATCH, self->slot) == L_OK) {
    const uint32_t number = result_word(self, SCRATCH, L_RESULT_REQUEST);
    const uint32_t total = result_word(self, SCRATCH, L_RESULT_TOTAL);
    if (self->partial_request != number || self->partial_total != total) {
      free(self->partial);
      self->partial = NULL;
      self->partial_bytes = 0;
      self->partial_request = number;
      self->partial_total = total;
      self->partial_status = result_word(self, SCRATCH, L_RESULT_STATUS);
    }
    const size_t left = total - self->partial_bytes;
    size_t piece = result_word(self, SCRATCH, L_RESULT_BYTES);
    if (piece > left) piece = left;
    if (piece > 0) {
      uint8_t *larger = realloc(self->partial, self->partial_bytes + piece);
      if (larger == NULL) return false;
      memcpy(larger + self->partial_bytes, m + result_word(self, SCRATCH, L_RESULT_VALUE), piece);
      self->partial = larger;
      self->partial_bytes += piece;
    }
    core_consumeReply(m, SCRATCH, self->slot);
    ring_once(self, load_word(self, L_STORE_SLEEPING));
    if (self->partial_bytes >= total) take_answer(self, of);
  }
  return true;
}

/* Whether a request that the server's end met was not executed: it had not been read. */
static bool was_unread(const Memory *self, uint32_t start) {
  return load_word(self, L_STORE_ENDED) != 0 &&
         (int32_t)(load_word(self, self->slot + L_SLOT_REQUEST_HEAD) - start) <= 0;
}

/* One look at the rings, and a sleep: ANSWERED, GONE, or -1 to call again. Has no interpreter's lock. */
static int wait_slice(Memory *self, Request *of) {
  const uint32_t word = self->slot + L_SLOT_ACKED;
  if (!drain(self, of)) return NO_MEMORY;
  const uint32_t acked = load_word(self, word);
  if (is_reached(acked, of->request)) return drain(self, of) ? ANSWERED : NO_MEMORY;
  if (is_gone(self)) return GONE;
  if (seconds() >= of->deadline) return TIMEOUT;
  /* Another client can write the doorbell, and so end a ring's effect. */
  const uint32_t park = load_word(self, L_STORE_SLEEPING);
  if ((park & 1) == 1 && park == self->rung) ring(self);
  store_word(self, self->slot + L_SLOT_WAITING, L_WAITING_FUTEX);
  /* SYNC POINT: waiting. Checked after the word is set. */
  const bool has_news = core_peekReply(self->m, SCRATCH, self->slot) == L_OK;
  if (has_news || is_reached(load_word(self, word), of->request)) {
    store_word(self, self->slot + L_SLOT_WAITING, L_WAITING_NOT);
    return -1;
  }
  futex_wait(self, word, acked, self->partial_request != 0 ? ROOM_SLICE_MS : SLICE_MS);
  return -1;
}

/* Sends what has room: the bytes that are sent by now. */
static uint32_t send_some(Memory *self, Request *of, uint32_t op, uint32_t total, uint32_t done) {
  for (;;) {
    const uint32_t kind = done == 0 ? op : L_OP_MORE;
    const uint32_t sent =
        core_send(self->m, SCRATCH, self->slot, kind, of->request, self->staging, total, done);
    ring_once(self, result_word(self, SCRATCH, L_RESULT_STATUS));
    if (sent == NO_ROOM) return done;
    self->last_request = of->request;
    done = sent;
    if (done >= total) return done;
  }
}

static int send_all(Memory *self, Request *of, uint32_t op, uint32_t total) {
  const uint32_t start = load_word(self, self->slot + L_SLOT_REQUEST_TAIL);
  uint32_t done = 0;
  int outcome = -1;
  /* A body without bytes is sent by one call too. */
  while (outcome < 0) {
    Py_BEGIN_ALLOW_THREADS
    done = send_some(self, of, op, total, done);
    if (self->last_request == of->request && done >= total) {
      outcome = ANSWERED;
    } else if (!drain(self, of)) {
      outcome = NO_MEMORY;
    } else if (is_gone(self)) {
      /* A frame counts once all of its pieces are published. */
      outcome = NOT_SENT;
    } else if (seconds() >= of->deadline) {
      outcome = NO_ROOM_IN_TIME;
    } else {
      const uint32_t acked = self->slot + L_SLOT_ACKED;
      futex_wait(self, acked, load_word(self, acked), ROOM_SLICE_MS);
    }
    Py_END_ALLOW_THREADS
    if (outcome < 0 && PyErr_CheckSignals() < 0) outcome = INTERRUPTED;
  }
  if (outcome != ANSWERED) {
    /* No other request can follow one that is half sent. */
    if (self->last_request == of->request) set_gone(self);
    return outcome;
  }
  for (outcome = -1; outcome < 0;) {
    Py_BEGIN_ALLOW_THREADS
    if (core_awaitAcked(self->m, self->slot, of->request, LOOKS) != 0) {
      outcome = drain(self, of) ? ANSWERED : NO_MEMORY;
    } else {
      outcome = wait_slice(self, of);
    }
    Py_END_ALLOW_THREADS
    if (outcome < 0 && PyErr_CheckSignals() < 0) return INTERRUPTED;
  }
  return outcome == GONE && was_unread(self, start) ? NOT_SENT : outcome;
}

/* request(op, body, timeout): (outcome, status, data). */
PyObject *memory_request(PyObject *object, PyObject *arguments) {
  Memory *self = (Memory *)object;
  const char *body;
  Py_ssize_t bytes;
  unsigned int op;
  double timeout;
  if (!PyArg_ParseTuple(arguments, "Iy#d", &op, &body, &bytes, &timeout)) return NULL;
  if (self->slot == 0 || is_gone(self)) return Py_BuildValue("(iIy#)", NOT_SENT, 0, "", (Py_ssize_t)0);
  if ((size_t)bytes > self->staging_end - self->staging) {
    return Py_BuildValue("(iIy#)", ANSWERED, L_TOO_LARGE, "", (Py_ssize_t)0);
  }
  memcpy(self->m + self->staging, body, (size_t)bytes);
  Request of = {self->last_request + 1, seconds() + timeout, L_OK, NULL, 0};
  const int outcome = send_all(self, &of, op, (uint32_t)bytes);
  PyObject *answer = NULL;
  if (outcome == NO_MEMORY) PyErr_NoMemory();
  else if (outcome != INTERRUPTED) {
    answer = Py_BuildValue("(iIy#)", outcome, of.status, of.data == NULL ? "" : (const char *)of.data,
                           (Py_ssize_t)of.bytes);
  }
  free(of.data);
  return answer;
}

/* body(id, flags, version, expires, value): the body of a write. No value: Ellipsis. */
PyObject *write_body(PyObject *module, PyObject *const *arguments, Py_ssize_t count) {
  (void)module;
  if (count != 5) {
    PyErr_SetString(PyExc_TypeError, "body needs an id, flags, a version, a time and a value");
    return NULL;
  }
  uint8_t key[KEY_BYTES_MAX];
  const uint32_t info = write_key(arguments[0], key);
  if (info == 0) return bad_id();
  const uint32_t flags = (uint32_t)PyLong_AsUnsignedLong(arguments[1]);
  const unsigned long long version = PyLong_AsUnsignedLongLong(arguments[2]);
  const double expires = PyFloat_AsDouble(arguments[3]);
  if (PyErr_Occurred()) return NULL;
  Buffer body = {NULL, 0, 0};
  const uint32_t padded = ((info >> 1) + 7) & ~7u;
  uint8_t *at = buffer_take(&body, L_BODY_ID + padded + 2 * L_CONDITION_BYTES);
  if (at == NULL) return NULL;
  memcpy(at + L_BODY_KEY_INFO, &info, sizeof info);
  memcpy(at + L_BODY_FLAGS, &flags, sizeof flags);
  memcpy(at + L_BODY_ID, key, padded);
  uint32_t used = L_BODY_ID + padded;
  if ((flags & L_FLAG_IF_VERSION) != 0) {
    memcpy(at + used, &version, sizeof version);
    used += L_CONDITION_BYTES;
  }
  if ((flags & L_FLAG_EXPIRES) != 0) {
    memcpy(at + used, &expires, sizeof expires);
    used += L_CONDITION_BYTES;
  }
  body.used = used;
  PyObject *made = NULL;
  if (arguments[4] == Py_Ellipsis || encode_value(arguments[4], &body) == 0) {
    made = PyBytes_FromStringAndSize((const char *)body.bytes, (Py_ssize_t)body.used);
  }
  PyMem_Free(body.bytes);
  return made;
}
