/*
 * The module `_core`: linear memory, mappings and words. What a client does with them is Python.
 *
 * It relies on this: the core follows no address outside of its 4 GiB, around which all that an address
 * and an offset can reach is reserved. Other processes change shared words at any time, so that those
 * are read by atomics or by the core.
 */
#include "memory.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/stat.h>

/* What an address and an offset of the core, each below 4 GiB, can reach. */
#define RESERVED_BYTES 0x200010000ull
#define MEMORY_BYTES 0x100000000ull

PyObject *encode_other, *decode_bigint, *decode_date, *undefined, *encode_error, *torn_error, *id_error;

double load_double(const Memory *self, uint32_t at) {
  const uint64_t bits = load_long(self, at);
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

/* Whether the range lies in the memory; else an exception. */
static bool is_inside(unsigned long long at, unsigned long long bytes) {
  if (at <= MEMORY_BYTES && bytes <= MEMORY_BYTES - at) return true;
  PyErr_SetString(PyExc_ValueError, "outside of the memory");
  return false;
}

static PyObject *memory_new(PyTypeObject *type, PyObject *arguments, PyObject *names) {
  (void)arguments;
  (void)names;
  allocfunc allocate = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
  Memory *self = (Memory *)allocate(type, 0);
  if (self == NULL) return NULL;
  const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
  void *base = mmap(NULL, RESERVED_BYTES, PROT_NONE, flags, -1, 0);
  if (base == MAP_FAILED || mprotect(base, MEMORY_BYTES, PROT_READ | PROT_WRITE) != 0) {
    PyErr_SetFromErrno(PyExc_OSError);
    if (base != MAP_FAILED) munmap(base, RESERVED_BYTES);
    Py_DECREF(self);
    return NULL;
  }
  self->m = base;
  return (PyObject *)self;
}

static void memory_dealloc(PyObject *object) {
  Memory *self = (Memory *)object;
  PyTypeObject *type = Py_TYPE(object);
  for (size_t index = 0; index < L_SHAPES_MAX; index++) Py_CLEAR(self->shapes[index]);
  PyMem_Free(self->copy);
  free(self->partial);
  if (self->m != NULL) munmap(self->m, RESERVED_BYTES);
  freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);
  release(object);
  Py_DECREF(type);
}

/* map(at, bytes, fd, is_writable): a file that is shorter would end the process later. */
static PyObject *memory_map(PyObject *object, PyObject *arguments) {
  Memory *self = (Memory *)object;
  unsigned long long at, bytes;
  int fd, is_writable;
  if (!PyArg_ParseTuple(arguments, "KKip", &at, &bytes, &fd, &is_writable)) return NULL;
  if (!is_inside(at, bytes)) return NULL;
  struct stat found;
  if (fstat(fd, &found) != 0) return PyErr_SetFromErrno(PyExc_OSError);
  if (!S_ISREG(found.st_mode) || (unsigned long long)found.st_size < bytes) {
    errno = ENODATA;
    return PyErr_SetFromErrno(PyExc_OSError);
  }
  const int access = is_writable ? PROT_READ | PROT_WRITE : PROT_READ;
  /* Made elsewhere and moved here: a refused MAP_FIXED would leave a hole on older kernels. */
  void *fresh = mmap(NULL, bytes, access, MAP_SHARED, fd, 0);
  if (fresh == MAP_FAILED) return PyErr_SetFromErrno(PyExc_OSError);
  if (mremap(fresh, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, self->m + at) == MAP_FAILED) {
    PyErr_SetFromErrno(PyExc_OSError);
    munmap(fresh, bytes);
    return NULL;
  }
  Py_RETURN_NONE;
}

/* plan(slot, value_bytes_max): places a reader's scratch and the bodies of requests behind the slot. */
static PyObject *memory_plan(PyObject *object, PyObject *arguments) {
  Memory *self = (Memory *)object;
  unsigned long long slot, value;
  if (!PyArg_ParseTuple(arguments, "KK", &slot, &value)) return NULL;
  const uint64_t page = L_PAGE_BYTES;
  const uint64_t reader = (slot + L_SLOT_BYTES + page - 1) / page * page;
  const uint64_t staging = reader + page;
  /* The last page stays free: accesses may reach a little behind an address. */
  const uint64_t end = MEMORY_BYTES - page;
  if (!is_inside(staging, page * 2)) return NULL;
  const uint64_t wanted = staging + value + L_BATCH_EXTRA_BYTES;
  self->slot = (uint32_t)slot;
  self->reader = (uint32_t)reader;
  self->staging = (uint32_t)staging;
  self->staging_end = (uint32_t)(wanted < end ? wanted : end);
  Py_RETURN_NONE;
}

static PyObject *memory_load(PyObject *self, PyObject *at) {
  const unsigned long long address = PyLong_AsUnsignedLongLong(at);
  if (PyErr_Occurred() || !is_inside(address, 4)) return NULL;
  return PyLong_FromUnsignedLong(load_word((Memory *)self, (uint32_t)address & ~3u));
}

static PyObject *memory_store(PyObject *self, PyObject *arguments) {
  unsigned long long at;
  unsigned int value;
  if (!PyArg_ParseTuple(arguments, "KI", &at, &value) || !is_inside(at, 4)) return NULL;
  store_word((Memory *)self, (uint32_t)at & ~3u, value);
  Py_RETURN_NONE;
}

static PyObject *memory_copy(PyObject *self, PyObject *arguments) {
  unsigned long long at, bytes;
  if (!PyArg_ParseTuple(arguments, "KK", &at, &bytes) || !is_inside(at, bytes)) return NULL;
  return PyBytes_FromStringAndSize((const char *)((Memory *)self)->m + at, (Py_ssize_t)bytes);
}

static PyObject *memory_write(PyObject *self, PyObject *arguments) {
  unsigned long long at;
  const char *bytes;
  Py_ssize_t count;
  if (!PyArg_ParseTuple(arguments, "Ky#", &at, &bytes, &count)) return NULL;
  if (!is_inside(at, (unsigned long long)count)) return NULL;
  memcpy(((Memory *)self)->m + at, bytes, (size_t)count);
  Py_RETURN_NONE;
}

/* Ends the requests of this memory, those that wait now too. */
static PyObject *memory_end(PyObject *object, PyObject *none) {
  Memory *self = (Memory *)object;
  (void)none;
  set_gone(self);
  if (self->slot != 0) futex_wake(self, self->slot + L_SLOT_ACKED);
  Py_RETURN_NONE;
}

static PyObject *memory_is_gone(PyObject *object, void *closure) {
  (void)closure;
  return PyBool_FromLong((long)__atomic_load_n(&((Memory *)object)->is_gone, __ATOMIC_ACQUIRE));
}

static PyObject *memory_decode(PyObject *self, PyObject *arguments) {
  const char *bytes;
  Py_ssize_t count;
  if (!PyArg_ParseTuple(arguments, "y#", &bytes, &count)) return NULL;
  return decode_data((Memory *)self, (const uint8_t *)bytes, (size_t)count);
}

static PyObject *module_encode(PyObject *module, PyObject *value) {
  (void)module;
  Buffer out = {NULL, 0, 0};
  PyObject *bytes = NULL;
  if (encode_value(value, &out) == 0) {
    bytes = PyBytes_FromStringAndSize((const char *)out.bytes, (Py_ssize_t)out.used);
  }
  PyMem_Free(out.bytes);
  return bytes;
}

/* setup(encode_other, decode_bigint, decode_date, undefined, EncodeError, Torn, BadId) */
static PyObject *module_setup(PyObject *module, PyObject *arguments) {
  (void)module;
  PyObject **places[] = {&encode_other, &decode_bigint, &decode_date, &undefined,
                         &encode_error, &torn_error, &id_error};
  const Py_ssize_t count = (Py_ssize_t)(sizeof places / sizeof *places);
  if (PyTuple_Size(arguments) != count) {
    PyErr_SetString(PyExc_TypeError, "setup needs seven objects");
    return NULL;
  }
  for (Py_ssize_t index = 0; index < count; index++) {
    *places[index] = PyTuple_GetItem(arguments, index);
    Py_INCREF(*places[index]);
  }
  Py_RETURN_NONE;
}

#define FAST(function) ((PyCFunction)(void (*)(void))(function))

static PyMethodDef METHODS[] = {
    {"get", FAST(memory_get), METH_FASTCALL, NULL},
    {"read", memory_read, METH_O, NULL},
    {"scan", memory_scan, METH_VARARGS, NULL},
    {"log_end", memory_log_end, METH_NOARGS, NULL},
    {"read_log", memory_read_log, METH_VARARGS, NULL},
    {"request", memory_request, METH_VARARGS, NULL},
    {"decode", memory_decode, METH_VARARGS, NULL},
    {"call", FAST(memory_call), METH_FASTCALL, NULL},
    {"map", memory_map, METH_VARARGS, NULL},
    {"plan", memory_plan, METH_VARARGS, NULL},
    {"load", memory_load, METH_O, NULL},
    {"store", memory_store, METH_VARARGS, NULL},
    {"copy", memory_copy, METH_VARARGS, NULL},
    {"write", memory_write, METH_VARARGS, NULL},
    {"end", memory_end, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef PROPERTIES[] = {
    {"is_gone", memory_is_gone, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyType_Slot SLOTS[] = {
    {Py_tp_new, (void *)memory_new},
    {Py_tp_dealloc, (void *)memory_dealloc},
    {Py_tp_methods, METHODS},
    {Py_tp_getset, PROPERTIES},
    {0, NULL},
};

static PyType_Spec TYPE = {"pluresdb_ipc._core.Memory", sizeof(Memory), 0, Py_TPFLAGS_DEFAULT, SLOTS};

static PyMethodDef FUNCTIONS[] = {
    {"body", FAST(write_body), METH_FASTCALL, NULL},
    {"encode", module_encode, METH_O, NULL},
    {"setup", module_setup, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef MODULE = {PyModuleDef_HEAD_INIT, "_core", NULL, -1, FUNCTIONS, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__core(void) {
  PyObject *module = PyModule_Create(&MODULE);
  PyObject *type = module == NULL ? NULL : PyType_FromSpec(&TYPE);
  if (type == NULL || PyModule_AddObject(module, "Memory", type) < 0) {
    Py_XDECREF(type);
    Py_XDECREF(module);
    return NULL;
  }
  return module;
}
