/*
 * Values of the pages as Python's: docs/FORMAT.md#values. What is decoded is a private copy that was
 * found valid, so that a value that makes no sense is damage.
 */
#include "memory.h"

#define INTEGER_MAX 9007199254740992.0

typedef struct {
  Memory *memory;
  const uint8_t *next;
  const uint8_t *end;
  uint32_t depth;
} Decoder;

static PyObject *decode(Decoder *self);

static PyObject *damaged(void) {
  if (!PyErr_Occurred()) PyErr_SetString(PyExc_ValueError, "the value makes no sense");
  return NULL;
}

static const uint8_t *take(Decoder *self, size_t count) {
  if ((size_t)(self->end - self->next) < count) return NULL;
  const uint8_t *taken = self->next;
  self->next += count;
  return taken;
}

static bool take_word(Decoder *self, uint32_t *value) {
  const uint8_t *at = take(self, sizeof *value);
  if (at != NULL) memcpy(value, at, sizeof *value);
  return at != NULL;
}

static bool take_double(Decoder *self, double *value) {
  const uint8_t *at = take(self, sizeof *value);
  if (at != NULL) memcpy(value, at, sizeof *value);
  return at != NULL;
}

/* The bytes behind a length. */
static const uint8_t *take_long(Decoder *self, uint32_t *count) {
  return take_word(self, count) ? take(self, *count) : NULL;
}

static PyObject *decode_string(Decoder *self, uint8_t tag) {
  uint32_t count = 0;
  if (tag >= L_TAG_SHORT && tag < L_TAG_SMALL) {
    count = tag - L_TAG_SHORT;
    const uint8_t *bytes = take(self, count);
    return bytes == NULL ? damaged() : text_of(bytes, count, false);
  }
  const uint8_t *bytes = take_long(self, &count);
  if (bytes == NULL || (tag == L_TAG_UTF16 && count % 2 != 0)) return damaged();
  return text_of(bytes, count, tag == L_TAG_UTF16);
}

static PyObject *decode_name(Decoder *self) {
  const uint8_t *tag = take(self, 1);
  const bool is_string = tag != NULL && ((*tag >= L_TAG_SHORT && *tag < L_TAG_SMALL) ||
                                         *tag == L_TAG_LATIN1 || *tag == L_TAG_UTF16);
  if (!is_string) return damaged();
  PyObject *name = decode_string(self, *tag);
  if (name != NULL) PyUnicode_InternInPlace(&name);
  return name;
}

/* Whole numbers are ints, as JavaScript prints them without a point. */
static PyObject *decode_number(double value) {
  if (value < INTEGER_MAX && value > -INTEGER_MAX && (double)(int64_t)value == value) {
    if (value != 0 || 1 / value > 0) return PyLong_FromLongLong((int64_t)value);
  }
  return PyFloat_FromDouble(value);
}

static PyObject *decode_array(Decoder *self, uint32_t count) {
  PyObject *list = PyList_New(0);
  for (uint32_t index = 0; list != NULL && index < count; index++) {
    PyObject *item = decode(self);
    if (item == NULL || PyList_Append(list, item) < 0) Py_CLEAR(list);
    Py_XDECREF(item);
  }
  return list;
}

static PyObject *decode_fields(Decoder *self, uint32_t count) {
  PyObject *fields = PyDict_New();
  for (uint32_t index = 0; fields != NULL && index < count; index++) {
    PyObject *name = decode_name(self);
    PyObject *value = name == NULL ? NULL : decode(self);
    if (value == NULL || PyDict_SetItem(fields, name, value) < 0) Py_CLEAR(fields);
    Py_XDECREF(name);
    Py_XDECREF(value);
  }
  return fields;
}

static PyObject *decode_items(Decoder *self, uint8_t tag) {
  uint32_t bytes, count;
  if (!take_word(self, &bytes) || !take_word(self, &count)) return damaged();
  if (bytes > (size_t)(self->end - self->next) || self->depth >= L_DEPTH_MAX) return damaged();
  self->depth++;
  PyObject *made = tag == L_TAG_ARRAY ? decode_array(self, count) : decode_fields(self, count);
  self->depth--;
  return made;
}

static PyObject *decode_bytes(Decoder *self, uint8_t tag) {
  uint32_t count = 0;
  const uint8_t *bytes = take_long(self, &count);
  if (bytes == NULL || (tag == L_TAG_BIGINT && count == 0)) return damaged();
  if (tag == L_TAG_BYTES) return PyBytes_FromStringAndSize((const char *)bytes, count);
  return PyObject_CallFunction(decode_bigint, "iy#", bytes[0], bytes + 1, (Py_ssize_t)count - 1);
}

static PyObject *decode(Decoder *self) {
  const uint8_t *at = take(self, 1);
  if (at == NULL) return damaged();
  const uint8_t tag = *at;
  if (tag >= L_TAG_SMALL) return PyLong_FromLong(tag - L_TAG_SMALL);
  if (tag >= L_TAG_SHORT) return decode_string(self, tag);
  uint32_t word;
  double number;
  switch (tag) {
    case L_TAG_NULL: Py_RETURN_NONE;
    case L_TAG_UNDEFINED: Py_INCREF(undefined); return undefined;
    case L_TAG_FALSE: Py_RETURN_FALSE;
    case L_TAG_TRUE: Py_RETURN_TRUE;
    case L_TAG_I32: return take_word(self, &word) ? PyLong_FromLong((int32_t)word) : damaged();
    case L_TAG_F64: return take_double(self, &number) ? decode_number(number) : damaged();
    case L_TAG_DATE:
      if (!take_double(self, &number)) return damaged();
      return PyObject_CallFunction(decode_date, "d", number);
    case L_TAG_LATIN1:
    case L_TAG_UTF16: return decode_string(self, tag);
    case L_TAG_BYTES:
    case L_TAG_BIGINT: return decode_bytes(self, tag);
    case L_TAG_ARRAY:
    case L_TAG_OBJECT: return decode_items(self, tag);
    default: return damaged();
  }
}

/* The names of a shape's fields, which never change; borrowed. */
static PyObject *shape_names(Memory *memory, uint32_t number) {
  /* SYNC POINT: shapes. An entry below the count is finished. */
  if (number >= L_SHAPES_MAX || number >= load_word(memory, L_STORE_SHAPE_COUNT)) return damaged();
  if (memory->shapes[number] != NULL) return memory->shapes[number];
  const uint32_t shape = L_SHAPES + number * L_SHAPE_BYTES;
  const uint32_t names = load_word(memory, shape + L_SHAPE_NAMES);
  const uint32_t bytes = load_word(memory, shape + L_SHAPE_NAMES_BYTES);
  const uint32_t count = load_word(memory, shape + L_SHAPE_FIELDS);
  if (bytes > L_SHAPE_NAMES_BYTES_MAX || count > L_SHAPE_FIELDS_MAX) return damaged();
  Decoder texts = {memory, memory->m + names, memory->m + names + bytes, 0};
  PyObject *tuple = PyTuple_New(count);
  for (uint32_t index = 0; tuple != NULL && index < count; index++) {
    PyObject *name = decode_name(&texts);
    if (name == NULL) Py_CLEAR(tuple);
    else PyTuple_SetItem(tuple, index, name);
  }
  return memory->shapes[number] = tuple;
}

static PyObject *decode_record(Decoder *self) {
  const uint8_t *head = take(self, L_SHAPED_HEADER_BYTES);
  if (head == NULL) return damaged();
  PyObject *names = shape_names(self->memory, head[1] | (uint32_t)head[2] << 8);
  if (names == NULL) return NULL;
  PyObject *fields = PyDict_New();
  const Py_ssize_t count = PyTuple_Size(names);
  self->depth = 1;
  for (Py_ssize_t index = 0; fields != NULL && index < count; index++) {
    PyObject *value = decode(self);
    const bool is_set = value != NULL && PyDict_SetItem(fields, PyTuple_GetItem(names, index), value) == 0;
    Py_XDECREF(value);
    if (!is_set) Py_CLEAR(fields);
  }
  return fields;
}

PyObject *decode_data(Memory *memory, const uint8_t *bytes, size_t count) {
  Decoder self = {memory, bytes, bytes + count, 0};
  const bool is_shaped = count > 0 && bytes[0] == L_TAG_SHAPED;
  PyObject *value = is_shaped ? decode_record(&self) : decode(&self);
  if (value != NULL && self.next != self.end) {
    Py_DECREF(value);
    return damaged();
  }
  return value;
}
