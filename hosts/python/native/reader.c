/*
 * Reading the pages: without a lock, and valid only if the epoch says so afterwards. What was found is
 * copied, checked, and only then decoded. Torn reads are repeated; after too many of them the caller
 * asks the engine.
 *
 * The scratch belongs to whoever holds the interpreter's lock. So each attempt writes its id again:
 * between two attempts the lock may have been somewhere else. (test: test_threads_read_at_the_same_time)
 */
#include "memory.h"

#include <sched.h>
#include <time.h>

#define TRIES_MAX 256
/* The first ones cost less than to let other threads run. */
#define TRIES_QUICK 8
#define NODES_MAX 64
/* What a larger value needed is given back. */
#define COPY_BYTES_KEPT_MAX (1 << 20)

typedef enum { TORN, ABSENT, FOUND, FAILED } Outcome;

/* A value that was copied. */
typedef struct {
  size_t at;
  uint32_t bytes;
  uint64_t version;
} Copied;

static double now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return (double)now.tv_sec * 1000 + (double)(now.tv_nsec / 1000000);
}

static bool is_valid(Memory *self) {
#ifdef PLURESDB_UNCHECKED
  /* To see the tests of torn reads fail. */
  (void)self;
  return true;
#else
  return core_validateEpoch(self->m, self->reader) != 0;
#endif
}

static void pause_try(uint32_t tries) {
  if (tries <= TRIES_QUICK) return;
  Py_BEGIN_ALLOW_THREADS
  sched_yield();
  Py_END_ALLOW_THREADS
}

/* Copies the data that `find` or `dataOf` found behind the `used` bytes that were copied before. */
static Outcome copy_data(Memory *self, uint32_t data, size_t used, Copied *copied) {
  copied->at = used;
  copied->bytes = 0;
  copied->version = 0;
  if (data == L_RETRY) return TORN;
  if (data == 0) return ABSENT;
  const uint32_t results = self->reader + L_SCRATCH_RESULT;
  const double expires = load_double(self, results + L_RESULT_EXPIRES);
  if (expires != 0 && expires <= now_ms()) return ABSENT;
  const uint32_t bytes = load_word(self, results + L_RESULT_BYTES);
  /* No data is larger than the store: these are torn bytes. */
  if (bytes == 0 || bytes > self->slot - L_STORE_BASE) return TORN;
  if (self->copy_bytes - used < bytes) {
    uint8_t *larger = PyMem_Realloc(self->copy, used + bytes + 4096);
    if (larger == NULL) {
      PyErr_NoMemory();
      return FAILED;
    }
    self->copy = larger;
    self->copy_bytes = used + bytes + 4096;
  }
  copied->bytes = bytes;
  copied->version = load_long(self, load_word(self, results + L_RESULT_VALUE) + L_VALUE_VERSION);
  memcpy(self->copy + used, self->m + data, bytes);
  return FOUND;
}

/* Reads a node once. */
static Outcome attempt(Memory *self, uint32_t info, const uint8_t *key, Copied *copied) {
  memcpy(self->m + self->reader + L_SCRATCH_KEY, key, (info >> 1) + 8);
  const Outcome outcome = copy_data(self, core_find(self->m, self->reader, info), 0, copied);
  return outcome == TORN || outcome == FAILED || is_valid(self) ? outcome : TORN;
}

static Outcome find_node(Memory *self, PyObject *id, Copied *copied) {
  uint8_t key[KEY_BYTES_MAX];
  const uint32_t info = write_key(id, key);
  if (info == 0) {
    bad_id();
    return FAILED;
  }
  for (uint32_t tries = 0; tries < TRIES_MAX; tries++) {
    const Outcome outcome = attempt(self, info, key, copied);
    if (outcome != TORN) return outcome;
    pause_try(tries);
  }
  PyErr_SetNone(torn_error);
  return FAILED;
}

/*
 * Decoding runs code of Python, and so lets other threads read: they must not write over the copy.
 * Whoever decodes takes it away, and puts it back unless there is another one by then.
 */
static uint8_t *take_copy(Memory *self, size_t *bytes) {
  uint8_t *copy = self->copy;
  *bytes = self->copy_bytes;
  self->copy = NULL;
  self->copy_bytes = 0;
  return copy;
}

static void return_copy(Memory *self, uint8_t *copy, size_t bytes) {
  if (self->copy != NULL || bytes > COPY_BYTES_KEPT_MAX) {
    PyMem_Free(copy);
    return;
  }
  self->copy = copy;
  self->copy_bytes = bytes;
}

static PyObject *decode_copied(Memory *self, const Copied *copied) {
  size_t bytes;
  uint8_t *copy = take_copy(self, &bytes);
  PyObject *data = decode_data(self, copy + copied->at, copied->bytes);
  return_copy(self, copy, bytes);
  return data;
}

/* get(id, default): the data, or the default. */
PyObject *memory_get(PyObject *object, PyObject *const *arguments, Py_ssize_t count) {
  Memory *self = (Memory *)object;
  Copied copied;
  if (count != 2) {
    PyErr_SetString(PyExc_TypeError, "get needs an id and a default");
    return NULL;
  }
  switch (find_node(self, arguments[0], &copied)) {
    case FOUND: return decode_copied(self, &copied);
    case ABSENT: Py_INCREF(arguments[1]); return arguments[1];
    default: return NULL;
  }
}

/* read(id): the version, or None. */
PyObject *memory_read(PyObject *object, PyObject *id) {
  Memory *self = (Memory *)object;
  Copied copied;
  switch (find_node(self, id, &copied)) {
    case FOUND: {
      PyObject *data = decode_copied(self, &copied);
      if (data == NULL) return NULL;
      return Py_BuildValue("(NK)", data, (unsigned long long)copied.version);
    }
    case ABSENT: Py_RETURN_NONE;
    default: return NULL;
  }
}

/* Writes a bound of a range, which Python has encoded: false if it is too long. */
static bool write_bound(Memory *self, uint32_t at, const char *bytes, Py_ssize_t count) {
  if (count > L_ID_BYTES_MAX) return false;
  memcpy(self->m + self->reader + at, bytes, (size_t)count);
  memset(self->m + self->reader + at + count, 0, 8);
  return true;
}

typedef struct {
  uint32_t info;
  uint8_t id[L_ID_BYTES_MAX];
  Outcome outcome;
  Copied copied;
} Found;

/* Copies the id and data of a node of a scan: false if they are torn. */
static Outcome copy_node(Memory *self, uint32_t index, size_t used, Found *found) {
  const uint32_t node = load_word(self, self->reader + L_SCRATCH_NODES + index * 4);
  const uint32_t value = load_word(self, self->reader + L_SCRATCH_VALUES + index * 4);
  if (node % 8 != 0 || node < L_STORE_BASE || node >= self->slot) return TORN;
  found->info = load_word(self, node + L_NODE_KEY_INFO);
  const uint32_t bytes = found->info >> 1;
  if (bytes > L_ID_BYTES_MAX || (bytes % 2 != 0 && (found->info & 1) != 0)) return TORN;
  memcpy(found->id, self->m + node + L_NODE_ID, bytes);
  found->outcome = copy_data(self, core_dataOf(self->m, self->reader, value), used, &found->copied);
  return found->outcome;
}

static PyObject *node_tuple(Memory *self, const uint8_t *copy, const Found *found, bool with_data) {
  PyObject *id = text_of(found->id, found->info >> 1, found->info & 1);
  if (found->outcome == ABSENT) return Py_BuildValue("(NOi)", id, Py_None, 0);
  PyObject *data = Py_None;
  if (with_data) data = decode_data(self, copy + found->copied.at, found->copied.bytes);
  else Py_INCREF(data);
  if (id == NULL || data == NULL) {
    Py_XDECREF(id);
    Py_XDECREF(data);
    return NULL;
  }
  return Py_BuildValue("(NNK)", id, data, (unsigned long long)found->copied.version);
}

/*
 * scan(from, from_info, to, to_info, flags, most, with_data): (nodes, has_more, batches), of one moment,
 * or None when they were torn. A node is (id, data, version), and version 0 if it is absent.
 */
PyObject *memory_scan(PyObject *object, PyObject *arguments) {
  Memory *self = (Memory *)object;
  const char *from, *to;
  Py_ssize_t from_bytes, to_bytes;
  unsigned int from_info, to_info, flags, most;
  int with_data;
  if (!PyArg_ParseTuple(arguments, "y#Iy#IIIp", &from, &from_bytes, &from_info, &to, &to_bytes, &to_info,
                        &flags, &most, &with_data)) {
    return NULL;
  }
  if (!write_bound(self, L_SCRATCH_FROM, from, from_bytes) || !write_bound(self, L_SCRATCH_TO, to, to_bytes)) {
    return bad_id();
  }
  if (most > NODES_MAX) most = NODES_MAX;
  const uint32_t count = core_scan(self->m, self->reader, from_info, to_info, flags, most);
  if ((result_word(self, self->reader, L_RESULT_EPOCH) & L_EPOCH_LOCKED) != 0) Py_RETURN_NONE;
  const bool has_more = result_word(self, self->reader, L_RESULT_MORE) == 1;
  const uint32_t batches = result_word(self, self->reader, L_RESULT_BATCHES);
  Found *found = PyMem_Malloc(sizeof(Found) * NODES_MAX);
  if (found == NULL) return PyErr_NoMemory();
  PyObject *nodes = NULL;
  size_t used = 0;
  for (uint32_t index = 0; index < count && index < NODES_MAX; index++) {
    const Outcome outcome = copy_node(self, index, used, &found[index]);
    if (outcome == FAILED) goto done;
    if (outcome == TORN) goto torn;
    used += found[index].copied.bytes;
  }
  if (!is_valid(self)) goto torn;
  size_t copy_bytes;
  uint8_t *copy = take_copy(self, &copy_bytes);
  nodes = PyList_New(0);
  for (uint32_t index = 0; nodes != NULL && index < count; index++) {
    PyObject *node = node_tuple(self, copy, &found[index], with_data);
    if (node == NULL || PyList_Append(nodes, node) < 0) Py_CLEAR(nodes);
    Py_XDECREF(node);
  }
  return_copy(self, copy, copy_bytes);
done:
  PyMem_Free(found);
  return nodes == NULL ? NULL : Py_BuildValue("(NOI)", nodes, has_more ? Py_True : Py_False, batches);
torn:
  PyMem_Free(found);
  Py_RETURN_NONE;
}

/* The end of the change log. */
PyObject *memory_log_end(PyObject *object, PyObject *none) {
  Memory *self = (Memory *)object;
  (void)none;
  core_openLog(self->m, self->reader);
  return PyLong_FromUnsignedLongLong(load_long(self, self->reader + L_SCRATCH_LOG + L_LOG_CURSOR));
}

/*
 * read_log(cursor, from, from_info, to, to_info, most): (status, cursor, kind, id, version) of the next
 * change of the range.
 */
PyObject *memory_read_log(PyObject *object, PyObject *arguments) {
  Memory *self = (Memory *)object;
  const char *from, *to;
  Py_ssize_t from_bytes, to_bytes;
  unsigned int from_info, to_info, most;
  unsigned long long cursor;
  if (!PyArg_ParseTuple(arguments, "Ky#Iy#II", &cursor, &from, &from_bytes, &from_info, &to, &to_bytes,
                        &to_info, &most)) {
    return NULL;
  }
  if (!write_bound(self, L_SCRATCH_FROM, from, from_bytes) || !write_bound(self, L_SCRATCH_TO, to, to_bytes)) {
    return bad_id();
  }
  const uint32_t log = self->reader + L_SCRATCH_LOG;
  store_long(self, log + L_LOG_CURSOR, cursor);
  const uint32_t status = core_readLog(self->m, self->reader, from_info, to_info, 0, most);
  cursor = load_long(self, log + L_LOG_CURSOR);
  if (status != L_FOUND) return Py_BuildValue("(IKIsI)", status, cursor, 0, "", 0);
  const uint32_t info = load_word(self, log + L_LOG_KEY_INFO);
  const uint32_t bytes = info >> 1 > L_ID_BYTES_MAX ? L_ID_BYTES_MAX : info >> 1;
  const uint32_t kind = load_word(self, log + L_LOG_KIND);
  const uint64_t version = load_long(self, log + L_LOG_VERSION);
  PyObject *id = text_of(self->m + self->reader + L_SCRATCH_KEY, bytes, info & 1);
  return Py_BuildValue("(IKINK)", status, cursor, kind, id, (unsigned long long)version);
}
