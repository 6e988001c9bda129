/*
 * call(name, …): an export of the core or of the module of JSON text, for tests and for what is rare.
 * Which thread may call which one: docs/ABI.md.
 */
#include "memory.h"

#define ARGUMENTS_MAX 9

typedef struct {
  const char *name;
  int count;
  int number;
} Export;

enum {
  CALL, COMMIT_BUCKETS, COMMIT_HEAP, CONSUME_REPLY, DECODE_JSON, ENCODE_JSON, EXECUTE,
  EXPAND_SHAPE, FIND, FINGERPRINT, FORMAT, LIMIT_HEAP, OPEN_LOG, PEEK_REPLY, RELEASE, SCAN, SEND, SERVE,
  SWEEP, VALID_RECORD, VALID_VALUE, CHECK_HEAP, DATA_OF, READ_LOG, VALIDATE_EPOCH,
};

static const Export EXPORTS[] = {
    {"call", 5, CALL},
    {"checkHeap", 1, CHECK_HEAP},
    {"commitBuckets", 2, COMMIT_BUCKETS},
    {"commitHeap", 1, COMMIT_HEAP},
    {"consumeReply", 2, CONSUME_REPLY},
    {"dataOf", 2, DATA_OF},
    {"decodeJson", 5, DECODE_JSON},
    {"encodeJson", 6, ENCODE_JSON},
    {"execute", 5, EXECUTE},
    {"expandShape", 3, EXPAND_SHAPE},
    {"find", 2, FIND},
    {"fingerprint", 0, FINGERPRINT},
    {"format", 9, FORMAT},
    {"limitHeap", 1, LIMIT_HEAP},
    {"openLog", 1, OPEN_LOG},
    {"peekReply", 2, PEEK_REPLY},
    {"readLog", 5, READ_LOG},
    {"release", 1, RELEASE},
    {"scan", 5, SCAN},
    {"send", 7, SEND},
    {"serve", 7, SERVE},
    {"sweep", 3, SWEEP},
    {"validRecord", 2, VALID_RECORD},
    {"validValue", 2, VALID_VALUE},
    {"validateEpoch", 1, VALIDATE_EPOCH},
};

static uint32_t run(uint8_t *m, int number, const double *d) {
  uint32_t a[ARGUMENTS_MAX];
  for (int index = 0; index < ARGUMENTS_MAX; index++) {
    a[index] = d[index] >= 0 && d[index] < 4294967296.0 ? (uint32_t)d[index] : 0;
  }
  switch (number) {
    case CALL: return core_call(m, a[0], a[1], a[2], a[3], d[4]);
    case CHECK_HEAP: return core_checkHeap(m, a[0]);
    case COMMIT_BUCKETS: core_commitBuckets(m, a[0], a[1]); return 0;
    case COMMIT_HEAP: core_commitHeap(m, a[0]); return 0;
    case CONSUME_REPLY: core_consumeReply(m, a[0], a[1]); return 0;
    case DATA_OF: return core_dataOf(m, a[0], a[1]);
    case DECODE_JSON: return json_decodeJson(m, a[0], a[1], a[2], a[3], a[4]);
    case ENCODE_JSON: return json_encodeJson(m, a[0], a[1], a[2], a[3], a[4], a[5]);
    case EXECUTE: return core_execute(m, a[0], a[1], a[2], a[3], d[4]);
    case EXPAND_SHAPE: return core_expandShape(m, a[0], a[1], a[2]);
    case FIND: return core_find(m, a[0], a[1]);
    case FINGERPRINT: return core_fingerprint(m);
    case FORMAT: core_format(m, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]); return 0;
    case LIMIT_HEAP: core_limitHeap(m, a[0]); return 0;
    case OPEN_LOG: core_openLog(m, a[0]); return 0;
    case PEEK_REPLY: return core_peekReply(m, a[0], a[1]);
    case READ_LOG: return core_readLog(m, a[0], a[1], a[2], a[3], a[4]);
    case RELEASE: core_release(m, a[0]); return 0;
    case SCAN: return core_scan(m, a[0], a[1], a[2], a[3], a[4]);
    case SEND: return core_send(m, a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
    case SERVE: return core_serve(m, a[0], a[1], a[2], a[3], d[4], a[5], a[6]);
    case SWEEP: return core_sweep(m, a[0], d[1], a[2]);
    case VALID_RECORD: return core_validRecord(m, a[0], a[1]);
    case VALID_VALUE: return core_validValue(m, a[0], a[1]);
    default: return core_validateEpoch(m, a[0]);
  }
}

PyObject *memory_call(PyObject *object, PyObject *const *arguments, Py_ssize_t count) {
  const char *name = count > 0 ? PyUnicode_AsUTF8AndSize(arguments[0], NULL) : NULL;
  double values[ARGUMENTS_MAX] = {0};
  for (Py_ssize_t index = 1; index < count && index <= ARGUMENTS_MAX; index++) {
    values[index - 1] = PyFloat_AsDouble(arguments[index]);
  }
  if (PyErr_Occurred()) return NULL;
  for (size_t index = 0; name != NULL && index < sizeof EXPORTS / sizeof *EXPORTS; index++) {
    if (strcmp(EXPORTS[index].name, name) != 0 || EXPORTS[index].count != count - 1) continue;
    return PyLong_FromUnsignedLong(run(((Memory *)object)->m, EXPORTS[index].number, values));
  }
  PyErr_SetString(PyExc_TypeError, "no such export with so many arguments");
  return NULL;
}
