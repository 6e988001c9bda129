/*
 * Python's values as the pages have them: docs/FORMAT.md#values. A failure adds the way to its place,
 * innermost first, while it goes up.
 */
#include "memory.h"

#define INTEGER_MAX ((int64_t)1 << 53)
#define SMALL_MAX 127
#define SHORT_BYTES_MAX 63

typedef struct {
  Buffer *out;
  /* What failed, and the names and numbers on the way there. */
  PyObject *reason;
  PyObject *path;
} Encoder;

static int encode(Encoder *self, PyObject *value, uint32_t depth);

uint8_t *buffer_take(Buffer *buffer, size_t more) {
  if (buffer->room - buffer->used < more) {
    size_t room = buffer->room * 2 > buffer->used + more ? buffer->room * 2 : buffer->used + more;
    if (room < 256) room = 256;
    uint8_t *bytes = PyMem_Realloc(buffer->bytes, room);
    if (bytes == NULL) {
      PyErr_NoMemory();
      return NULL;
    }
    buffer->bytes = bytes;
    buffer->room = room;
  }
  uint8_t *taken = buffer->bytes + buffer->used;
  buffer->used += more;
  return taken;
}

static void write_word(uint8_t *at, uint32_t value) {
  memcpy(at, &value, sizeof value);
}

static int refuse(Encoder *self, const char *reason) {
  if (self->reason == NULL) self->reason = PyUnicode_FromString(reason);
  return -1;
}

static int put_tag(Encoder *self, uint8_t tag) {
  uint8_t *at = buffer_take(self->out, 1);
  if (at == NULL) return -1;
  *at = tag;
  return 0;
}

/* The head of a tag with a length, and room for what is behind it. */
static uint8_t *put_long(Encoder *self, uint8_t tag, size_t bytes) {
  if (bytes > L_VALUE_BYTES_MAX) {
    refuse(self, "larger than any store accepts");
    return NULL;
  }
  uint8_t *at = buffer_take(self->out, L_LONG_HEADER_BYTES + bytes);
  if (at == NULL) return NULL;
  *at = tag;
  write_word(at + 1, (uint32_t)bytes);
  return at + L_LONG_HEADER_BYTES;
}

static int put_double(Encoder *self, double value) {
  uint8_t *at = buffer_take(self->out, 9);
  if (at == NULL) return -1;
  *at = L_TAG_F64;
  memcpy(at + 1, &value, sizeof value);
  return 0;
}

static int put_small(Encoder *self, int64_t value) {
  if (value >= 0 && value <= SMALL_MAX) return put_tag(self, (uint8_t)(L_TAG_SMALL + value));
  if (value < INT32_MIN || value > INT32_MAX) return put_double(self, (double)value);
  uint8_t *at = buffer_take(self->out, 5);
  if (at == NULL) return -1;
  *at = L_TAG_I32;
  write_word(at + 1, (uint32_t)value);
  return 0;
}

/* A whole number has one form, whatever its type: elements of a set are compared by their bytes. */
static int put_float(Encoder *self, double value) {
  const bool is_small = value >= INT32_MIN && value <= INT32_MAX;
  if (!is_small || (double)(int32_t)value != value) return put_double(self, value);
  if (value == 0 && 1 / value < 0) return put_double(self, value);
  return put_small(self, (int32_t)value);
}

static int put_wide(Encoder *self, PyObject *value) {
  PyObject *wide = PyUnicode_AsEncodedString(value, "utf-16-le", "surrogatepass");
  if (wide == NULL) return -1;
  const size_t bytes = (size_t)PyBytes_Size(wide);
  uint8_t *at = put_long(self, L_TAG_UTF16, bytes);
  if (at != NULL) memcpy(at, PyBytes_AsString(wide), bytes);
  Py_DECREF(wide);
  return at == NULL ? -1 : 0;
}

static int put_string(Encoder *self, PyObject *value) {
  Py_ssize_t bytes = 0;
  const char *utf8 = PyUnicode_AsUTF8AndSize(value, &bytes);
  if (utf8 == NULL) {
    PyErr_Clear();
    return put_wide(self, value);
  }
  const Py_ssize_t points = PyUnicode_GetLength(value);
  const bool is_ascii = bytes == points;
  if (!is_ascii && needs_wide(utf8, (size_t)bytes)) return put_wide(self, value);
  uint8_t *at;
  if (points <= SHORT_BYTES_MAX) {
    at = buffer_take(self->out, 1 + (size_t)points);
    if (at != NULL) *at++ = (uint8_t)(L_TAG_SHORT + points);
  } else {
    at = put_long(self, L_TAG_LATIN1, (size_t)points);
  }
  if (at == NULL) return -1;
  if (is_ascii) memcpy(at, utf8, (size_t)bytes);
  else write_units(utf8, (size_t)bytes, at, false);
  return 0;
}

/* What is no type of JSON: `encode_other` answers the tag and the bytes behind it, or why not. */
static int put_other(Encoder *self, PyObject *value) {
  PyObject *made = PyObject_CallFunctionObjArgs(encode_other, value, NULL);
  if (made == NULL) return -1;
  int tag = 0;
  const char *bytes = NULL;
  Py_ssize_t count = 0;
  int result = -1;
  if (PyUnicode_Check(made)) {
    self->reason = made;
    return -1;
  }
  if (PyArg_ParseTuple(made, "iy#", &tag, &bytes, &count)) {
    if (tag == L_TAG_DATE) {
      uint8_t *at = buffer_take(self->out, 1 + (size_t)count);
      if (at != NULL) {
        *at = (uint8_t)tag;
        memcpy(at + 1, bytes, (size_t)count);
        result = 0;
      }
    } else {
      uint8_t *at = put_long(self, (uint8_t)tag, (size_t)count);
      if (at != NULL) {
        memcpy(at, bytes, (size_t)count);
        result = 0;
      }
    }
  }
  Py_DECREF(made);
  return result;
}

static int put_int(Encoder *self, PyObject *value) {
  int overflow = 0;
  const long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
  if (number == -1 && PyErr_Occurred()) return -1;
  if (overflow == 0 && number < INTEGER_MAX && number > -INTEGER_MAX) return put_small(self, number);
  return put_other(self, value);
}

/* Takes the step to the failed item, and answers -1. */
static int located(Encoder *self, PyObject *step) {
  if (self->reason != NULL && step != NULL) {
    if (self->path == NULL) self->path = PyList_New(0);
    if (self->path != NULL) PyList_Append(self->path, step);
  }
  return -1;
}

static int start_items(Encoder *self, uint32_t depth, size_t *start) {
  if (depth >= L_DEPTH_MAX) return refuse(self, "nested deeper than 512 levels, or a cycle");
  *start = self->out->used;
  return buffer_take(self->out, L_CONTAINER_HEADER_BYTES) == NULL ? -1 : 0;
}

static int end_items(Encoder *self, uint8_t tag, size_t start, Py_ssize_t count) {
  const size_t bytes = self->out->used - start - L_CONTAINER_HEADER_BYTES;
  if (bytes > L_VALUE_BYTES_MAX) return refuse(self, "larger than any store accepts");
  uint8_t *head = self->out->bytes + start;
  head[0] = tag;
  write_word(head + 1, (uint32_t)bytes);
  write_word(head + 5, (uint32_t)count);
  return 0;
}

static int put_items(Encoder *self, PyObject *value, uint32_t depth) {
  size_t start;
  if (start_items(self, depth, &start) < 0) return -1;
  const bool is_list = PyList_Check(value);
  Py_ssize_t index = 0;
  /* Code of a value's class may make the list shorter or longer. */
  for (; index < (is_list ? PyList_Size(value) : PyTuple_Size(value)); index++) {
    PyObject *item = is_list ? PyList_GetItem(value, index) : PyTuple_GetItem(value, index);
    Py_XINCREF(item);
    const int result = item == NULL ? -1 : encode(self, item, depth + 1);
    Py_XDECREF(item);
    if (result < 0) {
      PyObject *step = PyLong_FromSsize_t(index);
      located(self, step);
      Py_XDECREF(step);
      return -1;
    }
  }
  return end_items(self, L_TAG_ARRAY, start, index);
}

static int put_field(Encoder *self, PyObject *name, PyObject *value, uint32_t depth) {
  if (!PyUnicode_Check(name)) {
    if (self->reason == NULL) {
      self->reason = PyUnicode_FromFormat("a dict with the key %R; names of fields are strings", name);
    }
    return -1;
  }
  if (put_string(self, name) < 0) return -1;
  return encode(self, value, depth + 1) < 0 ? located(self, name) : 0;
}

static int put_fields(Encoder *self, PyObject *value, uint32_t depth) {
  size_t start;
  if (start_items(self, depth, &start) < 0) return -1;
  PyObject *name, *field;
  Py_ssize_t position = 0, count = 0;
  const Py_ssize_t size = PyDict_Size(value);
  while (PyDict_Next(value, &position, &name, &field)) {
    /* As in JavaScript, a field without a value is none. */
    if (field == undefined) continue;
    Py_INCREF(name);
    Py_INCREF(field);
    const int result = put_field(self, name, field, depth);
    Py_DECREF(name);
    Py_DECREF(field);
    if (result < 0) return -1;
    if (PyDict_Size(value) != size) return refuse(self, "a dict that changes while it is written");
    count++;
  }
  return end_items(self, L_TAG_OBJECT, start, count);
}

static int encode(Encoder *self, PyObject *value, uint32_t depth) {
  if (PyUnicode_Check(value)) return put_string(self, value);
  if (value == Py_True) return put_tag(self, L_TAG_TRUE);
  if (value == Py_False) return put_tag(self, L_TAG_FALSE);
  if (PyLong_Check(value)) return put_int(self, value);
  if (PyFloat_Check(value)) return put_float(self, PyFloat_AsDouble(value));
  if (value == Py_None) return put_tag(self, L_TAG_NULL);
  if (PyDict_Check(value)) return put_fields(self, value, depth);
  if (PyList_Check(value) || PyTuple_Check(value)) return put_items(self, value, depth);
  if (value == undefined) {
    return depth == 0 ? refuse(self, "UNDEFINED, which is no data") : put_tag(self, L_TAG_UNDEFINED);
  }
  return put_other(self, value);
}

int encode_value(PyObject *value, Buffer *out) {
  Encoder self = {out, NULL, NULL};
  const int result = encode(&self, value, 0);
  if (result < 0 && !PyErr_Occurred()) {
    PyObject *path = self.path != NULL ? self.path : PyList_New(0);
    if (path != NULL && self.reason != NULL) {
      PyList_Reverse(path);
      PyObject *details = PyTuple_Pack(2, self.reason, path);
      if (details != NULL) PyErr_SetObject(encode_error, details);
      Py_XDECREF(details);
    }
    if (path != self.path) Py_XDECREF(path);
  }
  Py_XDECREF(self.reason);
  Py_XDECREF(self.path);
  return result;
}
