/*
 * Strings between Python and the pages: one byte a unit (Latin-1) if that does, else UTF-16. The
 * stable interface of Python shows no units, so that they come by UTF-8, which it caches.
 */
#include "memory.h"

size_t write_units(const char *text, size_t bytes, uint8_t *out, bool is_wide) {
  uint8_t *next = out;
  for (size_t i = 0; i < bytes;) {
    const uint8_t first = (uint8_t)text[i];
    const size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    uint32_t point = length == 1 ? first : first & (0x7fu >> length);
    for (size_t k = 1; k < length; k++) point = point << 6 | ((uint8_t)text[i + k] & 0x3f);
    i += length;
    if (!is_wide) {
      *next++ = (uint8_t)point;
      continue;
    }
    if (point >= 0x10000) {
      const uint32_t high = 0xd800 + ((point - 0x10000) >> 10);
      *next++ = (uint8_t)high;
      *next++ = (uint8_t)(high >> 8);
      point = 0xdc00 + (point & 0x3ff);
    }
    *next++ = (uint8_t)point;
    *next++ = (uint8_t)(point >> 8);
  }
  return (size_t)(next - out);
}

/* Latin-1 has the first bytes c2 and c3 only. */
bool needs_wide(const char *text, size_t bytes) {
  for (size_t i = 0; i < bytes; i++) {
    if ((uint8_t)text[i] > 0xc3) return true;
  }
  return false;
}

/* An id with half of a surrogate pair, which has no UTF-8. */
static uint32_t write_wide_key(PyObject *text, uint8_t *out) {
  PyObject *utf8 = PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass");
  PyObject *wide = PyUnicode_AsEncodedString(text, "utf-16-le", "surrogatepass");
  uint32_t info = 0;
  if (utf8 != NULL && wide != NULL && PyBytes_Size(utf8) <= L_ID_UTF8_BYTES_MAX) {
    const uint32_t bytes = (uint32_t)PyBytes_Size(wide);
    memcpy(out, PyBytes_AsString(wide), bytes);
    memset(out + bytes, 0, 8);
    info = bytes << 1 | 1;
  }
  Py_XDECREF(utf8);
  Py_XDECREF(wide);
  return info;
}

PyObject *bad_id(void) {
  if (!PyErr_Occurred()) PyErr_SetNone(id_error);
  return NULL;
}

uint32_t write_key(PyObject *text, uint8_t *out) {
  Py_ssize_t bytes = 0;
  if (!PyUnicode_Check(text)) return 0;
  const char *utf8 = PyUnicode_AsUTF8AndSize(text, &bytes);
  if (utf8 == NULL) {
    PyErr_Clear();
    return write_wide_key(text, out);
  }
  if (bytes == 0 || bytes > L_ID_UTF8_BYTES_MAX) return 0;
  size_t written = (size_t)bytes;
  bool is_wide = false;
  if (bytes == PyUnicode_GetLength(text)) {
    memcpy(out, utf8, written);
  } else {
    is_wide = needs_wide(utf8, (size_t)bytes);
    written = write_units(utf8, (size_t)bytes, out, is_wide);
  }
  memset(out + written, 0, 8);
  return (uint32_t)written << 1 | is_wide;
}

PyObject *text_of(const uint8_t *bytes, size_t count, bool is_wide) {
  if (!is_wide) return PyUnicode_DecodeLatin1((const char *)bytes, (Py_ssize_t)count, NULL);
  int order = -1;
  return PyUnicode_DecodeUTF16((const char *)bytes, (Py_ssize_t)count, "surrogatepass", &order);
}
