/*
 * A linear memory: address space in which memory files are mapped, and the core over it. All the other
 * files of the extension work on one. The names of the layout have L_ in front.
 */
#ifndef PLURESDB_MEMORY_H
#define PLURESDB_MEMORY_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include "../core/exports.h"
#include "../core/layout.h"

typedef struct {
  PyObject_HEAD
  /* The base; each address of the core is behind it. */
  uint8_t *m;
  /* A reader's scratch. Reads hold the interpreter's lock from their first to their last byte. */
  uint32_t reader;
  uint32_t slot;
  /* Where the bodies of requests go. */
  uint32_t staging;
  uint32_t staging_end;
  /* What a read copied before it is checked and decoded. */
  uint8_t *copy;
  size_t copy_bytes;
  /* The names of the fields of each shape that was met: tuples of strings. */
  PyObject *shapes[L_SHAPES_MAX];
  /* 1 once the other side is gone. Other threads set it. */
  uint32_t is_gone;
  uint32_t last_request;
  /* The park of the engine for which the doorbell was rung last. */
  uint32_t rung;
  /* An answer of which pieces are missing. */
  uint32_t partial_request;
  uint32_t partial_status;
  uint32_t partial_total;
  uint8_t *partial;
  size_t partial_bytes;
} Memory;

/* Bytes that grow. */
typedef struct {
  uint8_t *bytes;
  size_t used;
  size_t room;
} Buffer;

/* Room for `more` bytes, or NULL and an exception. */
uint8_t *buffer_take(Buffer *buffer, size_t more);

static inline uint32_t load_word(const Memory *self, uint32_t at) {
  return __atomic_load_n((const uint32_t *)(const void *)(self->m + at), __ATOMIC_SEQ_CST);
}
static inline void store_word(Memory *self, uint32_t at, uint32_t value) {
  __atomic_store_n((uint32_t *)(void *)(self->m + at), value, __ATOMIC_SEQ_CST);
}
static inline uint32_t result_word(const Memory *self, uint32_t scratch, uint32_t word) {
  return load_word(self, scratch + L_SCRATCH_RESULT + word);
}
static inline uint64_t load_long(const Memory *self, uint32_t at) {
  return load_word(self, at) | (uint64_t)load_word(self, at + 4) << 32;
}
static inline void store_long(Memory *self, uint32_t at, uint64_t value) {
  store_word(self, at, (uint32_t)value);
  store_word(self, at + 4, (uint32_t)(value >> 32));
}
double load_double(const Memory *self, uint32_t at);

/* ids.c: strings as the pages have them. */

/* The longest id in bytes of the pages, and the zeroes behind it. */
#define KEY_BYTES_MAX (L_ID_BYTES_MAX + 8)
/* Writes an id's units and eight zeroes: its key info, or 0 if it can be no id. */
uint32_t write_key(PyObject *text, uint8_t *out);
/* Writes a string's units; `out` has room for two bytes for each of UTF-8. The bytes written. */
size_t write_units(const char *utf8, size_t bytes, uint8_t *out, bool is_wide);
bool needs_wide(const char *utf8, size_t bytes);
PyObject *text_of(const uint8_t *bytes, size_t count, bool is_wide);

/* encode.c, decode.c: values. */

int encode_value(PyObject *value, Buffer *out);
PyObject *decode_data(Memory *self, const uint8_t *bytes, size_t count);

/* Python objects that the codec needs, from `setup`. */
extern PyObject *encode_other, *decode_bigint, *decode_date, *undefined, *encode_error, *torn_error,
    *id_error;

/* What cannot be an id: sets the exception. */
PyObject *bad_id(void);

PyObject *write_body(PyObject *module, PyObject *const *arguments, Py_ssize_t count);

/* Methods of the type. */
PyObject *memory_get(PyObject *self, PyObject *const *arguments, Py_ssize_t count);
PyObject *memory_read(PyObject *self, PyObject *id);
PyObject *memory_scan(PyObject *self, PyObject *arguments);
PyObject *memory_read_log(PyObject *self, PyObject *arguments);
PyObject *memory_log_end(PyObject *self, PyObject *none);
PyObject *memory_request(PyObject *self, PyObject *arguments);
PyObject *memory_call(PyObject *self, PyObject *const *arguments, Py_ssize_t count);

/* No request follows any more. */
void set_gone(Memory *self);
void futex_wait(Memory *self, uint32_t at, uint32_t expected, int milliseconds);
void futex_wake(Memory *self, uint32_t at);

#endif
